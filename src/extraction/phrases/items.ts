import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import type { NounPhrases } from './noun-phrases.ts';
import { isComparison } from './prepositions.ts';
import type { Clause, Item, NounPhrase, PrepositionalPhrase } from './types.ts';
import type { WholeWords } from './whole-words.ts';

type Mark = 'comma' | 'colon' | 'dash' | 'semicolon' | 'quote' | 'bracket' | 'stop';

const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...marks('comma', ', ，'),
  ...marks('colon', ':'),
  ...marks('semicolon', ';'),
  ...marks('stop', '. ! ? …'),
  ...marks('dash', '— – -- -'),
  ...marks('bracket', '( ) [ ]'),
  ...marks('quote', '“ ” " ‘ ’ « » \' „'),
]);

function marks(kind: Mark, forms: string): [string, Mark][] {
  return forms.split(' ').map((form) => [form, kind]);
}

/** The sentence as a row of phrases, connectors and marks, in the order of the text. */
export function itemsOf(tree: Tree, whole: WholeWords, nouns: NounPhrases, clauses: readonly Clause[]): Item[] {
  const nounAt = new Map<number, NounPhrase>();
  for (const noun of nouns.all()) {
    const known = nounAt.get(noun.first);
    if (!known || known.last < noun.last) nounAt.set(noun.first, noun);
  }
  const phraseAt = new Map(
    [...nouns.all(), ...clauses].flatMap((one) => ('phrases' in one ? one.phrases : one.obliques)).map((phrase) => [phrase.first, phrase]),
  );
  const verbAt = new Map(clauses.map(({ verb }) => [verb.first, verb]));
  const items: Item[] = [];
  for (let i = 0; i < tree.tokens.length; i = (items.at(-1)?.last ?? i) + 1) {
    const [verb, noun, time] = [verbAt.get(i), nounAt.get(i), whole.times.get(i)];
    if (verb) items.push({ kind: 'verb', first: i, last: Math.max(verb.head, verb.first), verb });
    else if (noun) items.push({ kind: 'noun', first: i, last: noun.last, noun });
    else if (time && time.first === i) items.push({ kind: 'time', first: i, last: time.last, time: time.time });
    else items.push(itemOfWord(tree, i, phraseAt.get(i)));
  }
  return items;
}

function itemOfWord(tree: Tree, i: number, phrase: PrepositionalPhrase | undefined): Item {
  const item = wordItem(tree, i);
  if (phrase && isComparison(tree, i)) return { kind: 'preposition', first: i, last: i + 1, word: phrase.preposition, phrase };
  return item.kind === 'preposition' && phrase ? { ...item, phrase } : item;
}

function wordItem(tree: Tree, i: number): Item {
  const word = wordAt(tree, i);
  const mark = MARKS.get(word);
  const relation = tree.deprel(i);
  const upos = tree.tokens[i]?.upos;
  if (mark) return { kind: mark, first: i, last: i };
  if (upos === 'CCONJ') return { kind: 'conjunction', first: i, last: i, word };
  if (relation === 'case' || (upos === 'ADP' && relation !== 'mark')) {
    const fixed = childrenBy(tree, i, 'fixed');
    const last = fixed.at(-1) ?? i;
    return {
      kind: 'preposition',
      first: i,
      last: last === i + fixed.length ? last : i,
      word: [i, ...fixed].map((token) => wordAt(tree, token)).join(' '),
    };
  }
  if (relation === 'mark' || upos === 'SCONJ') return { kind: 'subordinator', first: i, last: i, word };
  if (upos === 'ADV' || upos === 'PART') return { kind: 'adverb', first: i, last: i, word };
  return { kind: 'other', first: i, last: i, word };
}
