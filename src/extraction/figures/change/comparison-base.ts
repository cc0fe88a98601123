import { type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { COMPARED } from '../measures/level-words.ts';
import type { Site } from '../site.ts';
import { currencyNamed } from './exchange.ts';

/** "compared to [2022]", "from [a year earlier]", "[year-on-year]". */
export function baseOf(site: Site): string | undefined {
  const { context, quantity, at } = site;
  const behind = baseBehind(site);
  if (behind !== undefined) return behind;
  // "up 5 percent on the year"
  const within = /^ (?<base>on the (?:year|quarter|month|week))\b/u.exec(context.text.slice(quantity.end, at.sentence.end))?.groups?.['base'];
  if (within !== undefined) return within;
  const around = context.text.slice(at.sentence.start, at.sentence.end);
  return /(?:year|month|quarter)[-‑ ](?:on|over)[-‑ ](?:year|month|quarter)|annualised|annualized/i.exec(around)?.[0];
}

/** What the first word behind the amount that brings in a base brings in, up to the end of the clause. */
function baseBehind(site: Site): string | undefined {
  const { tree, last } = site;
  for (let token = last + 1; token < tree.tokens.length && token <= last + 14; token++) {
    if (isClauseEnd(site, token)) return undefined;
    const base = bringsInBase(site, token) ? baseAt(site, token) : undefined;
    if (base !== undefined) return base;
  }
  return undefined;
}

/** A stop, "and", or "grew 2 percent [as] output rose to 9 tonnes from 8 tonnes": what follows is of another clause. */
function isClauseEnd(site: Site, token: number): boolean {
  const { tree, last } = site;
  const tag = tagOf(tree, token);
  if (/^[.;:]$/.test(wordAt(tree, token))) return true;
  if (tag === 'CCONJ') return token > last + 1 || /^(?:AUX|VERB)$/.test(tagOf(tree, token + 1));
  return tag === 'SCONJ' && wordAt(tree, token) !== 'that' && !bringsInBase(site, token);
}

/** "[compared] to", "as much [as]", "2 percent [below]", "[from]". */
function bringsInBase(site: Site, token: number): boolean {
  const { tree, last } = site;
  const word = wordAt(tree, token);
  if (word === 'compared') return true;
  if (word === 'as' && /^(?:much|many|high|large)$/.test(wordAt(tree, token - 1))) return true;
  const isRightBehind = token === last + 1;
  if (isRightBehind && (/^(?:below|above|under|off)$/.test(word) || isUpOn(tree, token) || isOnBefore(site, token))) return true;
  return /^(?:from|over|than|against|versus)$/.test(word) && tagOf(tree, token) !== 'VERB';
}

/** "2 percent [up] on the day before". */
const isUpOn = (tree: Tree, token: number): boolean => /^(?:up|down)$/.test(wordAt(tree, token)) && wordAt(tree, token + 1) === 'on';

/** The base that a word brings in, unless it brings in something else. */
function baseAt(site: Site, token: number): string | undefined {
  const { tree, last } = site;
  const word = wordAt(tree, token);
  // "lost 40 points or more [than] 2 percent"
  if (word === 'than' && wordAt(tree, token - 2) === 'or') return undefined;
  if (word === 'compared' && !COMPARED.has(`compared ${wordAt(tree, token + 1)}`)) return undefined;
  const isRightBehind = token === last + 1;
  // "2 percent up [on] the day before"
  const next = word === 'compared' || (isRightBehind && /^(?:up|down)$/.test(word)) ? token + 2 : token + 1;
  // "more than [in] 2022"
  const base = phraseFrom(site, /^(?:than|as)$/.test(word) && wordAt(tree, next) === 'in' ? next + 1 : next);
  if (base === undefined || isNoBase(site, token, base)) return undefined;
  if (isRightBehind) return base.replace(/^the /, '');
  return word === 'compared' || TIME_OR_AMOUNT.test(base) ? base : undefined;
}

/** What follows the word is a multiple, a stretch of time, another amount or what was expected. */
function isNoBase({ tree, last }: Site, token: number, base: string): boolean {
  const word = wordAt(tree, token);
  // "over nine times the 0.2 percent"
  if (/^(?:twice|double|\p{L}+ times) |^the [\d.]+ ?(?:%|percent|per cent)(?= |$)/u.test(base)) return true;
  // "an 18 percent rise over [four years]", "the most in more than [six weeks]"
  if (/^(?:over|than)$/.test(word) && /^(?:\p{L}+|\d+) (?:minute|hour|day|week|month|year|decade)s?$/u.test(base)) return true;
  // "rose 2 percent, taking its gain to more [than 50 percent]"
  if (word === 'than' && token > last + 2 && /^(?:[$€£¥]|US\$)?\d/u.test(base) && /^(?:more|less|fewer)$/.test(wordAt(tree, token - 1))) return true;
  // "rose 4 percent, compared with [analysts' expectations]"
  if (/^(?:compared|against|versus)$/.test(word) && /\b(?:expectation|forecast|estimate|prediction|projection)s?\b/u.test(base)) return true;
  // "over the past five years", "over the same period" is the time of it
  return word === 'over' && /^(?:the |these |that )?(?:(?:past|last|next|coming) |same \p{L}+$)/u.test(base);
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
