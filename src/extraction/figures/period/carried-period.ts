import type { FigureFinding } from '../../../model/index.ts';
import type { ReportContext } from '../../context.ts';
import { isTradedName } from '../change/exchange.ts';
import { isWholeRank } from './flow-period.ts';

/** "The bank named $4 million in March, the ministry spoke of $5 million [in the same week]": the period of the figure before. */
function inTheSame(
  { text }: ReportContext,
  figure: FigureFinding,
  before: FigureFinding | undefined,
  present: FigureFinding | undefined,
): FigureFinding {
  const isSame =
    /^,? (?:in|during|over|for|on) (?:the|that) same (?:day|week|month|quarter|year|period|time)\b(?! (?:of|in|last|a year|the year|one year)\b)/u.test(
      text.slice(figure.span.end, figure.span.end + 30),
    );
  if (isItsChange(text, figure, before) || isOfOtherBeside(text, figure, before)) return { ...figure, period: before.period };
  return isSame && present?.period && figure.period === undefined ? { ...figure, period: present.period } : figure;
}

/** "sold 114,000 cars[, down 5 percent]": of the time in which they were sold. */
const isItsChange = (text: string, figure: FigureFinding, before: FigureFinding | undefined): before is FigureFinding & { period: object } =>
  before?.period !== undefined &&
  figure.period === undefined &&
  figure.comparison !== undefined &&
  (figure.measureName === `growth of ${before.measureName}` || figure.measure.start === before.measure.start) &&
  /^(?: \p{L}+){0,3}, (?:up|down|(?:an? )?(?:\p{L}+ )?(?:rise|fall|increase|decrease|decline|drop|gain) of)? ?$/u.test(
    text.slice(before.span.end, figure.span.start),
  );

/** "Orvel sold 142 cars, compared with [141 cars] sold by Corvex": at the same time, where it is another's and no time is told. */
function isOfOtherBeside(text: string, figure: FigureFinding, before: FigureFinding | undefined): before is FigureFinding & { period: object } {
  if (before?.period === undefined || figure.period !== undefined || figure.unit !== before.unit || figure.about.length === 0) return false;
  const isOther = before.about.length > 0 && figure.about.every(({ entity }) => before.about.every((other) => other.entity !== entity));
  return (
    isOther &&
    /^[^,.;]{0,30},? (?:compared (?:with|to)|against|versus|ahead of) (?:the )?$/u.test(text.slice(before.span.end, figure.span.start)) &&
    /^(?: \p{L}+){0,2} (?:by|for|at|of) [\p{Lu}][^,;\d]{0,30}[.,;]/u.test(text.slice(figure.span.end, figure.span.end + 60))
  );
}

/** "Trade reached $5 billion in 2023. Oil [accounted for] 40 percent of it": the one period of the figures before holds where no time is told. */
export function withPeriodBefore(
  context: ReportContext,
  index: number,
  figures: readonly FigureFinding[],
  before: readonly FigureFinding[],
  isFormer: (figure: FigureFinding) => boolean,
): FigureFinding[] {
  const [at, ahead] = [context.sentences[index], context.sentences[index - 1]];
  // "exports were 5 tons in 2023, up from 4. Output fell [over the same period]": that of the amount, not of its base
  const own = figures.map((figure, place) => {
    const nearest = figures[place - 1] ?? before.at(-1);
    const present =
      nearest !== undefined && isFormer(nearest) ? [...before, ...figures.slice(0, place)].findLast((other) => !isFormer(other)) : nearest;
    return inTheSame(context, figure, nearest, present);
  });
  if (own.some((figure, place) => figure !== figures[place])) return own;
  const period = before[0]?.period;
  const goesOn = at !== undefined && at.sentence.part === ahead?.sentence.part && at.sentence.times.length === 0;
  if (!goesOn || !period || !/^\d{4}(?:-\d{2})?$/.test(period.edtf) || ahead.sentence.times.some((time) => time.edtf !== period.edtf))
    return [...figures];
  // "[Over the past five sessions] it has gained 6 percent"
  if (LENGTH.test(context.text.slice(at.sentence.start, at.sentence.end))) return [...figures];
  const finite = at.phrases.clauses.filter(({ verb }) => verb.form === 'finite');
  const isPast = finite.length > 0 && finite.every(({ verb }) => verb.tense === 'past');
  if (!isPast || !before.every((figure) => figure.period?.edtf === period.edtf)) return [...figures];
  return figures.map((figure) =>
    figure.period || figure.by === 'figures/counted' || isFormer(figure) || !goesWith(figure, before) ? figure : { ...figure, period },
  );
}

const LENGTH =
  /\b(?:in|over|for|during|within|since) (?:the )?(?:(?:past|last|previous|first|next) )?(?:\p{L}+|\d+) (?:sessions?|days?|weeks?|months?|quarters?|years?)\b/iu;

/**
 * "Profit grew 5 percent in 2022. Sales [rose] 14 percent" tells both of one year; "Profit was $5 million in 2022. Sales [rose] 14 percent" doesn't tell from when to
 * when, and what is traded by the day rises in a year only where that is told of it.
 */
function goesWith(figure: FigureFinding, before: readonly FigureFinding[]): boolean {
  const thing = thingOf(figure);
  if (isWholeRank(figure)) return false;
  if (before.some((other) => thingOf(other) === thing)) return true;
  if (isTradedName(thing)) return false;
  return figure.comparison === undefined || before.some(({ comparison }) => comparison !== undefined);
}

/** What has grown, or is told. */
const thingOf = ({ measureName }: FigureFinding): string => measureName.replace(/^growth of /u, '');
