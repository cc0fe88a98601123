import type { EntityTable } from '../../language/names/entities.ts';
import { accountId, type Edtf, type FigureFinding, type Quantity, spanOf, withDoubts } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { Tree } from '../phrases/index.ts';
import { isMeasureInDoubt, isOfNothingNamed, isOwnerInDoubt } from './about/owner-doubts.ts';
import { ownersOf } from './about/owners.ts';
import { comparisonOf } from './change/comparison.ts';
import { withFormerPeriods } from './change/former-later.ts';
import { periodOfTotal } from './change/moved-total.ts';
import { rankOf } from './change/rank.ts';
import { isBareMeasure } from './counts/bare-measure.ts';
import { type Measured } from './measures/beside.ts';
import { durationsOf, measureOfDuration } from './measures/durations.ts';
import { measureDoubts } from './measures/measure-doubts.ts';
import { measuredOf } from './measures/measured.ts';
import { unitOf } from './measures/unit-of.ts';
import { wholeName } from './measures/whole.ts';
import { nameInFull } from './names/in-full.ts';
import { nameOf } from './names/name.ts';
import { isOfUntoldThing } from './names/wording-doubts.ts';
import { withPeriodBefore } from './period/carried-period.ts';
import { isFlowTold, withPeriodOfReport } from './period/flow-period.ts';
import { monthAfter } from './period/month-after.ts';
import { periodOf } from './period/period.ts';
import { periodTakenUp } from './period/period-taken-up.ts';
import { type Site, siteOf } from './site.ts';
import { ofOwnFirm } from './source.ts';
import { statusOf } from './status/status.ts';
import { attributionOf, type Told } from './told-by.ts';

/** What extraction knows beside the sentence. */
interface Given extends Told {
  table: EntityTable;
}

/** The figures that a report gives, where the words name what is measured. In the order of the text. */
export function findFigures(context: ReportContext, given: Given): FigureFinding[] {
  let ahead: Measured | undefined;
  const flows = new Set<FigureFinding>();
  const formers = new Map<string, Site>();
  const told = context.sentences.map((at) => {
    const { figures, last } = figuresOf(context, at, { ...given, flows, formers }, ahead);
    ahead = last;
    return figures;
  });
  const bySentence = withFormerPeriods(withPeriodOfReport(context, told, flows), formers);
  const found = bySentence.flatMap((figures, index) =>
    withPeriodBefore(context, index, figures, bySentence[index - 1] ?? [], ({ id }) => formers.has(id)),
  );
  const seen = new Set<string>();
  return found.filter((figure) => !seen.has(figure.id) && seen.add(figure.id));
}

/** The figures of a sentence, with what the last of them measures; `ahead`: the same of the sentence before. */
function figuresOf(
  context: ReportContext,
  at: SentenceContext,
  given: Given & { flows: Set<FigureFinding>; formers: Map<string, Site> },
  ahead?: Measured,
): { figures: FigureFinding[]; last?: Measured } {
  const { tree } = at.phrases;
  if (!tree) return { figures: [] };
  const found: FigureFinding[] = [];
  let before: Measured | undefined;
  let last: Measured | undefined;
  for (const quantity of at.sentence.quantities) {
    const measured = measuredOf(context, at, tree, quantity, { before, ahead: last ?? ahead });
    const told = measured ? figureOf(measured, given, found.at(-1)) : undefined;
    const figure = told && measured ? withDoubts(told, ...doubtsOf(measured, told)) : told;
    before =
      figure && measured
        ? {
            ...measured,
            ...(before ? { previous: before } : {}),
            ...(figure.period ? { period: figure.period.edtf } : {}),
            ...(figure.measureInFull === undefined ? {} : { inFull: figure.measureInFull }),
          }
        : undefined;
    last = before ?? last;
    if (figure) found.push(figure);
    if (figure && measured && isFlowTold(measured, figure)) given.flows.add(figure);
    if (figure && measured?.measure.former === true) given.formers.set(figure.id, measured.site);
  }
  const figures = [...found, ...lengthsOfTime(context, at, tree, given)].toSorted((a, b) => a.span.start - b.span.start);
  return { figures, ...(last ? { last } : {}) };
}

/** "lasted four hours", "a delay of two years". */
function lengthsOfTime(context: ReportContext, at: SentenceContext, tree: Tree, given: Given): FigureFinding[] {
  return durationsOf(context.text, at.sentence).flatMap((quantity) => {
    const site = siteOf(context, at, tree, quantity);
    const measure = site && measureOfDuration(site);
    const figure = site && measure && figureOf({ site, measure }, given);
    const isLess = figure && (isBareMeasure({ site, measure }, figure) || isOfUntoldThing({ site, measure }, figure));
    return figure ? [withDoubts(figure, ...(isLess === true ? (['measure'] as const) : []))] : [];
  });
}

/** When it is so, by its own words or by those of the sentence that it goes on from. */
function periodToldOf({ site, measure }: Measured, before: FigureFinding | undefined): Edtf | undefined {
  // "a second-quarter loss of 40 million pesos ([$2 million]) on Monday"
  if (measure.converted === true && before?.period !== undefined) return before.period.edtf;
  // "9,000 people marched on Sunday. Police [put the number] at 4,200"
  if (measure.puts !== undefined && measure.ownedAs?.period !== undefined && site.at.sentence.times.length === 0) return measure.ownedAs.period;
  if (measure.total === true) return periodOfTotal(site, measure);
  const present = measure.present === '' ? undefined : measure.present;
  return periodTakenUp(site, measure) ?? periodOf(site, measure, before?.period?.edtf ?? present);
}

/** The figure that an amount gives by what it measures; `before`: the figure ahead of it in the sentence. */
function figureOf(measured: Measured, given: Given, before?: FigureFinding): FigureFinding | undefined {
  const { site, measure } = measured;
  const { context, quantity } = site;
  const named = nameOf(site, measure);
  const comparison = comparisonOf(site, measure);
  const period = periodToldOf({ site, measure }, before) ?? monthAfter(comparison?.base, context.report.published?.edtf);
  const status = named && statusOf(site, measure, period);
  if (!named || !status) return undefined;
  const span = spanOf(context.text, quantity.start, quantity.end);
  const attribution = attributionOf(measured, given, span);
  const about = ownersOf(measured, named, { table: given.table, attribution, before });
  const rank = rankOf(site, measure);
  const whole = wholeName(site, measure);
  const inFull = nameInFull(measured, named, { about, table: given.table });
  return {
    id: accountId(context.report.id, 'figure', [span, named.span]),
    report: context.report.id,
    span,
    measure: named.span,
    ...valuesOf(quantity),
    unit: unitOf(measured),
    ...(quantity.precision !== undefined && quantity.precision > 0 ? { precision: quantity.precision } : {}),
    ...(quantity.approximation ? { approximation: quantity.approximation } : {}),
    ...(comparison ? { comparison } : {}),
    ...(rank ? { rank } : {}),
    ...(period ? { period: { edtf: period } } : {}),
    status,
    measureName: named.name,
    ...(inFull === undefined ? {} : { measureInFull: inFull }),
    about,
    ...(whole === undefined ? {} : { shareOf: whole }),
    ...(attribution ? { attributed_to: ofOwnFirm(attribution, about, site) } : {}),
    by: `figures/${measure.rule}`,
  };
}

function doubtsOf(measured: Measured, figure: FigureFinding): NonNullable<FigureFinding['doubts']> {
  const found = [
    ...(isMeasureInDoubt(measured, figure) ? (['measure'] as const) : []),
    ...(isOwnerInDoubt(measured, figure) ? (['owner'] as const) : []),
    ...measureDoubts(measured, figure),
  ];
  return found.length === 0 && isOfNothingNamed(measured, figure) ? ['owner'] : found;
}

function valuesOf(quantity: Quantity): Pick<FigureFinding, 'value' | 'low' | 'high'> {
  return {
    ...(quantity.value !== undefined ? { value: quantity.value } : {}),
    ...(quantity.low !== undefined ? { low: quantity.low } : {}),
    ...(quantity.high !== undefined ? { high: quantity.high } : {}),
  };
}
