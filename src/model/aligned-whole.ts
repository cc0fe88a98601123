import type { AlignedRecord, Alignment } from './records.ts';

/** The aligned whole of records that are in the order of ids. */
export function alignmentOf(records: Iterable<AlignedRecord>): Alignment {
  const whole: Alignment = { reports: [], actors: [], events: [], statements: [], figures: [], differences: [], origins: [], edits: [] };
  for (const record of records) put(whole, record);
  return whole;
}

function put(whole: Alignment, record: AlignedRecord): void {
  switch (record.type) {
    case 'report':
      return void whole.reports.push(record);
    case 'actor':
      return void whole.actors.push(record);
    case 'event':
      return void whole.events.push(record);
    case 'statement':
      return void whole.statements.push(record);
    case 'figure':
      return void whole.figures.push(record);
    case 'difference':
      return void whole.differences.push(record);
    case 'origin':
      return void whole.origins.push(record);
    case 'edit':
      return void whole.edits.push(record);
  }
}
