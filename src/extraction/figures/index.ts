import type { EntityTable } from '../../language/names/entities.ts';
import { accountId, type Comparison, type FigureFinding, type Quantity, type Span, type Status, spanOf } from '../../model/index.ts';
import { attributionAt, type StatementIndex } from '../attribution.ts';
import { timeAmong } from '../clause-time.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import { factualityOf } from '../events/factuality.ts';
import { followingOf, tokensWithin } from '../phrases/index.ts';
import type { SourcedSentence } from '../statements/index.ts';
import { aboutOf } from './about.ts';
import { type Measure, measureOf } from './measure.ts';
import { nameOf, phraseName } from './name.ts';
import { DURATION_UNITS, GENERIC_NOUNS } from './words.ts';

/** What extraction knows beside the sentence. */
interface Given {
  statements: StatementIndex;
  /** By the running number of the sentence. */
  sourced: ReadonlyMap<number, SourcedSentence>;
  table: EntityTable;
}

/** The figures that a report gives, where the words name what is measured. In the order of the text. */
export function findFigures(context: ReportContext, given: Given): FigureFinding[] {
  const bySentence = context.sentences.map((at) => at.sentence.quantities.flatMap((quantity) => figureOf(context, at, quantity, given) ?? []));
  const found = bySentence.flatMap((figures, index) => withPeriodBefore(context, index, figures, bySentence[index - 1] ?? []));
  const seen = new Set<string>();
  return found.filter((figure) => !seen.has(figure.id) && seen.add(figure.id));
}

function figureOf(context: ReportContext, at: SentenceContext, quantity: Quantity, given: Given): FigureFinding | undefined {
  if (DURATION_UNITS.has(quantity.unit) || quantity.unit === '' || quantity.unit === 'times' || isInTitle(context, quantity) || isNoRange(quantity))
    return undefined;
  const counted = isCounted(at, quantity);
  const measure = counted ? countedMeasure(context, at, quantity) : measureOf(at, quantity);
  if (!measure) return undefined;
  const named = counted ? countedName(context, at, quantity, measure) : nameOf(context, at, measure);
  const status = statusOf(at, measure);
  if (!named || !status) return undefined;
  const span = spanOf(context.text, quantity.start, quantity.end);
  const attribution = attributionAt(given.statements, span) ?? sourceOf(given.sourced, at);
  const period = periodOf(at, measure);
  const comparison = comparisonOf(context, at, quantity, measure);
  const rank = rankOf(context, at, measure);
  const whole = measure.whole ? wholeName(context, at, measure) : undefined;
  return {
    id: accountId(context.report.id, 'figure', [span, named.span]),
    report: context.report.id,
    span,
    measure: named.span,
    ...valuesOf(quantity),
    unit: quantity.unit,
    ...(quantity.precision !== undefined && quantity.precision > 0 ? { precision: quantity.precision } : {}),
    ...(quantity.approximation ? { approximation: quantity.approximation } : {}),
    ...(comparison ? { comparison } : {}),
    ...(rank ? { rank } : {}),
    ...(period ? { period: { edtf: period } } : {}),
    status,
    measureName: named.name,
    about: aboutOf(context, at, measure, given.table),
    ...(whole ? { shareOf: whole } : {}),
    ...(attribution ? { attributed_to: attribution } : {}),
    by: `figures/${measure.rule}`,
  };
}

/** "by 55 percent to 28 billion" taken for one range. */
function isNoRange({ low, high }: Quantity): boolean {
  return low !== undefined && high !== undefined && (low >= high || (low > 0 && high / low > 1000));
}

function isInTitle(context: ReportContext, quantity: Quantity): boolean {
  return context.titlesAt.touching(quantity).length > 0;
}

function valuesOf(quantity: Quantity): Pick<FigureFinding, 'value' | 'low' | 'high'> {
  return {
    ...(quantity.value !== undefined ? { value: quantity.value } : {}),
    ...(quantity.low !== undefined ? { low: quantity.low } : {}),
    ...(quantity.high !== undefined ? { high: quantity.high } : {}),
  };
}

/** The unit is the counted noun itself: "10 jointly signed [agreements]". */
function isCounted(at: SentenceContext, quantity: Quantity): boolean {
  const noun = quantity.noun ? tokensWithin(at.sentence, quantity.noun) : undefined;
  const head = noun ? at.sentence.tokens[noun.last] : undefined;
  return (
    head !== undefined &&
    (head.lemma.toLowerCase() === quantity.unit || (quantity.unit === 'person' && /^people$/i.test(head.form))) &&
    quantity.unit !== 'percent' &&
    quantity.unit.length > 2
  );
}

/** A definite or a small vague count is no figure: "the two countries", "three reasons". */
function countedMeasure(context: ReportContext, at: SentenceContext, quantity: Quantity): Measure | undefined {
  const tokens = tokensWithin(at.sentence, quantity);
  if (!tokens) return undefined;
  const before = at.sentence.tokens[tokens.first - 1];
  if (before && /^(?:the|these|those|both|his|her|its|their|our|all|every|each)$/i.test(before.form)) return undefined;
  if (before && (before.form === '’s' || before.form === "'s")) return undefined;
  const item = at.phrases.items.findIndex((other) => other.kind === 'noun' && other.first <= tokens.last && tokens.last <= other.last);
  const found = at.phrases.items[item];
  if (found?.kind !== 'noun' || found.noun.head !== tokens.last) return undefined;
  const noun = found.noun;
  const clause = at.phrases.clauses.find(
    (other) =>
      [other.object, other.subject, other.secondObject].some((nouns) => nouns.includes(noun)) ||
      other.obliques.some((phrase) => phrase.nouns.includes(noun)),
  );
  const ofLives = clause !== undefined && CASUALTY_VERBS.has(clause.verb.lemma);
  if ((isSmallWord(context, quantity) || GENERIC_NOUNS.has(quantity.unit)) && !ofLives) return undefined;
  return { rule: 'counted', noun, item, ...(clause ? { clause } : {}) };
}

/** What the verb makes of those counted: "people killed". */
const PARTICIPLES: Readonly<Record<string, string>> = {
  kill: 'killed',
  die: 'killed',
  perish: 'killed',
  injure: 'injured',
  wound: 'injured',
  hurt: 'injured',
  arrest: 'arrested',
  detain: 'arrested',
  kidnap: 'abducted',
  abduct: 'abducted',
};

/** "three": a count in words is a figure where lives are counted. */
function isSmallWord(context: ReportContext, quantity: Quantity): boolean {
  return quantity.value !== undefined && quantity.value < 10 && /^\p{L}+$/u.test(context.text.slice(quantity.number.start, quantity.number.end));
}

const CASUALTY_VERBS: ReadonlySet<string> = new Set([
  'kill',
  'injure',
  'wound',
  'die',
  'arrest',
  'detain',
  'hurt',
  'drown',
  'perish',
  'kidnap',
  'abduct',
  'shoot',
  'execute',
]);

function countedName(context: ReportContext, at: SentenceContext, quantity: Quantity, measure: Measure): { span: Span; name: string } | undefined {
  const named = measure.noun ? phraseName(context, at, measure.noun, ['NOUN', 'ADJ']) : undefined;
  if (!named || !quantity.noun) return undefined;
  const { clause } = measure;
  const casualty = clause && CASUALTY_VERBS.has(clause.verb.lemma) ? PARTICIPLES[clause.verb.lemma] : undefined;
  return { span: spanOf(context.text, quantity.noun.start, quantity.noun.end), name: casualty ? `${named.name} ${casualty}` : named.name };
}

/** Status of a figure: that of the clause that gives it; an amount inside a definite phrase is taken for real. */
function statusOf(at: SentenceContext, measure: Measure): Status | undefined {
  const { clause, item } = measure;
  const noun = at.phrases.items[item];
  const first = noun?.kind === 'noun' ? at.sentence.tokens[noun.noun.first]?.form.toLowerCase() : undefined;
  const inPhrase = measure.rule === 'of-noun' || measure.rule === 'inside' || measure.rule === 'noun-of' || measure.rule === 'counted';
  if (inPhrase && (first === 'the' || !clause)) return 'occurred';
  if (!clause) return measure.rule === 'change-noun' || measure.rule === 'share-of' ? 'occurred' : undefined;
  const told = factualityOf(clause, { role: at.sentence.role, arranged: false, verbal: true });
  return told?.status;
}

function sourceOf(sourced: ReadonlyMap<number, SourcedSentence>, at: SentenceContext): FigureFinding['attributed_to'] {
  const source = sourced.get(at.index);
  return source ? { span: source.span, ...(source.entity !== undefined ? { entity: source.entity } : {}) } : undefined;
}

/** "Trade reached $5 billion in 2023. Oil [accounted for] 40 percent of it": the one period of the figures before holds where no time is told. */
function withPeriodBefore(
  context: ReportContext,
  index: number,
  figures: readonly FigureFinding[],
  before: readonly FigureFinding[],
): FigureFinding[] {
  const [at, ahead] = [context.sentences[index], context.sentences[index - 1]];
  const period = before[0]?.period;
  const goesOn = at !== undefined && at.sentence.part === ahead?.sentence.part && at.sentence.times.length === 0;
  if (!goesOn || !period || !/^\d{4}(?:-\d{2})?$/.test(period.edtf) || ahead.sentence.times.some((time) => time.edtf !== period.edtf))
    return [...figures];
  const finite = at.phrases.clauses.filter(({ verb }) => verb.form === 'finite');
  const isPast = finite.length > 0 && finite.every(({ verb }) => verb.tense === 'past');
  if (!isPast || !before.every((figure) => figure.period?.edtf === period.edtf)) return [...figures];
  return figures.map((figure) => (figure.period || figure.by === 'figures/counted' ? figure : { ...figure, period }));
}

/** The time of the clause, or of the measure's own phrase: "exports [in 2023] were up"; not that of a comparison. */
function periodOf(at: SentenceContext, measure: Measure): NonNullable<FigureFinding['period']>['edtf'] | undefined {
  const index = measure.noun ? at.phrases.items.findIndex((item) => item.kind === 'noun' && item.noun === measure.noun) : -1;
  const own = index >= 0 ? followingOf(at.phrases.items, index, { objects: false }) : undefined;
  const phrases = [...(own?.obliques ?? []), ...(measure.clause?.obliques ?? [])];
  const times = [...(measure.noun?.time ? [measure.noun.time] : []), ...(own?.times ?? []), ...(measure.clause?.times ?? [])];
  return timeAmong(times, phrases)?.edtf;
}

const COMPARED: ReadonlySet<string> = new Set(['compared to', 'compared with', 'from', 'than', 'over', 'against']);

function comparisonOf(context: ReportContext, at: SentenceContext, quantity: Quantity, measure: Measure): Comparison | undefined {
  const direction = measure.direction ?? (measure.rule === 'level' ? undefined : quantity.change);
  if (!direction) return undefined;
  const base = baseOf(context, at, measure);
  return { direction, ...(base ? { base } : {}) };
}

/** "compared to [2022]", "from [a year earlier]", "[year-on-year]". */
function baseOf(context: ReportContext, at: SentenceContext, measure: Measure): string | undefined {
  const phrase = followingOf(at.phrases.items, measure.item, { objects: false }).obliques.find((other) => COMPARED.has(other.preposition));
  const inner = phrase?.time ?? (phrase?.nouns[0] ? rangeOf(at.sentence, phrase.nouns[0]) : undefined);
  if (inner) return context.text.slice(inner.start, inner.end);
  const around = context.text.slice(at.sentence.start, at.sentence.end);
  return /year[-‑ ]on[-‑ ]year|year[-‑ ]over[-‑ ]year|month[-‑ ]on[-‑ ]month/i.exec(around)?.[0];
}

const RANK =
  /^(?:a|an|the|its|their|an? all-time)?\s*(?:new |all-time |historic(?:al)? )?record(?:[- ](?:high|low|level))?|^(?:a|an|the|its)?\s*(?:all-time|\w+-year|historic|multi-year) (?:high|low)|^(?:a|an|the|its)?\s*(?:highest|lowest|largest|biggest|smallest) /i;

/** "[a record high] of $5 billion", "[a record] $5 billion". */
function rankOf(context: ReportContext, at: SentenceContext, measure: Measure): string | undefined {
  const { items } = at.phrases;
  for (const back of [2, 1, 0]) {
    const item = items[measure.item - back];
    if (item?.kind !== 'noun' || (back === 2 && items[measure.item - 1]?.kind !== 'preposition')) continue;
    const text = spanOfTokens(context, at.sentence, item.noun).exact;
    const rank = RANK.exec(text)?.[0].trim();
    if (rank) return rank;
  }
  return undefined;
}

/** The whole of a share with its phrases: "Russian exports to China". */
function wholeName(context: ReportContext, at: SentenceContext, measure: Measure): string | undefined {
  const { whole } = measure;
  if (!whole) return undefined;
  const index = at.phrases.items.findIndex((item) => item.kind === 'noun' && item.noun === whole);
  const after = index >= 0 ? followingOf(at.phrases.items, index, { objects: false }) : undefined;
  const attached = (after?.obliques ?? []).filter(
    (phrase) => phrase.nouns.length > 0 && ['of', 'to', 'from', 'with', 'between'].includes(phrase.preposition),
  );
  let last = whole.last;
  for (const phrase of attached) if (phrase.first === last + 1) last = phrase.last;
  const text = spanOfTokens(context, at.sentence, { first: whole.first, last }).exact;
  return text.replace(/^(?:the|its|their|his|her|all)\s+/i, '').replace(/\s+/g, ' ');
}
