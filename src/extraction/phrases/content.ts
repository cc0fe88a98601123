import type { Tree } from '../../language/dependency-tree.ts';
import type { TokenRange } from './types.ts';

/** All tokens that hang on `node`, itself included, without those of `without`, in the order of the text. Linear in what hangs there. */
export function subtreeOf(tree: Tree, node: number, without?: number): number[] {
  const found: number[] = [];
  const waiting = [node];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    if (token === without) continue;
    found.push(token);
    waiting.push(...tree.children(token));
  }
  return found.toSorted((a, b) => a - b);
}

/** Tokens in the order of the text as runs without a gap. */
export function runsOf(tokens: readonly number[]): TokenRange[] {
  const runs: TokenRange[] = [];
  for (const token of tokens) {
    const open = runs.at(-1);
    if (open && token === open.last + 1) open.last = token;
    else runs.push({ first: token, last: token });
  }
  return runs;
}
