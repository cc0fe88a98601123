import { countriesByCode } from '../../language/knowledge/countries.ts';
import { titleKind } from '../../language/knowledge/lexicon.ts';
import { thingOf } from '../../language/knowledge/like-words.ts';
import { once } from '../../language/knowledge/load.ts';
import { isCommonNoun, nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { OFFICE_TIMES } from '../../language/knowledge/office-times.ts';
import type { Actor } from '../../model/index.ts';

/** How those who are told by a common noun take part: on the side of their noun, as such and such of them, of a country. */
interface Crowd {
  side: string;
  kinds?: ReadonlySet<string>;
  country?: string;
  /** The name of somebody by whom they are told: "lawyer for [President Ada Holm]". */
  by?: string;
}

/** "deputy foreign minister" and "Major General" are a state's, "legal scholar" and "director" are not. */
export function isOffice(title: string): boolean {
  const kind = titleKind(title);
  return kind === 'office' || kind === 'soldier';
}

/** Whether an actor is known by a common noun alone: "farmers", "nurses in Nigeria", "a student in Chile". */
export function isDescribed({ kind, name }: Actor): boolean {
  if (kind !== 'group' && kind !== 'person') return false;
  const { head } = described(name);
  return kind === 'group' ? isPeople(head) : !/\p{Lu}/u.test(head) && !isOffice(head);
}

/** The head of the phrase and the words before it; what comes behind a preposition ("in Nigeria") is told by the country. */
export function described(name: string): { head: string; before: string[] } {
  const [phrase = ''] = name.split(/ (?:in|of|from|at|near|for|to) /u, 1);
  const words = phrase.split(' ');
  return { head: words.at(-1) ?? '', before: words.slice(0, -1) };
}

/** A crowd's side is its noun and what kind of such people they are ("railway workers"); with a name in it that name ("M23 rebels", "M23 fighters"). */
export function crowdOf({ name, kind, country }: Actor): Crowd {
  const { head, before } = described(name);
  const own = before.filter((word) => !nationalities().has(word));
  const by = RELATED.exec(name)?.groups?.['by'];
  const of = { ...(country === undefined ? {} : { country }), ...(kind === 'person' && by !== undefined ? { by } : {}) };
  const named = own.filter(isName);
  if (named.length > 0 && isName(own.at(-1) ?? '')) return { side: `named:${named.join(' ').toLowerCase()}`, ...of };
  const isArmed = ARMED.has(own[0]?.toLowerCase() ?? '') && isAnybody(sideOf(singularOf(head)));
  const kinds = own
    .map((word) => word.toLowerCase())
    .filter((word) => !LOOSE.has(word) && !/(?:ing|ed)$/u.test(word))
    .map(thingOf);
  return { side: sideOf(isArmed ? 'gunman' : singularOf(head)), kinds: new Set(kinds), ...of };
}

const RELATED = / (?:of|for|to) (?<by>.*\p{Lu}.*)$/u;

/** Whether two are told by different people: "the wife of President Ada Holm" and "the wife of Holm" are not, "the wife of Jan Kovar" is another. */
export function areOfOthers({ by: one }: Pick<Crowd, 'by'>, { by: other }: Pick<Crowd, 'by'>): boolean {
  if (one === undefined || other === undefined) return false;
  const [words, others] = [one.split(' '), other.split(' ')];
  return !words.includes(others.at(-1) ?? '') && !others.includes(words.at(-1) ?? '');
}

/** The noun of a place that has no name, and which such place it is: "an oil refinery in Chad"; undefined of one with a name. */
export function describedPlace(name: string): { noun: string; kinds: ReadonlySet<string> } | undefined {
  const { head, before } = described(name);
  if (!/^\p{Ll}+$/u.test(head)) return undefined;
  return { noun: thingOf(singularOf(head)), kinds: new Set(before.filter((word) => !nationalities().has(word)).map((word) => word.toLowerCase())) };
}

function sideOf(noun: string): string {
  return `crowd:${thingOf(noun)}`;
}

/** "two men", "people": may be anybody. */
export function isAnybody(side: string): boolean {
  return ANYBODY.has(side);
}

const ANYBODY: ReadonlySet<string> = new Set(['crowd:man', 'crowd:woman', 'crowd:people', 'crowd:person']);
const ARMED: ReadonlySet<string> = new Set(['armed', 'masked', 'hooded']);
/** Words that don't tell of which kind people are. */
const LOOSE: ReadonlySet<string> = new Set([
  ...OFFICE_TIMES,
  ...'riot armed young angry local other several many some few more leading own foreign unknown masked'.split(' '),
]);

const nationalities = once(() => new Set([...countriesByCode().values()].flatMap(({ adjectives }) => adjectives)));

/** With a capital, and no common noun at the head of a sentence. */
function isName(word: string): boolean {
  return /\p{Lu}/u.test(word) && !isPeople(word) && !isCommonNoun(singularOf(word));
}

/** "farmers", and "Protesters" as a sentence begins. */
function isPeople(word: string): boolean {
  return !/\p{Lu}/u.test(word) || thingOf(word.toLowerCase()) !== word.toLowerCase() || nounClass(singularOf(word)) === 'person';
}
