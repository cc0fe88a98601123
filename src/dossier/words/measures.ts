import type { Figure } from '../../model/index.ts';

type Measured = Pick<Figure, 'measure'> & { accounts: readonly Pick<Figure['accounts'][number], 'comparison'>[] };

/** What a figure measures, as one reads it: a growth that all accounts tell as a fall is one, "fall of exports". */
export function measureWords({ measure, accounts }: Measured): string {
  const isFall = accounts.length > 0 && accounts.every(({ comparison }) => comparison?.direction === 'down');
  return isFall ? measure.replace(/^growth of /u, 'fall of ') : measure;
}
