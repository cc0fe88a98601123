import type { Kysely, Selectable } from 'kysely';
import { type Edit, ReportId, sha256 } from '../../model/index.ts';
import { AFTER_ENTRIES, FIRST_ENTRY } from './containers.ts';
import { readEdits } from './edits.ts';
import { versionOfRow } from './rows.ts';
import type { InputsTable, Tables } from './tables.ts';

/** What of an input the alignment and the export are made of. */
const COLUMNS = ['location', 'path', 'report_id', 'result_sha256', 'analyser', 'archived', 'failure_code', 'failure_message'] as const;
type Row = Pick<Selectable<InputsTable>, (typeof COLUMNS)[number]>;

const MODULUS = 1n << 256n;
const HEX_DIGITS = 64;

/**
 * What a dossier holds, as one number: the sum of the SHA-256 of each input's outcome and of each edit, so that one more is one addition, and
 * equal sums mean equal dossiers, however they came about. Kept in the dossier's state.
 */
export class Content {
  /** The reports whose inputs came, went or changed. */
  readonly reports = new Set<ReportId>();
  /** Whether edits did. */
  edits = false;
  readonly before: string;
  #sum: bigint;

  constructor(before: string) {
    this.before = before;
    this.#sum = BigInt(`0x${before}`);
  }

  /** The sum in hex. */
  get value(): string {
    return this.#sum.toString(16).padStart(HEX_DIGITS, '0');
  }

  /** Runs a change of inputs: what they told before goes out of the sum, what they tell after it comes in. */
  async changing<T>(inputs: () => Promise<Row[]>, change: () => Promise<T>): Promise<T> {
    for (const row of await inputs()) this.input(row, -1n);
    const result = await change();
    for (const row of await inputs()) this.input(row, 1n);
    return result;
  }

  input(row: Row, times: 1n | -1n): void {
    if (row.report_id !== null) this.reports.add(ReportId.parse(row.report_id));
    this.#add(
      row.report_id === null
        ? [row.path, row.failure_code, row.failure_message]
        : [row.report_id, row.path, row.result_sha256, row.analyser, versionOfRow(row)],
      times,
    );
  }

  edit(edit: Edit, times: 1n | -1n): void {
    this.edits = true;
    this.#add(edit, times);
  }

  #add(told: object, times: 1n | -1n): void {
    this.#sum = (this.#sum + times * BigInt(`0x${sha256(JSON.stringify(told))}`) + MODULUS) % MODULUS;
  }
}

/** What the dossier holds now: as its state says, or counted where no write has kept it yet. */
export async function contentOf(db: Kysely<Tables>): Promise<string> {
  const known = await db.selectFrom('state').select('value').where('name', '=', 'content').executeTakeFirst();
  if (known !== undefined) return known.value;
  const content = new Content('0');
  for (const row of await db.selectFrom('inputs').select(COLUMNS).execute()) content.input(row, 1n);
  for (const edit of await readEdits(db)) content.edit(edit, 1n);
  return content.value;
}

export async function keepContent(db: Kysely<Tables>, value: string): Promise<void> {
  await db
    .insertInto('state')
    .values({ name: 'content', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** The input at a location, and where that is a container its entries. */
export function inputsAt(db: Kysely<Tables>, location: string): () => Promise<Row[]> {
  return async () => {
    const own = await db.selectFrom('inputs').select(COLUMNS).where('location', '=', location).execute();
    const [first, after] = [location + FIRST_ENTRY, location + AFTER_ENTRIES];
    return [...own, ...(await db.selectFrom('inputs').select(COLUMNS).where('location', '>=', first).where('location', '<', after).execute())];
  };
}

/** All inputs that gave a report. */
export function inputsOf(db: Kysely<Tables>, report: ReportId): () => Promise<Row[]> {
  return () => db.selectFrom('inputs').select(COLUMNS).where('report_id', '=', report).execute();
}
