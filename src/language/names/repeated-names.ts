import type { ActorKind } from '../../model/index.ts';
import { type FoundName, nameText, type WordedSentence } from './found-name.ts';
import { LEGAL } from './legal-form.ts';
import { isCapital, joins, type Word } from './words.ts';

interface Votes {
  name: FoundName;
  /** Scores added up, by kind. */
  byKind: Map<ActorKind, number>;
  highest: number;
}

/** So sure the joint model must be of a name once, that it is taken for one wherever the report has those words. */
const SURE = 0.6;
const LONGEST = 5;

/**
 * A name means the same all over a report: what the joint model marks in several places is of the kind that it is most often, and one of which the model
 * is sure in one place is a name in the others too.
 */
export function settleTaggedNames(text: string, sentences: readonly WordedSentence[]): void {
  const bodies = firstWordsOfBodies(sentences);
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) => {
      const isBody = name.by === 'model' && name.kind === 'person' && name.to - name.from === 1 && bodies.has(sentence.words[name.from]?.form ?? '');
      return isBody ? ofKind(name, 'organisation') : name;
    });
  }
  const votes = votesOf(text, sentences);
  for (const sentence of sentences) {
    sentence.found = sentence.found.map((name) => {
      const kind = isCounted(name) ? foremost(votes.get(nameText(text, sentence.words, name))) : undefined;
      return kind === undefined || kind === name.kind ? name : ofKind(name, kind);
    });
    addRepeats(text, sentence, votes);
  }
}

/** "Orvel" where the report has "Orvel Holdings Ltd." or "Orvel denied that it had promised", and nobody of that surname. */
function firstWordsOfBodies(sentences: readonly WordedSentence[]): Set<string> {
  const first = new Set<string>();
  const surnames = new Set<string>();
  for (const { words, found } of sentences) {
    for (const { kind, whole, from, to } of found) {
      if (kind === 'person' && whole) surnames.add(words[to - 1]?.form ?? '');
      if ((kind === 'company' || kind === 'organisation') && to - from > 1) first.add(words[from]?.form ?? '');
      if (kind === 'person' && to - from === 1 && tellsOfItsOwnDeed(words, to)) first.add(words[from]?.form ?? '');
    }
  }
  return new Set([...first].filter((word) => !surnames.has(word)));
}

/** "[Orvel] denied that it had promised", "[Orvel] said it would hire": no person calls himself "it". */
function tellsOfItsOwnDeed(words: readonly Word[], at: number): boolean {
  if (!SPEAKS_OF_ITSELF.test(words[at]?.lower ?? '') || words.slice(at, at + 6).some(({ gap }, index) => index > 0 && gap !== ' ')) return false;
  const it = words[at + 1]?.lower === 'that' ? at + 2 : at + 1;
  const hasAuxiliary = /^(?:will|would|had|has|plans|expects|intends)$/.test(words[it + 1]?.lower ?? '');
  return words[it]?.lower === 'it' && hasAuxiliary && OWN_DEED.test(words[it + (words[it + 2]?.lower === 'not' ? 3 : 2)]?.lower ?? '');
}

const SPEAKS_OF_ITSELF = /^(?:said|says|denied|denies|insisted|claimed|claims|announced|confirmed|promised|pledged|vowed)$/;
/** What a firm or body does of its own will, and no "it" of the weather or of a plan. */
const OWN_DEED =
  /^(?:promised?|agreed?|decided?|offer(?:ed)?|refused?|hired?|pay|paid|apologi[sz]ed?|compensated?|dismiss(?:ed)?|recruit(?:ed)?|sign(?:ed)?|buy|bought|sell|sold|su(?:e|ed)|appeal(?:ed)?|invest(?:ed)?|cooperated?|repay|repaid|refund(?:ed)?|negotiated?)$/;

function votesOf(text: string, sentences: readonly WordedSentence[]): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  for (const { words, found } of sentences) {
    for (const name of found) {
      if (!isCounted(name) || name.to - name.from > LONGEST) continue;
      const form = nameText(text, words, name);
      const known = votes.get(form) ?? { name, byKind: new Map(), highest: 0 };
      known.byKind.set(name.kind, (known.byKind.get(name.kind) ?? 0) + (name.score ?? 0));
      known.highest = Math.max(known.highest, name.score ?? 0);
      votes.set(form, known);
    }
  }
  addShortNames(text, sentences, votes);
  return votes;
}

/** "Orvel" is a firm, where the report has "Orvel Ltd.", whatever the joint model takes it for elsewhere. */
function addShortNames(text: string, sentences: readonly WordedSentence[], votes: Map<string, Votes>): void {
  for (const { words, found } of sentences) {
    for (const name of found) {
      let to = name.to;
      while (to - 1 > name.from && LEGAL.test(words[to - 1]?.form ?? '')) to -= 1;
      if (to === name.to || (name.kind !== 'company' && name.kind !== 'organisation')) continue;
      const form = nameText(text, words, { from: name.from, to });
      votes.set(form, { name: { ...name, by: 'business' }, byKind: new Map([[name.kind, 1]]), highest: 1 });
    }
  }
}

/** What the joint model marks, and what the words around it show. */
const isCounted = ({ by }: FoundName): boolean => by === 'model' || by === 'business' || by === 'context';

function foremost(votes: Votes | undefined): ActorKind | undefined {
  return [...(votes?.byKind ?? [])].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** The name as one of another kind. */
export function ofKind({ gender, ...name }: FoundName, kind: ActorKind): FoundName {
  return kind === 'person' ? { ...name, kind, whole: name.to - name.from > 1, ...(gender ? { gender } : {}) } : { ...name, kind };
}

function addRepeats(text: string, sentence: WordedSentence, votes: ReadonlyMap<string, Votes>): void {
  const { words, titleCase } = sentence;
  const taken = new Set([...sentence.found, ...sentence.others].flatMap(({ from, to }) => words.slice(from, to)));
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + LONGEST); to > from; to -= 1) {
      if (!isFree(words, from, to, taken)) continue;
      const known = votes.get(nameText(text, words, { from, to }));
      const kind = foremost(known);
      if (!known || kind === undefined || known.highest < SURE || (titleCase && to - from === 1)) continue;
      sentence.found.push(ofKind({ ...known.name, from, to }, kind));
      for (const word of words.slice(from, to)) taken.add(word);
      break;
    }
  }
  sentence.found.sort((a, b) => a.from - b.from);
}

/** Capitalised words that nothing else claims, no part of a longer run of capitals. */
function isFree(words: readonly Word[], from: number, to: number, taken: ReadonlySet<Word>): boolean {
  const stretch = words.slice(from, to);
  if (stretch.some((word) => taken.has(word)) || !isCapital(words[from]) || stretch.every(({ form }) => form.length < 3)) return false;
  const after = words[to];
  return !runsOn(words[from - 1], words[from]) && !(runsOn(after, after) && !words[to - 1]?.possessive);
}

/** A proper noun with which the words run on; the second word is the one before which the gap stands. */
const runsOn = (word: Word | undefined, gapOf: Word | undefined): boolean =>
  word !== undefined && isCapital(word) && joins(gapOf) && word.upos === 'PROPN';
