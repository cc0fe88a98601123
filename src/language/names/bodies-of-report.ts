import { type FoundName, nameText, type WordedSentence } from './found-name.ts';
import { FIRM_KIND } from './short-firms.ts';
import { isCapital } from './words.ts';

interface FullName {
  sentence: WordedSentence;
  name: FoundName;
}

/** Organisations' full names of a report by the words with which they begin: "vesmark", "vesmark port" for "Vesmark Port Agency"; of "Banco Orvel" also by "orvel". */
export type BodiesOfReport = ReadonlyMap<string, readonly FullName[]>;

const LONGEST = 6;

/** Reads which organisations and companies a report names by several words. */
export function bodiesOfReport(text: string, sentences: readonly WordedSentence[]): BodiesOfReport {
  const bodies = new Map<string, FullName[]>();
  for (const sentence of sentences) {
    for (const name of sentence.found) {
      const length = name.to - name.from;
      if (
        !isBody(name) ||
        length < 2 ||
        length > LONGEST ||
        sentence.words.slice(name.from, name.to).some(({ possessive }, at) => possessive && at < length - 1)
      )
        continue;
      const begins = Array.from({ length: length - 1 }, (_, step) => ({ from: name.from, to: name.from + 1 + step }));
      // "Banco Orvel"
      const ends = length === 2 && FIRM_KIND.test(sentence.words[name.from]?.form ?? '') ? [{ from: name.from + 1, to: name.to }] : [];
      for (const part of [...begins, ...ends]) {
        const key = keyOf(text, sentence, part);
        const known = bodies.get(key) ?? [];
        if (!known.some((other) => keyOf(text, other.sentence, other.name) === keyOf(text, sentence, name)))
          bodies.set(key, [...known, { sentence, name }]);
      }
    }
  }
  return bodies;
}

const isBody = ({ kind }: FoundName): boolean => kind === 'organisation' || kind === 'company' || kind === 'group';

const keyOf = (text: string, sentence: WordedSentence, name: { from: number; to: number }): string =>
  nameText(text, sentence.words, name).toLowerCase().replace(/\s+/gu, ' ');

/**
 * The full name for which a short one stands: "Vesmark" where the report has the Vesmark Port Agency, and no other organisation that begins so.
 * The name itself where there is none.
 */
export function inFull(text: string, sentence: WordedSentence, name: FoundName, bodies: BodiesOfReport): FullName {
  const itself = { sentence, name };
  if (!isBody(name) || name.known !== undefined || !isCapital(sentence.words[name.from])) return itself;
  const called = bodies.get(keyOf(text, sentence, name)) ?? [];
  // "Ford" where the report has the Ford Motor Company and the Ford Falcon
  const known = called.filter((other) => other.name.known?.type === 'organisation');
  const told = known.length > 0 ? known : called;
  const [longest] = told.toSorted((a, b) => keyOf(text, b.sentence, b.name).length - keyOf(text, a.sentence, a.name).length);
  return longest && told.every((other) => isWithin(text, other, longest)) ? longest : itself;
}

/** "Vesmark Port Agency", "Vesmark Port Agency Ltd." */
const isWithin = (text: string, one: FullName, other: FullName): boolean =>
  keyOf(text, other.sentence, other.name).startsWith(keyOf(text, one.sentence, one.name));
