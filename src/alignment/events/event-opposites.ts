import { isEitherOr } from '../../language/knowledge/like-words.ts';
import { type ActorId, type Difference, isListed } from '../../model/index.ts';
import type { ActorSummary } from '../actors/actors.ts';
import { clearUnits } from '../clear-units.ts';
import { difference, outletAmong } from '../differences.ts';
import { areOneNews, newsDays } from '../one-story.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits } from '../reports.ts';
import { distinct } from '../tally.ts';
import { meet } from '../time-window.ts';
import type { EventUnit } from './event-unit.ts';
import { placesFit } from './matching/event-circumstances.ts';
import { areOppositeDeeds } from './matching/event-deeds.ts';
import type { GroupedEvent } from './matching/event-promises.ts';
import { areInLikeWords } from './matching/words-beside.ts';
import { canBeSame, shareParty, withName } from './parties.ts';

/** Differences that were, and those that are now. */
interface Turned {
  gone: Difference[];
  made: Difference[];
}

/**
 * Where two reports of one piece of news tell opposite things of one party about the same: "parliament approved the loan", "parliament rejected the loan". These are two events, of which only one
 * can have been. What is in doubt is not compared, and an event that comes or goes asks those alone that may be opposed to it.
 */
export class EventOpposites {
  readonly #byKey = new IdsBy<string, GroupedEvent>();
  readonly #opposed = new Map<GroupedEvent, Map<GroupedEvent, Difference>>();

  update(gone: readonly GroupedEvent[], added: readonly GroupedEvent[], actors: ReadonlyMap<ActorId, ActorSummary>): Turned {
    const left = new Map<string, Difference>();
    const made: Difference[] = [];
    for (const event of gone) {
      for (const key of keysOf(event)) this.#byKey.delete(key, event);
      for (const [other, known] of this.#opposed.get(event) ?? []) {
        left.set(known.id, known);
        this.#opposed.get(other)?.delete(event);
      }
      this.#opposed.delete(event);
    }
    for (const event of added) {
      const keys = keysOf(event);
      for (const other of new Set(keys.flatMap((key) => [...this.#byKey.of(key)]))) {
        const found = oppositionOf(event, other, actors);
        if (!found) continue;
        made.push(found);
        this.#note(event, other, found);
        this.#note(other, event, found);
      }
      for (const key of keys) this.#byKey.add(key, event);
    }
    return { gone: [...left.values()], made };
  }

  #note(event: GroupedEvent, other: GroupedEvent, found: Difference): void {
    const known = this.#opposed.get(event) ?? new Map<GroupedEvent, Difference>();
    this.#opposed.set(event, known.set(other, found));
  }
}

/** By what an event is found: who acts, of which opposites it tells a side, and the days of its reports. */
function keysOf({ group, record }: GroupedEvent): string[] {
  if (!isListed(record)) return [];
  return distinct(
    clearUnits(group).flatMap((unit) => {
      const sides = [...unit.sidesOfDeeds].filter(isEitherOr).map(Math.abs);
      const doers = distinct(withName(unit.agents).map(({ side }) => side));
      return sides.flatMap((side) => doers.flatMap((doer) => newsDays(unit.document).map((day) => `${side} by ${doer} ${day}`)));
    }),
  );
}

/** The contradiction between two events, by the first of their accounts that are opposed, if no report tells both. */
function oppositionOf(event: GroupedEvent, other: GroupedEvent, actors: ReadonlyMap<ActorId, ActorSummary>): Difference | undefined {
  if (event.group.some(({ document }) => other.group.some((one) => one.document.id === document.id))) return undefined;
  const [first, second] = event.record.id < other.record.id ? [event, other] : [other, event];
  const pairs = inOrder(first.group).flatMap((a) => inOrder(second.group).flatMap((b) => (areOpposed(a, b) ? [[a, b] as const] : [])));
  const [pair] = pairs;
  if (!pair) return undefined;
  const [one, another] = pair;
  const says = (unit: EventUnit, beside: EventUnit, { record: { label } }: GroupedEvent) => `${whose(unit, beside, actors)} “${label}”`;
  return difference(
    'contradiction',
    'status',
    [one.account, another.account],
    `Only one of two can be so: ${says(one, another, first)}; ${says(another, one, second)}.`,
  );
}

function inOrder(units: readonly EventUnit[]): EventUnit[] {
  return clearUnits(units).toSorted((a, b) => byCodeUnits(a.account.id, b.account.id));
}

function whose({ account, report }: EventUnit, beside: EventUnit, actors: ReadonlyMap<ActorId, ActorSummary>): string {
  const cited = account.attributed_to?.actor ? actors.get(account.attributed_to.actor)?.name : undefined;
  const name = outletAmong(report, [beside.report]);
  return cited === undefined ? `${name} says` : `${name} cites ${cited} that`;
}

/** The same who act, by name, do opposite things to the same at a time that may be one. */
function areOpposed(a: EventUnit, b: EventUnit): boolean {
  if (a.statusClass !== b.statusClass || (a.statusClass !== 'real' && a.statusClass !== 'prospective') || !areOneNews(a, b)) return false;
  if (![...a.sidesOfDeeds].some((side) => isEitherOr(side) && b.sidesOfDeeds.has(-side)) || !areOppositeDeeds(a, b)) return false;
  if ((a.window && b.window && !meet(a.window, b.window)) || isOfBefore(a) || isOfBefore(b)) return false;
  const isOfSame = shareParty(withName(a.agents), withName(b.agents)) && canBeSame(a.agents, b.agents) && canBeSame(a.patients, b.patients);
  return isOfSame && placesFit(a, b) && areInLikeWords(a, b);
}

/** "Turned down the deal at first": what may have changed since. */
function isOfBefore({ account: { sentence, trigger }, report: { text } }: EventUnit): boolean {
  const ahead = text.slice(Math.max(sentence.start, trigger.start - NEAR), trigger.start);
  const [behind = ''] = text.slice(trigger.end, sentence.end).split(',', 1);
  return /\b(?:had|long)\s*$/iu.test(ahead) || BEFORE.test(`${ahead} | ${behind}`);
}

/** So far, in characters, before a verb the words may stand that say that it was of an earlier time. */
const NEAR = 24;
const BEFORE = /\b(?:at first|in the past|initially|originally|earlier|once|previously|formerly|until|again)\b/iu;
