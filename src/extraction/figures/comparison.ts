import { type Comparison, MONTH_NAMES } from '../../model/index.ts';
import { lemmaOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { DOWN_VERBS, EDGING, MOVING, UP_VERBS } from './change-words.ts';
import { currencyNamed } from './exchange.ts';
import { COMPARED } from './level-words.ts';
import type { Measure } from './measure.ts';
import type { Site } from './site.ts';

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

/** "compared to [2022]", "from [a year earlier]", "[year-on-year]". */
/** "compared with $7 million [for imports]", "with 7 million tonnes [of wheat]": behind the amount and its time stands whose or of what it is. */
function isOfAnother({ context: { text }, at: { sentence } }: Pick<Site, 'context' | 'at'>, from: number): boolean {
  if (/^(?:\s*(?:[,.;:()—–"”]|$)|\s(?:and|but|or|while|as|when|after|because)\b)/u.test(text.slice(from, sentence.end))) return false;
  return !sentence.times.some(({ start }) => start > from && /^\s(?:(?:in|at|for|on|during|over|by) )?(?:the )?$/u.test(text.slice(from, start)));
}

function baseOf(site: Site): string | undefined {
  const { tree, last, at } = site;
  for (let token = last + 1; token < tree.tokens.length && token <= last + 14; token++) {
    if (
      /^[.;:]$/.test(wordAt(tree, token)) ||
      (tagOf(tree, token) === 'CCONJ' && (token > last + 1 || /^(?:AUX|VERB)$/.test(tagOf(tree, token + 1))))
    )
      break;
    const word = wordAt(tree, token);
    const isMark =
      word === 'compared' ||
      (word === 'as' && /^(?:much|many|high|large)$/.test(wordAt(tree, token - 1))) ||
      (token === last + 1 &&
        (/^(?:below|above|under|off)$/.test(word) || (/^(?:up|down)$/.test(word) && wordAt(tree, token + 1) === 'on') || isOnBefore(site, token))) ||
      ((word === 'from' || word === 'over' || word === 'than' || word === 'against' || word === 'versus') && tagOf(tree, token) !== 'VERB');
    // "grew 2 percent [as] output rose to 9 tonnes from 8 tonnes": of another clause
    if (tagOf(tree, token) === 'SCONJ' && !isMark && word !== 'that') break;
    // "lost 40 points or more [than] 2 percent"
    if (!isMark || (word === 'than' && wordAt(tree, token - 2) === 'or')) continue;
    // "2 percent up [on] the day before"
    const next = word === 'compared' || (token === last + 1 && /^(?:up|down)$/.test(word)) ? token + 2 : token + 1;
    // "more than [in] 2022"
    const first = /^(?:than|as)$/.test(word) && wordAt(tree, next) === 'in' ? next + 1 : next;
    const base = word === 'compared' && !COMPARED.has(`compared ${wordAt(tree, token + 1)}`) ? undefined : phraseFrom(site, first);
    // "over nine times the 0.2 percent"
    if (/^(?:twice|double|\p{L}+ times) |^the [\d.]+ ?(?:%|percent|per cent)(?= |$)/u.test(base ?? '')) continue;
    // "an 18 percent rise over [four years]", "the most in more than [six weeks]"
    if (/^(?:over|than)$/.test(word) && /^(?:\p{L}+|\d+) (?:minute|hour|day|week|month|year|decade)s?$/u.test(base ?? '')) continue;
    // "rose 2 percent, taking its gain to more [than 50 percent]"
    if (word === 'than' && token > last + 2 && /^(?:[$€£¥]|US\$)?\d/u.test(base ?? '') && /^(?:more|less|fewer)$/.test(wordAt(tree, token - 1)))
      continue;
    // "rose 4 percent, compared with [analysts' expectations]"
    if (/^(?:compared|against|versus)$/.test(word) && /\b(?:expectation|forecast|estimate|prediction|projection)s?\b/u.test(base ?? '')) continue;
    // "over the past five years", "over the same period" is the time of it
    if (word === 'over' && /^(?:the |these |that )?(?:(?:past|last|next|coming) |same \p{L}+$)/u.test(base ?? '')) continue;
    if (base !== undefined && (word === 'compared' || token === last + 1 || TIME_OR_AMOUNT.test(base)))
      return token === last + 1 ? base.replace(/^the /, '') : base;
  }
  // "up 5 percent on the year"
  const within = /^ (?<base>on the (?:year|quarter|month|week))\b/u.exec(site.context.text.slice(site.quantity.end, at.sentence.end))?.groups?.[
    'base'
  ];
  if (within !== undefined) return within;
  const around = site.context.text.slice(at.sentence.start, at.sentence.end);
  return /(?:year|month|quarter)[-‑ ](?:on|over)[-‑ ](?:year|month|quarter)|annualised|annualized/i.exec(around)?.[0];
}

/** "up 1.4 percent [on] a year earlier", "a rise of 21 percent [on] the year before". */
const isOnBefore = ({ tree, context, at }: Site, token: number): boolean =>
  wordAt(tree, token) === 'on' &&
  /^on (?:(?:a|one|the|two|three|four|five|six|ten) (?:year|month|quarter|fortnight|decade|week|day)s? (?:earlier|before|ago)|the (?:previous|prior|preceding|same)|last (?:year|month|quarter|week))\b/u.test(
    context.text.slice(tree.tokens[token]?.start ?? 0, at.sentence.end),
  );

const TIME_OR_AMOUNT =
  /\d|year|month|quarter|fortnight|decade|week|day|earlier|previous|before|ago|period|level|average|peak|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|close|session|start|forecast|peak|low|high|opening|^(?:the )?(?:current|present|existing|old) one\b/u;

/** The noun phrase from a word on, up to the next mark or clause: "the same month a year ago", "14% a year ago", "March of 2008". */
function phraseFrom({ tree, context, at }: Site, first: number): string | undefined {
  let end = first - 1;
  // "lost 9 percent against [the dollar] this year"
  if (wordAt(tree, first - 1) === 'against' && wordAt(tree, first) === 'the' && currencyNamed({ tree }, first + 1) !== undefined)
    return context.text.slice(tree.tokens[first]?.start ?? 0, tree.tokens[first + 1]?.end ?? 0);
  while (end + 1 < tree.tokens.length && end < first + 9 && belongsToBase(tree, end + 1, first)) end++;
  const [start, close] = [tree.tokens[first]?.start, tree.tokens[end]?.end];
  return start === undefined || close === undefined || close <= start || close > at.sentence.end
    ? undefined
    : context.text.slice(start, close).replace(/\s+/g, ' ');
}

function belongsToBase(tree: Tree, token: number, first: number): boolean {
  const tag = tagOf(tree, token);
  if (tag === 'ADP') return token > first && (wordAt(tree, token) === 'of' || (wordAt(tree, token) === 'in' && tagOf(tree, token + 1) === 'NUM'));
  // "from [its] July peak"
  if (token === first && /^(?:its|their|his|her)$/.test(wordAt(tree, token))) return true;
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|SYM|ADV|PART)$/.test(tag);
}
