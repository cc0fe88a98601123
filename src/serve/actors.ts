import { actorsBy, type CountedActor, editsOn, type Item, sifted, timeline } from '../dossier/index.ts';
import type { Actor } from '../model/index.ts';
import type { ActorAnswer } from './answers/details.ts';
import type { ActorLine } from './answers/lines.ts';
import { editLine } from './edits.ts';
import { eventLine, figureLine, statementLine } from './lines.ts';
import { byDate } from './overview.ts';
import { pointRange } from './points.ts';
import { reportRef } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

/** An actor as the list shows it. */
export function actorLine({ actor, events, statements, figures, reports }: CountedActor): ActorLine {
  return {
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    ...(actor.country ? { country: actor.country } : {}),
    roles: actor.roles,
    aliases: actor.aliases,
    events,
    statements,
    figures,
    mentions: actor.mentions.length,
    reports,
  };
}

/** An actor with the names that reports use and what it takes part in; what is doubtful only where it is asked for. */
export function actorAnswer(snapshot: Snapshot, actor: Actor, askedDoubtful = false): ActorAnswer {
  const told = (snapshot.itemsOf.get(actor.id) ?? []).filter(({ type }) => type !== 'event');
  const { shown: items, doubtful } = sifted<Item>([...timeline(snapshot, { actor: actor.id, doubtful: true }), ...told], askedDoubtful);
  const { mentions: _mentions, ...described } = actor;
  return {
    actor: described,
    line: lineOfActor(snapshot, actor),
    names: namesUsed(snapshot, actor),
    events: items.flatMap((item) => (item.type === 'event' ? [eventLine(snapshot, item)] : [])),
    statements: items.flatMap((item) => (item.type === 'statement' ? [statementLine(snapshot, item)] : [])),
    figures: items.flatMap((item) => (item.type === 'figure' ? [figureLine(snapshot, item)] : [])),
    doubtful,
    reports: reportsNaming(snapshot, actor),
    edits: editsOn(snapshot, actor).map((edit) => editLine(snapshot, edit)),
  };
}

function lineOfActor(snapshot: Snapshot, actor: Actor): ActorLine {
  const [counted] = actorsBy({ ...snapshot, alignment: { ...snapshot.alignment, actors: [actor] } });
  return actorLine(counted ?? { actor, events: 0, statements: 0, figures: 0, reports: 0 });
}

function reportsNaming(snapshot: Snapshot, { mentions }: Actor): ActorAnswer['reports'] {
  const reports = [...new Set(mentions.map(({ report }) => report))].flatMap((id) => snapshot.reports.get(id) ?? []);
  return reports.toSorted(byDate).map(reportRef);
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which that'.split(' '),
);

/** Each wording that names the actor, in whatever case and pronouns aside, most frequent first, with the place where it is first read. */
function namesUsed(snapshot: Snapshot, actor: Actor): ActorAnswer['names'] {
  const byName = Map.groupBy(actor.mentions, (mention) => mention.span.exact.toLowerCase());
  return [...byName]
    .filter(([name]) => !PRONOUNS.has(name))
    .flatMap(([, mentions]) => {
      const first = mentions[0];
      const report = first && snapshot.reports.get(first.report);
      return report ? [{ name: first.span.exact, times: mentions.length, report: reportRef(report), ...pointRange(report, first.span) }] : [];
    })
    .toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}
