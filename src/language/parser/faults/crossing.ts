import { crosses } from '../projective-tree.ts';
import type { Fault } from './fault.ts';

/** "Prices fell, traders [in Nairobi] said": arcs that cross are seldom right; the price is paid by both of them. */
export const crossingArc: Fault = {
  cost: 1.5,
  at: (tree, place) => (crosses(tree.heads, place, tree.heads[place] ?? 0) ? [place] : []),
};
