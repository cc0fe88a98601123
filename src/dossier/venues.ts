import type { Statement } from '../model/index.ts';
import type { Lookup } from './lookup.ts';

/** What may stand before a venue: "on Facebook", "in a video address". */
const BEFORE = /(?:^|\s)(?<word>on|in|at|during|through|via|from|over|by|into)\s+$/iu;
/** So much of the text before a venue is looked at. */
const REACH = 12;

type Told = Pick<Statement['accounts'][number], 'report' | 'venue'>;

/** Where it was said, as the first report that tells it has it: "on Facebook", "at a news conference"; undefined where none does. */
export function venueOf({ reports }: { reports: Pick<Lookup['reports'], 'get'> }, accounts: readonly Told[]): string | undefined {
  const account = accounts.find(({ venue }) => venue !== undefined);
  if (account?.venue === undefined) return undefined;
  const text = reports.get(account.report)?.text ?? '';
  const { start, exact } = account.venue;
  const word = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.groups?.['word'] ?? 'at';
  return `${word.toLowerCase()} ${exact.replaceAll(/\s+/g, ' ')}`;
}
