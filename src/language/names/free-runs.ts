import { DAYS_AND_MONTHS } from './calendar-names.ts';
import { isFirmNoun } from './firm-nouns.ts';
import { beginsTitle } from './titles.ts';
import { isCapital, joins, type Word } from './words.ts';

/** Words of a sentence: first, and after the last. */
export interface Run {
  from: number;
  to: number;
}

/** Longest runs of capitalised proper nouns that no name holds. */
export function freeRuns(words: readonly Word[], taken: readonly Run[]): Run[] {
  const held = new Set(taken.flatMap(({ from, to }) => words.slice(from, to)));
  const isFree = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && isCapital(word) && word.upos === 'PROPN' && !held.has(word) && word.shape !== 'initial';
  };
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isFree(from)) continue;
    let to = from + 1;
    while (isFree(to) && joins(words[to]) && !words[to - 1]?.possessive) to += 1;
    // "Carmaker [Orvel]", "Rival [Orvel]" at the head of a sentence
    if (from === 0 && to > 1 && isFirmNoun({ ...(words[0] ?? nothing), shape: 'lower' }, /^(?:rival|parent|owner)$/)) from += 1;
    const touches = (from > 0 && joins(words[from]) && held.has(words[from - 1] ?? nothing)) || (joins(words[to]) && held.has(words[to] ?? nothing));
    const isPlain =
      words.slice(from, to).some(({ form }) => form.length >= 3) && !beginsTitle(words, from) && !CALENDAR.test(words[from]?.form ?? '');
    if (isPlain && !touches) runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

const nothing: Word = { form: '', plain: '', lower: '', shape: 'lower', gap: '', possessive: false, upos: '', start: -1, end: -1 };

/** "Monday", "Easter": no name of anybody's. */
const CALENDAR = new RegExp(`^(?:${DAYS_AND_MONTHS}|Christmas|Easter)s?$`);
