import { countriesByCode } from '../knowledge/countries.ts';
import { titlesByHead } from '../knowledge/lexicon.ts';
import { dayKnown, holderOf, isKnown, type Person } from '../knowledge/people.ts';
import { knownPerson } from '../names/entities.ts';
import type { Discourse } from './referent.ts';

/** Titles of whoever leads a state, in the order in which news means them by "leader". */
const LEADING = ['supreme leader', 'president', 'chancellor', 'prime minister', 'premier', 'king', 'crown prince', 'emir', 'sultan', 'leader'];
/** Those who lead a government, and no state. */
const OF_GOVERNMENT: ReadonlySet<string> = new Set(['chancellor', 'prime minister', 'premier']);
const SAME_OFFICE: readonly (readonly string[])[] = [
  ['prime minister', 'premier', 'head of government'],
  ['foreign minister', 'secretary of state', 'foreign secretary', 'top diplomat', 'minister of foreign affairs'],
  ['defense minister', 'secretary of defense', 'defense secretary', 'minister of defense'],
  ['finance minister', 'treasury secretary', 'secretary of the treasury', 'chancellor of the exchequer'],
  ['high representative', 'foreign policy chief'],
];

/** A title without what qualifies its time: "new president" → "president". */
export const plainTitle = (title: string): string =>
  title
    .replace(/^(?:(?:new|current|long-time|longtime|veteran) )+/, '')
    .replaceAll('defence', 'defense')
    .replaceAll('-', ' ');

/** Whether two titles name the same office of two states: "foreign minister" and "secretary of state". */
const isSameOffice = (a: string, b: string): boolean =>
  plainTitle(a) === plainTitle(b) || SAME_OFFICE.some((titles) => titles.includes(a) && titles.includes(b));

/** Whether a title can stand for the leader of a state. */
export const leadsState = (title: string): boolean => titlesByHead().get(plainTitle(title))?.leads === true || LEADING.includes(plainTitle(title));

/** Whether "the leader" or "the president" may be said of one who holds an office. */
export function titleFits(asked: string, office: string): boolean {
  const wanted = plainTitle(asked);
  if (wanted === 'minister') return office.endsWith('minister') && office !== 'prime minister';
  if (wanted === 'head of state') return LEADING.includes(office) && !OF_GOVERNMENT.has(office);
  if (/^(?:leader|ruler|strongman|dictator)$/.test(wanted)) return LEADING.includes(office);
  return isSameOffice(wanted, office);
}

/** Who held an office of a state or organisation on the report's day, nobody where that is later than the list; by "leader" the highest office that is known is meant. */
export function officeHolder(body: string, title: string, day: string | undefined): Person | undefined {
  if (day === undefined || !isKnown(day)) return undefined;
  const wanted = plainTitle(title);
  if (!/^(?:leader|ruler|strongman|dictator|head of state)$/.test(wanted)) return holderOf(body, (office) => isSameOffice(wanted, office), day);
  const leading = countriesByCode().get(body)?.leader;
  if (leading) return holderOf(body, (office) => office === leading, day);
  const holders = LEADING.map((leads) => holderOf(body, (office) => office === leads, day)).filter((person) => person !== undefined);
  // Where a state has a president and a prime minister, "leader" may mean either.
  return new Set(holders.map((person) => person.id)).size === 1 ? holders[0] : undefined;
}

/** The offices that a person holds on the report's day, or held last as far as is known, in states and organisations; by index of the entity. */
export function officesOf(index: number, discourse: Discourse): readonly { title: string; of: string }[] {
  const known = discourse.offices.get(index);
  if (known) return known;
  const entity = discourse.table.entities[index];
  const person = entity ? knownPerson(entity) : undefined;
  const offices = person ? heldOn(person, discourse.day) : [];
  discourse.offices.set(index, offices);
  return offices;
}

function heldOn(person: Person, day: string | undefined): { title: string; of: string }[] {
  if (day === undefined) return person.offices.filter(({ to }) => to === undefined);
  return person.offices.filter(({ of, title }) => holderOf(of, (office) => office === title, dayKnown(day))?.id === person.id);
}
