import { MONTH_NAMES } from '../../../model/index.ts';
import { childrenBy, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

/** "[a record high] of $5 billion", "[a record] $5 billion", "[record] profits of $5 billion". */
const RANK_BEFORE =
  /(?:\b(?:an?|the|its|their|his|her)\s+)?(?:(?:new|all-time|historic(?:al)?|post-war)\s+)*(?:record(?:[- ](?:high|low|level|total))?|(?:all-time|[\w-]+-year|historic|multi-year)\s+(?:high|low)|(?:highest|lowest|largest|biggest|smallest)\s+[\p{L}-]+)(?=(?:\s+of)?\s*(?:[$€£¥]|US\$)?$)/iu;

const MONTH = `(?:${MONTH_NAMES.join('|')})`;
const ORDINAL = '(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ])';
/** Words in "est" that rank nothing. */
const NO_RANK = '(?!latest|interest|harvest|request|forest|contest|protest|arrest|invest|honest|modest|manifest)';
const KINDS = [
  'record(?: (?:high|low))?',
  '(?:all-time|[\\p{L}\\d]+-(?:year|month|week)) (?:high|low)',
  `${ORDINAL}?${NO_RANK}(?:[\\p{L}]{2,}est|worst|best)(?: (?!(?:since|in|of|for|on|after|behind)\\b)[\\p{L}\\d-]+){0,4}`,
  '(?:most|least)(?: [\\p{L}-]+)?(?= since\\b| in\\b| ever\\b)',
].join('|');
const SINCE = '(?: (?:since|of|in) (?!which)(?!all\\b(?! time))(?:(?! and\\b(?! a half))[^,.;:—–]){2,60})';
/** "a July record", "a ten-year low", "the third-worst day of the year", "its lowest since May", "the most since 2003". */
const RANK = `(?:an?|the|its|their|his|her) (?:\\p{L}+-)?(?:(?:new|all-time|${MONTH}) )?(?:${KINDS})(?: ever)?${SINCE}?`;
/** "a barrel, ", "in early trading, ", "over the counter, making it ": between the amount and how it ranks. */
const GAP =
  '(?: (?:an? (?:barrel|share|ounce|ton|tonne)|(?:on|in|last|at|of)(?: [\\p{L}\\d]+){1,3}))?, |[^,.;:—–]{0,40}, (?:making|marking) (?:(?:it|this|that) )?';
const RANK_AFTER = new RegExp(`^(?:${GAP})(?<rank>${RANK})(?=[,.;:]| and\\b(?! a half)| after\\b| behind\\b|$)`, 'iu');

const OF_MOVE = /\b(?:drop|fall|rise|gain|loss|decline|jump|increase|slide|slump|advance|rally|day|session)s?\b/u;

/** "fell to 812, [its lowest level since May]", "sank 5 percent, [the third-worst day of the year]". */
function rankBehind({ context, quantity, at }: Site, isMove: boolean): string | undefined {
  const rest = context.text.slice(quantity.end, at.sentence.end).replace(/\s+/g, ' ');
  // "to 3.7 percent in May from 3.8 percent in April, its lowest"
  const after = rest.replace(
    /^(?: in \p{L}+)? from (?:US|A|C)?[$€£¥]?[\d.,]*\d(?: ?(?:%|percent|per cent|million|billion|points))?(?: (?:in|on) \p{L}+)?(?=, )/u,
    '',
  );
  // "down $5 billion from a month earlier, the sharpest drop in a year"
  const beyondBase = isMove ? after.replace(/^ (?:from|on|over) (?:an?|the|last|one) [\p{L} -]{3,25}(?=, )/u, '') : after;
  const own = RANK_AFTER.exec(beyondBase.slice(0, 140))?.groups?.['rank'];
  if (own !== undefined || !isMove) return own;
  const beyond = RANK_AFTER.exec(
    rest.replace(/^(?:, or [\d.]+ (?:percent|per cent|points),)? to (?:US|A|C)?[$€£¥]?[\d.,]*\d(?: \p{Ll}+){0,3}(?=, )/u, '').slice(0, 140),
  )?.groups?.['rank'];
  return beyond !== undefined && OF_MOVE.test(beyond) ? beyond : undefined;
}

/** How an amount ranks, in the report's words: "a record", "its lowest since May". */
export function rankOf(site: Site, measure: Measure): string | undefined {
  const { quantity, at, context, tree } = site;
  const from = Math.max(at.sentence.start, quantity.number.start - 60);
  const before = RANK_BEFORE.exec(context.text.slice(from, quantity.number.start).replace(/\s+/g, ' '))?.[0];
  if (before) return before.trim();
  const behind = measure.former === true ? undefined : rankBehind(site, measure.direction !== undefined);
  // "sank 5 percent to 812, [its worst fall] since May": of the fall, and not of what it led to
  if (behind !== undefined) return measure.rule === 'level' && OF_MOVE.test(behind) ? undefined : behind;
  const named = measure.rule === 'noun-of' && measure.noun !== undefined ? childrenBy(tree, measure.noun, 'amod', 'compound') : [];
  return named.some((kid) => wordAt(tree, kid) === 'record') ? 'record' : undefined;
}
