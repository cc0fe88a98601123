import type { EntityTable } from '../../language/names/entities.ts';
import { accountId, contains, type FigureFinding, type Quantity, spanOf } from '../../model/index.ts';
import { attributionAt, type StatementIndex } from '../attribution.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { SourcedSentence } from '../statements/index.ts';
import { type About, aboutOf, actorsAt, statesOf } from './about.ts';
import { besideMeasure, type Measured, placeBehind } from './beside.ts';
import { comparisonOf, rankOf } from './comparison.ts';
import { countedMeasure, countedNoun } from './counted.ts';
import { countedLevel, type Measure, measureOf } from './measure.ts';
import { nameOf } from './name.ts';
import { periodOf, withPeriodBefore } from './period.ts';
import { type Site, siteOf } from './site.ts';
import { counterOf } from './source.ts';
import { statusOf } from './status.ts';
import { caseOf, kidsBy, type Tree, treeOf } from './tree.ts';
import { wholeName } from './whole.ts';
import { CONTAINERS, DURATION_UNITS } from './words.ts';

/** What extraction knows beside the sentence. */
interface Given {
  statements: StatementIndex;
  /** By the running number of the sentence. */
  sourced: ReadonlyMap<number, SourcedSentence>;
  table: EntityTable;
}

/** No sentence of prose is longer; a list run together has no figures. */
const LONGEST_SENTENCE = 400;

/** The figures that a report gives, where the words name what is measured. In the order of the text. */
export function findFigures(context: ReportContext, given: Given): FigureFinding[] {
  const bySentence = context.sentences.map((at) => figuresOf(context, at, given));
  const found = bySentence.flatMap((figures, index) => withPeriodBefore(context, index, figures, bySentence[index - 1] ?? []));
  const seen = new Set<string>();
  return found.filter((figure) => !seen.has(figure.id) && seen.add(figure.id));
}

function figuresOf(context: ReportContext, at: SentenceContext, given: Given): FigureFinding[] {
  if (at.sentence.quantities.length === 0 || at.sentence.tokens.length > LONGEST_SENTENCE) return [];
  const tree = treeOf(at.sentence);
  const found: FigureFinding[] = [];
  let before: Measured | undefined;
  for (const quantity of at.sentence.quantities) {
    const measured = measuredOf(context, at, tree, quantity, before);
    const figure = measured ? figureOf(measured, given) : undefined;
    before = figure ? measured : undefined;
    if (figure) found.push(figure);
  }
  return found;
}

/** What an amount measures: what it counts, what the words around it name, what the amount before it measured. */
function measuredOf(context: ReportContext, at: SentenceContext, tree: Tree, quantity: Quantity, before?: Measured): Measured | undefined {
  if (DURATION_UNITS.has(quantity.unit) || quantity.unit === 'times' || context.titlesAt.touching(quantity).length > 0 || isNoRange(quantity))
    return undefined;
  const site = siteOf(context, at, tree, quantity);
  if (!site) return undefined;
  const beside = besideMeasure(site, before);
  if (beside) return beside;
  const counted = countedNoun(site);
  if (
    counted === undefined &&
    quantity.noun !== undefined &&
    !NO_COUNT.test(quantity.unit) &&
    /^\p{L}{4,}$/u.test(quantity.unit) &&
    quantity.unit !== 'percent'
  )
    return undefined;
  const measure = counted === undefined ? measureOf(site) : (countedLevel(site) ?? countedMeasure(site, counted));
  if (!measure || isAmount(site, measure.noun) || (quantity.unit === '' && !isBareMeasure(site.tree, measure.noun, measure.rule))) return undefined;
  return { site, measure };
}

/** A word of another amount names nothing. */
function isAmount({ at, tree, quantity }: Site, noun: number | undefined): boolean {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (!word) return false;
  return at.sentence.quantities.some(
    (other) => contains(other, word) && (other.noun === undefined || (other !== quantity && NO_COUNT.test(other.unit))),
  );
}

/** Units that are no counted nouns. */
const NO_COUNT = /^(?:percent.*|[A-Z]{3}(?:\/.*)?|[a-z]{1,3})$/;

/** "by 55 percent to 28 billion" taken for one range. */
function isNoRange({ low, high }: Quantity): boolean {
  return low !== undefined && high !== undefined && (low >= high || (low > 0 && high / low > 1000));
}

/** A number without a unit is a level of what is counted: "the death [toll] rose to 92", "[orders] fell to 300". */
function isBareMeasure({ tokens }: Tree, noun: number | undefined, rule: string): boolean {
  const word = noun === undefined ? undefined : tokens[noun];
  if (!word || (rule !== 'level' && rule !== 'noun-of') || word.form === 'serial') return false;
  return (
    /^(?:toll|number|count|total|population|death|membership|workforce|index|staff|attendance|turnout)$/.test(word.lemma) ||
    word.feats?.includes('Number=Plur') === true
  );
}

/** Of "the number of [cars]" and "the death toll" what is counted, else nothing. */
function bareUnit({ tree }: Site, { noun }: Measure): string {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word) return '';
  if (word.lemma === 'toll') return 'person';
  if (word.feats?.includes('Number=Plur') === true) return word.lemma;
  const held = CONTAINERS.has(word.lemma) ? kidsBy(tree, noun, ['nmod']).find((kid) => caseOf(tree, kid) === 'of') : undefined;
  const counted = held === undefined ? '' : (tree.tokens[held]?.lemma.toLowerCase() ?? '');
  return counted === 'people' ? 'person' : counted;
}

function figureOf({ site, measure }: Measured, given: Given): FigureFinding | undefined {
  const { context, quantity } = site;
  const named = nameOf(site, measure);
  const status = named && statusOf(site, measure);
  if (!named || !status) return undefined;
  const span = spanOf(context.text, quantity.start, quantity.end);
  const attribution = attributionAt(given.statements, span) ?? sourceOf(given.sourced, site.at) ?? counterOf(site, measure);
  const period = periodOf(site, measure);
  const comparison = comparisonOf(site, measure);
  const rank = rankOf(site, measure);
  const whole = wholeName(site, measure);
  return {
    id: accountId(context.report.id, 'figure', [span, named.span]),
    report: context.report.id,
    span,
    measure: named.span,
    ...valuesOf(quantity),
    unit: quantity.unit === '' ? bareUnit(site, measure) : quantity.unit,
    ...(quantity.precision !== undefined && quantity.precision > 0 ? { precision: quantity.precision } : {}),
    ...(quantity.approximation ? { approximation: quantity.approximation } : {}),
    ...(comparison ? { comparison } : {}),
    ...(rank ? { rank } : {}),
    ...(period ? { period: { edtf: period } } : {}),
    status,
    measureName: named.name,
    about: aboutWithPlace({ site, measure }, given.table),
    ...(whole === undefined ? {} : { shareOf: whole }),
    ...(attribution ? { attributed_to: attribution } : {}),
    by: `figures/${measure.rule}`,
  };
}

/** A number that goes on counting has its own place: "4,300 jobs in Spain, 300 in [Malta]". */
function aboutWithPlace({ site, measure }: Measured, table: EntityTable): About {
  const own = aboutOf(site, measure, table);
  const isOn = measure.rule === 'counted' && measure.noun !== undefined && (measure.noun < site.first || measure.noun > site.last);
  const place = isOn ? placeBehind(site) : undefined;
  if (place === undefined) return own;
  const places = new Set(site.at.mentions.map((mention) => mention.entity).filter((entity) => table.entities[entity]?.kind === 'place'));
  const kept = own.filter(({ entity }) => !places.has(entity) && table.entities[entity]?.kind !== 'government');
  return [...kept, ...statesOf(actorsAt(site, place, 'of', true), table)].filter(
    (one, index, all) => all.findIndex((other) => other.entity === one.entity) === index,
  );
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
