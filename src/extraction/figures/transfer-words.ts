import { wordSet } from '../word-set.ts';

/** What is between two sides. */
export const BETWEEN: ReadonlySet<string> = wordSet('trade commerce turnover tie relation exchange');

/** What goes out from its owner. */
export const OUTWARD: ReadonlySet<string> = wordSet(
  'export shipment delivery supply aid donation contribution investment payment spending loan pledge instalment installment grant',
);

/** What comes in to its owner. */
export const INWARD: ReadonlySet<string> = wordSet('import purchase receipt borrowing');

/** Verbs whose doer gives or sends. */
export const OUTWARD_VERBS: ReadonlySet<string> = wordSet(
  'put pump pour plough plow channel funnel award transfer export ship deliver supply sell donate contribute invest inject pay repay refund',
  'spend lend guarantee give provide send pledge promise offer grant allocate commit deploy dispatch',
);

/** Verbs whose doer gets. */
export const INWARD_VERBS: ReadonlySet<string> = wordSet('import buy purchase acquire order receive borrow lease obtain');

/** What one gives and another gets: who "receives", "seeks" or "needs" it gets it. */
export const GRANTED: ReadonlySet<string> = wordSet(
  'aid loan grant donation investment contribution package bailout assistance relief support funding rescue credit subsidy guarantee infusion',
  'injection financing',
);

/** "[bought] the firm for $5 million". */
export const PRICED_VERBS: ReadonlySet<string> = wordSet('buy purchase acquire sell order');
