import { speechVerbs } from '../lexicon.ts';
import { type Clause, childrenBy, type NounPhrase, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** "The price, [Macron said], will rise": all but the words of a verb of saying that commas set off on both sides. */
export function aroundCue(tree: Tree, clause: Clause, clauses: readonly Clause[]): number[] | undefined {
  const { tokens } = tree;
  const { verb, subject, inverted, link, marker } = clause;
  const first = cueStart(tree, clause);
  const last = inverted ? withApposition(tree, clauses, Math.max(verb.last, subject.at(-1)?.last ?? 0), subject.at(-1)) : verb.last;
  const next = tokens[last + 2];
  // "They were late, he said: it was the snow"; words in marks behind the colon are a quotation of their own
  const isOpened = tokens[last + 1]?.form === ':' && !/^["“‘]$/.test(next?.form ?? '');
  const isSetOff = subject.length > 0 && tokens[first - 1]?.form === ',' && (tokens[last + 1]?.form === ',' || isOpened) && next !== undefined;
  if (!isSetOff || link === 'relative' || marker !== undefined) return undefined;
  if (
    next.upos === 'CCONJ' ||
    (next.upos === 'PUNCT' && !isOpeningMark(tokens, last + 2)) ||
    (next.upos === 'VERB' && isOfSaying(next.lemma.toLowerCase()))
  )
    return undefined;
  if (inverted && !goesOn(clauses, last + 2)) return undefined;
  const before = tokens.findLastIndex(({ form }, token) => token < first && form === ':') + 1;
  const apart = tokens.findIndex(({ form }, token) => token > last && form === ';');
  const end = apart < 0 ? tokens.length : apart;
  return tokens.flatMap((_, token) => (token >= before && token < end && (token < first - 1 || token > last + 1) ? [token] : []));
}

/** "said Ada Holm[, the head of the ward], there are", "[, who heads the ward], …": up to the comma behind what is told of him. */
function withApposition(tree: Tree, clauses: readonly Clause[], last: number, speaker: NounPhrase | undefined): number {
  if (tree.tokens[last + 1]?.form !== ',') return last;
  const beside = speaker?.appositions.find(({ first }) => first === last + 2)?.head;
  const relative =
    wordAt(tree, last + 2) === 'who' ? clauses.find(({ verb, link }) => verb.first > last + 2 && link === 'relative')?.node : undefined;
  const head = beside ?? relative;
  if (head === undefined) return last;
  let end = tree.last(head);
  while (end > last && tree.tokens[end]?.form === ',') end--;
  return tree.tokens[end + 1]?.form === ',' ? end : last;
}

/** "The firm, the office says, [“has no money”]": in marks it goes on with a small letter. */
function isOpeningMark(tokens: Tree['tokens'], mark: number): boolean {
  return /^["“‘]$/.test(tokens[mark]?.form ?? '') && /^\p{Ll}/u.test(tokens[mark + 1]?.form ?? '');
}

/** "…, the office said, [blaming the strike]" goes on with the office, not with what it said. */
const isOfSaying = (lemma: string): boolean => speechVerbs().has(lemma) || BESIDE_SAYING.has(lemma);

const BESIDE_SAYING: ReadonlySet<string> = wordSet('blame cite refer attribute point allude quote speak talk');

/** "The tax, said Ruto, [will rise]"; not "The tax will rise, said Ruto, [the president]" or "…, said Ruto, [who was in Nairobi]". */
function goesOn(clauses: readonly Clause[], from: number): boolean {
  return clauses.some(({ verb, link }) => verb.first >= from && verb.form === 'finite' && link !== 'relative' && link !== 'adverbial');
}

/** The first token of the verb of saying and of its subject before it ("the building company Norvik said"). */
export function cueStart(tree: Tree, { node, verb, subject, inverted }: Clause): number {
  if (inverted) return verb.first;
  const [own] = childrenBy(tree, node, 'nsubj');
  let first = own === undefined ? verb.first : tree.first(own);
  while (first < verb.first && tree.relation(first) === 'punct') first++;
  return Math.min(verb.first, first, subject[0]?.first ?? verb.first);
}
