import type { PloverType } from '../model/index.ts';
import type { EventUnit } from './event-unit.ts';
import { canBeSame } from './parties.ts';

/** Types of what is done to one person but once in a month: "was sentenced", "was arrested", "was released", "was expelled". */
const DONE_TO_PEOPLE: ReadonlySet<PloverType> = new Set<PloverType>(['SANCTION', 'COERCE', 'CONCEDE']);

/** Whether two reports tell of the same month or day what was done to the same person, by whomever: "was sentenced in November to 15 years", "to 12 years". */
export function areDoneToOnePerson(a: EventUnit, b: EventUnit): boolean {
  if (a.document.id === b.document.id || a.account.plover === undefined || !DONE_TO_PEOPLE.has(a.account.plover.type)) return false;
  if (a.account.predicate !== b.account.predicate || a.statusClass !== 'real' || b.statusClass !== 'real') return false;
  const [person, other] = [onlyPerson(a), onlyPerson(b)];
  return person !== undefined && person === other && canBeSame(a.agents, b.agents);
}

function onlyPerson({ patients, grain }: EventUnit): string | undefined {
  const [only, another] = patients;
  return grain !== 'year' && grain !== 'unknown' && another === undefined && only?.grain === 'person' ? only.actor : undefined;
}
