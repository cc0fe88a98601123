import { type Actor, type AnalysedReport, type Mention, type MentionId, spanOf } from '../../model/index.ts';
import { byCodeUnits } from '../reports.ts';
import { Tally } from '../tally.ts';

type MentionRecord = Actor['mentions'][number];

/** Words that stand for the actor alone; "both leaders" or a bare "Russian" count only where nothing else does. */
export function standingOf(mention: Mention): 0 | 1 | 2 {
  if ((mention.members?.length ?? 1) > 1) return 2;
  return mention.form === 'adjective' ? 1 : 0;
}

/** Mentions of one standing, in the order of reports and texts. */
export class Mentions {
  readonly list: MentionRecord[] = [];
  /** The names among them. */
  readonly called = new Tally<string>(String);
  #lowest: MentionId | undefined;
  /** How many times more an entity beside has the same words. */
  readonly #again = new Map<MentionId, number>();
  #changed = new Map<MentionId, MentionRecord | undefined>();

  add(record: MentionRecord): void {
    const at = this.#placeOf(record);
    if (this.list[at]?.id === record.id) return void this.#again.set(record.id, (this.#again.get(record.id) ?? 0) + 1);
    this.list.splice(at, 0, record);
    this.#changed.set(record.id, record);
    if (this.list.length === 1 || (this.#lowest !== undefined && record.id < this.#lowest)) this.#lowest = record.id;
  }

  remove(record: MentionRecord): void {
    const again = this.#again.get(record.id);
    if (again !== undefined) return void (again === 1 ? this.#again.delete(record.id) : this.#again.set(record.id, again - 1));
    const at = this.#placeOf(record);
    if (this.list[at]?.id === record.id) {
      this.list.splice(at, 1);
      this.#changed.set(record.id, undefined);
    }
    if (record.id === this.#lowest) this.#lowest = undefined;
  }

  /** The lowest id of all. */
  lowest(): MentionId | undefined {
    this.#lowest ??= this.list.map(({ id }) => id).reduce<MentionId | undefined>((low, id) => (low === undefined || id < low ? id : low), undefined);
    return this.#lowest;
  }

  /** What came since this was last asked, and undefined for what went. */
  take(): Map<MentionId, MentionRecord | undefined> {
    const changed = this.#changed;
    this.#changed = new Map();
    return changed;
  }

  #placeOf(record: MentionRecord): number {
    let [from, to] = [0, this.list.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const other = this.list[middle];
      if (other && compareMentions(other, record) < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

function compareMentions(a: MentionRecord, b: MentionRecord): number {
  return byCodeUnits(a.report, b.report) || a.span.start - b.span.start || a.span.end - b.span.end || byCodeUnits(a.id, b.id);
}

/** The mention as an actor's record has it. */
export function recordOf({ report }: AnalysedReport, { id, start, end }: Mention): MentionRecord {
  return { id, report: report.id, span: spanOf(report.text, start, end) };
}
