import type { TimeExpression } from '../../../model/index.ts';
import { caseOf, childrenBy, lemmaOf, type Tree, tokensWithin, topOf, wordAt } from '../../phrases/index.ts';
import { isCompared } from '../change/compared-time.ts';
import { isTraded } from '../change/exchange.ts';
import type { Site } from '../site.ts';

/** A time with the word by which it hangs in the tree. */
export interface Placed {
  time: TimeExpression;
  token: number;
}

/** "the six months ended [June 30]", "between [1 May] and 4 June": all the time, and not the day at its end. */
export function bounded(times: readonly TimeExpression[]): TimeExpression[] {
  const lengths = times.filter(({ through }) => through !== undefined);
  return times
    .filter((time) => !lengths.some(({ start, through }) => time.start > start && time.end <= (through?.end ?? start)))
    .map((time) => (time.through ? { ...time, edtf: time.through.edtf, timex: { ...time.timex, type: 'DATE' } } : time));
}

/** Told from the day of the report, where that isn't known: it is the time, though nobody knows which. */
const UNPLACED = /\b(?:last|this|next) (?:year|month|week|quarter)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/iu;

/** "below [Monday]'s close", "stronger than [Tuesday]'s 83.12": of the price before. */
const OF_CLOSE = /^['’]s? (?:[\p{L}-]+ ){0,2}(?:close|closing|finish|settlement|level|\d[\d.,]*\d)\b/u;

/** Times with a place on the calendar, but for those of a comparison: "from [a year earlier]". */
export function placed({ tree, at, context }: Site, time: TimeExpression): Placed[] {
  const { sentence } = at;
  // "over the past five years"
  const isStretch = time.timex.type === 'DURATION' && time.edtf?.includes('/') === true;
  const isOpen = time.edtf === undefined && !UNPLACED.test(context.text.slice(time.start, time.end));
  if (isOpen || (time.timex.type !== 'DATE' && time.timex.type !== 'TIME' && !isStretch)) return [];
  if (OF_CLOSE.test(context.text.slice(time.end, time.end + 40))) return [];
  const range = tokensWithin(sentence, time);
  const token = range && topOf(tree, range);
  if (token !== undefined && caseOf(tree, token) === 'for' && [tree.head(token), (range?.first ?? 0) - 2].some((word) => isTraded({ tree }, word)))
    return [];
  if (range !== undefined && token !== undefined && (isStretch || isOfGoods(tree, range.last)))
    return isStretch && isLengthTold(tree, range.first) ? [{ time, token: boundOf(tree, time, token) }] : [];
  if (range === undefined || token === undefined || isCompared(tree, range.first, token) || isOfSaying(tree, token)) return [];
  return [{ time, token }];
}

/** "In the three months ended May 30, sales [fell]": where the verb that tells the end has a clause of its own, the time is that of the verb above. */
function boundOf(tree: Tree, { through }: TimeExpression, token: number): number {
  const verb = tree.head(token);
  const isEnd = verb > token && (tree.tokens[verb]?.start ?? 0) < (through?.end ?? 0) && /^(?:end|start|begin)$/.test(lemmaOf(tree, verb));
  return isEnd && tree.relation(verb) === 'advcl' ? tree.head(verb) : token;
}

/** "over [the past five years]", "in [the coming months]", "[between 2001 and 2004]". */
const isLengthTold = (tree: Tree, first: number): boolean =>
  /^(?:over|in|during|within|for)$/.test(wordAt(tree, first - 1)) || /^(?:between|from)$/.test(wordAt(tree, first));

/** "futures for [October] delivery", "the [March] contract" (and above "wheat for [March]"): when goods change hands, and not when they were priced. */
const isOfGoods = (tree: Tree, last: number): boolean =>
  /^(?:delivery|settlement|contract|contracts|future|futures|expiry)$/.test(wordAt(tree, last + 1));

/** "said on [Tuesday] that profit fell": before the "that" of its clause. */
function isOfSaying(tree: Tree, token: number): boolean {
  const verb = tree.head(token);
  return childrenBy(tree, verb, 'mark').some((mark) => mark > token && wordAt(tree, mark) === 'that');
}
