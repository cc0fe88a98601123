import { isSharedCurrency } from '../../../language/quantities/currency-names.ts';
import { contains, type Quantity } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { lemmaOf, type Tree, wordAt } from '../../phrases/index.ts';
import { levelOfFirm } from '../about/firm-shares.ts';
import { changeAgain, changeOfShares } from '../change/change-again.ts';
import { currencyNamed, rateOf } from '../change/exchange.ts';
import { movedTotal } from '../change/moved-total.ts';
import { multipleOf } from '../change/multiples.ts';
import { countedMeasure, countedNoun } from '../counts/counted.ts';
import { ellipticCount } from '../counts/ellipsis.ts';
import { isMeasureUnit, type Site, siteOf } from '../site.ts';
import { expectedBy } from '../status/expected-by.ts';
import { besideMeasure, type Measured } from './beside.ts';
import { inOrder } from './in-order.ts';
import { isIndex } from './indexes.ts';
import { levelAgain } from './level-again.ts';
import { countedChange, countedLevel } from './levels.ts';
import { type Measure, measureOf } from './measure.ts';
import { DURATION_UNITS } from './measure-nouns.ts';
import { MEASURED_VERBS } from './measured-verbs.ts';
import { priceOfEach } from './prices.ts';
import { takenUpMeasure } from './taken-up-measure.ts';
import { ofTurnover } from './turnover.ts';

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
  if (quantity.unit === '' && isOfOtherUnit(site)) return undefined;
  const elliptic =
    priceOfEach(site) ??
    rateOf(site) ??
    inOrder(site) ??
    movedTotal(site, before ?? ahead) ??
    besideMeasure(site, before) ??
    ellipticCount(site, before, ahead) ??
    changeAgain(site, ahead) ??
    levelAgain(site, ahead) ??
    takenUpMeasure(site, ahead) ??
    changeOfShares(site) ??
    levelOfFirm(site) ??
    expectedBy(site, before ?? ahead);
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
  const measure =
    counted === undefined ? measureOf(site) : (ofTurnover(site) ?? countedLevel(site) ?? countedChange(site) ?? countedMeasure(site, counted));
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
  // "climbed to 9.8 billion kroner from [9.1 billion] a year earlier"
  const own = at.sentence.quantities.findLast(
    ({ end, unit }) => end <= quantity.start && (/^[A-Z]{3}$/.test(unit) || isSharedCurrency(unit)) && context.text[end] !== ')',
  );
  const isBeside = own !== undefined && BESIDE_SUM.test(context.text.slice(own.end, quantity.start));
  if (isBeside) return { ...quantity, unit: own.unit };
  // "14 billion more than last year"
  const isMoney =
    MEASURED_VERBS.has(verb) || /^ (?:more|less|higher|lower)\b/u.test(after) || OF_WHICH.test(context.text.slice(at.sentence.start, quantity.start));
  return currency !== undefined && second === undefined && isMoney ? { ...quantity, unit: currency } : quantity;
}

/** Between two sums of one money. */
const BESIDE_SUM =
  /^(?: \([^()]{1,40}\))?(?: in [\p{L}\d ]{2,20})?,? (?:(?:up|down) )?(?:from|compared (?:with|to)|against|versus|below the|above the|to|and|or) (?:an? (?:[\p{L}-]+ ){1,4}of |the |about |some |nearly )?$/u;

const OF_WHICH = /, of which [^.;:]{0,60}$/u;

/** A word of another amount names nothing. */
function isAmount({ at, tree, quantity }: Site, noun: number | undefined): boolean {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word) return false;
  return at.sentence.quantities.some((other) => {
    // "300 crates of [tea]"
    if (!contains(other, word) || (other === quantity && wordAt(tree, noun - 1) === 'of')) return false;
    return other.noun === undefined || (other !== quantity && isMeasureUnit(other.unit));
  });
}

/** "[shares] fell to 310 [zork]": in a unit that nobody knows, and no count of what fell. */
function isOfOtherUnit({ at, tree, last }: Site): boolean {
  const [word, number] = [tree.tokens[last + 1], tree.tokens[last]];
  return (
    word !== undefined &&
    word.start === (number?.end ?? 0) + 1 &&
    /^\p{Ll}/u.test(word.form) &&
    word.upos === 'NOUN' &&
    !at.sentence.times.some((time) => contains(time, word))
  );
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
  if (word && rule === 'change' && /^(?:number|toll|population|membership|workforce|headcount)$/.test(word.lemma)) return true;
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
