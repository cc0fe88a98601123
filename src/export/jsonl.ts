import type { Alignment, ExportRecord } from '../model/index.ts';
import { type DossierInfo, exportRecords } from './records.ts';

/** The JSON Lines export, a line at a time, each with its line feed: what `chancery export --format jsonl` writes. */
export function* toJsonl(alignment: Alignment, info: DossierInfo): Generator<string> {
  yield* linesOf(exportRecords(alignment, info));
}

/** Records as JSON Lines, a line at a time. */
export function* linesOf(records: Iterable<ExportRecord>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}
