import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, childrenBy, subtreeOf, type TokenRange, type Tree, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/**
 * "said two plants shut on Friday [and, on Saturday, a wind farm stopped]": a clause with a subject of its own that "and" joins right behind what is said belongs to
 * it, though the tree hangs it on the verb of saying; not behind a comma, nor where it tells of the speaker or of the market.
 * @param tokens of what is said, all behind the verb of saying
 */
export function withJoinedClause(at: SentenceContext, tree: Tree, clause: Clause, tokens: readonly number[]): number[] {
  const last = Math.max(...tokens);
  const joined = at.phrases.clauses.find((each) => isJoinedBehind(tree, each, last));
  const other = joined && (joined.governor?.node === clause.node || hasSameAuxiliary(tree, joined, tokens)) ? joined : undefined;
  if (!other || !(isOfContent(tree, clause, other, last) || isOfMind(tree, clause, other, last) || hasSameAuxiliary(tree, other, tokens)))
    return [...tokens];
  const more = subtreeOf(tree, other.node);
  const end = Math.max(...more);
  return [...tokens, ...Array.from({ length: end - last }, (_, index) => last + 1 + index)];
}

/** "said that it [had] built the pump and [had] earned millions": right behind "and", without a subject, the auxiliary of what is said stands again. */
function hasSameAuxiliary(tree: Tree, { node, verb }: Clause, tokens: readonly number[]): boolean {
  const [own] = childrenBy(tree, node, 'aux');
  const and = Math.max(...tokens) + 1;
  if (own === undefined || own !== verb.first || wordAt(tree, and) !== 'and' || own !== and + 1) return false;
  return tokens.some((token) => tree.deprel(token).startsWith('aux') && wordAt(tree, token) === wordAt(tree, own));
}

/** Nothing but a mark stands between what is said and its "and". */
function isJoinedBehind(tree: Tree, { node, link, verb }: Clause, last: number): boolean {
  if (link !== 'coordinate' || verb.form !== 'finite' || tree.relation(node) !== 'conj') return false;
  const first = tree.first(node);
  const and = Array.from({ length: Math.max(0, first - last) + 1 }, (_, index) => last + 1 + index).find(
    (token) => tree.tokens[token]?.upos !== 'PUNCT',
  );
  return and !== undefined && /^(?:and|but)$/.test(wordAt(tree, and)) && and >= first;
}

/** "said she liked the plan [but regretted the delay]": what somebody thinks or feels is known by what he says. */
function isOfMind(tree: Tree, clause: Clause, { subject, verb }: Clause, last: number): boolean {
  const [own] = subject;
  const isSame = own === undefined || clause.subject.includes(own);
  return isSame && MIND.has(verb.lemma) && !verb.passive && tree.tokens[last]?.form !== ',' && tree.tokens[last + 1]?.form !== ',';
}

const MIND: ReadonlySet<string> = wordSet(
  'hope regret doubt fear believe think expect want wish feel like prefer know trust support back oppose favour favor',
);

function isOfContent(tree: Tree, clause: Clause, { subject, verb, node }: Clause, last: number): boolean {
  const [own] = subject;
  if (/^[,"”]$/.test(tree.tokens[last + 1]?.form ?? '') || tree.tokens[last]?.form === ',' || wordAt(tree, tree.first(node)) === 'but') return false;
  if (isSubjectUnread(tree, { subject, verb }, last)) return true;
  if (!own || own.first < last || own.first > verb.first || speechVerbs().has(verb.lemma) || OF_OTHERS.has(verb.lemma)) return false;
  return !/^(?:he|she|i|we|who)$/.test(own.lemma) && !SHARES.has(own.lemma) && !clause.subject.includes(own);
}

/** "and [first years] are unlikely to go": a noun for a time is no subject by itself. */
function isSubjectUnread(tree: Tree, { subject, verb }: Pick<Clause, 'subject' | 'verb'>, last: number): boolean {
  const [own] = childrenBy(tree, verb.head, 'nsubj');
  return subject.length === 0 && own !== undefined && own > last && own < verb.first && tree.tokens[own]?.upos === 'NOUN';
}

/** What others do on hearing it. */
const OF_OTHERS: ReadonlySet<string> = wordSet('agree disagree decline refuse nod applaud cheer laugh react follow echo');
const SHARES: ReadonlySet<string> = wordSet('share stock bond analyst critic');

/** "asked drivers to go slow[, as well as to wear belts]": up to the next mark, whatever the tree hangs it on. */
export function withAddition({ tokens }: { tokens: Tree['tokens'] }, { first, last }: TokenRange): TokenRange {
  const from = tokens[last + 1]?.form === ',' ? last + 2 : last + 1;
  const isAdded =
    tokens
      .slice(from, from + 3)
      .map(({ form }) => form.toLowerCase())
      .join(' ') === 'as well as';
  if (!isAdded) return { first, last };
  const mark = tokens.findIndex(({ upos, form }, token) => token > from && upos === 'PUNCT' && form !== '-');
  return { first, last: mark < 0 ? tokens.length - 1 : mark - 1 };
}
