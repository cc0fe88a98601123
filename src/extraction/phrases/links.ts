import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { CLAIMS, isBelied } from './belied.ts';
import type { NounPhrases } from './noun-phrases.ts';
import type { Clause, ClauseLink, NounPhrase } from './types.ts';
import { COMPLEMENT_VERBS, RELATIVES } from './words.ts';

type Linked = Pick<Clause, 'link' | 'marker' | 'governor' | 'governorNoun' | 'governorAdjective' | 'antecedent' | 'belied'>;

/** How a clause hangs on the one above it. */
export function linkOf(tree: Tree, nouns: NounPhrases, byNode: ReadonlyMap<number, Clause>, clause: Clause): Linked {
  const { node } = clause;
  const governor = governorOf(tree, byNode, node);
  if (isInvertedCondition(tree, node)) return { link: 'adverbial', marker: 'if', ...(governor ? { governor } : {}) };
  const marker = markerOf(tree, node);
  const linked: Linked = { link: kindOf(tree, clause, marker, governor) };
  if (marker !== undefined) linked.marker = marker;
  if (governor) linked.governor = governor;
  const head = tree.head(node);
  const isOfNoun = tree.relation(node) === 'acl' ? !isRelative(tree, node) : isOfClaim(tree, node);
  const above = isOfNoun ? nouns.of(head) : undefined;
  if (above) linked.governorNoun = above;
  const adjective =
    governor && tree.tokens[governor.node]?.upos === 'ADJ' && governor.node === head ? tree.tokens[head]?.lemma.toLowerCase() : undefined;
  if (adjective !== undefined) linked.governorAdjective = adjective;
  const belied = isBelied(tree, node);
  if (belied) linked.belied = belied;
  if (isRelative(tree, node)) linked.antecedent = antecedentOf(tree, nouns, node);
  return linked;
}

/** "[reports] that it left were welcome", where the tree makes the clause the content of the noun. */
function isOfClaim(tree: Tree, node: number): boolean {
  const token = tree.tokens[tree.head(node)];
  return tree.relation(node) === 'ccomp' && token?.upos === 'NOUN' && CLAIMS.has(singularOf(token.lemma.toLowerCase()));
}

const INVERTED: ReadonlySet<string> = new Set(['had', 'were', 'should']);

/** "[Had] Kenya signed, …", "will strike [should] Kenya sign": an auxiliary before its subject, and a clause behind the comma or the one above. */
function isInvertedCondition(tree: Tree, node: number): boolean {
  const first = tree.first(node);
  const [auxiliary] = childrenBy(tree, node, 'aux');
  const [subject] = childrenBy(tree, node, 'nsubj');
  if (auxiliary !== first || subject === undefined || subject < first || subject > node || !INVERTED.has(wordAt(tree, first))) return false;
  if (tree.relation(node) === 'advcl' && first > tree.head(node)) return true;
  return (first === 0 || tree.relation(first - 1) === 'punct') && tree.tokens.slice(node).some(({ form }) => form === ',');
}

/** The nearest predicate above. */
function governorOf(tree: Tree, byNode: ReadonlyMap<number, Clause>, node: number): Clause | undefined {
  for (let at = tree.head(node); at >= 0; at = tree.head(at)) {
    const clause = byNode.get(at);
    if (clause) return clause;
  }
  return undefined;
}

export function isRelative(tree: Tree, node: number): boolean {
  const deprel = tree.deprel(node);
  return deprel === 'advcl:relcl' || (deprel === 'acl:relcl' && !isContent(tree, node) && !isHaving(tree, node));
}

/** "Chad, [having] shelled the town, …": beside what the clause above tells, where the tree takes it for a relative clause. */
function isHaving(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'aux').some((child) => wordAt(tree, child) === 'having');
}

/** "charges [that] Kenya had sent spies": what a noun's words say, where the tree takes it for a relative clause. */
function isContent(tree: Tree, node: number): boolean {
  const isThat = childrenBy(tree, node, 'mark').some((child) => wordAt(tree, child) === 'that');
  return isThat && CONTENTS.has(singularOf(tree.tokens[tree.head(node)]?.lemma.toLowerCase() ?? ''));
}

const CONTENTS: ReadonlySet<string> = new Set(
  'charge claim accusation allegation complaint threat warning demand report suggestion insinuation assertion rumour rumor statement suspicion fear denial'.split(
    ' ',
  ),
);

/** "Xi, [who] hosted", "before", "even if", "and". */
function markerOf(tree: Tree, node: number): string | undefined {
  if (isRelative(tree, node)) return relativeWord(tree, node);
  const relation = tree.relation(node);
  const replaced = replacing(tree, node);
  if (replaced !== undefined) return replaced;
  const [mark, second] = childrenBy(tree, node, ...(relation === 'conj' ? ['cc'] : ['mark', 'case']));
  // "behaved [as if] it were so"
  if (mark !== undefined && second === mark + 1 && wordAt(tree, mark) === 'as' && /^(?:if|though)$/.test(wordAt(tree, second))) return 'as if';
  // "waited, [only to] leave"
  if (mark !== undefined && wordAt(tree, mark) === 'to' && wordAt(tree, mark - 1) === 'only' && wordAt(tree, mark - 2) === ',') return 'only to';
  if (mark !== undefined) return [mark, ...childrenBy(tree, mark, 'fixed')].map((token) => wordAt(tree, token)).join(' ');
  const when =
    relation === 'advcl'
      ? childrenBy(tree, node, 'advmod').find((child) => child < node && /^(?:when|while|where|once)$/.test(wordAt(tree, child)))
      : undefined;
  return when === undefined ? undefined : wordAt(tree, when);
}

/** "[instead of] paying", "left [rather than] pay", "[far from] paying", however the tree hangs the words up. */
function replacing(tree: Tree, node: number): string | undefined {
  const first = tree.first(node);
  const before = [first - 2, first - 1, first, first + 1, first + 2].map((token) => (token >= 0 && token < node ? wordAt(tree, token) : ''));
  return REPLACING.exec(before.join(' '))?.[0];
}

const REPLACING = /\b(?:instead of|rather than|far from|in lieu of)\b(?=\W*$)/u;

function relativeWord(tree: Tree, node: number): string | undefined {
  for (let token = tree.first(node); token < node; token++) {
    if (isRelativeWord(tree, token)) return wordAt(tree, token);
  }
  return undefined;
}

/** "who", "which", "where": a word that stands for the antecedent. */
export function isRelativeWord(tree: Tree, token: number): boolean {
  const upos = tree.tokens[token]?.upos;
  return RELATIVES.has(wordAt(tree, token)) && (upos === 'PRON' || upos === 'ADV' || upos === 'DET') && tree.deprel(token) !== 'det';
}

/** The noun phrases before "who": "[A and B], who met", "A and [B], who leads". */
function antecedentOf(tree: Tree, nouns: NounPhrases, node: number): NounPhrase[] {
  const head = tree.head(node);
  const all = nouns.joined(head).filter((noun) => noun.last < node);
  const found = all.length > 0 ? all : [nouns.of(head) ?? []].flat();
  return relativeWord(tree, node) === 'which' ? found.flatMap((noun) => thingOf(tree, noun)) : found;
}

/** "Ada Kern, the head of [Corvex], which filed": no person is a "which". */
function thingOf(tree: Tree, noun: NounPhrase): NounPhrase[] {
  const described = [noun, ...noun.appositions].find((each) => isPerson(tree, each));
  if (!described) return [noun];
  const first = ofIn(tree, described) + 1;
  if (first === 0) return described.phrases.at(-1)?.nouns ?? [];
  return [{ ...described, first, head: described.last, lemma: tree.tokens[described.last]?.lemma.toLowerCase() ?? '', phrases: [], appositions: [] }];
}

function ofIn({ tokens }: Tree, { first, last, closed }: NounPhrase): number {
  return closed ? tokens.findIndex(({ form }, token) => form === 'of' && token > first && token < last) : -1;
}

/** "the [head] of Corvex", which a name may end. */
function isPerson(tree: Tree, noun: NounPhrase): boolean {
  const of = ofIn(tree, noun);
  const word = tree.tokens[of < 0 ? noun.head : of - 1];
  const lemma = word?.lemma.toLowerCase() ?? '';
  return word?.upos === 'NOUN' && (nounClass(singularOf(lemma)) === 'person' || /^(?:head|chief|chair|boss)$/.test(lemma));
}

function kindOf(tree: Tree, { node, verb }: Clause, marker: string | undefined, governor: Clause | undefined): ClauseLink {
  const relation = tree.relation(node);
  if (isRelative(tree, node)) return 'relative';
  if (relation === 'conj') return governor?.node === tree.head(node) ? 'coordinate' : 'main';
  if (relation === 'parataxis' && marker === 'only to') return 'infinitive';
  if (relation === 'parataxis') return isAside(tree, node, verb.lemma) ? 'parenthetical' : 'main';
  if (relation === 'root' || governor === undefined) return 'main';
  if (verb.form === 'infinitive') return 'infinitive';
  if (relation === 'ccomp' || relation === 'csubj' || (relation === 'acl' && verb.form === 'finite')) {
    // "said Kenya would pay, [urging] Chad to follow": beside what is said
    if (verb.form === 'gerund') return relation === 'ccomp' && wordAt(tree, tree.first(node) - 1) === ',' ? 'participle' : 'gerund';
    if (marker === 'whether' || marker === 'if') return 'adverbial';
    return marker === 'that' || relation !== 'ccomp' ? 'that' : 'reported';
  }
  if (verb.form === 'finite') return 'adverbial';
  if (verb.form === 'participle') return 'participle';
  return relation === 'xcomp' || marker !== undefined || (relation !== 'advcl' && relation !== 'acl') ? 'gerund' : 'participle';
}

/** "In Rome, [the minister said], the talks will go on": a verb of saying that governs nothing. */
function isAside(tree: Tree, node: number, lemma: string): boolean {
  return COMPLEMENT_VERBS.has(lemma) && childrenBy(tree, node, 'obj', 'ccomp', 'xcomp').length === 0;
}
