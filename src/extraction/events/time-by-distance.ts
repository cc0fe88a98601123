import { edtf, type TimeExpression } from '../../model/index.ts';
import { timeAmong } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';

/**
 * "visited Peru on 10 March 2026, [a year after] she had signed the treaty": the month in which a clause lies by its distance in years or months from the clause
 * over it, March 2025. A distance is told in round numbers, so no day is counted.
 */
export function timeByDistance(at: SentenceContext, { link, marker, governor, node }: Clause): TimeExpression | undefined {
  if (link !== 'adverbial' || !governor || (marker !== 'after' && marker !== 'before')) return undefined;
  const verb = at.sentence.tokens[node]?.start ?? 0;
  const distance = at.sentence.times.findLast(({ start, end }) => end <= verb && start > (at.sentence.tokens[governor.verb.head]?.end ?? verb));
  const count = /^P(\d{1,2})([YM])$/.exec(distance?.timex.value ?? '');
  const from = timeAmong(governor.times, governor.obliques)?.edtf;
  const start = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(from ?? '');
  if (!distance || !count || !start || !isTold(at, distance, marker)) return undefined;
  const months = Number(count[1]) * (count[2] === 'Y' ? 12 : 1) * (marker === 'after' ? -1 : 1);
  const index = Number(start[1]) * 12 + Number(start[2]) - 1 + months;
  return { ...distance, edtf: edtf(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`) };
}

/** The conjunction is the last word of the distance, or the one behind it. */
function isTold({ sentence }: SentenceContext, { end }: TimeExpression, marker: string): boolean {
  const last = sentence.tokens.findIndex((token) => token.end === end);
  return [last, last + 1].some((token) => sentence.tokens[token]?.form.toLowerCase() === marker);
}
