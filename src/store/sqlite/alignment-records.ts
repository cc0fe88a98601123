import type { Kysely } from 'kysely';
import { type Alignment, ExportRecord } from '../../model/index.ts';
import { parsed } from './rows.ts';
import type { Tables } from './tables.ts';

/** Rows of one insert; SQLite allows 32,766 values in a statement. */
const BATCH = 500;

/** Replaces the stored records by those of an alignment. Report texts are stored once, with their inputs. */
export async function writeAlignment(db: Kysely<Tables>, alignment: Alignment): Promise<void> {
  await db.deleteFrom('records').execute();
  const records = [
    ...alignment.reports.map((report) => ({ ...report, text: '' })),
    ...alignment.actors,
    ...alignment.events,
    ...alignment.statements,
    ...alignment.figures,
    ...alignment.differences,
    ...alignment.origins,
    ...alignment.edits,
  ].map((record) => ({ type: record.type, id: record.id, record: JSON.stringify(record) }));
  for (let first = 0; first < records.length; first += BATCH) {
    await db
      .insertInto('records')
      .values(records.slice(first, first + BATCH))
      .execute();
  }
}

/** The stored records as an alignment, each list in the order of ids. */
export async function readAlignment(db: Kysely<Tables>): Promise<Alignment> {
  const alignment: Alignment = { reports: [], actors: [], events: [], statements: [], figures: [], differences: [], origins: [], edits: [] };
  const texts = new Map<string | null, string | null>();
  for (const row of await db.selectFrom('report_inputs').select(['report_id', 'text']).execute()) texts.set(row.report_id, row.text);
  const rows = await db.selectFrom('records').selectAll().orderBy('type').orderBy('id').execute();
  for (const row of rows) {
    const json: unknown = parsed(row.id, () => JSON.parse(row.record));
    const whole = row.type === 'report' && typeof json === 'object' ? { ...json, text: texts.get(row.id) } : json;
    put(
      alignment,
      parsed(row.id, () => ExportRecord.parse(whole)),
    );
  }
  return alignment;
}

function put(alignment: Alignment, record: ExportRecord): void {
  switch (record.type) {
    case 'report':
      return void alignment.reports.push(record);
    case 'actor':
      return void alignment.actors.push(record);
    case 'event':
      return void alignment.events.push(record);
    case 'statement':
      return void alignment.statements.push(record);
    case 'figure':
      return void alignment.figures.push(record);
    case 'difference':
      return void alignment.differences.push(record);
    case 'origin':
      return void alignment.origins.push(record);
    case 'edit':
      return void alignment.edits.push(record);
    case 'dossier':
      throw new RangeError(`a stored alignment holds no ${record.type}`);
  }
}
