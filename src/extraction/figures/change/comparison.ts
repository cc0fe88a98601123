import { type Comparison, MONTH_NAMES } from '../../../model/index.ts';
import { lemmaOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { DOWN_VERBS, EDGING, MOVING, UP_VERBS } from './change-words.ts';
import { baseOf } from './comparison-base.ts';

/** Which way what is measured went, and from where: of a level only where the words tell from where. */
export function comparisonOf(site: Site, measure: Measure): Comparison | undefined {
  if (measure.direction && measure.rule !== 'counted') {
    const base = isRateBehind(site) || isTakenOff(site) ? undefined : alike(site, baseOf(site));
    return { direction: measure.direction, ...(base === undefined ? {} : { base }) };
  }
  if (measure.rule === 'counted' || (measure.rule === 'share-of' && measure.elsewhere?.name !== 'market share')) return undefined;
  const after = site.context.text.slice(site.quantity.end, site.at.sentence.end);
  const moved = MOVED.exec(after)?.groups?.['way'];
  const base = moved === undefined ? undefined : alike(site, baseOf(site));
  return base === undefined ? leftBehind(site, measure, after) : { direction: moved === 'up' ? 'up' : 'down', base };
}

/** "40,000 cars worth $9 million in 2023, up from [5,000] in 2020": of the cars, and not of the money. */
function alike({ at, quantity, context }: Site, base: string | undefined): string | undefined {
  const start = base === undefined ? -1 : context.text.indexOf(base, quantity.end);
  const other = start < 0 ? undefined : at.sentence.quantities.find((one) => one.start === start);
  const isCount = other?.unit === '' && (other.value ?? 0) * 50 < (quantity.value ?? 0) && /^[A-Z]{3}$/u.test(quantity.unit);
  return isCount ? undefined : base;
}

/** "wiping $4 million [off] its value": from what it is taken. */
const isTakenOff = ({ tree, verb }: Site): boolean => verb !== undefined && /^(?:wipe|knock|shave|slice|chop)$/.test(lemmaOf(tree, verb));

/** "grew 4 percent, [down from 5 percent] in 2012": how fast it grew then, and not what it grew from. */
const isRateBehind = ({ quantity, context, at }: Site): boolean =>
  quantity.unit === 'percent' &&
  /^[^.;:]{0,40}, (?:up|down|compared (?:with|to)|after|against|slower than|faster than)(?: from)? (?:(?:an?|the|its) (?:[\p{L}-]+ ){0,3}(?:of )?)?\d[\d.]* ?(?:%|percent|per cent)/u.test(
    context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 80)),
  );

/** "[, up from] $4 million", "in 2012[, up from] $4 million", "on Thursday[, down from] 300". */
const MOVED = /^(?: (?:in|on|at|for)(?: [\p{L}\d]+){1,4})?,? (?<way>up|down) from /u;

const AMOUNT =
  '(?:US|A|C)?[$€£¥]?\\d(?:[\\d.,]*\\d)?(?: ?(?:%|percent|per cent|percentage points|points|million|billion|trillion|cents))*(?: \\p{Ll}+)?';
const LEFT_BEFORE = new RegExp(
  `\\bfrom (?:about |nearly |some |around )?(?<base>${AMOUNT})(?:,? (?:in|on) (?:\\p{Lu}\\p{L}+(?: \\d{4})?|\\d{4}))? to (?:\\p{Ll}+ )?$`,
  'u',
);
const LEFT_AFTER = new RegExp(
  `^(?: (?:in|on|at|of)(?: [\\p{L}\\d]+){1,4})? from (?:about |nearly |some |around |an? (?:revised|earlier) )?(?<base>${AMOUNT})`,
  'u',
);

const RANK_BETWEEN =
  /^(?: in \p{L}+)?, (?:its|the|an?) (?:\p{L}+est|worst|best|least|most|record|\p{L}+-\p{L}+ (?:high|low))\b[^,.;:]{0,70},(?= from )/u;

/** "climbed to 4.6 percent from [4.5 percent]", "raised its offer from [$3] to $3.50": what was left behind. */
function leftBehind({ tree, context, at, quantity, verb: clauseVerb }: Site, measure: Measure, after: string): Comparison | undefined {
  const verb = measure.verb ?? clauseVerb;
  if (measure.former === true) return undefined;
  const compared = besideOther({ context, at, quantity });
  if (compared) return compared;
  if ((measure.rule !== 'level' && measure.rule !== 'share') || verb === undefined) return undefined;
  const lemma = lemmaOf(tree, verb);
  // "went [up] from 3 percent to 4 percent"
  const way = EDGING.has(lemma) ? /^(?:up|down)$/.exec(wordAt(tree, verb + 1))?.[0] : undefined;
  const direction =
    way === undefined ? (UP_VERBS.has(lemma) ? 'up' : DOWN_VERBS.has(lemma) ? 'down' : MOVING.get(lemma)) : way === 'up' ? 'up' : 'down';
  if (direction === undefined) return undefined;
  const before = context.text.slice(Math.max(at.sentence.start, quantity.start - 80), quantity.start);
  // "fell to 41 percent, [its lowest since May,] from 44 percent"
  const behind = after.replace(RANK_BETWEEN, '');
  const base = LEFT_AFTER.exec(behind)?.groups?.['base'] ?? LEFT_BEFORE.exec(before)?.groups?.['base'];
  return base === undefined ? undefined : { direction, base: base.replace(/ (?:in|on|at|a|an|the|to|of|and|by|with|as|for|after|late|early)$/u, '') };
}

/** "[, compared with] 359 million", "[, compared to] February's 9 million", "of the market in May[, according to the institute, compared with] 31 percent". */
const BESIDE = new RegExp(
  `^(?:(?: (?:of|in|at|for|during) (?:[^,.;:()\\d]|(?:19|20)\\d\\d){1,50}?)?,(?: (?:in|at|according to) [^,.;:()]{1,60},)?| (?:in|for|during) (?:the [\\p{Ll} -]{0,20}(?:quarter|half|month|year|week|period)|\\p{Lu}\\p{Ll}+|\\d{4}))? (?:as )?(?:compared (?:with|to)|against|versus) (?<month>(?:(?:${MONTH_NAMES.join('|')}|last (?:month|year|quarter))['’]s )?)(?:just |only |about |some )?$`,
  'u',
);

/** "was 9 million pesos, compared with [14 million the year before]": of two amounts of one kind, the larger one tells the way. */
function besideOther({ context, at, quantity }: Pick<Site, 'context' | 'at' | 'quantity'>): Comparison | undefined {
  const { text } = context;
  const other = at.sentence.quantities.find(({ start }) => start > quantity.end && BESIDE.test(text.slice(quantity.end, start)));
  // "a profit of $5 million on sales of [$40 million] in 2022, compared with $3 million": of the first, maybe
  const isSecond = at.sentence.quantities.some(({ end, unit }) => end < quantity.start && unit === quantity.unit);
  if (isSecond && /\bof $/u.test(text.slice(at.sentence.start, quantity.start))) return undefined;
  const isAlike = other !== undefined && (other.unit === quantity.unit || other.unit === '');
  if (!isAlike || other.value === undefined || quantity.value === undefined) return undefined;
  const time =
    /^(?: \p{Ll}+)? (?:(?:a|one) year (?:earlier|before|ago)|(?:in )?the (?:same|previous|prior) \p{L}+(?: (?:of )?\d{4})?|the year before|(?:in|at the end of) (?:\p{Lu}\p{L}+(?: \d{4})?|\d{4}))/u.exec(
      text.slice(other.end, at.sentence.end),
    )?.[0];
  if (isOfAnother({ context, at }, other.end + (time?.length ?? 0))) return undefined;
  const month = BESIDE.exec(text.slice(quantity.end, other.start))?.groups?.['month'] ?? '';
  const base = `${month}${text.slice(other.start, other.end)}${time ?? ''}`.trim();
  return { direction: quantity.value > other.value ? 'up' : quantity.value < other.value ? 'down' : 'same', base };
}

/** "compared with $7 million [for imports]", "with 7 million tonnes [of wheat]": behind the amount and its time stands whose or of what it is. */
function isOfAnother({ context: { text }, at: { sentence } }: Pick<Site, 'context' | 'at'>, from: number): boolean {
  if (/^(?:\s*(?:[,.;:()—–"”]|$)|\s(?:and|but|or|while|as|when|after|because)\b)/u.test(text.slice(from, sentence.end))) return false;
  return !sentence.times.some(({ start }) => start > from && /^\s(?:(?:in|at|for|on|during|over|by) )?(?:the )?$/u.test(text.slice(from, start)));
}
