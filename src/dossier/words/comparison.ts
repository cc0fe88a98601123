import type { Figure } from '../../model/index.ts';

/** "year-on-year", "quarter over quarter", "annually": words that say by themselves that something is compared. */
const PERIOD_OVER_PERIOD =
  /^(?:(?<period>day|week|month|quarter|year)[ -](?:on|over|to|by)[ -]\k<period>|on the (?:day|week|month|quarter|year)|annually|yearly)$/iu;

/** How a figure changed: "up, compared with 2022", "up year-on-year", "down". */
export function comparisonWords({ direction, base }: { direction: string; base?: string | undefined }): string {
  if (base === undefined) return direction;
  return PERIOD_OVER_PERIOD.test(base) ? `${direction} ${base}` : `${direction}, compared with ${base}`;
}

/** How a figure changed, by the first account that tells it; undefined where none does. */
export function changeTold({ accounts }: { accounts: readonly Pick<Figure['accounts'][number], 'comparison'>[] }): string | undefined {
  const comparison = accounts.find((account) => account.comparison)?.comparison;
  return comparison && comparisonWords(comparison);
}
