import { isOneStory } from '../../one-story.ts';
import { nested } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { overlapOf, tellingWords } from './event-words.ts';

/** "begin work", "start construction": one undertaking told by whichever noun, by nobody. */
const UNDERTAKING =
  /^(?:begin|start|commence|launch|complete|finish|resume|halt) (?:work|works|construction|building|laying|drilling|digging|excavation|dredging|repairs?)$/u;
const VERBS: ReadonlyMap<string, string> = new Map([
  ['start', 'begin'],
  ['commence', 'begin'],
  ['launch', 'begin'],
  ['finish', 'complete'],
]);
/** What the nouns of works and their verbs say themselves. */
const WORKS = tellingWords(
  'work works construction building laying drilling digging excavation dredging repairs begin start commence launch complete finish resume halt',
);

/** What begins or ends, of a predicate that tells nothing but that some work does: "start construction" is "begin work"; undefined of any other. */
export function undertakingOf(predicate: string): string | undefined {
  if (!UNDERTAKING.test(predicate)) return undefined;
  const [verb = ''] = predicate.split(' ');
  return `${VERBS.get(verb) ?? verb} work`;
}

/** The families of accounts of the beginning or end of some work. */
const FAMILIES: ReadonlySet<string> = new Set(['begin', 'complete', 'resume', 'halt'].map((verb) => `predicate:${verb} work`));

/** Whether an account tells of the beginning or end of some work. */
function isUndertaking({ family }: EventUnit): boolean {
  return FAMILIES.has(family);
}

/**
 * Whether two accounts, of one report or of reports of one story, tell of one work, at whatever time: "work on the cable", "the laying of the cable". One that
 * doesn't say of what ("laying it will begin") must tell the same kind of work, or the same days.
 */
export function areOneUndertaking(a: EventUnit, b: EventUnit): boolean {
  if (a.family !== b.family || !isUndertaking(a) || !isUndertaking(b)) return false;
  if (a.document.id !== b.document.id && !isOneStory(a, b)) return false;
  const [here, there] = [a, b].map(({ object }) => new Set([...(object?.words ?? [])].filter((word) => !WORKS.has(word))));
  if (here && there && here.size > 0 && there.size > 0) return overlapOf(here, there) > 0;
  const isKind = a.account.predicate === b.account.predicate && !GENERAL.test(a.account.predicate);
  return isKind || (a.window !== undefined && b.window !== undefined && a.grain !== 'unknown' && nested(a.window, b.window));
}

/** Any work may be called so. */
const GENERAL = / (?:works?|construction|building|repairs?)$/u;

/** Under which two accounts of one work find one another: by those whom their reports name. */
export function undertakingKeys(unit: EventUnit): string[] {
  return isUndertaking(unit) ? [...unit.cast.people].map((person) => `${unit.family} ${person}`) : [];
}
