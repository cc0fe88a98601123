import { type AlignedRecord, type Alignment, alignmentOf, type Changed } from '../model/index.ts';
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
    return alignmentOf([...this.#records.values()].toSorted((a, b) => byCodeUnits(a.id, b.id)));
  }
}
