import type { Edtf, FigureFinding, Range, TimeExpression } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { wordSet } from '../../word-set.ts';
import { isTradedName } from '../change/exchange.ts';
import type { Measured } from '../measures/beside.ts';
import type { Measure } from '../measures/measure.ts';
import { clauseOf, type Site } from '../site.ts';
import { mainOf } from '../status/main-clause.ts';
import { newsDay } from './news-day.ts';
import { isOfOtherOccasion } from './other-occasion.ts';
import { isOnlyNamed, namedIn } from './period-named.ts';
import { isAmongRanked } from './period-times.ts';
import { withPeriod } from './with-period.ts';

/** What is sold, earned, made or traded in a month, a quarter or a year, so that an amount of it is of some such time. */
const FLOWS: ReadonlySet<string> = wordSet(
  'sales revenue revenues turnover profit profits loss losses income earnings margin exports imports surplus deficit gap orders deliveries shipments output production',
  'spending investment consumption costs expenses fees premiums visitors arrivals bookings registrations sale export import order delivery shipment prices volumes',
  'ebitda share product intake takings receipts economy gdp employment unemployment inflation wages rents volume jobs positions',
);

const BEHIND_THING = / (?:of|on|in|to|from|at|for|per) /u;

/** Told in the plain past of something of which each month or quarter has its own amount, and not of what it was before or should have been. */
export function isFlowTold({ site, measure }: Measured, { measureName, status }: FigureFinding): boolean {
  if (measure.former === true || (status !== 'occurred' && !isOfAnalysts(site))) return false;
  if (measure.foreseen === true && status === 'occurred') return false;
  if (measure.rule === 'counted') return FLOW_DEEDS.has(measure.deed ?? '') && isPlainlyPast(site, measure);
  const [thing = ''] = measureName.replace(/^growth of /u, '').split(BEHIND_THING);
  const isRate = /\b(?:inflation|unemployment|jobless|employment) rate$/iu.test(thing);
  const isPart = /\bmarket share\b|\bshare of (?:[\p{L}-]+ ){0,3}market\b/u.test(measureName);
  if (isPart) return isPlainlyPast(site, measure);
  if (!(FLOWS.has(thing.split(' ').at(-1)?.toLowerCase() ?? '') || isRate) || (isTradedName(thing) && !measureName.startsWith('earnings per share')))
    return false;
  return isPlainlyPast(site, measure) || status !== 'occurred';
}

/** "Analysts polled by Orvel [had expected] a loss of $4 million": of what is told now. */
const isOfAnalysts = ({ context, at, quantity }: Site): boolean =>
  /\b(?:analysts|economists|Wall Street|forecasters)\b[^.;:]{0,50}? (?:had )?(?:expected|forecast|predicted|anticipated|estimated|expecting|forecasting)\b[^.;:]*$/iu.test(
    context.text.slice(at.sentence.start, quantity.start),
  ) && !/\b(?:has|have|will|would|next|this)\b/u.test(context.text.slice(at.sentence.start, at.sentence.end));

/** What is done to so and so many in each month or quarter: "[sold] 5.1 million sets". */
const FLOW_DEEDS: ReadonlySet<string> = wordSet('sold delivered shipped produced built made bought imported exported registered');

/** "exports fell", "imports fell, [leaving] a surplus of $4 billion", "said that it [had lost] $4 billion". */
function isPlainlyPast({ at, tree, verb: own, top }: Site, { verb }: Measure): boolean {
  const clause = [verb, own, top].flatMap((word) => clauseOf(at, tree, word) ?? [])[0];
  if (!clause) return false;
  const main = mainOf(clause);
  const { form, tense, perfect, modal, negative } = main.verb;
  const isSaid = (main.link === 'that' || main.link === 'reported') && main.governor?.verb.tense === 'past';
  return form === 'finite' && tense === 'past' && (!perfect || isSaid) && modal === undefined && !negative;
}

/** A month, some months or a year that one figure has and the next may share. */
const SPAN = /^\d{4}(?:-\d{2})?(?:\/\d{4}-\d{2})?$|^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u;

/** How many sentences of a report tell of which month or quarter it is. */
const LEAD = 3;

/**
 * The month or quarter of a report of results or of trade holds for what is told further on without a time: "Exports fell 2 percent in March. [Imports] rose 3 percent".
 * That of the figures before in the paragraph goes before that which its first sentences tell first. `isFlow`: whether a figure is one that has such a time.
 */
export function withPeriodOfReport(
  context: ReportContext,
  bySentence: readonly FigureFinding[][],
  isFlow: ReadonlySet<FigureFinding>,
): FigureFinding[][] {
  const lead = bySentence.slice(0, firstBody(context) + LEAD).flat();
  const inYear = new Set(bySentence.flat().flatMap((figure) => (figure.comparison ? periodTold(figure, isFlow) : [])));
  const ofReport = lead.find((figure) => periodTold(figure, isFlow).length > 0);
  let [part, current]: [number, FigureFinding | undefined] = [-1, undefined];
  return bySentence.map((figures, index) => {
    const at = context.sentences[index];
    if (!at) return figures;
    if (at.sentence.part !== part) [part, current] = [at.sentence.part, ofReport];
    const kept: FigureFinding[] = [];
    for (const given of figures) {
      const before = kept.at(-1);
      const figure = withNamed(context, at, given, current ?? ofReport);
      const own = periodTold(figure, isFlow).length > 0;
      current = own ? figure : isOtherTime(context, at, figures) ? undefined : current;
      const isNext = before !== undefined && periodTold(before, isFlow).length > 0 && (before.about.length > 0 || current === undefined);
      const lender = isNext ? before : current;
      const period = lender?.period?.edtf;
      // "Profit was $5 million in 2022. Sales rose 14 percent" doesn't tell from when to when
      const isSpan = period !== undefined && (/^\d{4}-/.test(period) || figure.comparison === undefined || inYear.has(period));
      const isOpen =
        isFlow.has(figure) && figure.period === undefined && isSpan && isOfSame(context, figure, lender) && !isTimed(context, at, figure, figures);
      const told = isOpen ? { ...figure, period: { edtf: period } } : figure;
      kept.push(told);
      // whose it is stays that of the last that tells it
      if (isOpen && told.about.length > 0) current = told;
    }
    return kept;
  });
}

/** "Orvel earned 40 million in the second quarter. It [spent] 12 million on machines during the quarter". */
function withNamed(context: ReportContext, at: SentenceContext, figure: FigureFinding, lender: FigureFinding | undefined): FigureFinding {
  const named = namedIn(context, at, figure);
  const told =
    named && isOnlyNamed(at, figure, named) && figure.status === 'occurred' && lender?.period ? named.period(lender.period.edtf) : undefined;
  return told === undefined ? figure : withPeriod(figure, told);
}

/** "Orvel earned 40 million in the third quarter. Profit at its rival [Corvex] fell": each has results of its own, at times of its own. */
function isOfSame({ reading }: ReportContext, figure: FigureFinding, lender: FigureFinding | undefined): boolean {
  const { about, measureName } = figure;
  const owners = ownersOf(about, measureName);
  const isCounted = figure.by === 'figures/counted';
  // "Orvel earned 40 million in May. The painter [sold] 300 pictures"
  if (isCounted && owners.some((owner) => reading.entities[owner]?.kind === 'person')) return false;
  const others = ownersOf(lender?.about ?? [], lender?.measureName ?? '');
  // "Ford sales dropped 42 percent last month. [Chrysler] reported a 55 percent decline": months are the same for all
  const isOfMonth = lender?.period !== undefined && /^\d{4}-\d{2}$/.test(lender.period.edtf) && thingOf(lender.measureName) === thingOf(measureName);
  // "Ford sales rose. Greece [sold] 300 islands"
  const kinds = new Set([...owners, ...others].map((owner) => reading.entities[owner]?.kind));
  if (isOfMonth && (!isCounted || kinds.size === 1)) return true;
  return owners.length === 0 || owners.some((owner) => others.includes(owner));
}

/** "growth of car sales", "cars sold" → "sales". */
const thingOf = (measureName: string): string | undefined =>
  measureName
    .replace(/^growth of /u, '')
    .split(BEHIND_THING)[0]
    ?.split(' ')
    .at(-1)
    ?.replace(/^sold$/u, 'sales');

/** Whose exports and imports they are; the other side is no owner. */
function ownersOf(about: FigureFinding['about'], measureName: string): number[] {
  const own = /\bexports?\b/u.test(measureName) ? 'from' : /\bimports?\b/u.test(measureName) ? 'to' : undefined;
  return about.filter(({ role }) => role === 'of' || own === undefined || role === own).map(({ entity }) => entity);
}

const firstBody = ({ sentences }: ReportContext): number =>
  Math.max(
    0,
    sentences.findIndex(({ sentence }) => sentence.role === 'paragraph'),
  );

const periodTold = (figure: FigureFinding, isFlow: ReadonlySet<FigureFinding>): Edtf[] =>
  figure.period !== undefined && isFlow.has(figure) && SPAN.test(figure.period.edtf) ? [figure.period.edtf] : [];

/** The sentence tells a time that none of its figures has: what comes next may be of that. */
const isOtherTime = (context: ReportContext, at: SentenceContext, figures: readonly FigureFinding[]): boolean =>
  timesLeft(context, at, figures).length > 0;

/** Words before or behind the amount tell when it was. */
function isTimed(context: ReportContext, at: SentenceContext, figure: FigureFinding, figures: readonly FigureFinding[]): boolean {
  if (isOfOtherOccasion(context, at, figure.span)) return true;
  const last = figures.findLast(({ span }) => span.end <= figure.span.start);
  const from = last?.span.end ?? at.sentence.start;
  const before = context.text.slice(from, figure.span.start).split(PARTS).at(-1) ?? '';
  const behind = context.text.slice(figure.span.end, at.sentence.end).replace(BASE, '').split(PARTS)[0] ?? '';
  const base = figure.comparison?.base ?? '';
  // "its [rival] earned $5 million", whose name isn't told
  if (isWholeRank(figure)) return true;
  if (figure.about.length === 0 && /\b(?:rival|competitor|peer)s?\b/u.test(before)) return true;
  if ([before.replace(BASE, ''), behind.replace(base, '')].some((words) => TIMED.test(words))) return true;
  return timesLeft(context, at, figures).length > 0;
}

/** "fell 9 percent, [its worst quarter]": of such a time, whichever it is. */
export const isWholeRank = ({ rank }: FigureFinding): boolean =>
  /\b(?:\p{L}+est|worst|best|record) (?:[\p{L}-]+ )?(?:quarter|month|week|half|year)\b/u.test(rank ?? '');

/** "[from 50 billion a year earlier]", "[than in the third quarter of 2019]": with what it is compared. */
const BASE =
  /\b(?:from|than|on|over|against|versus|compared (?:with|to)) (?:[^,;]{1,30} )?(?:(?:a|an|one|the) (?:year|month|quarter|week) (?:earlier|before|ago)|the (?:same|previous|prior|preceding) \p{L}+(?: (?:of|in) (?:last year|\d{4})| last year| a year (?:earlier|before|ago))?)/u;
const PARTS = /[,;]|\b(?:while|and|but|after|as)\b/u;

const TIMED =
  /\b(?:earlier|previous|prior|before|ago|last|this|next|same|alone|whole|full|monthly|weekly|daily|annual|annually|quarterly|to date|so far)\b|\b(?:month|quarter|year|week|day|half)s?\b/iu;

/** The times of a sentence that are no base, no rank, not the day of the news, and no other figure's. */
function timesLeft(context: ReportContext, { sentence }: SentenceContext, figures: readonly FigureFinding[]): TimeExpression[] {
  const day = newsDay(context) ?? context.report.published?.edtf ?? '';
  return sentence.times.filter((time) => {
    const words = context.text.slice(time.start, time.end);
    const before = context.text.slice(Math.max(sentence.start, time.start - 24), time.start);
    const isBase =
      /\b(?:from|since|than|against|with|to|on) (?:the |early |late )?$|\bsame \p{L}+ (?:of|in) $/u.test(before) ||
      /\b(?:ago|earlier|before)\b/u.test(words);
    const isToday = time.edtf !== undefined && day !== '' && time.edtf.startsWith(day);
    // "customs data showed [last week]"
    const isOfTelling = /\b(?:said|showed|reported|announced|published|released) (?:(?:on|in|late|early|earlier) ){0,2}$/u.test(before);
    const isRank = isAmongRanked(context.text.slice(sentence.start, time.start));
    return !isBase && !isToday && !isOfTelling && !isRank && !figures.some((figure) => isOf(figure, time));
  });
}

const isOf = ({ period, comparison, rank, span }: FigureFinding, time: TimeExpression & Range): boolean =>
  (period !== undefined && time.edtf === period.edtf) ||
  ((comparison?.base !== undefined || rank !== undefined) && time.start > span.end && time.start < span.end + 120 && time.edtf === undefined);
