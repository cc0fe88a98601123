import { amountWords, measureWords } from '../dossier/index.ts';
import type { Figure } from '../model/index.ts';

type Amount = Pick<Figure, 'value' | 'low' | 'high' | 'unit'> & { accounts: readonly Pick<Figure['accounts'][number], 'approximation'>[] };

/** A figure's amount in words, as its first account approximates it: "$240.1 billion", "more than 280 soldiers", "3–5 percent". */
export function figureValue(figure: Amount): string {
  const approximations = new Set(figure.accounts.map((account) => account.approximation));
  const [approximation] = approximations.size === 1 ? approximations : [];
  return amountWords({ ...figure, approximation });
}

/** What the figure measures, and of what it is a share: "share of exports to the north". */
export function figureMeasure({
  share_of,
  accounts = [],
  ...told
}: Pick<Figure, 'measure' | 'share_of'> & Partial<Pick<Figure, 'accounts'>>): string {
  const measure = measureWords({ measure: told.measure, accounts });
  return share_of === undefined || measure.includes(share_of) ? measure : `${measure} (of ${share_of})`;
}
