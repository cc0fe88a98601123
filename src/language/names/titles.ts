import { type Gender, givenNames, type Title, titlesByHead } from '../knowledge/lexicon.ts';
import { isCommonNoun } from '../knowledge/nouns.ts';
import { OFFICE_TIMES } from '../knowledge/office-times.ts';
import { follows, joins, type Word } from './words.ts';

const LONGEST_TITLE = 3;
const HONORIFICS = new Map<string, Gender>([
  ['mr', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['madam', 'f'],
  ['madame', 'f'],
  ['sir', 'm'],
  ['dame', 'f'],
  ['lord', 'm'],
  ['lady', 'f'],
  ['dr', 'u'],
  ['prof', 'u'],
  ['gen', 'u'],
  ['lt', 'u'],
  ['col', 'u'],
  ['sgt', 'u'],
  ['capt', 'u'],
  ['cmdr', 'u'],
  ['maj', 'u'],
  ['brig', 'u'],
  ['adm', 'u'],
  ['sen', 'u'],
  ['rep', 'u'],
  ['gov', 'u'],
  ['rev', 'u'],
  ['fr', 'm'],
  ['pres', 'u'],
  ['hon', 'u'],
]);
/** "Vice President", "First Deputy Prime Minister", "then-President", "former Foreign Minister". */
const TITLE_MODIFIERS: ReadonlySet<string> = new Set([
  ...OFFICE_TIMES,
  ...(
    'vice deputy first second new current permanent special senior chief top executive prime foreign defense defence finance interior economy energy trade justice health education environment agriculture transport culture labor labour industry commerce security national state general assistant associate principal lead under political military economic legal diplomatic presidential opposition party government supreme federal regional visiting research staff press long-time longtime veteran ' +
    'enterprise tourism oil petroleum mining mines water power electricity housing planning immigration migration information communications communication technology ' +
    'science sport sports youth women veterans fisheries forestry land lands infrastructure works development digital climate homeland welfare social family railways railway ' +
    'aviation policy shipping tax revenue budget treasury refugee religious higher rural urban transportation'
  ).split(' '),
]);

/** What honorific a word is, by the gender that it tells: "Mr." */
export function honorificGender(word: Word | undefined): Gender | undefined {
  return word && word.shape !== 'lower' && !word.possessive ? HONORIFICS.get(word.lower.replace(/\.$/, '')) : undefined;
}

/** A title whose last word stands at an index: "Secretary of State", with the words before that belong to it ("First Deputy"). */
export interface FoundTitle {
  from: number;
  to: number;
  title: Title;
}

/** The title that ends just before the word at `end`, if any; with its field behind it, "[Minister of Energy] Ana Ruiz", "[Secretary of State for Trade] Ana Ruiz". */
export function titleBefore(words: readonly Word[], end: number): FoundTitle | undefined {
  return officeWithField(words, end) ?? titleRightBefore(words, end);
}

function officeWithField(words: readonly Word[], end: number): FoundTitle | undefined {
  const field = isOfField(words, end) ? undefined : fieldBefore(words, end);
  const office = field === undefined ? undefined : titleRightBefore(words, field);
  return office && OFFICE_OF_FIELD.test(words[office.to - 1]?.lower ?? '') ? { ...office, to: end } : undefined;
}

/** "Minister for Foreign [Affairs] Ada Holm", "secretary of Education [International] Ada Holm": the field or a body's name goes on, and nobody's begins. */
function isOfField(words: readonly Word[], end: number): boolean {
  const word = words[end];
  if (!word || !joins(word)) return false;
  return (
    modifiesTitle(words, end) ||
    FIELDS.has(word.lower) ||
    /^(?:inter)?national$/.test(word.lower) ||
    (isCommonNoun(word.lower) && !givenNames().has(word.plain))
  );
}

const OFFICE_OF_FIELD = /^(?:minister|secretary|commissioner|undersecretary|state)$/;

/** Whether words name nobody, but an office or what it looks after: "[Minister of Energy] Ana Ruiz", "Minister of [Energy] Ana Ruiz", "[Peruvian Energy] Minister Ana Ruiz". */
export function isOfOffice(words: readonly Word[], { to }: { to: number }): boolean {
  const isField = modifiesTitle(words, to - 1) && joins(words[to]) && /^(?:minister|secretary)$/.test(words[to]?.lower ?? '');
  return isField || officeWithField(words, to) !== undefined;
}

/** Where the words for the field of an office begin, before a name: "[for Trade] Ana Ruiz", "[of Energy and Mines] Ana Ruiz". */
function fieldBefore(words: readonly Word[], end: number): number | undefined {
  let at = end - 1;
  while (
    at > 0 &&
    end - at < LONGEST_FIELD &&
    joins(words[at]) &&
    (TITLE_MODIFIERS.has(words[at]?.lower ?? '') || FIELDS.has(words[at]?.lower ?? ''))
  )
    at -= 1;
  const isField = at < end - 1 && at > 0 && joins(words[at]) && joins(words[at + 1]) && !/^(?:and|the)$/.test(words[end - 1]?.lower ?? '');
  return isField && /^(?:of|for)$/.test(words[at]?.lower ?? '') ? at : undefined;
}

const LONGEST_FIELD = 7;
const FIELDS: ReadonlySet<string> = new Set(
  'the and affairs relations business exterior external internal home europe innovation equality schools universities'.split(' '),
);

function titleRightBefore(words: readonly Word[], end: number): FoundTitle | undefined {
  for (let length = LONGEST_TITLE; length >= 1; length -= 1) {
    const from = end - length;
    if (from < 0) continue;
    const title = titlesByHead().get(headText(words, from, end));
    if (title && runsOn(words, from, end)) return { from: withModifiers(words, from), to: end, title };
  }
  return undefined;
}

/** The title whose head begins at a word, the longest. */
export function titleAt(words: readonly Word[], at: number): FoundTitle | undefined {
  const title = longestTitleAt(words, at);
  return title ? { ...title, from: withModifiers(words, at) } : undefined;
}

function longestTitleAt(words: readonly Word[], at: number): FoundTitle | undefined {
  for (let length = LONGEST_TITLE; length >= 1; length -= 1) {
    const end = at + length;
    if (end > words.length) continue;
    const title = titlesByHead().get(headText(words, at, end));
    if (title && runsOn(words, at, end)) return { from: at, to: end, title };
  }
  return undefined;
}

/** Whether a title, with the words that belong to it, begins here and a name may follow: "Prime Minister", "Deputy Foreign Minister". */
export function beginsTitle(words: readonly Word[], at: number): boolean {
  let index = at;
  while (modifiesTitle(words, index) && joins(words[index + 1])) {
    if (longestTitleAt(words, index)) return true;
    index += 1;
  }
  return longestTitleAt(words, index) !== undefined;
}

/** "[Enterprise] Minister Ada Holm": words that belong to the title behind them and name nobody. */
export function modifyTitle(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!modifiesTitle(words, at)) return false;
  return joins(words[to]) && beginsTitle(words, to);
}

function headText(words: readonly Word[], from: number, end: number): string {
  return words
    .slice(from, end)
    .map((word, index) => (index > 0 && word.gap === '-' ? '-' : index > 0 ? ' ' : '') + word.lower)
    .join('');
}

const runsOn = (words: readonly Word[], from: number, end: number): boolean => words.slice(from + 1, end).every((word) => joins(word));

/** "[Under] Secretary of State", and not "[under] Chancellor Lind". */
function modifiesTitle(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? '';
  return TITLE_MODIFIERS.has(word) && (word !== 'under' || words[at + 1]?.lower === 'secretary');
}

/** Walks left from a title's head over the words that belong to it. */
function withModifiers(words: readonly Word[], from: number): number {
  let start = from;
  while (start > 0 && joins(words[start]) && !words[start - 1]?.possessive && modifiesTitle(words, start - 1)) start -= 1;
  return start;
}

/** A title in its usual form: lower case, American spelling, "former" and the like kept. */
const titleText = (words: readonly Word[], title: { from: number; to: number }): string =>
  headText(words, title.from, title.to).replaceAll('defence', 'defense').replaceAll('councillor', 'councilor').replaceAll('advisor', 'adviser');

/** Words that tell when a title was or will be held. */
const TIMES_OF_TITLE: ReadonlySet<string> = new Set(OFFICE_TIMES);

/**
 * A title in its usual form with what tells its time where that stands before the state: "[former] Kenyan [president]", "Peru's [late] [president]".
 * @param isState whether a word stands for the state
 */
export function timedTitleText(words: readonly Word[], title: { from: number; to: number }, isState: (word: number) => boolean): string {
  let at = title.from - 1;
  while (at >= 0 && isState(at) && follows(words[at + 1])) at -= 1;
  const time = at < title.from - 1 ? words[at] : undefined;
  const isTold = time !== undefined && TIMES_OF_TITLE.has(time.lower) && joins(words[at + 1]);
  return isTold ? `${time.lower} ${titleText(words, title)}` : titleText(words, title);
}

/** Whether a name may follow this title without more ("President Xi"), not after a comma. */
export const precedesName = (words: readonly Word[], at: number): boolean => follows(words[at]) && !words[at - 1]?.possessive;

/** "his Chinese counterpart" says to whom somebody stands in relation, not what they are. */
export const isRelation = (title: string): boolean => /\bcounterpart$/.test(title);
