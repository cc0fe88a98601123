import type { TimeExpression } from '../../../model/index.ts';
import { caseOf, isPredicate, type Tree, tagOf } from '../../phrases/index.ts';
import type { Placed } from './placed-times.ts';

/** Words of which each is as near as can be. */
export const at0 = (words: readonly number[]): Map<number, number> => new Map(words.map((word) => [word, 0]));

const LINKS = new Set(['nmod', 'obl', 'compound', 'amod', 'advmod', 'appos', 'nummod', 'obj', 'nsubj', 'root']);

/** "lost $5 million on [its bailout in 2008]": the time of what stands beside. */
const ASIDE: ReadonlySet<string> = new Set(['on', 'against', 'about', 'over']);

/** The time that hangs nearest to one of the words, on the amount (`top`) before all, or on the noun that it stands in ("the 5 percent growth of [March]"); of two as near the more exact. */
export function nearest(tree: Tree, times: readonly Placed[], path: ReadonlyMap<number, number>, top: number): TimeExpression | undefined {
  const found = times.flatMap(({ time, token }) => {
    const steps = stepsTo(tree, token, path);
    const isInside = tree.head(token) === tree.head(top) && tree.head(top) > top && tagOf(tree, tree.head(top)) === 'NOUN';
    return steps === undefined ? [] : [{ time, steps: tree.head(token) === top ? 0.5 : isInside ? 0.75 : steps }];
  });
  return found.toSorted((a, b) => a.steps - b.steps || (b.time.edtf?.length ?? 0) - (a.time.edtf?.length ?? 0) || a.time.start - b.time.start)[0]
    ?.time;
}

function stepsTo(tree: Tree, token: number, path: ReadonlyMap<number, number>): number | undefined {
  let word = token;
  for (let steps = 0; steps < 4; steps++) {
    const far = path.get(word);
    if (far !== undefined) return steps + far;
    if (!LINKS.has(tree.relation(word)) || (steps > 0 && (isPredicate(tree, word) || ASIDE.has(caseOf(tree, word))))) return undefined;
    word = tree.head(word);
    if (word < 0) return undefined;
  }
  return undefined;
}
