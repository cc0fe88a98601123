import type { TimeExpression } from '../../model/index.ts';
import type { Item, NounPhrase, PrepositionalPhrase } from './types.ts';

/** What follows a word by position: noun phrases, then prepositional phrases and times, up to the next clause. */
export interface Following {
  object: NounPhrase[];
  secondObject: NounPhrase[];
  obliques: PrepositionalPhrase[];
  times: TimeExpression[];
  /** Index of the last item taken. */
  lastItem: number;
}

/** What follows the item at `at` (a verb group or a noun phrase's head). */
export function followingOf(items: readonly Item[], at: number, options: { objects: boolean }): Following {
  const found: Following = { object: [], secondObject: [], obliques: [], times: [], lastItem: at };
  let k = skipFillers(items, at + 1);
  if (options.objects && items[k]?.kind === 'noun') {
    const group = coordinated(items, k);
    found.object = group.nouns;
    found.lastItem = group.last;
    k = skipFillers(items, group.last + 1);
    if (items[k]?.kind === 'noun' && items[k - 1]?.kind !== 'quote') {
      const second = coordinated(items, k);
      found.secondObject = second.nouns;
      found.lastItem = second.last;
      k = second.last + 1;
    }
  }
  adjuncts(items, k, found);
  return found;
}

/** Prepositional phrases and times from item `k` on, also after a comma: "met Macron in Paris, on Monday". */
function adjuncts(items: readonly Item[], start: number, found: Following): void {
  let k = start;
  while (k < items.length) {
    const item = items[k];
    if (!item) return;
    if (item.kind === 'time') {
      found.times.push(item.time);
      found.lastItem = k;
      k++;
    } else if (item.kind === 'preposition') {
      const phrase = prepositionalAt(items, k);
      if (!phrase) return;
      found.obliques.push(phrase.phrase);
      found.lastItem = phrase.last;
      k = phrase.last + 1;
    } else if (item.kind === 'adverb') k++;
    else if (item.kind === 'comma' && isAdjunct(items[k + 1])) k++;
    else return;
  }
}

function isAdjunct(item: Item | undefined): boolean {
  return item?.kind === 'preposition' || item?.kind === 'time';
}

function skipFillers(items: readonly Item[], from: number): number {
  let k = from;
  while (items[k]?.kind === 'adverb' || items[k]?.kind === 'quote') k++;
  return k;
}

/** The prepositional phrase at item `k`: "between Kenya and Uganda", "on Monday"; undefined before a gerund or a clause. */
export function prepositionalAt(items: readonly Item[], k: number): { phrase: PrepositionalPhrase; last: number } | undefined {
  const item = items[k];
  if (item?.kind !== 'preposition') return undefined;
  let next = k + 1;
  while (items[next]?.kind === 'quote') next++;
  const inner = items[next];
  if (inner?.kind === 'time') {
    return { phrase: { preposition: item.word, nouns: [], time: inner.time, first: item.first, last: inner.last }, last: next };
  }
  if (inner?.kind !== 'noun') return undefined;
  const group = coordinated(items, next, item.word === 'between');
  const last = items[group.last]?.last ?? inner.last;
  return { phrase: { preposition: item.word, nouns: group.nouns, first: item.first, last }, last: group.last };
}

/** "Kenya, Uganda and Rwanda" from item `k`; a noun phrase that is the subject of a following verb stays out, but for "between A and [B] grew". */
function coordinated(items: readonly Item[], k: number, pair = false): { nouns: NounPhrase[]; last: number } {
  const first = items[k];
  if (first?.kind !== 'noun') return { nouns: [], last: k };
  const nouns = [first.noun];
  let i = k;
  let last = k;
  const waiting: NounPhrase[] = [];
  while (i + 2 < items.length) {
    const comma = items[i + 1]?.kind === 'comma';
    const joined = items[i + 1]?.kind === 'conjunction' || (comma && items[i + 2]?.kind === 'conjunction');
    const at = i + (comma && joined ? 3 : 2);
    const noun = items[at];
    if ((!comma && !joined) || noun?.kind !== 'noun' || (joined && !pair && isSubject(items, at))) break;
    waiting.push(noun.noun);
    i = at;
    if (joined) {
      nouns.push(...waiting.splice(0));
      last = at;
      if (!comma) continue;
    }
  }
  return { nouns, last };
}

function isSubject(items: readonly Item[], at: number): boolean {
  let k = at + 1;
  while (items[k]?.kind === 'adverb') k++;
  const item = items[k];
  return item?.kind === 'verb' && item.verb.form === 'finite';
}
