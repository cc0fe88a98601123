import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { DEEDS, OF_LIVES } from '../counts/deeds.ts';
import { COMPARED } from '../measures/level-words.ts';
import { currencyNamed } from './exchange.ts';

/** "compared [to] 2022", "up from [2022]", "the same month [last year]" behind "compared with". */
export function isCompared(tree: Tree, first: number, token: number): boolean {
  let left = first - 1;
  // "lost 9 percent against the dollar [this year]"
  if (/^(?:this|last|on)$/.test(wordAt(tree, first)) && currencyNamed({ tree }, left) !== undefined) return false;
  for (let steps = 0; steps < 5 && /^(?:DET|ADJ|NOUN|NUM|SYM)$/.test(tagOf(tree, left)); steps++) left--;
  // "up 3 percent on [the previous year]", "on [a year earlier]"
  if (isBoundOfAmount(tree, left)) return false;
  if (wordAt(tree, left) === 'on' && tree.tokens.slice(left + 1, token + 2).some(({ form }) => /^(?:year|quarter|month|week)$/.test(form)))
    return true;
  // "up from $5 million in [2019]"
  const isAmount = /^(?:NUM|SYM)$/.test(tagOf(tree, left - 1)) || (tagOf(tree, left - 1) === 'NOUN' && tagOf(tree, left - 2) === 'NUM');
  if (/^(?:in|on)$/.test(wordAt(tree, left)) && isAmount && isWherePeopleWere(tree, left - 1)) return false;
  if (/^(?:in|on)$/.test(wordAt(tree, left)) && isAmount) {
    left--;
    for (let steps = 0; steps < 4 && /^(?:NUM|SYM|NOUN)$/.test(tagOf(tree, left)); steps++) left--;
    // "killed [more than] 30 guards in 2019": about the amount, and no comparison
    if (wordAt(tree, left) === 'than' && /^(?:more|less|fewer)$/.test(wordAt(tree, left - 1)) && tagOf(tree, left - 2) !== 'PUNCT') return false;
  }
  // "five times as much as in [2019]", "thrice as many as at that stage in [2019]"
  if (/^(?:in|on)$/.test(wordAt(tree, left)) && isBehindAs(tree, left - 1)) return true;
  // "marches [against] a levy on tea last year"
  if (/^(?:against|over)$/.test(wordAt(tree, left)) && OPPOSING.has(lemmaOf(tree, left - 1))) return false;
  if (COMPARED.has(wordAt(tree, left)) || COMPARED.has(`${wordAt(tree, left - 1)} ${wordAt(tree, left)}`))
    return !startsRange(tree, left, first, token);
  // "will ship 5 tonnes [over four years], starting in 2031"
  return COMPARED.has(caseOf(tree, token)) && wordAt(tree, first) !== 'over' && !startsRange(tree, left, first, token);
}

/** "a theft of $4 million from two [shops] in 2019": from whom, where no number is told of what is taken ("to 40 people from 30 people"). */
function isTakenFrom(tree: Tree, noun: number): boolean {
  const taken = tree.head(noun);
  const isFrom = tree.relation(noun) === 'nmod' && caseOf(tree, noun) === 'from' && tagOf(tree, noun) === 'NOUN' && tagOf(tree, taken) === 'NOUN';
  return isFrom && childrenBy(tree, taken, 'nummod').length === 0 && /^(?:person|organisation|place)$/.test(nounClass(lemmaOf(tree, noun)));
}

/** "evacuated 300 people from two [villages] on Tuesday": a place, and no number that was higher or lower. */
function isWherePeopleWere(tree: Tree, noun: number): boolean {
  if (isTakenFrom(tree, noun)) return true;
  const verb = tree.head(noun);
  const above = tagOf(tree, verb) === 'NOUN' ? tree.head(verb) : verb;
  return caseOf(tree, noun) === 'from' && tagOf(tree, noun) === 'NOUN' && OF_LIVES.has(DEEDS.get(lemmaOf(tree, above)) ?? '');
}

/** "came to [more than] $3 billion last year", "up to [less than] 40 percent this year": about the amount that stands between. */
const isBoundOfAmount = (tree: Tree, left: number): boolean =>
  wordAt(tree, left) === 'than' &&
  /^(?:more|less|fewer)$/.test(wordAt(tree, left - 1)) &&
  /^(?:SYM|NUM)$/.test(tagOf(tree, left + 1)) &&
  tagOf(tree, left - 2) === 'ADP' &&
  !COMPARED.has(wordAt(tree, left - 2));

/** "[as] in", "[than] at this stage in". */
function isBehindAs(tree: Tree, from: number): boolean {
  let left = from;
  for (let steps = 0; steps < 4 && /^(?:DET|ADJ|NOUN)$/.test(tagOf(tree, left)); steps++) left--;
  if (left < from && tagOf(tree, left) === 'ADP' && !/^(?:as|than)$/.test(wordAt(tree, left))) left--;
  return /^(?:as|than)$/.test(wordAt(tree, left));
}

/** "[from] January to March". */
function startsRange(tree: Tree, left: number, first: number, token: number): boolean {
  return (
    wordAt(tree, left) === 'over' ||
    (wordAt(tree, left) === 'from' &&
      [first, token].some((word) => ['to', 'until', 'through'].includes(wordAt(tree, word + 1)) && !isAmountAt(tree, word + 2)))
  );
}

/** "fell 3 percent from August to [5 million euros]": the level that was reached, and no end of a time. */
const isAmountAt = (tree: Tree, token: number): boolean =>
  /^(?:NUM|SYM)$/.test(tagOf(tree, token)) &&
  !/^\d{4}$/.test(wordAt(tree, token)) &&
  !/^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(wordAt(tree, token + 1));

/** What people do against or over something. */
const OPPOSING = wordSet(
  'protest demonstration demonstrate rally march strike riot unrest campaign war fight struggle offensive crackdown operation vote',
);
