import type { EventUnit } from './event-unit.ts';
import { overlapOf, tellingWords } from './event-words.ts';
import { isOneStory } from './one-story.ts';

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

/** Whether an account tells of the beginning or end of some work. */
export function isUndertaking({ account }: EventUnit): boolean {
  return account.plover === undefined && undertakingOf(account.predicate) !== undefined;
}

/** Whether two accounts, of one report or of reports of one story, tell of one work, at whatever time: "work on the cable", "the laying of the cable", "laying it". */
export function areOneUndertaking(a: EventUnit, b: EventUnit): boolean {
  if (a.family !== b.family || !isUndertaking(a) || !isUndertaking(b)) return false;
  if (a.document.id !== b.document.id && !isOneStory(a, b)) return false;
  const [here, there] = [a, b].map(({ object }) => new Set([...(object?.words ?? [])].filter((word) => !WORKS.has(word))));
  return here === undefined || there === undefined || here.size === 0 || there.size === 0 || overlapOf(here, there) > 0;
}

/** Under which two accounts of one work find one another: by those whom their reports name. */
export function undertakingKeys(unit: EventUnit): string[] {
  return isUndertaking(unit) ? [...unit.cast.people].map((person) => `${unit.family} ${person}`) : [];
}
