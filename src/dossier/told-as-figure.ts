import type { Figure, ReportId } from '../model/index.ts';
import type { Account, Item, Lookup } from './lookup.ts';

/** Figures that an event's label tells: "Trade reaches $2.4 billion", "Norvik to cut 900 jobs". */
export function figuresOf({ accountsOf }: Lookup, item: Item): Figure[] {
  if (item.type !== 'event' || !/\d/u.test(item.label)) return [];
  const label = item.label.toLowerCase();
  const figures = item.accounts.flatMap(({ report, sentence }) =>
    (accountsOf.get(report) ?? []).flatMap(({ account, item: of }) => {
      const isThere = of.type === 'figure' && 'span' in account && account.span.start >= sentence.start && account.span.end <= sentence.end;
      return isThere && label.includes(wordsOf(account.span.exact)) ? [of] : [];
    }),
  );
  return [...new Set(figures)];
}

/** The account by which a report tells the figure that an event is about, by the same or another amount: "trade was worth $2.1 billion". */
export function figureAccountIn(figures: readonly Figure[], report: ReportId): Account | undefined {
  return figures.flatMap(({ accounts }) => accounts.filter((account) => account.report === report))[0];
}

function wordsOf(words: string): string {
  return words.replaceAll(/\s+/gu, ' ').toLowerCase();
}
