import { ARTICLE_ROLES, type Report, type Sentence } from '../../model/index.ts';
import { unaccented } from '../knowledge/lexicon.ts';
import { isCommonNoun } from '../knowledge/nouns.ts';
import type { Person } from '../knowledge/people.ts';
import { withFirmNames } from './firm-names.ts';
import type { FoundName, WordedSentence } from './found-name.ts';
import { type Known, lookUp } from './gazetteer.ts';
import { settledMarks } from './marks.ts';
import { branchAt, organisationAt } from './organisation-shape.ts';
import { givenNameAlone, personAt } from './person-shape.ts';
import { withTaggedNames } from './tagged-names.ts';
import { honorificGender, isOfOffice, precedesName, titleBefore } from './titles.ts';
import { isCapital, joins, type Word, wordsOf } from './words.ts';

/** The sentences as words, with the names that knowledge, form or the joint model gives; each sentence read alone. */
export function findNames(report: Report, sentences: readonly Sentence[]): WordedSentence[] {
  return sentences
    .map((sentence, index) => ({ sentence, index }))
    .filter(({ sentence }) => ARTICLE_ROLES.has(sentence.role))
    .map(({ sentence, index }) => {
      const words = wordsOf(report.text, sentence);
      const titleCase = isTitleCase(words) && !ENDS_SENTENCE.test(report.text.slice(sentence.start, sentence.end));
      const { found, others } = namesIn(words, titleCase);
      return {
        index,
        words,
        titleCase,
        found: withFirmNames(
          words,
          titleCase,
          withTaggedNames(words, titleCase, found, others, settledMarks(report.text, sentence.taggedNames)),
          others,
        ).filter((name) => name.known !== undefined || name.kind === 'person' || !isOfOffice(words, name)),
        others,
      };
    });
}

/** A heading has no full stop. */
const ENDS_SENTENCE = /[.!?]['"’”)\]]*$/;

/** More than two thirds of the words of four letters or more begin with a capital, and there are several. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.form.length >= 4 && word.shape !== 'number');
  return long.length >= 3 && long.filter(isCapital).length > (long.length * 2) / 3;
}

function namesIn(words: readonly Word[], titleCase: boolean): Pick<WordedSentence, 'found' | 'others'> {
  const found: FoundName[] = [];
  const others: WordedSentence['others'] = [];
  for (let at = 0; at < words.length; ) {
    const name = longestAt(words, at, titleCase);
    if (name?.known?.type === 'other') others.push({ from: name.from, to: name.to });
    else if (name) found.push(...withoutLeadingCountry(words, name));
    at = name ? name.to : at + 1;
  }
  return { found, others };
}

/** The longest of what knowledge, an organisation's form and a person's form give; knowledge first among equals. */
function longestAt(words: readonly Word[], at: number, titleCase: boolean): FoundName | undefined {
  const known = knownAt(words, at);
  const person = personAt(words, at, titleCase);
  // "President Toledo", "Mr. Bolton": behind a title a town's name is a surname.
  const isTitled = known?.known?.type === 'place' && person?.by === 'title' && person.to === known.to;
  const bearer = known && firmAsSurname(words, known);
  if (bearer) return bearer;
  const candidates = [
    isTitled ? person : known,
    titleCase ? undefined : ownOrganisationAt(words, at),
    known && !titleCase ? branchAt(words, known) : undefined,
    person,
    known ? undefined : givenNameAlone(words, at, titleCase),
  ];
  return candidates
    .filter((name) => name !== undefined)
    .reduce<FoundName | undefined>((best, name) => (best && best.to >= name.to ? best : name), undefined);
}

function ownOrganisationAt(words: readonly Word[], at: number): FoundName | undefined {
  const name = organisationAt(words, at);
  return name && !isOfOffice(words, name) ? name : undefined;
}

/** "Mr. Philips", "Judge Honda": behind a title in capitals a firm's name of one word is a surname. */
function firmAsSurname(words: readonly Word[], { from, to, kind, known }: FoundName): FoundName | undefined {
  if (known?.type !== 'organisation' || kind !== 'company' || to - from > 1 || from === 0 || !precedesName(words, from)) return undefined;
  const gender = honorificGender(words[from - 1]);
  const title = isCapital(words[from - 1]) ? titleBefore(words, from)?.title.kind : undefined;
  const isBearer = gender !== undefined || title === 'office' || title === 'soldier';
  return isBearer ? { from, to, kind: 'person', by: 'title', whole: false, ...(gender ? { gender } : {}) } : undefined;
}

function knownAt(words: readonly Word[], at: number): FoundName | undefined {
  const match = lookUp(words, at);
  if (!match || isNamedLonger(words, match)) return undefined;
  const name: FoundName = { from: at, to: match.end, kind: kindOf(match.known), known: match.known, by: 'knowledge' };
  if (match.known.type !== 'person') return name;
  // "Lyudmila Putin" is somebody else: a surname alone counts only where no other capitalised word runs into it.
  const before = words[at - 1];
  if (match.known.bare && joins(words[at]) && before?.shape === 'capital' && words[at]?.gap === '-') return undefined;
  // "Bush fires rage": a word that begins a sentence with a capital is a surname only where it is read as a name.
  if (match.known.bare && at === 0 && COMMON_WORD.test(words[0]?.upos ?? '')) return undefined;
  if (match.known.bare && isWordWithoutMarks(words[at], match.known.person)) return undefined;
  if (match.known.bare && isOtherOfName(words, match.end, match.known.person)) return undefined;
  return { ...name, gender: match.known.person.gender, whole: !match.known.bare };
}

/** "the Commonwealth [of Virginia]" is not the body that the first word stands for alone; a firm or group is told of so: "Nokia of Finland". */
function isNamedLonger(words: readonly Word[], { known, end }: { known: Known; end: number }): boolean {
  if (known.type !== 'organisation' || !known.short || known.organisation.kind !== 'organisation') return false;
  if (words[end]?.lower !== 'of' || words[end - 1]?.shape !== 'capital') return false;
  const place = lookUp(words, words[end + 1]?.lower === 'the' ? end + 2 : end + 1);
  return place?.known.type === 'place' || place?.known.type === 'country';
}

/** "the Book Store" is no Støre: a surname that is a common noun without its diacritics is meant only where it has them. */
function isWordWithoutMarks(word: Word | undefined, { bare }: Person): boolean {
  if (!word || unaccented(word.form) !== word.form || !isCommonNoun(word.lower)) return false;
  return !bare.includes(word.form) && bare.some((surname) => unaccented(surname) === word.form);
}

/** "Xi Zhongxun" is no Xi Jinping: whoever is called by the first word of his name is not meant where another name follows it. */
function isOtherOfName(words: readonly Word[], end: number, { name }: Person): boolean {
  const [last, next] = [words[end - 1], words[end]];
  if (!last || !next || next.gap !== ' ' || next.shape !== 'capital' || next.upos !== 'PROPN' || isCommonNoun(next.lower)) return false;
  return name.toLowerCase().startsWith(`${last.lower} `);
}

const COMMON_WORD = /^(?:NOUN|VERB|ADJ|ADV|AUX|ADP|DET)$/;

function kindOf(known: Known): FoundName['kind'] {
  if (known.type === 'organisation') return known.organisation.kind;
  if (known.type === 'person' || known.type === 'place') return known.type;
  return known.type === 'seat' && known.body ? known.body.kind : 'government';
}

/** "US State Department": the country and a body that knowledge has under the rest of the name. */
function withoutLeadingCountry(words: readonly Word[], name: FoundName): FoundName[] {
  if (name.by !== 'head-word') return [name];
  const leading = knownAt(words, name.from);
  if (leading?.known?.type !== 'country' && leading?.known?.type !== 'adjective') return [name];
  const rest = lookUp(words, leading.to);
  if (rest?.end !== name.to || rest.known.type !== 'organisation') return [name];
  return [leading, { from: leading.to, to: name.to, kind: kindOf(rest.known), known: rest.known, by: 'knowledge' }];
}
