import { wordSet } from '../word-set.ts';
import type { Item, NounPhrase } from './types.ts';

/** Nouns for people by what they are: "Norway’s new [leader], Jane Doe". */
const PERSON_NOUNS: ReadonlySet<string> = wordSet(
  'leader president minister chancellor premier secretary counterpart spokesman spokeswoman spokesperson chief head director chairman',
  'chairwoman chair ambassador envoy king queen prince princess pope governor mayor senator general commander official diplomat',
  'analyst expert professor economist researcher lawyer founder boss executive president-elect successor predecessor rival ally',
  'husband wife son daughter brother candidate representative adviser advisor deputy ruler dictator councilor councillor commissioner',
  'speaker judge prosecutor coach player writer author journalist editor activist',
);

/**
 * Joins a noun for a person with the name set off after it into one phrase: "[the president of the Commission, Ursula von der Leyen]".
 * The name's head becomes the head.
 */
export function joinAppositions(items: readonly Item[], isCapital: (token: number) => boolean): Item[] {
  const joined: Item[] = [];
  let i = 0;
  while (i < items.length) {
    const item = items[i];
    if (!item) break;
    const end = item.kind === 'noun' ? nameAfter(items, i, isCapital) : undefined;
    const name = end === undefined ? undefined : items[end];
    if (item.kind === 'noun' && name?.kind === 'noun' && end !== undefined) {
      const noun: NounPhrase = { ...item.noun, last: name.noun.last, head: name.noun.head, lemma: name.noun.lemma };
      joined.push({ kind: 'noun', noun, first: item.first, last: name.last });
      i = end + (isComma(items[end + 1]) ? 2 : 1);
    } else {
      joined.push(item);
      i++;
    }
  }
  return joined;
}

/** The item of the name that is set off after the noun at `at`. */
function nameAfter(items: readonly Item[], at: number, isCapital: (token: number) => boolean): number | undefined {
  const item = items[at];
  if (item?.kind !== 'noun' || !PERSON_NOUNS.has(item.noun.lemma) || isCapital(item.noun.head)) return undefined;
  let k = at + 1;
  while (items[k]?.kind === 'preposition' && items[k + 1]?.kind === 'noun') k += 2;
  if (!isComma(items[k])) return undefined;
  const name = items[k + 1];
  if (name?.kind !== 'noun' || !isCapital(name.noun.first) || !(name.noun.closed || isCapital(name.noun.head)) || name.noun.possessor)
    return undefined;
  const after = items[k + 2];
  const ends = after === undefined || after.kind === 'stop' || (isComma(after) && items[k + 3]?.kind !== 'conjunction');
  return ends ? k + 1 : undefined;
}

function isComma(item: Item | undefined): boolean {
  return item?.kind === 'comma';
}
