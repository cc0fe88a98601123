import type { EntityTable } from '../../language/names/entities.ts';
import { accountId, type FigureFinding, type Quantity, spanOf, withDoubts } from '../../model/index.ts';
import { attributionAt, type StatementIndex } from '../attribution.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { Tree } from '../phrases/index.ts';
import type { SourcedSentence } from '../statements/index.ts';
import { aboutOf, statesOf } from './about.ts';
import { type About, actorsAt } from './actors-at.ts';
import { isBareMeasure } from './bare-measure.ts';
import { type Measured, placeBehind } from './beside.ts';
import { withPeriodBefore } from './carried-period.ts';
import { comparisonOf } from './comparison.ts';
import { durationsOf, measureOfDuration } from './durations.ts';
import { isTraded } from './exchange.ts';
import { isFlowTold, withPeriodOfReport } from './flow-period.ts';
import { isElsewhere } from './former.ts';
import { withFormerPeriods } from './former-later.ts';
import { ownOfHome } from './home-owner.ts';
import { nameInFull } from './in-full.ts';
import { isIndex } from './indexes.ts';
import { measureDoubts } from './measure-doubts.ts';
import { measuredOf } from './measured.ts';
import { monthAfter } from './month-after.ts';
import { nameOf } from './name.ts';
import { ownOfBefore, ownOfSpeaker } from './own-figures.ts';
import { ownOfFocus } from './own-of-focus.ts';
import { isMeasureInDoubt, isOfNothingNamed, isOwnerInDoubt } from './owner-doubts.ts';
import { periodOf } from './period.ts';
import { rankOf } from './rank.ts';
import { type Site, siteOf } from './site.ts';
import { counterOf, finderOf, ofDocument, ofOwnFirm, withAuthor, withNameBehind, withNoun } from './source.ts';
import { statusOf } from './status.ts';
import { unitOf } from './unit-of.ts';
import { wholeName } from './whole.ts';
import { isOfUntoldThing } from './wording-doubts.ts';

/** What extraction knows beside the sentence. */
interface Given {
  statements: StatementIndex;
  /** By the running number of the sentence. */
  sourced: ReadonlyMap<number, SourcedSentence>;
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
    before = figure && measured ? { ...measured, ...(before ? { previous: before } : {}) } : undefined;
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

function figureOf({ site, measure }: Measured, given: Given, before?: FigureFinding): FigureFinding | undefined {
  const { context, quantity } = site;
  const named = nameOf(site, measure);
  const comparison = comparisonOf(site, measure);
  const period = periodOf(site, measure, before?.period?.edtf) ?? monthAfter(comparison?.base, context.report.published?.edtf);
  const status = named && statusOf(site, measure, period);
  if (!named || !status) return undefined;
  const span = spanOf(context.text, quantity.start, quantity.end);
  const attribution = withAuthor(
    withNameBehind(ofDocument(attributionAt(given.statements, span), context.reading.entities), site) ??
      withNoun(sourceOf(given.sourced, site.at), site) ??
      counterOf(site, measure) ??
      finderOf(site),
    site,
  );
  const rank = rankOf(site, measure);
  const whole = wholeName(site, measure);
  const about = aboutWithPlace({ site, measure }, given.table);
  const said = ownOfSpeaker(site, measure, about, attribution, context.reading.entities);
  const own = said.length > 0 ? [...about, ...said] : [];
  const told = own.length > 0 ? own : [...about, ...ownOfBefore(site, measure, about, before?.about ?? [], context.reading.entities)];
  const home = ownOfHome(site, measure, named.name, told, given.table, attribution);
  const owned = home.length > 0 ? home : told;
  const focus = ownOfFocus(site, measure, owned, given.table);
  // "built 40,000 cars, [down 12 percent]"
  const isSame = owned.length === 0 && focus.length === 0 && measure.rule === 'change-noun' && before?.measure.start === named.span.start;
  const all = focus.length > 0 ? focus : isSame ? before.about : owned;
  const inFull = nameInFull({ site, measure }, named, { about: all, table: given.table });
  return {
    id: accountId(context.report.id, 'figure', [span, named.span]),
    report: context.report.id,
    span,
    measure: named.span,
    ...valuesOf(quantity),
    unit: unitOf({ site, measure }),
    ...(quantity.precision !== undefined && quantity.precision > 0 ? { precision: quantity.precision } : {}),
    ...(quantity.approximation ? { approximation: quantity.approximation } : {}),
    ...(comparison ? { comparison } : {}),
    ...(rank ? { rank } : {}),
    ...(period ? { period: { edtf: period } } : {}),
    status,
    measureName: named.name,
    ...(inFull === undefined ? {} : { measureInFull: inFull }),
    about: all,
    ...(whole === undefined ? {} : { shareOf: whole }),
    ...(attribution ? { attributed_to: ofOwnFirm(attribution, all, site) } : {}),
    by: `figures/${measure.rule}`,
  };
}

/** A number that goes on counting has its own place: "4,300 jobs in Spain, 300 in [Malta]". */
function aboutWithPlace({ site, measure }: Measured, table: EntityTable): About {
  const own = aboutOf(site, measure, table);
  const isCounting = measure.rule === 'counted' && measure.noun !== undefined && measure.noun < site.first;
  // "stood at 1.5 percent in France", "compared with 4 percent in Scotland"
  const isLevel =
    measure.rule === 'level' && own.length === 0 && measure.noun !== undefined && !isTraded(site, measure.noun) && !isIndex(site, measure.noun);
  const isOn = isCounting || ((measure.former === true || isLevel) && isElsewhere(site.context.text, site.quantity.end));
  const place = isOn ? placeBehind(site) : undefined;
  if (place === undefined) return own;
  const places = new Set(site.at.mentions.map((mention) => mention.entity).filter((entity) => table.entities[entity]?.kind === 'place'));
  const kept = own.filter(({ entity }) => !places.has(entity) && table.entities[entity]?.kind !== 'government');
  return [...kept, ...statesOf(actorsAt(site, place, 'of', true), table)].filter(
    (one, index, all) => all.findIndex((other) => other.entity === one.entity) === index,
  );
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

function sourceOf(sourced: ReadonlyMap<number, SourcedSentence>, at: SentenceContext): FigureFinding['attributed_to'] {
  const source = sourced.get(at.index);
  return source ? { span: source.span, ...(source.entity !== undefined ? { entity: source.entity } : {}) } : undefined;
}
