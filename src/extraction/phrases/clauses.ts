import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import { type Arguments, argumentsOf } from './arguments.ts';
import { linkOf } from './links.ts';
import type { NounPhrases } from './noun-phrases.ts';
import { predicatesOf } from './predicates.ts';
import { fillRealised } from './realised.ts';
import { shareAmongConjuncts, shareTail, shareTimes } from './sharing.ts';
import { fillSubjects } from './subjects.ts';
import type { Clause, TokenRange } from './types.ts';
import { type Predicate, verbGroupOf } from './verb-groups.ts';
import type { WholeWords } from './whole-words.ts';

/** The clauses of a sentence in the order of the text, one for each predicate. */
export function clausesOf(tree: Tree, whole: WholeWords, nouns: NounPhrases, isHeadline = false): Clause[] {
  // 1. what predicates something, with what hangs on it
  const predicates = predicatesOf(tree, whole);
  const nodes = new Set(predicates.map(({ node }) => node));
  const byNode = new Map(
    predicates.map((predicate) => [
      predicate.node,
      clauseOf(
        tree,
        predicate,
        argumentsOf(tree, nouns, predicate, (node) => nodes.has(node)),
        isHeadline,
      ),
    ]),
  );
  // 2. what each hangs on, and how
  for (const clause of byNode.values()) Object.assign(clause, linkOf(tree, nouns, byNode, clause));
  // 3. auxiliaries and objects that joined verbs share
  const inOrder = tree.order.flatMap((token) => byNode.get(token) ?? []);
  shareAmongConjuncts(tree, inOrder);
  // 4. subjects: their own, by relative words, by control, by coordination
  fillRealised(tree, inOrder);
  fillSubjects(tree, nouns, inOrder);
  // 5. times that hold for what goes on beside; conditions; negation by an argument
  shareTail(inOrder);
  shareTimes(tree, inOrder);
  for (const clause of inOrder) {
    fillNegation(tree, clause);
    phrasesOfSubject(clause);
  }
  fillConditions(tree, byNode);
  fillAlternatives(tree, byNode);
  return [...byNode.values()].toSorted((a, b) => a.verb.head - b.verb.head);
}

function clauseOf(tree: Tree, predicate: Predicate, found: Arguments, isHeadline: boolean): Clause {
  const verb = verbGroupOf(tree, predicate, isHeadline);
  return {
    node: predicate.node,
    deprel: tree.deprel(predicate.node),
    verb,
    subject: [],
    inverted: false,
    ...found,
    link: 'main',
    sharesAuxiliary: false,
    range: rangeOf(tree, predicate.node),
  };
}

/** All that hangs on the node, without marks at its ends and the word that joins it. */
function rangeOf(tree: Tree, node: number): TokenRange {
  let [first, last] = [tree.first(node), tree.last(node)];
  const isOuter = (token: number) =>
    tree.relation(token) === 'punct' ||
    (tree.head(token) === node && (tree.relation(token) === 'cc' || (tree.relation(token) === 'mark' && wordAt(tree, token) !== 'to')));
  while (first < node && isOuter(first)) first++;
  while (last > node && tree.relation(last) === 'punct') last--;
  return { first, last };
}

/** "[Neither] Kenya nor Uganda signed", "signed [no] treaty". */
function fillNegation(tree: Tree, clause: Clause): void {
  if (clause.verb.negative) return;
  const around = [clause.node, ...clause.subject.map((noun) => noun.head), ...childrenBy(tree, clause.node, 'nsubj')];
  const neither = around.some((token) => childrenBy(tree, token, 'cc', 'det', 'advmod').some((child) => wordAt(tree, child) === 'neither'));
  if (neither || isDeniedCleft(tree, clause) || clause.subject[0]?.negative || clause.object[0]?.negative || clause.marker === 'nor')
    clause.verb = { ...clause.verb, negative: true };
}

/** "It was not Chad [that attacked]". */
function isDeniedCleft(tree: Tree, { node, link, governor }: Clause): boolean {
  const isOfIt = governor !== undefined && childrenBy(tree, governor.node, 'expl', 'nsubj').some((token) => wordAt(tree, token) === 'it');
  return isOfIt && link === 'relative' && governor.verb.lemma === 'be' && governor.verb.negative && tree.head(node) === governor.node;
}

/** "The visit of Macron to Kenya [on 4 June] drew notice": what stands between subject and verb belongs to both. */
function phrasesOfSubject({ subject, obliques, verb }: Clause): void {
  const noun = subject.at(-1);
  if (!noun || noun.closed || noun.last > verb.first) return;
  const between = obliques.filter((phrase) => !phrase.noun && phrase.first > noun.last && phrase.last < verb.first);
  noun.phrases.push(...between.filter((phrase) => !noun.phrases.includes(phrase)));
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'provided', 'unless']);
const ASKING: ReadonlySet<string> = new Set(['ask', 'wonder', 'know', 'see', 'doubt', 'question', 'tell', 'determine', 'discuss', 'consider']);

/** "If Macron visits Kenya, he [will meet] Ruto", "if necessary, the EU [will act]": not "asked if", "even if". */
function fillConditions(tree: Tree, byNode: ReadonlyMap<number, Clause>): void {
  for (const [node, clause] of byNode) {
    if (ASKING.has(clause.verb.lemma)) continue;
    clause.conditional = childrenBy(tree, node, 'advcl').some((child) =>
      childrenBy(tree, child, 'mark').some((mark) => CONDITIONS.has(wordAt(tree, mark)) && !['even', 'as'].includes(wordAt(tree, mark - 1))),
    );
  }
}

/** "either [sank] or [stayed] level": of verbs joined so no one is told to hold. */
function fillAlternatives(tree: Tree, byNode: ReadonlyMap<number, Clause>): void {
  for (const [node, clause] of byNode) {
    if (!childrenBy(tree, node, 'cc', 'advmod', 'det').some((child) => child < node && wordAt(tree, child) === 'either')) continue;
    const others = childrenBy(tree, node, 'conj').filter((child) => childrenBy(tree, child, 'cc').some((word) => wordAt(tree, word) === 'or'));
    if (others.length === 0) continue;
    for (const each of [clause, ...others.flatMap((child) => byNode.get(child) ?? [])]) each.alternative = true;
  }
}
