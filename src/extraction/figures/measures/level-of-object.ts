import { childrenBy, isPassive, leftEdge, lemmaOf, subjectsOf, wordAt } from '../../phrases/index.ts';
import { CHANGE_NOUNS, MOVING } from '../change/change-words.ts';
import { currencyNamed, isTraded } from '../change/exchange.ts';
import { isMeasured, isNoun, type Site } from '../site.ts';
import { indexAt } from './indexes.ts';
import { MULTIPLYING } from './level-words.ts';
import type { Measure } from './measure.ts';
import { MONEY_NOUNS } from './money-nouns.ts';

/** "raised its [dividend] to 44 cents", "pushed [crude] to $84". */
export function broughtTo(site: Site, verb: number): Measure | undefined {
  const { tree, preposition, first } = site;
  const isFormer = preposition === 'from' && leadsTo(site);
  if ((preposition !== 'to' && !isFormer) || isPassive(tree, verb)) return undefined;
  const lemma = lemmaOf(tree, verb);
  const object = childrenBy(tree, verb, 'obj')[0];
  if (object === undefined || object >= first) return undefined;
  // "lifted the FTSE 100 to 8,370"
  const isPushed = PUSHING.test(lemma) || (MOVING.has(lemma) && indexAt(site, object) !== undefined);
  if (preposition === 'to' && isPushed && isPriced(site, object)) return { rule: 'level', noun: object, verb };
  if (!(MOVING.has(lemma) || MULTIPLYING.has(lemma)) || !isNoun(tree, object)) return undefined;
  return { rule: 'level', noun: nextObject(site, object) ?? object, verb, owned: true, ...(isFormer ? { former: true } : {}) };
}

/** "left its [rate] unchanged at 3 percent", "the [rate] remained at 3 percent". */
export function keptAt(site: Site, verb: number): Measure | undefined {
  const { tree, preposition, first } = site;
  if (preposition !== 'at') return undefined;
  const before = wordAt(tree, first - 2);
  const kept = KEEPING.has(lemmaOf(tree, verb)) ? childrenBy(tree, verb, isPassive(tree, verb) ? 'nsubj' : 'obj')[0] : undefined;
  const still = /^(?:unchanged|steady|stable|flat)$/.test(before) ? first - 3 : -1;
  const same = STILL.test(before) ? (subjectsOf(tree, first - 2).at(-1) ?? subjectsOf(tree, verb).at(-1)) : undefined;
  // "platinum was [steady] at $940", "unemployment remained [unchanged] at 5 percent"
  if (same !== undefined && same < first && isMeasured(site, same)) return { rule: 'level', noun: same, verb };
  if (isNoun(tree, still)) return { rule: 'level', noun: still, verb, owned: true };
  return kept !== undefined && kept < first && isNoun(tree, kept) ? { rule: 'level', noun: kept, verb, owned: true } : undefined;
}

/** "raised its dividend to 44 cents and its [budget] to $6 million": what the verb left out is told again of. */
function nextObject({ tree, at, first }: Site, object: number): number | undefined {
  const noun = first - 2;
  const [from, to] = [tree.tokens[object]?.end ?? 0, tree.tokens[noun]?.start ?? 0];
  const word = tree.tokens[noun];
  const isTime =
    word !== undefined && [...at.sentence.times, ...at.sentence.quantities].some(({ start, end }) => start <= word.start && word.end <= end);
  const isJoined = /^(?:and|but)$/.test(wordAt(tree, leftEdge(tree, noun))) || /^(?:and|but)$/.test(wordAt(tree, leftEdge(tree, noun) - 1));
  const isNext =
    noun > object && isJoined && !isTime && isNoun(tree, noun) && at.sentence.quantities.some(({ start, end }) => start >= from && end <= to);
  return isNext ? noun : undefined;
}

/** "narrowed from [6 percent] in 2022 to 5 percent". */
export function leadsTo({ context, quantity, at }: Site): boolean {
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 60));
  return /^[^.;:,]{0,40}? to (?:an? |about |nearly |almost |some |around )?(?:US|A|C)?[$€£¥]?\d/u.test(after);
}

/** "News of the strike [pushed] crude to $84". */
const PUSHING = /^(?:push|send|drive|bring|take|drag|pull|force|propel|knock|press|revise)$/;

/** What goes up and down by itself, and isn't somebody or something that is taken somewhere: goods of the markets, money of a kind, a rate. */
const isPriced = (site: Site, noun: number): boolean =>
  isMeasured(site, noun) &&
  // "taking its [gain] to 50 percent": how far it went
  !CHANGE_NOUNS.has(lemmaOf(site.tree, noun)) &&
  (isTraded(site, noun) ||
    indexAt(site, noun) !== undefined ||
    currencyNamed(site, noun) !== undefined ||
    MONEY_NOUNS.has(lemmaOf(site.tree, noun)) ||
    /^(?:inflation|unemployment|rate|yield|index|deficit|surplus|debt|total|toll|number|spending|output|production)$/.test(lemmaOf(site.tree, noun)));

/** "[left] its rate unchanged at 3 percent". */
const KEEPING: ReadonlySet<string> = new Set(['leave', 'keep', 'hold', 'maintain', 'cap', 'fix', 'freeze']);

const STILL = /^(?:unchanged|steady|stable|flat|changed)$/;
