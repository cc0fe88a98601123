import type { ReportId } from '../../model/index.ts';
import type { ContentChange } from '../store.ts';
import type { Content } from './content.ts';

interface Entry {
  before: string;
  after: string;
  reports: ReadonlySet<ReportId>;
  edits: boolean;
}

/** What this connection wrote, one transaction after another; where another connection wrote in between it begins anew. */
export class Journal {
  #entries: Entry[] = [];

  note({ before, value: after, reports, edits }: Content): void {
    if (before === after) return;
    if (this.#entries.at(-1)?.after !== before) this.#entries = [];
    this.#entries.push({ before, after, reports, edits });
  }

  /** What came, went or changed from one content to another; undefined where that isn't known. What lies before is forgotten. */
  between(before: string, after: string): ContentChange | undefined {
    if (before === after) return { reports: [], edits: false };
    const first = this.#entries.findLastIndex((entry) => entry.before === before);
    if (first < 0 || this.#entries.at(-1)?.after !== after) return undefined;
    this.#entries = this.#entries.slice(first);
    return {
      reports: [...new Set(this.#entries.flatMap(({ reports }) => [...reports]))],
      edits: this.#entries.some(({ edits }) => edits),
    };
  }
}
