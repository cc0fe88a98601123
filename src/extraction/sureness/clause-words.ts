import { CLAUSE_RELATIONS } from '../../language/dependency-tree.ts';
import type { Tree } from '../phrases/index.ts';

/** Below these a clause has words of its own; what an infinitive completes is told together with it. */
const APART: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'acl', 'parataxis', 'csubj']);

/** The head of the clause in which a word stands. */
export function clauseHeadOf(tree: Tree, token: number): number {
  let head = token;
  for (let up = tree.head(head); up >= 0 && !isClause(tree, head); up = tree.head(head)) head = up;
  return head;
}

function isClause(tree: Tree, token: number): boolean {
  const relation = tree.relation(token);
  return CLAUSE_RELATIONS.has(relation) || (relation === 'conj' && isVerbal(tree, token));
}

function isVerbal(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.upos === 'VERB' || tree.children(token).some((child) => ['nsubj', 'cop', 'aux'].includes(tree.relation(child)));
}

/** The words of a clause without those of the clauses in it, in the order of the text. */
export function clauseWordsOf(tree: Tree, head: number): number[] {
  const found: number[] = [];
  const open = [head];
  for (let token = open.pop(); token !== undefined; token = open.pop()) {
    found.push(token);
    for (const child of tree.children(token)) if (!isApart(tree, child)) open.push(child);
  }
  return found.toSorted((a, b) => a - b);
}

function isApart(tree: Tree, token: number): boolean {
  const relation = tree.relation(token);
  return APART.has(relation) || (relation === 'conj' && isVerbal(tree, token));
}

/** The words from one to another through the tree, both ends included. */
export function pathOf(tree: Tree, from: number, to: number): number[] {
  const up = upwards(tree, from);
  const down = upwards(tree, to);
  const meeting = up.find((token) => down.includes(token));
  if (meeting === undefined) return [from, to];
  return [...up.slice(0, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting))];
}

function upwards(tree: Tree, token: number): number[] {
  const all: number[] = [];
  for (let at = token; at >= 0; at = tree.head(at)) all.push(at);
  return all;
}
