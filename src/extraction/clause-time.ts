import type { TimeExpression } from '../model/index.ts';
import type { PrepositionalPhrase } from './phrases/index.ts';

const WHEN: ReadonlySet<string> = new Set(['on', 'in', 'at', 'during', 'from', 'between', 'over', 'for', 'around', 'early', 'late', 'throughout']);

/** The time among those of a clause: a date or a time of day with a place on the calendar, the most exact one. */
export function timeAmong(times: readonly TimeExpression[], phrases: readonly PrepositionalPhrase[]): TimeExpression | undefined {
  const all = [...times, ...phrases.flatMap((phrase) => (phrase.time && WHEN.has(phrase.preposition) ? [phrase.time] : []))];
  const dated = all.filter((time) => time.edtf !== undefined && (time.timex.type === 'DATE' || time.timex.type === 'TIME'));
  return dated.toSorted((a, b) => (b.edtf?.length ?? 0) - (a.edtf?.length ?? 0) || a.start - b.start)[0];
}
