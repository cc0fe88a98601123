import { type Edtf, type FigureFinding, overlaps, type Range } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { lastDayOf } from './last-day.ts';

/** "[during the quarter]", "[at the end of the period]": a length of time that the report told before. */
const NAMED =
  /\b(?:(?<end>at|by|as of|as at) the end of|in|for|during|over) (?:the|that) (?<length>quarter|period|month|half|year)\b(?! (?:of|to|that|which|when|ended|ending|before|earlier|ago|to|as a whole))/giu;

const PARTS = /[,;]|\b(?:while|and|but|after|as)\b/u;

/** Where the words of a figure's clause, or those that open its sentence, name a time that the report told before. */
export function namedIn(
  { text }: ReportContext,
  { sentence }: SentenceContext,
  { span }: FigureFinding,
): (Range & { period: (told: Edtf) => Edtf | undefined }) | undefined {
  const behind = text.slice(span.end, sentence.end).split(PARTS)[0] ?? '';
  for (const match of text.slice(sentence.start, sentence.end).matchAll(NAMED)) {
    const [start, end] = [sentence.start + match.index, sentence.start + match.index + match[0].length];
    const isOpening = match.index === 0 && end <= span.start;
    if (!isOpening && (start < span.end || end > span.end + behind.length)) continue;
    const { length = '', end: isEnd } = match.groups ?? {};
    return { start, end, period: (told) => (isOfLength(told, length) ? (isEnd === undefined ? told : lastDayOf(told)) : undefined) };
  }
  return undefined;
}

/** Whether no other time stands between such words and the amount. */
export const isOnlyNamed = ({ sentence }: SentenceContext, { span }: FigureFinding, named: Range): boolean =>
  sentence.times.every(
    (time) =>
      overlaps(time, named) ||
      time.edtf === undefined ||
      time.end <= Math.min(span.start, named.start) ||
      time.start >= Math.max(span.end, named.end),
  );

function isOfLength(told: Edtf, length: string): boolean {
  const [from = '', to] = told.split('/');
  const months =
    to === undefined
      ? from.length === 7
        ? 1
        : 12
      : (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  const isWhole = /^\d{4}(?:-\d{2})?$/.test(from) && (to === undefined || /^\d{4}-\d{2}$/.test(to));
  return isWhole && (length.toLowerCase() === 'period' || months === LENGTHS[length.toLowerCase()]);
}

const LENGTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
