import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import type { TokenRange } from './types.ts';
import type { WholeWords } from './whole-words.ts';

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X']);
/** What has another word for its head can stand for a noun in these places alone: "both", "the rich". */
const ARGUMENT: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'appos', 'dislocated', 'vocative']);
/** Relations of words that belong to another word's phrase, and begin none. */
const INSIDE: ReadonlySet<string> = new Set(
  'det case punct aux cop mark cc amod compound flat fixed goeswith nummod advmod discourse expl reparandum nmod:desc det:predet cc:preconj'.split(
    ' ',
  ),
);
const BEFORE_HEAD: ReadonlySet<string> = new Set(
  'det det:predet amod compound nummod nmod:poss nmod:desc nmod:unmarked flat advmod goeswith fixed cc:preconj'.split(' '),
);
const AFTER_HEAD: ReadonlySet<string> = new Set(['flat', 'compound', 'nummod', 'goeswith', 'fixed', 'nmod:desc']);

/** Whether a word heads a noun phrase of its own: no part of another one, no time. */
export function isPhraseHead(tree: Tree, whole: WholeWords, token: number): boolean {
  if (whole.times.has(token)) return false;
  const { tokens } = tree;
  const [relation, deprel] = [tree.relation(token), tree.deprel(token)];
  if (INSIDE.has(deprel) || (INSIDE.has(relation) && relation !== 'nmod')) return false;
  const upos = tokens[token]?.upos ?? '';
  return NOMINAL.has(upos) || ((upos === 'DET' || upos === 'ADJ') && ARGUMENT.has(relation));
}

/** Of a name's words the first one that hangs on a word outside of it, as an argument if there is one. */
export function isTopOf(tree: Tree, token: number, range: TokenRange): boolean {
  const outer: number[] = [];
  for (let at = range.first; at <= range.last; at++) if (!isWithin(tree.head(at), range) && tree.relation(at) !== 'punct') outer.push(at);
  return token === (outer.find((at) => !INSIDE.has(tree.deprel(at)) && !INSIDE.has(tree.relation(at))) ?? outer[0]);
}

/** From the determiner to the head and what belongs to its name: "the [two] Tarn T40 jets", "Article 5". */
export function rangeOfPhrase(tree: Tree, whole: WholeWords, head: number): TokenRange {
  const limit = Math.max(
    -1,
    ...childrenBy(tree, head, 'case')
      .filter((child) => child < head)
      .map((child) => tree.last(child)),
  );
  const before = tree
    .children(head)
    .filter((child) => child < head && child > limit && BEFORE_HEAD.has(tree.deprel(child)) && !isDirection(tree, child));
  const after = tree
    .children(head)
    .filter((child) => child > head && AFTER_HEAD.has(tree.deprel(child)) && tree.first(child) <= head + 1 && !hasPreposition(tree, child));
  const amount = whole.amounts.get(head);
  const starts = before.map((child) => Math.max(limit + 1, tree.first(child)));
  const first = Math.min(head, amount && amount.first > limit ? amount.first : head, ...starts);
  const opening = whole.amounts.get(first)?.first ?? whole.named.get(first)?.first ?? first;
  const last = Math.max(head, amount?.last ?? head, ...after.map((child) => tree.last(child)));
  return { first: opening > limit ? opening : first, last: withShortForm(tree, head, last) };
}

/** "the European Union [(EU)]": with the short form in brackets. */
function withShortForm(tree: Tree, head: number, last: number): number {
  const { tokens } = tree;
  const short = tokens[last + 2];
  const isShort = tokens[last + 1]?.form === '(' && tokens[last + 3]?.form === ')' && /^\p{Lu}[\p{Lu}\p{N}.&]{1,9}$/u.test(short?.form ?? '');
  return isShort && tree.head(last + 2) === head ? last + 3 : last;
}

/** "[up] 9 percent": the word tells how the amount changed and is none of it. */
function isDirection(tree: Tree, token: number): boolean {
  return tree.relation(token) === 'advmod' && /^(?:up|down)$/.test(wordAt(tree, token));
}

/** "trade of $5 billion [in 2024]" with the year hung as a number, "the statement [by Jane Doe]" with the name as one that is called. */
export function hasPreposition(tree: Tree, token: number): boolean {
  return (tree.deprel(token) === 'nummod' || tree.deprel(token) === 'vocative') && childrenBy(tree, token, 'case').length > 0;
}

/** Whether a token stands in a range. */
export function isWithin(token: number, range: TokenRange): boolean {
  return token >= range.first && token <= range.last;
}
