import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from './types.ts';

/**
 * "Corvex, [together with] Tarn, sued the state", "was bought by Corvex, [along with] Tarn": who does with somebody what a clause tells stands beside whoever
 * does it, and in no phrase with "with".
 */
export function joinCompanions(tree: Tree, nouns: NounPhrases, clause: Clause): void {
  joinToPatients(tree, clause);
  const agent = clause.verb.passive ? clause.obliques.find(({ preposition }) => preposition === 'by') : undefined;
  const doers = agent?.nouns ?? clause.subject;
  const companions = distinct([
    ...doers.flatMap((noun) => besideNoun(tree, noun)),
    ...underAdverb(tree, nouns, clause, doers),
    ...clause.obliques.filter((phrase) => isBeside(tree, clause, phrase)).flatMap((phrase) => phrase.nouns),
  ]).filter((noun) => !doers.includes(noun));
  if (companions.length === 0 || doers.length === 0) return;
  const others = clause.obliques.filter((phrase) => phrase === agent || !phrase.nouns.some((noun) => companions.includes(noun)));
  clause.obliques = others.map((phrase) => (phrase === agent ? { ...phrase, nouns: [...phrase.nouns, ...companions] } : phrase));
  if (agent) clause.agents = distinct([...clause.agents, ...companions]);
  else clause.subject = [...clause.subject, ...companions];
}

/** "criticised Corvex, [along with] Tarn", "Corvex, [together with] Tarn, was sued": those who are named beside whom it is done to; "alongside" them acts whoever acts. */
function joinToPatients(tree: Tree, clause: Clause): void {
  const patients = clause.verb.passive ? clause.subject : clause.object;
  const areNamed = ({ head }: NounPhrase): boolean => tree.tokens[head]?.upos === 'PROPN';
  // "imposed sanctions along with Peru": beside whoever does it
  const named = patients
    .filter(areNamed)
    .flatMap((noun) => besideNoun(tree, noun, ({ preposition }) => preposition !== 'alongside'))
    .filter(areNamed);
  if (named.length === 0) return;
  const all = distinct([...patients, ...named]);
  if (clause.verb.passive) clause.subject = all;
  else clause.object = all;
}

/** What "together with" joins to a noun, where the tree hangs it there. */
function besideNoun(tree: Tree, { phrases }: NounPhrase, isMeant: (phrase: PrepositionalPhrase) => boolean = () => true): NounPhrase[] {
  const isTogether = ({ preposition, first }: PrepositionalPhrase): boolean =>
    TOGETHER.test(preposition) || (preposition === 'with' && /^(?:together|along)$/u.test(wordAt(tree, first - 1)));
  return phrases.filter((phrase) => isTogether(phrase) && isMeant(phrase)).flatMap((phrase) => phrase.nouns);
}

const TOGETHER = /^(?:(?:together|along) with|alongside)$/u;

const distinct = (nouns: readonly NounPhrase[]): NounPhrase[] => [...new Set(nouns)];

/** "[together] with Tarn", where the tree hangs the phrase on the adverb, and that on the verb or on whoever acts. */
function underAdverb(tree: Tree, nouns: NounPhrases, { node, verb }: Clause, doers: readonly NounPhrase[]): NounPhrase[] {
  const above = [node, ...doers.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))];
  return above
    .flatMap((word) => childrenBy(tree, word, 'advmod'))
    .filter((child) => /^(?:together|along)$/u.test(wordAt(tree, child)) && wordAt(tree, child + 1) === 'with')
    .flatMap((child) => childrenBy(tree, child, 'obl', 'nmod'))
    .filter((child) => child < verb.first || tree.tokens[child]?.upos === 'PROPN')
    .flatMap((child) => nouns.joined(child));
}

/** Before the verb anybody; behind it those with a name: "sent food [together with] medicine" tells of what was sent. */
function isBeside(tree: Tree, { verb }: Clause, { preposition, first, nouns, noun }: PrepositionalPhrase): boolean {
  const isTogether = TOGETHER.test(preposition) || (preposition === 'with' && /^(?:together|along)$/u.test(wordAt(tree, first - 1)));
  return (
    isTogether && noun === undefined && nouns.length > 0 && (first < verb.first || nouns.every(({ head }) => tree.tokens[head]?.upos === 'PROPN'))
  );
}
