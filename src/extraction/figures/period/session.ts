import { type Edtf, edtf, type TimeExpression } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { type Clause, childrenBy, lemmaOf, wordAt } from '../../phrases/index.ts';
import { DOWN_VERBS, OF_POINTS, UP_VERBS } from '../change/change-words.ts';
import { isPricedName, isTraded } from '../change/exchange.ts';
import { rankOf } from '../change/rank.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import { clauseOf, type Site } from '../site.ts';
import { mainOf } from '../status/main-clause.ts';
import { DAY_BEFORE, DAY_LENGTH, MARKET, newsDay } from './news-day.ts';
import { isOfOtherOccasion, opensElsewhere } from './other-occasion.ts';
import { isLateFrom, isSinceRanked } from './period-times.ts';

/**
 * The day of the news for a move of the market that is told without a time: "the Lima 40 [lost] 80 points, or 1.1 percent, to 7,585", "copper [was down] 2 percent at
 * $9,600". Undefined where the words before it tell of another day, or of a longer time.
 */
export function sessionOf(site: Site, measure: Measure, times: readonly TimeExpression[]): Edtf | undefined {
  if (!isMove(site, measure) || !isOnMarket(site, measure) || times.some((time) => !isAside(site, time))) return undefined;
  if (isOfOtherOccasion(site.context, site.at, site.quantity)) return undefined;
  const day = newsDay(site.context);
  if (isOfLonger(site, measure)) return undefined;
  const told = dayToldBefore(site);
  return told === NO_DAY ? undefined : (told ?? day);
}

/** Told in the plain past of what happened: not "has lost 6 percent", "had fallen", "would fall". */
function isMove({ at, tree, verb: own, top, quantity, context }: Site, { rule, verb, former, foreseen }: Measure): boolean {
  if ((rule !== 'change' && rule !== 'level' && rule !== 'change-noun') || former === true || foreseen === true) return false;
  // "settled higher [the previous day]"
  if (DAY_BEFORE.test(context.text.slice(quantity.end, at.sentence.end))) return false;
  const told = [verb, own, top].flatMap((word) => clauseOf(at, tree, word) ?? [])[0];
  return told !== undefined && isPlainPast(mainOf(told));
}

function isPlainPast({ verb, conditional }: Clause): boolean {
  const { form, tense, perfect, passive, modal, negative } = verb;
  return form === 'finite' && tense === 'past' && !perfect && !passive && !modal && !negative && conditional !== true;
}

/** An index, shares, a raw material, its price, a currency. */
function isOnMarket(site: Site, { noun, rule, elsewhere }: Measure): boolean {
  if (elsewhere !== undefined) return isPricedName(elsewhere.name) || isIndexName(elsewhere.name);
  const { tree, quantity } = site;
  // "its share of the car market rose to 17 percent"
  if (noun === undefined || (quantity.unit === 'percent' && rule === 'level' && wordAt(tree, noun) === 'share')) return false;
  const isPrice = /^(?:price|yield)$/.test(lemmaOf(tree, noun));
  return (
    isTraded(site, noun) ||
    isIndex(site, noun) ||
    MARKET.has(lemmaOf(tree, noun)) ||
    (isPrice && childrenBy(tree, noun, 'compound', 'amod', 'nmod').some((kid) => isTraded(site, kid)))
  );
}

const isIndexName = (name: string): boolean => /\b(?:index|average|composite)$/iu.test(name) || /^growth of \p{Lu}/u.test(name);

/** "fell 6 percent [after] profit dropped in the first quarter": the time of what moved it; "which had risen earlier in [the day]": the same one. */
const isAside = ({ context, quantity }: Site, { start, end }: TimeExpression): boolean =>
  /^the (?:day|session)$/u.test(context.text.slice(start, end)) ||
  (start > quantity.end && /\b(?:after|as|when|because|while|amid|following|before|since)\b|;/u.test(context.text.slice(quantity.end, start)));

/** "lost 5 percent [in the week]", "is up 3 percent [over the past nine days]"; not "its lowest in a week". */
function isOfLonger(site: Site, measure: Measure): boolean {
  const { context, at, quantity } = site;
  const rank = rankOf(site, measure) ?? '';
  const text = context.text.slice(at.sentence.start, at.sentence.end);
  const behind = text.slice(quantity.end - at.sentence.start).split(/[,;:]|\b(?:after|as|when|because|while|amid|following)\b/u)[0] ?? '';
  const before = text.slice(0, quantity.start - at.sentence.start);
  return [before, behind].some((part) => LONGER.test(part.replace(rank, '').replace(RANKS, '')));
}

/** "jumped 3 percent[, its biggest gain in a decade], while". */
const RANKS = /, (?:its|their|the|an?) [^,;:]{0,30}\b(?:\p{L}{2,}est|worst|best|record)\b[^,;:]*/gu;

const LONGER =
  /\b(?:in|for|over|during|on|this|last|since|past|previous|ended|finished|closed)\b[^,;]{0,25}\b(?:weeks?|months?|quarters?|half|years?|decades?|seasons?|days|sessions|start|beginning)\b/iu;

const NO_DAY = 'none';

/**
 * The day told last in its paragraph: "[On Friday] the Dow fell. The Nasdaq lost 2 percent". `NO_DAY` where that was another occasion, a longer time or some day long
 * ago; undefined where none was told.
 */
function dayToldBefore({ context, at }: Site): Edtf | typeof NO_DAY | undefined {
  for (let index = at.index - 1; index >= 0; index--) {
    const ahead = context.sentences[index];
    if (!ahead || ahead.sentence.part !== at.sentence.part) return undefined;
    const words = context.text.slice(ahead.sentence.start, ahead.sentence.end);
    // "Shares fell on Tuesday. Profit dropped 4 percent in the quarter. Orvel [lost] 3 percent"
    if (OF_RESULTS.test(words) && !tellsMarkets(words)) continue;
    if (LONGER_OPENING.test(words) || opensElsewhere(words)) return NO_DAY;
    const told = ahead.sentence.times.filter((time) => time.edtf !== undefined && !isCompared(context.text, ahead, time));
    const days = new Set(told.map((time) => time.edtf?.slice(0, 10)));
    const [day] = days.size === 1 ? days : [];
    if (told.length > 0)
      return isLately(context, day) && isOfMarkets(ahead, words)
        ? edtf(day)
        : told.some((time) => time.edtf === newsDay(context))
          ? newsDay(context)
          : NO_DAY;
  }
  return undefined;
}

/** "Stocks in Lima [fell] on Monday": another move, and not "The minister resigned on Monday". */
const isOfMarkets = ({ phrases: { tree } }: SentenceContext, words: string): boolean =>
  tellsMarkets(words) &&
  tree !== undefined &&
  tree.tokens.some(
    (_, token) =>
      [UP_VERBS, DOWN_VERBS, OF_POINTS].some((verbs) => verbs.has(lemmaOf(tree, token))) || /^(?:higher|lower|flat)$/.test(wordAt(tree, token)),
  );

/** One of the last days before the report. */
function isLately({ report }: Site['context'], day: string | undefined): day is string {
  const [published, told] = [report.published?.edtf, day].map((one) => (/^\d{4}-\d{2}-\d{2}$/.test(one ?? '') ? Date.parse(one ?? '') : Number.NaN));
  return published !== undefined && told !== undefined && told <= published && published - told <= 7 * DAY_LENGTH;
}

const OF_RESULTS = /\b(?:profits?|sales|revenues?|earnings|loss(?:es)?|income|orders|output|deliveries)\b/iu;
const OF_MARKETS =
  /\b(?:shares?|stocks?|index(?:es)?|indices|markets?|average|composite|yields?|crude|gold|silver|copper|oil|dollar|euro|yen|pound|currency|bonds?|points?|trading|bourse|Wall Street|rall(?:y|ied)|Dow|Nasdaq|Nikkei|FTSE|DAX)\b/iu;
/** "CAC 40". */
const NAME_OF_INDEX = /\b[A-Z]{3,4} \d{2,3}\b/u;

const tellsMarkets = (words: string): boolean => OF_MARKETS.test(words) || NAME_OF_INDEX.test(words);

const LONGER_OPENING = /^(?:For|In|Over|During|So far|Since)\b[^,]{0,25}\b(?:week|month|quarter|half|year|decade)\b/u;

/** "the lowest [since] May", "from Friday". */
const isCompared = (text: string, { sentence }: SentenceContext, { start, end }: TimeExpression): boolean =>
  /\b(?:since|from|than|against|with) (?:early |late |mid-?)?$/u.test(text.slice(Math.max(sentence.start, start - 16), start)) ||
  isSinceRanked(text.slice(sentence.start, end)) ||
  isLateFrom(text.slice(sentence.start, start), text.slice(start, end));
