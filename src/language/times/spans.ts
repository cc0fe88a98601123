import { type Edtf, edtf, type TimeExpression } from '../../model/index.ts';
import { withBounds } from './bounded.ts';
import { addDays } from './calendar.ts';
import type { Phrase } from './meaning.ts';

/** "to [Friday]", "and [Thursday]" between two days; "attacked on Monday, and on [Tuesday] others attacked" tells of each. */
const LINK = /^(?!,\s+and\s+on\b),?\s+(?:(?<to>to|until|till|through|thru)|(?<and>and))\s+(?:on\s+|the\s+)?$/iu;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const WEEK = 7;
/** Behind these "from Monday to Friday" tells two days, not all between. */
const MOVED = /\b(?:mov|postpon|shift|reschedul|delay|put|push|br(?:ing|ought)|advanc|chang|defer)\w*\b[^.;]{0,40}$/iu;
/** How far before the first day the words are read. */
const BEFORE = 80;

/**
 * "from Monday to Wednesday", "between August 6 and August 15", "on Wednesday and Thursday" (days that follow one another): each first of two days gets
 * the days through which it goes on, and so does a length of time with a date at one end (`withBounds`). `phrases` are those of one sentence with their expressions in the same order, `sentence` its text at `offset`.
 */
export function withSpans(sentence: string, offset: number, phrases: readonly Phrase[], expressions: readonly TimeExpression[]): TimeExpression[] {
  return withBounds(sentence, offset, phrases, expressions).map((first, at) => {
    const second = expressions[at + 1];
    const [from, to] = [phrases[at], phrases[at + 1]];
    if (!second || !from || !to) return first;
    const link = LINK.exec(sentence.slice(from.end, to.start))?.groups;
    const days = link && daysBetween(first.edtf, second.edtf, from.meaning.kind === 'weekday' && to.meaning.kind === 'weekday');
    if (!days) return first;
    const before = sentence.slice(Math.max(0, from.start - BEFORE), from.start);
    const isSpan = link['to'] === undefined ? /\bbetween\s+$/iu.test(before) || addDays(days[0], 1) === days[1] : !MOVED.test(before);
    return isSpan ? { ...first, through: { end: offset + to.end, edtf: edtf(`${days[0]}/${days[1]}`) } } : first;
  });
}

/** The two days in their order; of weekdays that were placed in the wrong order the first is a week earlier: "from Saturday to Monday". */
function daysBetween(from: Edtf | undefined, to: Edtf | undefined, areWeekdays: boolean): [string, string] | undefined {
  if (from === undefined || to === undefined || !DAY.test(from) || !DAY.test(to)) return undefined;
  if (from < to) return [from, to];
  const earlier = addDays(from, -WEEK);
  return areWeekdays && earlier < to ? [earlier, to] : undefined;
}
