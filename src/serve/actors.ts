import type { Actor } from '../model/index.ts';
import type { ActorAnswer } from './answers/details.ts';
import type { ActorLine } from './answers/lines.ts';
import { eventLine, figureLine, statementLine } from './lines.ts';
import { pointRange } from './points.ts';
import { reportRef } from './refs.ts';
import { actorsOfItem } from './reports.ts';
import type { Item, Snapshot } from './snapshot.ts';

/** Items in which each actor takes part, as participant, place, speaker, addressee or subject of a figure. */
export function itemsByActor(snapshot: Snapshot): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of snapshot.items.values()) {
    for (const actor of new Set(actorsOfItem(item))) {
      if (actor === undefined) continue;
      const items = found.get(actor);
      if (items) items.push(item);
      else found.set(actor, [item]);
    }
  }
  return found;
}

/** An actor as the list shows it. */
export function actorLine(actor: Actor, items: readonly Item[]): ActorLine {
  const count = (type: Item['type']) => items.filter((item) => item.type === type).length;
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    ...(actor.country ? { country: actor.country } : {}),
    roles: actor.roles,
    aliases: actor.aliases,
    events: count('event'),
    statements: count('statement'),
    figures: count('figure'),
    mentions: actor.mentions.length,
    reports: new Set(actor.mentions.map(({ report }) => report)).size,
  };
}

/** An actor with the names that reports use and what it takes part in. */
export function actorAnswer(snapshot: Snapshot, actor: Actor): ActorAnswer {
  const items = itemsByActor(snapshot).get(actor.id) ?? [];
  const { mentions: _mentions, ...described } = actor;
  return {
    actor: described,
    line: actorLine(actor, items),
    names: namesUsed(snapshot, actor),
    events: items.flatMap((item) => (item.type === 'event' ? [eventLine(snapshot, item)] : [])),
    statements: items.flatMap((item) => (item.type === 'statement' ? [statementLine(snapshot, item)] : [])),
    figures: items.flatMap((item) => (item.type === 'figure' ? [figureLine(snapshot, item)] : [])),
  };
}

/** Each wording that stands for the actor, most frequent first, with the place where it is first read. */
function namesUsed(snapshot: Snapshot, actor: Actor): ActorAnswer['names'] {
  const byName = Map.groupBy(actor.mentions, (mention) => mention.span.exact);
  return [...byName]
    .flatMap(([name, mentions]) => {
      const first = mentions[0];
      const report = first && snapshot.reports.get(first.report);
      return report ? [{ name, times: mentions.length, report: reportRef(report), ...pointRange(report, first.span) }] : [];
    })
    .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}
