import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import type { TimeExpression } from '../../../model/index.ts';
import { caseOf, isPredicate, lemmaOf, type Tree, tagOf, tokensWithin, topOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { comparisonOf } from '../change/comparison.ts';
import { isOfSame } from '../change/former.ts';
import { DEEDS, OF_LIVES } from '../counts/deeds.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { bounded, type Placed, placed } from './placed-times.ts';
import { HARM, markOf, OCCASION } from './setting.ts';

/** The times of the sentence that may be those of an amount: neither the base of a comparison, nor when it was told of, nor another amount's. */
export function timesFor(site: Site, measure: Measure): Placed[] {
  const { at, context, quantity } = site;
  const base = comparisonOf(site, measure)?.base;
  const from = base === undefined ? -1 : context.text.indexOf(base, quantity.end);
  // "up 80 percent from a low [reached on May 4]"
  const isBehind = (start: number): boolean =>
    / (?:low|high|peak|record|trough|level)(?: \p{L}+)? (?:on|in) $/u.test(context.text.slice(from, start));
  const isInBase = ({ start, end }: TimeExpression): boolean =>
    base !== undefined && from >= 0 && start >= from && (end <= from + base.length || (start < from + base.length + 12 && isBehind(start)));
  return bounded(at.sentence.times)
    .filter((time) => !isOfSame(context.text, time) && !isInBase(time))
    .flatMap((time) => placed(site, time))
    .filter(
      ({ time, token }) =>
        !isDayOfSaying(site, time) &&
        !isSinceOfOther(site, time, token) &&
        !isOfCompared(site, time) &&
        !isOfRank(site, time) &&
        !isOfPeak(site, time) &&
        !isOfTelling(site, measure, time, token) &&
        !isOfFormer(site, time) &&
        !isOfNextVerb(site, time, token),
    );
}

/** "said [on Wednesday] profit rose": right behind a verb of saying, where a clause with a verb of its own follows. */
function isDayOfSaying({ context, at, tree, first }: Site, { start, end, edtf: day }: TimeExpression): boolean {
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}/u.test(day)) return false;
  const isBehind = /\b(?:said|says|added|told \p{L}+) (?:late |early )?(?:on )?$/u.test(context.text.slice(at.sentence.start, start));
  return isBehind && tree.tokens.slice(0, first).some((word) => word.start > end && word.feats?.includes('VerbForm=Fin') === true);
}

/** "261 million last year, half of the level in [2017]": another amount stands between. */
export function isBehindOther({ at, quantity }: Site, { start, end }: TimeExpression): boolean {
  return at.sentence.quantities.some(
    (other) => (other.start >= quantity.end && other.end <= start) || (other.start >= end && other.end <= quantity.start),
  );
}

const RANKED = /\b(?:\p{L}{2,}est|worst|best|most|least|first|only|record|(?:high|low)(?:est)?)\b[^,.;:]{0,40}\bsince\b[^,.;:]*$/u;

/** "sank 5 percent, the worst session since the flood of [4 May 2002]": since when it ranks, not when it was. */
const isOfRank = ({ at, context, quantity }: Site, time: TimeExpression): boolean =>
  isSinceRanked(context.text.slice(at.sentence.start, time.end)) ||
  (time.start > quantity.end && isAmongRanked(context.text.slice(quantity.end, time.start)));

/** Whether words end with a time since which something ranks. */
export const isSinceRanked = (words: string): boolean => RANKED.test(words);

/** Whether words lead to a time among which something ranks. */
export const isAmongRanked = (words: string): boolean => RANK_IN.test(words);

/** ", its lowest close [this year]", ", the sharpest fall in [2008]": among what it ranks. */
const RANK_IN =
  /, (?:(?:and|making|marking) )?(?:(?:it|this) )?(?:its|their|the|an?) [^,;:]{0,30}\b(?:\p{L}{2,}est|worst|best|record)\b[^,;:]{0,30} (?:(?:in|of|for|so far) )?(?:the )?$/u;

/** "closed at 4,000, down from a record high of 4,100 reached on [Monday]": of the other level. */
const isOfPeak = ({ context, quantity }: Site, { start }: TimeExpression): boolean =>
  start > quantity.end &&
  /\b(?:from|below|above|under|off|near|short of)\b[^;:]{0,30}\b(?:record|high|low|peak|level|mark)\b[^;:]{0,30}\b(?:reached|hit|touched|set|recorded|seen|struck) (?:(?:on|in|early|late) )*$/u.test(
    context.text.slice(quantity.end, start),
  );

/** "fell 40 points as the yen rose to 112 from [114 late on Monday]": of what it was before. */
export const isLateFrom = (before: string, time: string): boolean =>
  /\b(?:from|against|than|with) (?:about |around )?(?:\p{L}{0,3}[$€£¥])?\d[\d.,]*(?: \p{L}+){0,2},? (?:late )?(?:on )?$/u.test(before) &&
  (/ late (?:on )?$/u.test(before) || /^late\b/u.test(time));

const LATE_GAP = /^,? (?:late )?(?:on )?$/u;

/** "fell from 54 percent in [May] to 35 percent": of the amount right before it. */
function isOfFormer({ at, context, quantity }: Site, { start, end }: TimeExpression): boolean {
  const { text } = context;
  if (end <= quantity.start || start > quantity.end + 2) {
    if (isLateFrom(text.slice(at.sentence.start, start), text.slice(start, end)) && !LATE_GAP.test(text.slice(quantity.end, start))) return true;
  }
  const before = at.sentence.quantities.find((other) => other.end < start && /^ (?:in|on|at) (?:the )?$/u.test(text.slice(other.end, start)));
  const isFrom =
    before !== undefined &&
    before !== quantity &&
    /\bfrom (?:(?:an?|the|its|their) (?:[\p{L}-]+ ){0,2}(?:of )?)?(?:about |nearly |some )?$/u.test(
      text.slice(Math.max(0, before.start - 40), before.start),
    );
  return isFrom && end < quantity.start && /^,? to (?:about |nearly |some |just |only |a record )?$/u.test(text.slice(end, quantity.start));
}

/** "rose to $31, a drop of $2 [since Tuesday's close]": of the other amount. */
function isSinceOfOther({ at, tree, quantity }: Site, time: TimeExpression, token: number): boolean {
  const isSince = caseOf(tree, token) === 'since' || caseOf(tree, tree.head(token)) === 'since';
  return isSince && at.sentence.quantities.some(({ start, end }) => start >= quantity.end && end <= time.start);
}

/** "a loss of $5 million, set beside earnings of $3 million in [2022]": of what it is compared with. */
function isOfCompared({ at, context, quantity }: Site, { start }: TimeExpression): boolean {
  const others = at.sentence.quantities.filter((one) => one.start >= quantity.end && one.end <= start);
  return others.some(
    (other) =>
      /\b(?:compares?|compared|comparing) (?:with|to)\b[^.;:]*$/u.test(context.text.slice(quantity.end, other.start).replaceAll(/\d\.\d/gu, '0')) &&
      /^[^,.;:]{0,40}\b(?:in|of|for|on|at) (?:the )?$/u.test(context.text.slice(other.end, start)),
  );
}

/** "[since] its 1967 debut": from that time on. */
export function isSinceEvent(tree: Tree, sentence: Site['at']['sentence'], time: TimeExpression): boolean {
  const range = tokensWithin(sentence, time);
  const event = range === undefined ? -1 : tree.head(topOf(tree, range) ?? -1);
  return time.edtf !== undefined && /^[\d/-]+$/.test(time.edtf) && event >= 0 && !isPredicate(tree, event) && caseOf(tree, event) === 'since';
}

/** "9,000 beds are to go, 400 of those by [May]": another amount behind a comma, with a time of its own. */
export function isOfNext({ at, context, quantity }: Site, { start }: TimeExpression): boolean {
  return at.sentence.quantities.some(
    (other) =>
      other.start > quantity.end &&
      other.end <= start &&
      context.text.slice(quantity.end, other.start).includes(',') &&
      /^(?: of (?:them|which|whom|these))? (?:in|on|by|at|for|during) (?:the )?$/u.test(context.text.slice(other.end, start)),
  );
}

/** "will cut 600 posts and suspend dividends for [2024]": what another verb behind "and" tells. */
function isOfNextVerb({ tree, last, quantity, verb: own }: Site, { start }: TimeExpression, token: number): boolean {
  // "plans to cut 300 jobs and close 12 plants [by 2012]"
  if (start < quantity.end || (caseOf(tree, token) === 'by' && own !== undefined && wordAt(tree, own - 1) === 'to')) return false;
  const verb = tree.tokens.findIndex((_, at) => at > last && at < token && tagOf(tree, at) === 'VERB' && tagOf(tree, at - 1) === 'CCONJ');
  // "killed nine people and injured 22 others [on Monday]"
  // "killed nine people and drove thousands from their homes [when it hit the coast on Friday]"
  if (verb > 0 && own !== undefined && OF_LIVES.has(DEEDS.get(lemmaOf(tree, own)) ?? '') && isOnOccasion(tree, token, verb)) return false;
  if (verb > 0 && own !== undefined && isAtOnce(DEEDS.get(lemmaOf(tree, own)) ?? '', DEEDS.get(lemmaOf(tree, verb)) ?? '')) return false;
  return verb > 0 && tree.tokens.slice(verb + 1, token).some(({ upos }) => upos === 'NOUN');
}

/** Whether a time is that of a clause with "when" or "as" under a verb. */
function isOnOccasion(tree: Tree, token: number, verb: number): boolean {
  let word = token;
  for (let steps = 0; steps < 4 && word > verb && !isPredicate(tree, word); steps++) word = tree.head(word);
  return word > verb && tree.head(word) === verb && tree.relation(word) === 'advcl' && OCCASION.has(markOf(tree, word));
}

/** Whether what befell people is of one time with what befell others: "killed nine and injured 22"; whoever was taken is let go or charged later. */
const isAtOnce = (deed: string, next: string): boolean =>
  OF_LIVES.has(deed) && (OF_LIVES.has(next) || HARM.has(next)) && !AFTERWARDS.has(next) && (deed === next || !TAKEN.has(deed) || TAKEN.has(next));

const TAKEN: ReadonlySet<string> = wordSet('arrested detained captured abducted');
const AFTERWARDS: ReadonlySet<string> = wordSet('released rescued charged convicted sentenced expelled');

/** "on [Tuesday] reported a profit of $5 million", "presented a $4 billion budget on [Thursday]": the day on which it is told of. */
function isOfTelling({ tree }: Site, { rule, verbName, noun, deed }: Measure, { edtf: day }: TimeExpression, token: number): boolean {
  const verb = tree.head(token);
  // "had announced 300 job cuts in [February]", "suspended a $3 million buyback in [May]"
  // but "announced sanctions against 40 firms in [May]": by announcing them
  const isAnnounced = lemmaOf(tree, verb) === 'announce' && rule === 'counted' && !BY_WORD.has(deed ?? '');
  const isOther = tagOf(tree, verb) === 'VERB' && (UNDOING.has(lemmaOf(tree, verb)) || isAnnounced);
  if (isOther && caseOf(tree, token) !== 'for') return true;
  // "reported record profits of $5 million earlier [this year]": some day between
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}(?:T[\d:Z+-]+|\/\d{4}-\d{2}-\d{2})?$/.test(day);
  // "in [May] trimmed its outlook for sales"
  const isMonth = day !== undefined && /^\d{4}-\d{2}$/.test(day) && /^(?:in|on)$/.test(caseOf(tree, token)) && rule === 'level';
  if ((isDay || isMonth) && noun !== undefined && FORESEEING.has(lemmaOf(tree, noun)) && tree.head(token) === tree.head(noun))
    return rule === 'level';
  return isDay && verbName === undefined && rule !== 'counted' && tagOf(tree, verb) === 'VERB' && MADE_KNOWN.has(lemmaOf(tree, verb));
}

/** Deeds that are done once they are announced. */
const BY_WORD: ReadonlySet<string> = wordSet('sanctioned expelled banned');

/** What is foreseen is of another time than the foreseeing: "on [Tuesday] trimmed its outlook to 3 percent". */
export const FORESEEING = verbClass('forecast');

/** What is no longer done, or not yet, has not the time of that. */
const UNDOING: ReadonlySet<string> = wordSet('suspend cancel scrap shelve abandon postpone delay halt freeze defer');

const MADE_KNOWN: ReadonlySet<string> = wordSet(
  'report announce present unveil publish reveal disclose release table forecast project predict estimate propose',
);
