import { contains, type Quantity } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { caseOf, childrenBy, lemmaOf, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { besideMeasure, type Measured } from './beside.ts';
import { changeAgain, changeOfShares } from './change-again.ts';
import { countedMeasure, countedNoun } from './counted.ts';
import { ellipticCount } from './ellipsis.ts';
import { currencyNamed, rateUnit } from './exchange.ts';
import { isIndex } from './indexes.ts';
import { countedChange, countedLevel } from './levels.ts';
import { type Measure, measureOf } from './measure.ts';
import { multipleOf } from './multiples.ts';
import { isMeasureUnit, type Site, siteOf } from './site.ts';
import { CONTAINERS, DURATION_UNITS, MEASURED_VERBS } from './words.ts';

/** What the amount right before measures, and the last figure of this sentence or of the one ahead of it. */
interface Around {
  before: Measured | undefined;
  ahead: Measured | undefined;
}

/** What an amount measures: what it counts, what the words around it name, what the amount before it measured. */
export function measuredOf(context: ReportContext, at: SentenceContext, tree: Tree, told: Quantity, { before, ahead }: Around): Measured | undefined {
  const quantity = inMoneyBefore(context, at, told);
  if (DURATION_UNITS.has(quantity.unit) || context.titlesAt.touching(quantity).length > 0 || isNoRange(quantity)) return undefined;
  const site = siteOf(context, at, tree, quantity);
  if (!site) return undefined;
  if (quantity.unit === 'times') return multipleOf(site, before);
  const elliptic = besideMeasure(site, before) ?? ellipticCount(site, before, ahead) ?? changeAgain(site, ahead) ?? changeOfShares(site);
  if (elliptic) return elliptic;
  const counted = countedNoun(site);
  if (
    counted === undefined &&
    quantity.noun !== undefined &&
    !isMeasureUnit(quantity.unit) &&
    /^\p{L}{4,}$/u.test(quantity.unit) &&
    !/^(?:percent|point)$/.test(quantity.unit)
  )
    return undefined;
  const measure = counted === undefined ? measureOf(site) : (countedLevel(site) ?? countedChange(site) ?? countedMeasure(site, counted));
  if (!measure || isAmount(site, measure.noun) || (quantity.unit === '' && !isBareMeasure(site, measure))) return undefined;
  return { site, measure };
}

/** "It will pay 52 million euros. In June it had offered up to [60 million].": of the one currency told in this sentence or the one before. */
function inMoneyBefore(context: ReportContext, at: SentenceContext, quantity: Quantity): Quantity {
  const words = context.text.slice(quantity.number.start, quantity.number.end);
  if (quantity.unit !== '' || !/(?:million|billion|trillion|bn|mn)$/iu.test(words)) return quantity;
  const ahead = context.sentences[at.index - 1]?.sentence;
  const others = [
    ...(ahead?.part === at.sentence.part ? ahead.quantities : []),
    ...at.sentence.quantities.filter(({ end }) => end <= quantity.start),
  ];
  const [currency, second] = new Set(others.map(({ unit }) => unit).filter((unit) => /^[A-Z]{3}$/.test(unit)));
  const verb = at.phrases.clauses.findLast(({ range }) => (at.sentence.tokens[range.first]?.start ?? 0) <= quantity.start)?.verb.lemma ?? '';
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 8));
  // "14 billion more than last year"
  const isMoney =
    MEASURED_VERBS.has(verb) || /^ (?:more|less|higher|lower)\b/u.test(after) || OF_WHICH.test(context.text.slice(at.sentence.start, quantity.start));
  return currency !== undefined && second === undefined && isMoney ? { ...quantity, unit: currency } : quantity;
}

/** "[sales] of cars fell to nine million": so many cars. */
const OF_GOODS = /^(?:sale|order|delivery|shipment|export|import|purchase)$/;

const OF_WHICH = /, of which [^.;:]{0,60}$/u;

/** A word of another amount names nothing. */
function isAmount({ at, tree, quantity }: Site, noun: number | undefined): boolean {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word) return false;
  return at.sentence.quantities.some((other) => {
    // "150,000 barrels of [oil]"
    if (!contains(other, word) || (other === quantity && wordAt(tree, noun - 1) === 'of')) return false;
    return other.noun === undefined || (other !== quantity && isMeasureUnit(other.unit));
  });
}

/** "by 55 percent to 28 billion" taken for one range. */
function isNoRange({ low, high }: Quantity): boolean {
  return low !== undefined && high !== undefined && (low >= high || (low > 0 && high / low > 1000));
}

/** A number without a unit is a level of what is counted: "the death [toll] rose to 92", "[orders] fell to 300". */
function isBareMeasure(site: Site, { noun, rule }: Measure): boolean {
  const word = noun === undefined ? undefined : site.tree.tokens[noun];
  if (noun !== undefined && rule === 'change' && isIndex(site, noun)) return true;
  if (noun !== undefined && rule === 'level' && (isIndex(site, noun) || currencyNamed(site, noun) !== undefined)) return true;
  if (!word || (rule !== 'level' && rule !== 'noun-of') || isLabel(site, noun ?? -1)) return false;
  return (
    /^(?:toll|number|count|total|population|death|membership|workforce|headcount|index|staff|attendance|audience|turnout|reduction|cut|layoff|circulation|magnitude|closure)$/.test(
      word.lemma,
    ) || word.feats?.includes('Number=Plur') === true
  );
}

/** "its serial [number] is 17": no number of anything. */
const isLabel = ({ tree }: Site, noun: number): boolean =>
  lemmaOf(tree, noun) === 'number' &&
  /^(?:serial|phone|telephone|flight|registration|licence|license|account|model|house|version)$/.test(wordAt(tree, noun - 1));

/** "job [cuts] of 800": jobs. */
function cutOf({ tree }: Site, noun: number): string | undefined {
  const of = childrenBy(tree, noun, 'compound').findLast((kid) => kid < noun && tree.tokens[kid]?.upos === 'NOUN');
  return of === undefined ? undefined : lemmaOf(tree, of);
}

/** "12 [dead]", "40 [wounded]": people. */
const STATE_WORDS = /^(?:dead|death|fatality|wounded|injured|injury|missing)$/;

/** "a profit of 2 billion euros on [sales] of 18 billion": in the one currency of the sentence, or of one of the three before it that tells the same in money. */
function currencyTold({ at, quantity, context }: Site, noun: number): string | undefined {
  const words = context.text.slice(quantity.number.start, quantity.number.end);
  const lemma = at.sentence.tokens[noun]?.lemma.toLowerCase() ?? '';
  if (!/(?:million|billion|trillion|bn|mn)$/iu.test(words) || !IN_MONEY.has(lemma)) return undefined;
  const ahead = [1, 2, 3].flatMap((steps) => context.sentences[at.index - steps]?.sentence ?? []);
  const told = ahead.find(({ tokens, quantities }) => quantities.some(isMoney) && tokens.some((token) => token.lemma.toLowerCase() === lemma));
  const own = at.sentence.quantities.filter(isMoney);
  const [currency, second] = new Set((own.length > 0 ? own : (told?.quantities ?? []).filter(isMoney)).map(({ unit }) => unit));
  return second === undefined ? currency : undefined;
}

const isMoney = ({ unit }: Quantity): boolean => /^[A-Z]{3}$/.test(unit);

const IN_MONEY: ReadonlySet<string> = wordSet(
  'sale revenue turnover profit loss income earnings debt cost budget deficit surplus investment spending export import',
);

/** "rose 4,300 [tonnes] to 253,400": the unit of the change that led there. */
function unitOfChange({ context, at, quantity }: Site): string | undefined {
  const before = at.sentence.quantities.findLast(({ end }) => end <= quantity.start);
  const gap = before === undefined ? '' : context.text.slice(before.end, quantity.start);
  return before !== undefined && isMeasureUnit(before.unit) && !/^percent|point$|\//.test(before.unit) && /^,?\s+to\s+$/u.test(gap)
    ? before.unit
    : undefined;
}

/** "31 billion cubic metres of gas [a year]". */
function yearlyBehind({ context, at, quantity }: Site): string {
  if (quantity.unit.includes('/') || quantity.unit === 'percent') return '';
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 60));
  const each =
    /^(?: of (?:\p{L}+ ){0,2}\p{L}+)? (?:a|an|per|each|every) (?<time>year|month|week|day|hour)(?! (?:ago|earlier|before|later|after|old|long)\b)(?!\p{L})/u.exec(
      after,
    );
  return each?.groups?.['time'] === undefined || !isMeasureUnit(quantity.unit) ? '' : `/${each.groups['time']}`;
}

/** Of "the number of [cars]" and "the death toll" what is counted, else nothing. */
export function unitOf({ site, measure: { noun } }: Measured): string {
  const { tree, quantity } = site;
  if (quantity.noun && STATE_WORDS.test(quantity.unit.split('/')[0] ?? '')) return quantity.unit.replace(/^[^/]+/u, 'person');
  // "800 job cuts"
  if (noun !== undefined && /^(?:cut|loss|layoff)$/.test(quantity.unit)) return cutOf(site, noun) ?? quantity.unit;
  const rate = rateUnit(site, noun);
  if (rate !== undefined) return rate;
  if (quantity.unit !== '') return quantity.unit + yearlyBehind(site);
  if (noun !== undefined && isIndex(site, noun)) return 'point';
  const currency = noun === undefined ? undefined : currencyTold(site, noun);
  if (currency !== undefined) return currency;
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word) return '';
  const moved = unitOfChange(site);
  if (moved !== undefined) return moved;
  if (/^(?:toll|population|workforce|staff|crowd|audience|attendance|headcount)$/.test(word.lemma)) return 'person';
  if (/^(?:cut|loss|closure|layoff|reduction)$/.test(word.lemma)) return cutOf(site, noun) ?? '';
  const goods = OF_GOODS.test(word.lemma) ? childrenBy(tree, noun, 'nmod').find((kid) => caseOf(tree, kid) === 'of') : undefined;
  if (goods !== undefined && tree.tokens[goods]?.feats?.includes('Number=Plur') === true) return tree.tokens[goods]?.lemma ?? '';
  // "passenger numbers rose to 3 million"
  const numbered = /^(?:number|figure)$/.test(word.lemma) ? cutOf(site, noun) : undefined;
  if (numbered !== undefined) return numbered;
  if (word.feats?.includes('Number=Plur') === true) return word.lemma;
  const held = CONTAINERS.has(word.lemma) ? childrenBy(tree, noun, 'nmod').find((kid) => caseOf(tree, kid) === 'of') : undefined;
  const counted = held === undefined ? '' : (tree.tokens[held]?.lemma.toLowerCase() ?? '');
  return counted === 'people' ? 'person' : counted;
}
