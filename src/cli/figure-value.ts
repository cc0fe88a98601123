import { amountWords, measureWords, partTold, sharedApproximation, vagueTold } from '../dossier/index.ts';
import type { Figure } from '../model/index.ts';

type Account = Figure['accounts'][number];
type Amount = Pick<Figure, 'value' | 'low' | 'high' | 'unit'> & {
  agreement?: Figure['agreement'];
  accounts: readonly Partial<Pick<Account, 'approximation' | 'report' | 'value' | 'low' | 'high' | 'precision' | 'span'>>[];
};

/**
 * A figure's amount in words, as its reports approximate it: "$240.1 billion", "more than 280 soldiers", "3–5 percent", "a third"; where they contradict each other
 * what each of them gives, "12 years or 15 years", since nobody told of a range.
 */
export function figureValue(figure: Amount): string {
  if (figure.agreement === 'conflict')
    return [...new Set(figure.accounts.map((account) => amountWords({ ...account, unit: figure.unit })))].join(' or ');
  return partTold(figure) ?? amountWords({ ...figure, approximation: sharedApproximation(figure), vague: vagueTold(figure) });
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
