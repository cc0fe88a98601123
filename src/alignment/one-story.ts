import type { Cast } from './account-context.ts';

/** How many people and states two reports of one story name both. */
const LEAST_SHARED = 3;

/** Whether the reports of two accounts are of one story: they name the same people and states. */
export function isOneStory({ cast: here }: { cast: Cast }, { cast: there }: { cast: Cast }): boolean {
  const people = countShared(here.people, there.people);
  return people > 0 && people + countShared(here.states, there.states) >= LEAST_SHARED;
}

function countShared(here: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of here) if (there.has(one)) shared += 1;
  return shared;
}
