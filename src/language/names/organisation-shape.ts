import { givenNames, headsBeforeCountry, type OrganisationHead, organisationHeads } from '../knowledge/lexicon.ts';
import { nounClass, singularOf } from '../knowledge/nouns.ts';
import { CALENDAR_NAME } from './calendar-names.ts';
import type { FoundName } from './found-name.ts';
import { lookUp } from './gazetteer.ts';
import { modifyTitle, titleAt } from './titles.ts';
import { isCapital, joins, type Word } from './words.ts';

const LONGEST = 12;
const INNER = new Set(['of', 'for', 'on', 'and', 'the', 'in', 'to', 'de', 'du', 'des', 'la', 'del', 'der', 'für']);
/** After a name that is known these begin something else: "from Vietnam to the European Union". */
const BETWEEN = new Set(['and', 'for', 'in', 'on', 'to']);
const OF = new Set(['of', 'for', 'on', 'de', 'du', 'des', 'für']);
/** Words that stand before a name in capitals without being part of it: a sentence's first word, an article. */
const NOT_FIRST = new Set(
  'the a an this that these those his her its their our my your in on at by for from with and but or as if when while after before since although though however moreover also both some many most all no not what which who how why where there here it he she they we i you at under over between among according following despite because during then now yet still even once until unless whereas meanwhile president minister secretary chancellor chairman director spokesman spokeswoman mr mrs ms dr shares stock stocks shareholders investors workers employees analysts trading sales profits profit revenue production exports imports'.split(
    ' ',
  ),
);

/**
 * An organisation known by the form of its name, which begins at a word: "Harbour Center", "Ministry of Foreign Affairs",
 * "Institute of Nordic, Baltic and Arctic Studies", "Acme Holdings Ltd."; not "News of Peru's offer", where a sentence begins with a plain noun.
 */
export function organisationAt(words: readonly Word[], at: number): FoundName | undefined {
  const first = words[at];
  if (!first || !isCapital(first) || first.shape === 'initial' || NOT_FIRST.has(first.lower.replace(/\.$/, ''))) return undefined;
  // "[Members of] the Green Front": people by a plain noun that opens the sentence
  if (at === 0 && first.upos === 'NOUN' && words[1]?.lower === 'of' && isPeople(first)) return undefined;
  const end = capitalRunEnd(words, at);
  let best: { to: number; head: OrganisationHead } | undefined;
  for (let index = at; index < end; index += 1) {
    const head = headAt(words, index);
    // "Kenyan [Energy] Minister Ada Holm"
    if (!head || modifyTitle(words, index, index + 1)) continue;
    if (best && words.slice(best.to, index).some((word) => word.lower === 'and')) break;
    const to = endAfterHead(words, index, end);
    const alone = index === at && to === index + 1;
    if (alone || (head.strength !== 'strong' && index === at && head.strength === 'suffix')) continue;
    if (head.strength === 'weak' && index === at && (to === index + 1 || (at === 0 && first.upos === 'NOUN'))) continue;
    best = { to, head: best && head.strength === 'weak' ? best.head : head };
    index = to - 1;
  }
  if (!best) return beforeCountry(words, at);
  if (isOfPerson(words, at, best.to)) return undefined;
  if (best.head.kind === 'company' && joinsTwo(words, at, best.to)) return undefined;
  return { from: at, to: best.to, kind: best.head.kind, sectors: best.head.sectors, by: 'head-word' };
}

/** "Members", "Fighters". */
const isPeople = ({ lower }: Word): boolean => lower.endsWith('s') && nounClass(singularOf(lower)) === 'person';

/** "Ada Holm of Berwick Capital", "Lawmaker Ada Holm of the Green Party": a given name, a surname and "of", and no head of a body before that. */
function isOfPerson(words: readonly Word[], start: number, to: number): boolean {
  const from = titleAt(words, start)?.to ?? start;
  const [first, second, of] = [words[from], words[from + 1], words[from + 2]];
  if (!first || !second || of?.lower !== 'of' || from + 3 >= to || !givenNames().has(first.plain)) return false;
  return isCapital(second) && headAt(words, from) === undefined && headAt(words, from + 1) === undefined;
}

/** "Arden Rail and Stenmark Shipping", ", Orvel and Belvar Steel": two names, and not one with "and" in it. */
function joinsTwo(words: readonly Word[], from: number, to: number): boolean {
  const and = words.findIndex(({ lower }, at) => at > from && at < to && lower === 'and');
  if (and < 0 || words.slice(from, to).some(({ lower }) => OF.has(lower))) return false;
  const isLong = and - from >= 2 || (isCapital(words[from - 1]) && joins(words[from]));
  return (isLong && to - and >= 3) || (from > 0 && words[from]?.gap === ', ');
}

/** "Statistics Norway", "Air Canada": a head word and the country that ends the name. */
function beforeCountry(words: readonly Word[], at: number): FoundName | undefined {
  const head = headsBeforeCountry().get(words[at]?.form ?? '');
  const country = head && !words[at]?.possessive && joins(words[at + 1]) ? lookUp(words, at + 1) : undefined;
  if (!head || country?.known.type !== 'country') return undefined;
  const { kind, sectors } = head;
  return { from: at, to: country.end, kind, sectors, country: country.known.country.code, by: 'head-word' };
}

/** "Toyota Kenya": a company of knowledge and the country of its branch; not an agency ("told Reuters Kenya would"). */
export function branchAt(words: readonly Word[], company: FoundName): FoundName | undefined {
  const { known, from, to } = company;
  if (known?.type !== 'organisation' || known.organisation.kind !== 'company' || known.organisation.sectors.includes('MED')) return undefined;
  const country = !words[to - 1]?.possessive && joins(words[to]) ? lookUp(words, to) : undefined;
  if (country?.known.type !== 'country') return undefined;
  return { from, to: country.end, kind: 'company', sectors: known.organisation.sectors, country: country.known.country.code, by: 'head-word' };
}

function headAt(words: readonly Word[], index: number): OrganisationHead | undefined {
  const word = words[index];
  return word && isCapital(word) ? (organisationHeads().get(word.form) ?? organisationHeads().get(word.plain)) : undefined;
}

/** The index after the last word that a name from `at` could hold: capitals, with small words between them. */
function capitalRunEnd(words: readonly Word[], at: number): number {
  let end = at + 1;
  for (let index = at + 1; index < Math.min(words.length, at + LONGEST); index += 1) {
    const word = words[index];
    if (!word || !joins(word) || words[index - 1]?.possessive) break;
    if (isCapital(word)) end = index + 1;
    else if (!INNER.has(word.lower) || (BETWEEN.has(word.lower) && lookUp(words, at)?.end === index)) break;
  }
  return end;
}

/** "Ministry" + "of Foreign Affairs", "Institute" + "of Nordic, Baltic and Arctic Studies". */
function endAfterHead(words: readonly Word[], headIndex: number, runEnd: number): number {
  if (words[headIndex]?.possessive || !OF.has(words[headIndex + 1]?.lower ?? '') || headIndex + 1 >= runEnd) return headIndex + 1;
  let end = headIndex + 1;
  let index = headIndex + 2;
  if (words[index]?.lower === 'the') index += 1;
  // "the Office on Monday"
  if (CALENDAR_NAME.test(words[index]?.form ?? '')) return headIndex + 1;
  for (; index < Math.min(words.length, headIndex + LONGEST); index += 1) {
    const word = words[index];
    if (!word) break;
    const isConjunction = word.lower === 'and' && word.gap === ' ' && isCapital(words[index + 1]);
    const isListed = word.gap === ', ' && isCapital(word) && closesWithAnd(words, index);
    if ((isConjunction && beginsAnother(words, index + 1)) || (end > headIndex + 1 && isOfficeOfBody(words, index))) break;
    if (isConjunction) continue;
    if (!isCapital(word) || !(joins(word) || isListed)) break;
    end = index + 1;
    if (word.possessive) break;
  }
  return end;
}

/** "Bank of Norland [Governor] Ada Holm": behind a body whose name is whole, what somebody is in it. */
function isOfficeOfBody(words: readonly Word[], at: number): boolean {
  const title = titleAt(words, at);
  const [first, second] = title ? [words[title.to], words[title.to + 1]] : [];
  return first !== undefined && isCapital(first) && joins(first) && givenNames().has(first.plain) && isCapital(second) && joins(second);
}

/** After "and" another organisation begins: "… Studies and Acme Holdings Ltd.", not "of Science and Technology". */
function beginsAnother(words: readonly Word[], at: number): boolean {
  for (let index = at + 1; index < Math.min(words.length, at + LONGEST); index += 1) {
    const word = words[index];
    if (!word || !isCapital(word) || !joins(word)) return false;
    if (headAt(words, index) && headAt(words, index)?.strength !== 'weak') return true;
  }
  return false;
}

/** A comma inside a name is followed by "… and X Studies" within a few words. */
function closesWithAnd(words: readonly Word[], at: number): boolean {
  for (let index = at + 1; index < Math.min(words.length, at + 5); index += 1) {
    const word = words[index];
    if (!word || !joins(word)) return false;
    if (word.lower === 'and') return isCapital(words[index + 1]) && isCapital(words[index + 2]) && joins(words[index + 2]);
    if (!isCapital(word)) return false;
  }
  return false;
}
