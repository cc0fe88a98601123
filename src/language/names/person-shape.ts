import { familyFirstNames, type Gender, givenNames, organisationHeads } from '../knowledge/lexicon.ts';
import type { FoundName } from './found-name.ts';
import { lookUp } from './gazetteer.ts';
import { beginsTitle, type FoundTitle, honorificGender, precedesName, titleBefore } from './titles.ts';
import { isCapital, joins, type Word } from './words.ts';

const LONGEST = 6;
const PARTICLES = new Set('von van der den de da do dos das di del della la le el al bin ibn bint ben abu ter ten zu zur af av y e'.split(' '));
const SPEECH = new Set(
  'said says told added noted argued explained stressed warned commented wrote stated remarked observed believes thinks'.split(' '),
);

/**
 * A person known by the form of the name, which begins at a word: after a title or honorific ("Ms. Roe", "analyst Dorvan Telsik"), by a given name
 * ("Alexander Telsik"), in the order of East Asia ("Ma Ying-jeou", "Kim Jong-un"), or beside a verb of saying ("said Dorvan Telsik").
 * @param titleCase in a heading in title case only given names and honorifics count
 */
export function personAt(words: readonly Word[], at: number, titleCase: boolean): FoundName | undefined {
  const first = words[at];
  if (!first || !isCapital(first) || beginsTitle(words, at) || (at > 0 && first.gap === '-' && isCapital(words[at - 1]))) return undefined;
  const honorific = at > 0 && precedesName(words, at) ? honorificGender(words[at - 1]) : undefined;
  const title = at > 0 && precedesName(words, at) ? titleBefore(words, at) : undefined;
  const to = nameEnd(words, at);
  const length = capitalsIn(words, at, to);
  if (length === 0) return undefined;
  const gender = genderTold(words, at, { honorific, title });
  const found = (by: FoundName['by']): FoundName => ({
    from: at,
    to,
    kind: 'person',
    by,
    whole: length > 1 && !PARTICLES.has(first.lower),
    ...(gender ? { gender } : {}),
  });
  if (honorific !== undefined) return found('title');
  if (title && !titleCase && (length > 1 || isOfficeTitle(title.title.kind, words[title.to - 1]))) return found('title');
  const known = givenNames().has(first.plain);
  if (known && length > 1 && !(titleCase && looksLikeWord(words[at + 1]))) return found('given-name');
  if (familyFirstNames().has(first.plain) && length === 2 && to - at <= 3 && isRomanisedGivenName(words, at, to)) return found('family-first');
  if (!titleCase && length > 1 && length < 4 && isBesideSpeech(words, at, to)) return found('speech');
  return undefined;
}

/** "Dr. [Maria] Lind", "[spokesman] Brig. Lind": an honorific that both bear leaves it to the title before and the given name. */
function genderTold(words: readonly Word[], at: number, { honorific, title }: { honorific: Gender | undefined; title: FoundTitle | undefined }) {
  const before = honorific === 'u' && precedesName(words, at - 1) ? titleBefore(words, at - 1)?.title.gender : undefined;
  const told = [honorific, title?.title.gender, before, givenNames().get(words[at]?.plain ?? '')];
  return told.find((gender) => gender !== undefined && gender !== 'u') ?? told.find((gender) => gender !== undefined);
}

/** One word that is only ever a given name, standing alone: "Boris". */
export function givenNameAlone(words: readonly Word[], at: number, titleCase: boolean): FoundName | undefined {
  const word = words[at];
  if (!word || word.shape !== 'capital' || titleCase || word.plain.length < 3) return undefined;
  // First in a sentence it must be called ("John, …") or act ("Boris said").
  if (
    at === 0 &&
    words.length > 1 &&
    !/^[,:]/.test(words[1]?.gap ?? '') &&
    !(/^ $/.test(words[1]?.gap ?? '') && /^(?:VERB|AUX)$/.test(words[1]?.upos ?? ''))
  )
    return undefined;
  const gender: Gender | undefined = givenNames().get(word.plain);
  if (gender === undefined || gender === 'u' || WORD_LIKE.has(word.plain)) return undefined;
  if ((joins(words[at + 1]) && isCapital(words[at + 1])) || (joins(word) && isCapital(words[at - 1]))) return undefined;
  return { from: at, to: at + 1, kind: 'person', by: 'given-name', gender, whole: false };
}

const WORD_LIKE = new Set(
  'Will Mark May Grace Hope Joy Rose Ivy June Bill Rob Jack Pat Sue Dean Grant Earl Guy Max Al Per Ole Odd Don Ray Art Sultan Sheikh Van Jan Dale Penny Dawn Faith Miles Eve Victoria Florence Virginia Charlotte Chelsea Sidney Drew Carol Gene Harry Josh Nick Rod Roman Norman German Angel Christian Israel Jordan Major Marina Viola Mercedes Diana Asia Nova Gap Ian Liv Ida Case Kay Alba Ion Ali Said Deniz Nur Gail Amal'.split(
    ' ',
  ),
);

const isOfficeTitle = (kind: string, word: Word | undefined): boolean => kind === 'office' || kind === 'soldier' || isCapital(word);

/** The index after the last word of a person's name: capitals, initials, particles between them, "-un" after a hyphen. */
function nameEnd(words: readonly Word[], at: number): number {
  let end = at;
  for (let index = at; index < Math.min(words.length, at + LONGEST); index += 1) {
    const word = words[index];
    if (!word || (index > at && (!joins(word) || /&/.test(word.gap) || words[index - 1]?.possessive))) break;
    if (isNameWord(words, index, at)) end = index + 1;
    else if (word.shape === 'lower' && word.gap === '-' && index > at && isCapital(words[index - 1])) end = index + 1;
    else if (!PARTICLES.has(word.lower) || word.form === 'The' || word.form === 'A') break;
  }
  return end;
}

function isNameWord(words: readonly Word[], index: number, at: number): boolean {
  const word = words[index];
  if (!word || !isCapital(word)) return false;
  if (word.shape === 'upper' && word.form.length < 4 && index === at) return false;
  if (organisationHeads().get(word.form)?.strength === 'strong' || honorificGender(word) !== undefined) return false;
  if (PRONOUN.test(word.form)) return false;
  const match = lookUp(words, index);
  const known = match?.known;
  if (known === undefined || known.type === 'person' || known.type === 'place') return true;
  // "Jordan", "Chad" and "Israel" are given names too, and a surname may be a city or a people ("Jack London", "Scott English").
  if (index > at && known.type === 'other') return match?.end === index + 1 && isWordSurname(words[at], word);
  return index > at ? known.type === 'seat' : givenNames().has(word.plain) && known.type === 'other';
}

const PRONOUN = /^(?:I|You|We|He|She|It|They|My|Your|Our|His|Her|Their|The|This|That|These|Those|And|But|In|On|At|For|From|With|To)$/;

/** "Theresa May", "Jane Winter": words that are surnames too, never a weekday ("met Xi Tuesday"). */
const isWordSurname = (first: Word | undefined, word: Word): boolean =>
  first !== undefined &&
  (givenNames().has(first.plain) || familyFirstNames().has(first.plain)) &&
  !/^(?:\w+day|January|February|March|July|September|October|November|December)$/.test(word.form);

const capitalsIn = (words: readonly Word[], from: number, to: number): number =>
  words.slice(from, to).filter((word, index) => isCapital(word) && word.shape !== 'initial' && !(index > 0 && word.gap === '-')).length;

/** Letters of pinyin, Korean and Vietnamese names, not an English word in capitals: "Jinping", "Jong-un", "Dung". */
const isRomanisedGivenName = (words: readonly Word[], at: number, to: number): boolean =>
  words
    .slice(at + 1, to)
    .every(
      (word) =>
        /^(?:(?:[bcdfghjklmnpqrstwxyz]|zh|ch|sh|kw|ky|py|my|hy|ny|ng|th|ph|tr|kh)?[aeiouy]{1,4}(?:ng|n|r|h|k|l|m|p|t)?){1,3}$/i.test(word.plain) &&
        word.plain.length < 12,
    );

const looksLikeWord = (word: Word | undefined): boolean => word !== undefined && /^(?:VERB|AUX|ADP|DET|SCONJ|CCONJ|ADV|PRON)$/.test(word.upos);

function isBesideSpeech(words: readonly Word[], at: number, to: number): boolean {
  const before = words[at - 1];
  const after = words[to];
  const saidBefore = before !== undefined && /^ $/.test(words[at]?.gap ?? '') && SPEECH.has(before.lower);
  const saidAfter = after !== undefined && /^ $/.test(after.gap) && SPEECH.has(after.lower) && at > 0;
  return saidBefore || saidAfter;
}
