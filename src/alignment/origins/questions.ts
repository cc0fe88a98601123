import type { ReportId } from '../../model/index.ts';
import { IdsBy } from '../report-set.ts';

/** What a report's origins depend on beside the report itself: each question is noted under the report for which it was asked. */
export class Questions {
  readonly #askers = new IdsBy<string, ReportId>();
  readonly #asked = new Map<ReportId, Set<string>>();

  note(asker: ReportId, question: string): void {
    this.#askers.add(question, asker);
    const asked = this.#asked.get(asker);
    if (asked) asked.add(question);
    else this.#asked.set(asker, new Set([question]));
  }

  forget(asker: ReportId): void {
    for (const question of this.#asked.get(asker) ?? []) this.#askers.delete(question, asker);
    this.#asked.delete(asker);
  }

  askersOf(questions: readonly string[]): Set<ReportId> {
    return new Set(questions.flatMap((question) => [...this.#askers.of(question)]));
  }
}
