import type { Comparison } from '../../model/index.ts';
import { childrenBy, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import type { Measure } from './measure.ts';
import type { Site } from './site.ts';
import { COMPARED } from './words.ts';

/** Which way what is measured went, and from where: of a level only where the words tell from where. */
export function comparisonOf(site: Site, measure: Measure): Comparison | undefined {
  if (measure.direction && measure.rule !== 'counted') {
    const base = baseOf(site);
    return { direction: measure.direction, ...(base === undefined ? {} : { base }) };
  }
  if (measure.rule === 'counted' || measure.rule === 'share-of') return undefined;
  const after = site.context.text.slice(site.quantity.end, site.at.sentence.end);
  const moved = /^,? (?<way>up|down) from /u.exec(after)?.groups?.['way'];
  const base = moved === undefined ? undefined : baseOf(site);
  return base === undefined ? undefined : { direction: moved === 'up' ? 'up' : 'down', base };
}

/** "compared to [2022]", "from [a year earlier]", "[year-on-year]". */
function baseOf(site: Site): string | undefined {
  const { tree, last, at } = site;
  for (let token = last + 1; token < tree.tokens.length && token <= last + 14; token++) {
    if (/^[.;:]$/.test(wordAt(tree, token)) || (tagOf(tree, token) === 'CCONJ' && token > last + 1)) break;
    const word = wordAt(tree, token);
    const isMark =
      word === 'compared' ||
      (word === 'as' && /^(?:much|many|high|large)$/.test(wordAt(tree, token - 1))) ||
      (token === last + 1 &&
        (/^(?:below|above|under|off)$/.test(word) || (/^(?:up|down)$/.test(word) && wordAt(tree, token + 1) === 'on') || isOnBefore(site, token))) ||
      ((word === 'from' || word === 'over' || word === 'than' || word === 'against') && tagOf(tree, token) !== 'VERB');
    if (!isMark) continue;
    // "2 percent up [on] the day before"
    const next = word === 'compared' || (token === last + 1 && /^(?:up|down)$/.test(word)) ? token + 2 : token + 1;
    // "more than [in] 2022"
    const first = /^(?:than|as)$/.test(word) && wordAt(tree, next) === 'in' ? next + 1 : next;
    const base = word === 'compared' && !COMPARED.has(`compared ${wordAt(tree, token + 1)}`) ? undefined : phraseFrom(site, first);
    // "more than three times the 0.3 percent"
    if (/^(?:twice|double|\p{L}+ times) |^the [\d.]+ ?(?:%|percent|per cent)$/u.test(base ?? '')) continue;
    // "over the past five years" is the time of it
    if (word === 'over' && /^(?:the |these )?(?:past|last|next|coming) /u.test(base ?? '')) continue;
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
  /^on (?:(?:a|one|the) (?:year|month|quarter|week|day) (?:earlier|before|ago)|the (?:previous|prior|preceding|same)|last (?:year|month|quarter|week))\b/u.test(
    context.text.slice(tree.tokens[token]?.start ?? 0, at.sentence.end),
  );

const TIME_OR_AMOUNT =
  /\d|year|month|quarter|week|day|earlier|previous|before|ago|period|level|average|peak|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|close|session|start|forecast|peak|low|high|opening|^(?:the )?(?:current|present|existing|old) one\b/u;

/** The noun phrase from a word on, up to the next mark or clause: "the same month a year ago", "14% a year ago", "March of 2008". */
function phraseFrom({ tree, context, at }: Site, first: number): string | undefined {
  let end = first - 1;
  while (end + 1 < tree.tokens.length && end < first + 9 && belongsToBase(tree, end + 1, first)) end++;
  const [start, close] = [tree.tokens[first]?.start, tree.tokens[end]?.end];
  return start === undefined || close === undefined || close <= start || close > at.sentence.end
    ? undefined
    : context.text.slice(start, close).replace(/\s+/g, ' ');
}

function belongsToBase(tree: Tree, token: number, first: number): boolean {
  const tag = tagOf(tree, token);
  if (tag === 'ADP') return token > first && (wordAt(tree, token) === 'of' || (wordAt(tree, token) === 'in' && tagOf(tree, token + 1) === 'NUM'));
  return /^(?:DET|ADJ|NOUN|PROPN|NUM|SYM|ADV|PART)$/.test(tag);
}

const RANK_BEFORE =
  /(?:\b(?:an?|the|its|their|his|her)\s+)?(?:(?:new|all-time|historic(?:al)?|post-war)\s+)*(?:record(?:[- ](?:high|low|level|total))?|(?:all-time|[\w-]+-year|historic|multi-year)\s+(?:high|low)|(?:highest|lowest|largest|biggest|smallest)\s+[\p{L}-]+)(?=(?:\s+of)?\s*(?:[$€£¥]|US\$)?$)/iu;

/** "[a record high] of $5 billion", "[a record] $5 billion", "[record] profits of $5 billion". */
const RANK_AFTER =
  /^(?: (?:an? (?:barrel|share|ounce|ton|tonne)|(?:on|in|last) \p{L}+))?, (?<rank>(?:an?|the|its|their|his|her) (?:\p{L}+-)?(?:(?:new|all-time) )?(?:record(?: (?:high|low))?|(?:all-time|[\p{L}\d]+-(?:year|month|week)) (?:high|low)|(?:(?:second|third|fourth|fifth)[- ])?(?:[\p{L}]{2,}est|worst|best)(?: (?!since|in|of|for|on)[\p{L}-]+){1,3})(?: (?:since|of|in) (?!which)(?!all\b)(?:(?! and\b)[^,.;:—–]){2,60})?)(?=[,.;:]| and\b|$)/iu;

/** "fell to 812, [its lowest level since May]", "sank 5 percent, [the third-worst day of the year]". */
function rankBehind({ context, quantity, at }: Site): string | undefined {
  const rest = context.text.slice(quantity.end, at.sentence.end).replace(/\s+/g, ' ');
  // "to 3.7 percent in May from 3.8 percent in April, its lowest"
  const after = rest.replace(
    /^(?: in \p{L}+)? from (?:US|A|C)?[$€£¥]?[\d.,]*\d(?: ?(?:%|percent|per cent|million|billion|points))?(?: (?:in|on) \p{L}+)?(?=, )/u,
    '',
  );
  return RANK_AFTER.exec(after.slice(0, 140))?.groups?.['rank'];
}

export function rankOf(site: Site, measure: Measure): string | undefined {
  const { quantity, at, context, tree } = site;
  const from = Math.max(at.sentence.start, quantity.number.start - 60);
  const before = RANK_BEFORE.exec(context.text.slice(from, quantity.number.start).replace(/\s+/g, ' '))?.[0];
  if (before) return before.trim();
  const behind = measure.former === true ? undefined : rankBehind(site);
  if (behind !== undefined) return behind;
  const named = measure.rule === 'noun-of' && measure.noun !== undefined ? childrenBy(tree, measure.noun, 'amod', 'compound') : [];
  return named.some((kid) => wordAt(tree, kid) === 'record') ? 'record' : undefined;
}
