import { addDays } from '../../../language/times/calendar.ts';
import { edtf, type TimeExpression } from '../../../model/index.ts';
import { timeAmong } from '../../clause-time.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { speechVerbs } from '../../lexicon.ts';
import type { Clause } from '../../phrases/index.ts';

/**
 * "visited Peru on 10 March 2026, [a year after] she had signed the treaty": the month in which a clause lies by its distance in years or months from the clause
 * over it, March 2025; the day by one in days. A distance is told in round numbers, so nothing finer is counted, and one in weeks, which may be
 * a few days more or less, gives no time.
 */
export function timeByDistance({ reading }: ReportContext, at: SentenceContext, clause: Clause): TimeExpression | undefined {
  const { link, marker, governor } = clause;
  if (link !== 'adverbial' || !governor || (marker !== 'after' && marker !== 'before')) return undefined;
  const distance = distanceOf(at, clause, governor);
  const count = /^P(\d{1,2})([YMD])$/.exec(distance?.timex.value ?? '');
  const published = reading.published?.basis === 'estimated' ? undefined : reading.published?.edtf;
  const from = (distance && timeOfSaying(at, governor, distance)) ?? timeOver(at, governor) ?? (isNow(governor) ? published : undefined);
  if (!distance || !count || !from || !isTold(at, distance, marker)) return undefined;
  const told = shifted(from, (marker === 'after' ? -1 : 1) * Number(count[1]), count[2] ?? '');
  return told === undefined ? undefined : { ...distance, edtf: edtf(told) };
}

/** "two days after": between the verb above and the clause, or opening the sentence before the clause. */
function distanceOf(at: SentenceContext, { node }: Clause, { verb }: Clause): TimeExpression | undefined {
  const { tokens, times } = at.sentence;
  const [inner, outer] = [tokens[node]?.start ?? 0, tokens[verb.head]?.end ?? 0];
  const isOpening = inner < outer;
  return times.findLast(({ start, end, timex }) => timex.type === 'DURATION' && end <= inner && (isOpening || start > outer));
}

/** The time of the clause above; of "the mayor said, a week after …" that of what was said. */
function timeOver({ phrases: { clauses } }: SentenceContext, governor: Clause): string | undefined {
  const said = speechVerbs().has(governor.verb.lemma) ? clauses.find((each) => each.link === 'reported' && each.governor === governor) : undefined;
  const above = said ?? governor;
  return timeAmong(above.times, above.obliques)?.edtf;
}

/** "will send troops, Ruto [said on Wednesday], two days after": of what stands right before the distance that was said. */
function timeOfSaying(
  { phrases: { clauses }, sentence: { tokens } }: SentenceContext,
  governor: Clause,
  { start }: TimeExpression,
): string | undefined {
  const saying = clauses.find(
    ({ verb }) => speechVerbs().has(verb.lemma) && verb.head > governor.verb.head && (tokens[verb.last]?.end ?? start) < start,
  );
  return saying && timeAmong(saying.times, saying.obliques)?.edtf;
}

/** "The takeover [comes] two years after": what is news. */
function isNow({ verb, times, obliques }: Clause): boolean {
  return verb.lemma === 'come' && verb.tense === 'present' && times.every(({ edtf: day }) => !day) && obliques.every(({ time }) => !time?.edtf);
}

function shifted(from: string, count: number, unit: string): string | undefined {
  if (unit === 'D') return /^\d{4}-\d{2}-\d{2}$/.test(from) ? addDays(from, count) : undefined;
  const start = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(from);
  if (!start) return undefined;
  const index = Number(start[1]) * 12 + Number(start[2]) - 1 + count * (unit === 'Y' ? 12 : 1);
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The conjunction is the last word of the distance, or the one behind it. */
function isTold({ sentence }: SentenceContext, { end }: TimeExpression, marker: string): boolean {
  const last = sentence.tokens.findIndex((token) => token.end === end);
  return [last, last + 1].some((token) => sentence.tokens[token]?.form.toLowerCase() === marker);
}
