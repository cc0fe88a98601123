import { feature } from '../../language/dependency-tree.ts';
import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, prepositionalAt, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** Verbs that need to be told what is said: after them "that", or a subject with its verb, opens it. */
const PLAIN: ReadonlySet<string> = wordSet('say tell add announce warn claim state insist argue acknowledge admit confirm inform assure');

/**
 * What is said where the tree hangs none of it on the verb of saying: from "that" or from a pronoun with its verb, right behind the verb, whoever is told, and where and
 * when: "told a crowd of 800 farmers [that rain was near]", "said in a filing with the exchange [that …]", "said [it had stopped drilling]".
 * @returns its tokens up to the end of the sentence or a semicolon; empty where no such words stand there
 */
export function contentByWords(at: SentenceContext, tree: Tree, clause: Clause): number[] {
  const { verb } = clause;
  if (!PLAIN.has(verb.lemma) || verb.form !== 'finite' || verb.passive || clause.inverted) return [];
  const isTold = speechVerbs().get(verb.lemma)?.addressee === 'object';
  if (!isTold && clause.object.some(({ first }) => first > verb.last)) return [];
  const first = openingBehind(at, tree, clause, isTold);
  if (first === undefined) return [];
  const apart = tree.tokens.findIndex(({ form }, token) => token > first && /^[;"“”]$/.test(form));
  const stop = apart < 0 ? tree.tokens.length : apart;
  if (/^["“”]$/.test(tree.tokens[apart]?.form ?? '')) return [];
  const tokens = Array.from({ length: stop - first }, (_, index) => first + index);
  return tokens.some((token) => feature(tree.tokens[token], 'VerbForm') === 'Fin') ? tokens : [];
}

function openingBehind(at: SentenceContext, tree: Tree, { verb }: Clause, isTold: boolean): number | undefined {
  let token = verb.last + 1;
  const hearer = isTold ? at.phrases.nouns.findLast(({ first }) => first === token) : undefined;
  if (hearer) token = hearer.last + 1;
  for (let end = occasionEnd(at, token); end !== undefined; end = occasionEnd(at, token)) token = end + 1;
  return opens(tree, token) ? token : undefined;
}

/** The last token of a phrase or time that begins there: "[in a filing] [with the exchange] [on Friday] that". */
export function occasionEnd(at: SentenceContext, token: number): number | undefined {
  const { items } = at.phrases;
  const index = items.findIndex((item) => item.kind === 'preposition' && item.first === token);
  const phrase = index < 0 ? undefined : prepositionalAt(items, index)?.phrase;
  if (phrase) return phrase.last;
  const start = at.sentence.tokens[token]?.start;
  const time = at.sentence.times.find((each) => each.start === start);
  const last = time ? at.sentence.tokens.findIndex(({ end }) => end === time.end) : -1;
  return last < 0 ? undefined : last;
}

/** "[that its chief] had resigned", but not "a report [that was] published"; "[it] would appeal". */
function opens(tree: Tree, token: number): boolean {
  const next = tree.tokens[token + 1];
  if (wordAt(tree, token) === 'that') return tree.relation(token) === 'mark' && next?.upos !== 'AUX' && next?.upos !== 'VERB';
  return /^(?:it|he|she|they|we|there)$/.test(wordAt(tree, token)) && /^(?:AUX|VERB)$/.test(next?.upos ?? '') && feature(next, 'VerbForm') === 'Fin';
}
