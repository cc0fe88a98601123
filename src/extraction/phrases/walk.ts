import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import type { TokenRange } from './types.ts';

/** The lemma in lower case. */
export const lemmaOf = ({ tokens }: Tree, token: number): string => tokens[token]?.lemma.toLowerCase() ?? '';

/** The universal part of speech. */
export const tagOf = ({ tokens }: Tree, token: number): string => tokens[token]?.upos ?? '';

/** The preposition of a word with what is fixed to it: "of", "according to". */
export function caseOf(tree: Tree, token: number): string {
  const [mark] = childrenBy(tree, token, 'case');
  if (mark === undefined) return '';
  return [mark, ...childrenBy(tree, mark, 'fixed')].map((word) => wordAt(tree, word)).join(' ');
}

/** "A, B [and C]": the word and those joined to it. */
export function joined(tree: Tree, token: number): number[] {
  return [token, ...childrenBy(tree, token, 'conj').filter((child) => child > token)];
}

/** First and last word of what hangs on a word by other relations than those of `without`, that word included; a bound on its depth keeps odd trees cheap. */
export function extentOf(tree: Tree, token: number, without: readonly string[] = [], depth = 0): TokenRange {
  const range = { first: token, last: token };
  if (depth > 12) return range;
  for (const child of tree.children(token)) {
    if (without.includes(tree.deprel(child)) || without.includes(tree.relation(child))) continue;
    const inner = extentOf(tree, child, without, depth + 1);
    range.first = Math.min(range.first, inner.first);
    range.last = Math.max(range.last, inner.last);
  }
  return range;
}

/** Where the noun phrase of a head begins: "[the] country's total exports". */
export function leftEdge(tree: Tree, token: number): number {
  const before = childrenBy(tree, token, 'det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc', 'advmod', 'nmod:unmarked');
  return Math.min(token, ...before.filter((child) => child < token).map((child) => extentOf(tree, child).first));
}

/** The word of a range on which the others hang: the first one whose own head lies outside. */
export function topOf(tree: Tree, { first, last }: TokenRange): number | undefined {
  for (let token = first; token <= last; token++) {
    const head = tree.head(token);
    if (head >= first && head <= last) continue;
    if (tagOf(tree, token) !== 'PUNCT' && !['case', 'det', 'advmod', 'cc', 'mark', 'punct'].includes(tree.relation(token))) return token;
  }
  return undefined;
}

/** The nearest word above that tells something of a subject: a verb, or what a copula makes one. */
export function predicateOf(tree: Tree, token: number): number | undefined {
  let at = tree.head(token);
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (isPredicate(tree, at)) return at;
    at = tree.head(at);
  }
  return undefined;
}

export function isPredicate(tree: Tree, token: number): boolean {
  if (tagOf(tree, token) === 'VERB') return !['amod', 'case', 'compound', 'fixed'].includes(tree.relation(token));
  return childrenBy(tree, token, 'cop', 'nsubj').length > 0;
}

const SHARING = new Set(['conj', 'xcomp', 'advcl', 'parataxis']);

/** Of whom or what a predicate is told: its own subject, that of the verb whose subject it shares, the noun it describes ("exports, [which] fell"). */
export function subjectsOf(tree: Tree, predicate: number, depth = 0): number[] {
  const own = subjectOf(tree, predicate);
  const head = tree.head(predicate);
  const relation = tree.relation(predicate);
  if (own !== undefined && tagOf(tree, own) === 'PRON' && relation === 'acl' && /^(?:who|which|that)$/.test(wordAt(tree, own))) {
    return head >= 0 ? [head] : [];
  }
  if (own !== undefined) return joined(tree, own);
  if (head < 0 || depth > 5) return [];
  if (relation === 'acl') {
    if (isPredicate(tree, head)) return subjectsOf(tree, head, depth + 1);
    // "signed a deal [to buy jets]"
    if (tree.relation(head) === 'obj' && tree.head(head) < head && isOfDeal(tree, tree.head(head), predicate))
      return subjectsOf(tree, tree.head(head), depth + 1);
    return childrenBy(tree, predicate, 'obj').length > 0 || isPassive(tree, predicate) || isGerund(tree, predicate) ? [head] : [];
  }
  if (!SHARING.has(relation)) return [];
  // "gave [engineers] two weeks to inspect it"
  const isAllowed =
    /^(?:give|allow|grant)$/.test(lemmaOf(tree, head)) && childrenBy(tree, predicate, 'mark').some((kid) => wordAt(tree, kid) === 'to');
  const allowed = isAllowed && relation !== 'conj' ? childrenBy(tree, head, 'iobj')[0] : undefined;
  if (allowed !== undefined && allowed < predicate) return [allowed];
  const controller = relation === 'xcomp' && !isOfDeal(tree, head, predicate) ? childrenBy(tree, head, 'obj')[0] : undefined;
  if (controller !== undefined && controller < predicate) return [controller];
  return isPredicate(tree, head) ? subjectsOf(tree, head, depth + 1) : [];
}

/** "[signed] a deal", "[won] a contract". */
export const isSigning = (tree: Tree, verb: number): boolean =>
  /^(?:sign|win|conclude|reach|seal|strike|secure|clinch|make)$/.test(lemmaOf(tree, verb));

/** "[signed] a deal to buy jets": whoever signs it buys them, and not the deal. */
const isOfDeal = (tree: Tree, verb: number, aim: number): boolean =>
  isSigning(tree, verb) &&
  childrenBy(tree, aim, 'mark').some((kid) => wordAt(tree, kid) === 'to') &&
  childrenBy(tree, verb, 'obj').some((kid) =>
    /^(?:deal|agreement|contract|treaty|accord|pact|memorandum|bid|right|option)$/.test(lemmaOf(tree, kid)),
  );

/** "Shares in the carmakers [Orvel] and Tarn dropped": of two the common noun. */
function subjectOf(tree: Tree, predicate: number): number | undefined {
  const subjects = childrenBy(tree, predicate, 'nsubj').filter((subject) => caseOf(tree, subject) !== 'per');
  const before = subjects.filter((subject) => subject < predicate);
  return before.findLast((subject) => tagOf(tree, subject) === 'NOUN') ?? before.at(-1) ?? subjects[0];
}

/** "was killed", "firms [based] in". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childrenBy(tree, verb, 'aux:pass', 'nsubj:pass').length > 0) return true;
  if (childrenBy(tree, verb, 'aux').length > 0) return false;
  const feats = tree.tokens[verb]?.feats ?? '';
  return (
    tree.relation(verb) === 'acl' &&
    (feats.includes('Voice=Pass') || (feats.includes('VerbForm=Part') && !feats.includes('Tense=Pres') && !isGerund(tree, verb)))
  );
}

const isGerund = (tree: Tree, verb: number): boolean => wordAt(tree, verb).endsWith('ing');
