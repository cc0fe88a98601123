import { lemmaOf, type Tree } from '../../phrases/index.ts';

/** "[cancelled] an order": what was there, or was offered, comes to nothing. */
export const isUndoing = (tree: Tree, verb: number): boolean => UNDOING.test(lemmaOf(tree, verb));

const UNDOING = /^(?:reject|veto|refuse|decline|cancel|scrap|withdraw|block|spurn|rebuff|forgo|waive|freeze|suspend|halt|postpone|miss)$/;
