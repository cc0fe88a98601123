import { timetabledVerb } from '../../language/times/timetable.ts';
import type { Mention, Sentence } from '../../model/index.ts';
import { clausesOf } from './clauses.ts';
import { itemsOf } from './items.ts';
import { NounPhrases } from './noun-phrases.ts';
import { mendedTree } from './tree-repairs.ts';
import type { Clause, NounPhrase, Phrases } from './types.ts';
import { wholeWordsOf } from './whole-words.ts';

export { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
export { CLAIMS } from './belied.ts';
export { runsOf, subtreeOf } from './content.ts';
export { followingOf, prepositionalAt } from './following.ts';
export { tokensWithin } from './tokens-within.ts';
export type * from './types.ts';
export {
  caseOf,
  extentOf,
  isPassive,
  isPredicate,
  isSigning,
  joined,
  leftEdge,
  lemmaOf,
  predicateOf,
  subjectsOf,
  tagOf,
  topOf,
} from './walk.ts';

/** No sentence of prose is longer; what is (a list run together, a table) gets no structure, which keeps the time linear in the text. */
const LONGEST_SENTENCE = 400;

/**
 * The structure of a sentence by its dependency tree: noun phrases, and clauses with their arguments. `mentions` are those of this sentence; names, times and
 * amounts stay whole whatever the tree says inside them. Empty for a sentence without a tree. Pure, linear in the sentence's tokens.
 */
export function phrasesOf(sentence: Sentence, mentions: readonly Mention[]): Phrases {
  const tree = sentence.tokens.length > LONGEST_SENTENCE ? undefined : mendedTree(sentence.tokens);
  if (!tree) return { sentence, items: [], nouns: [], clauses: [] };
  const whole = wholeWordsOf(sentence, mentions);
  const nouns = new NounPhrases(tree, whole);
  const clauses = clausesOf(tree, whole, nouns, sentence.role === 'title' || sentence.role === 'heading');
  tellTimetabled(sentence, clauses);
  return { sentence, tree, items: itemsOf(tree, whole, nouns, clauses), nouns: nouns.all(), clauses };
}

/** "[leaves] for Madrid on Wednesday": as settled as "is to leave". */
function tellTimetabled(sentence: Sentence, clauses: readonly Clause[]): void {
  for (const { start } of sentence.times) {
    const verb = timetabledVerb(sentence, start);
    const clause = verb === undefined ? undefined : clauses.find((each) => each.verb.head === verb);
    if (clause) clause.verb = { ...clause.verb, arranged: true };
  }
}

/** Whether a clause's verb shares the "to", the modal and the negation of the one that governs it: "will not visit Kenya or [meet] Ruto". */
export function sharesAuxiliary(clause: Clause): boolean {
  return clause.sharesAuxiliary;
}

/** The noun phrase of which a word is the head, else the one in which it stands. */
export function nounPhraseOf({ nouns }: Phrases, token: number): NounPhrase | undefined {
  return nouns.find(({ head }) => head === token) ?? nouns.find(({ first, last }) => first <= token && token <= last);
}
