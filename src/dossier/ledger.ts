import { type LedgerEntry, ledgerOf as ledger } from '../alignment/events/ledger.ts';
import type { Event, Report, ReportId } from '../model/index.ts';
import type { Lookup } from './lookup.ts';

export type { LedgerEntry, LedgerStep } from '../alignment/events/ledger.ts';

/** How the word of an event went: announced, planned, moved, happened, denied; each with its report, its date and whose word it is. */
export function ledgerOf({ alignment }: Pick<Lookup, 'alignment'>, event: Event): LedgerEntry[] {
  return ledger(event, new Map<ReportId, Report>(alignment.reports.map((report) => [report.id, report])));
}
