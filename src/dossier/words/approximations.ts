import type { Figure, FigureAccount } from '../../model/index.ts';

type Told = Pick<Figure, 'value'> & { accounts: readonly Partial<Pick<FigureAccount, 'approximation' | 'report' | 'value'>>[] };

/** "at least", where every report that tells the value says so somewhere: a headline's "17 dead" leaves out what the text below it says. */
export function sharedApproximation({ value, accounts }: Told): FigureAccount['approximation'] {
  const telling = accounts.filter((account) => value === undefined || account.value === undefined || account.value === value);
  const said = new Set(
    [...Map.groupBy(telling, ({ report }) => report).values()].map((own) => {
      const [only, other] = new Set(own.flatMap(({ approximation }) => approximation ?? []));
      return other === undefined ? only : undefined;
    }),
  );
  return said.size === 1 ? [...said][0] : undefined;
}
