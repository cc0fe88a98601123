import type { AlignedRecord, Alignment, Changed } from '../model/index.ts';
import { byCodeUnits } from './reports.ts';

/** Collects what changes make of records, however often each changes. */
export class RecordChanges {
  readonly #before = new Map<string, AlignedRecord>();
  readonly #after = new Map<string, AlignedRecord>();
  readonly #parts = new Map<string, Changed<AlignedRecord>['parts']>();

  note({ before, after, parts }: Changed<AlignedRecord>): void {
    if (before) this.#before.set(before.id, before);
    if (after) this.#after.set(after.id, after);
    if (after && parts) this.#parts.set(after.id, parts);
  }

  /** Each record that is another now, in the order of ids. */
  all(): Changed<AlignedRecord>[] {
    return [...new Set([...this.#before.keys(), ...this.#after.keys()])]
      .toSorted(byCodeUnits)
      .map((id) => ({ before: this.#before.get(id), after: this.#after.get(id), parts: this.#parts.get(id) }))
      .filter(({ before, after }) => before !== after);
  }
}

/** The records of an aligned whole as they are now. */
export class AlignedRecords {
  readonly #records = new Map<string, AlignedRecord>();

  take(changes: readonly Changed<AlignedRecord>[]): void {
    for (const { before, after } of changes) {
      if (after) this.#records.set(after.id, after);
      else if (before) this.#records.delete(before.id);
    }
  }

  /** All of them, each list in the order of ids. */
  alignment(): Alignment {
    const whole: Alignment = { reports: [], actors: [], events: [], statements: [], figures: [], differences: [], origins: [], edits: [] };
    for (const record of [...this.#records.values()].toSorted((a, b) => byCodeUnits(a.id, b.id))) put(whole, record);
    return whole;
  }
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
