import type { Report, ReportId } from '../../model/index.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { isSampled, type Passage, passagesOf } from './shingles.ts';

interface Read {
  report: Report;
  /** The first day on which it can have been published. */
  day: string;
  passages: readonly Passage[];
  /** Words of the article below its headline. */
  size: number;
  /** A sample of its runs of words. */
  samples: Set<number>;
}

interface Taken {
  from: ReportId;
  passages: readonly Passage[];
}

/** Shorter passages recur by chance ("Oslo did not comment."). */
const TELLING_WORDS = 10;
/** Two outlets can write one quotation down alike; not three paragraphs of their own words. */
const LEAST_PASSAGES = 3;
/** How much of a report's shingles must stand in the other: of a few paragraphs most of them, of three or more a fifth. */
const MOST = 0.6;
const MUCH = 0.2;
const LEAST_SHINGLES = 30;
/** A passage was taken when so much of it stands in the other, word for word. */
const OF_PASSAGE = 0.6;
/** A run of words that more reports have is a common turn ("could not be reached for comment") or a statement printed by all. */
const RARE = 12;
/** Reports that share most rare samples are looked at in full. */
const CANDIDATES = 3;

/**
 * Which reports took text word for word from an earlier one: a wire report that was trimmed, given another headline, or had paragraphs put
 * in. Candidates are those that share rare runs of five words, of which a sample is looked up; so the work is linear in the texts, and one more
 * report asks only those with which it shares rare runs.
 */
export class TakenPassages {
  readonly #read = new Map<ReportId, Read>();
  readonly #holders = new Map<number, Read[]>();
  readonly #taken = new Map<ReportId, Taken>();

  constructor(reports: readonly Report[] = []) {
    this.update(reports, []);
  }

  /** Puts reports in, or in the place of those of their id, and takes others out; gives the ids of those that took other passages than before. */
  update(put: readonly Report[], removed: readonly ReportId[]): ReportId[] {
    const asked = new Set<Read>();
    const given = [...removed, ...put.map((report) => report.id)];
    for (const id of given) this.#takeOut(id, asked);
    const isMost = put.length * 4 > this.#read.size;
    for (const report of put) if (report.copy_of === undefined) this.#putIn(readOf(report), isMost ? undefined : asked);
    const changed: ReportId[] = [];
    for (const one of isMost ? this.#read.values() : asked) {
      if (this.#read.get(one.report.id) !== one) continue;
      const before = this.#taken.get(one.report.id);
      const taken = this.#takenBy(one);
      if (taken) this.#taken.set(one.report.id, taken);
      else this.#taken.delete(one.report.id);
      if (toldOf(before) !== toldOf(taken)) changed.push(one.report.id);
    }
    for (const id of given) if (!this.#read.has(id) && this.#taken.delete(id)) changed.push(id);
    return changed;
  }

  /** The report from which the passage at this offset (UTF-16) was taken; undefined where the report's words are its own. */
  from(report: ReportId, at: number): ReportId | undefined {
    const taken = this.#taken.get(report);
    return taken?.passages.some((passage) => passage.start <= at && at < passage.end) ? taken.from : undefined;
  }

  /** The report from which any passage of this one was taken. */
  source(report: ReportId): ReportId | undefined {
    return this.#taken.get(report)?.from;
  }

  #putIn(one: Read, asked: Set<Read> | undefined): void {
    this.#read.set(one.report.id, one);
    asked?.add(one);
    for (const sample of one.samples) {
      const holders = this.#holders.get(sample);
      if (!holders) this.#holders.set(sample, [one]);
      else if (holders.push(one) <= RARE + 1 && asked)
        for (const other of holders) if (holders.length > RARE || isBefore(one, other)) asked.add(other);
    }
  }

  #takeOut(id: ReportId, asked: Set<Read>): void {
    const one = this.#read.get(id);
    if (!one) return;
    this.#read.delete(id);
    for (const sample of one.samples) {
      const holders = this.#holders.get(sample) ?? [];
      holders.splice(holders.indexOf(one), 1);
      if (holders.length === 0) this.#holders.delete(sample);
      if (holders.length <= RARE) for (const other of holders) if (holders.length === RARE || isBefore(one, other)) asked.add(other);
    }
  }

  #takenBy(one: Read): Taken | undefined {
    return this.#candidatesOf(one)
      .map((other) => takenFrom(one, other))
      .find((found) => found !== undefined);
  }

  /** The earlier reports that share most rare samples, the most first. */
  #candidatesOf(one: Read): Read[] {
    const shared = new Map<Read, number>();
    let rare = 0;
    for (const sample of one.samples) {
      const holders = this.#holders.get(sample) ?? [];
      if (holders.length > RARE) continue;
      rare += 1;
      for (const other of holders) if (other !== one && compareFirst(other, one) < 0) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= rare * MUCH)
      .toSorted(([a, most], [b, more]) => more - most || compareFirst(a, b))
      .slice(0, CANDIDATES)
      .map(([other]) => other);
  }
}

function toldOf(taken: Taken | undefined): string {
  return taken ? `${taken.from} ${taken.passages.map(({ start, end }) => `${start}-${end}`).join(' ')}` : '';
}

function readOf(report: Report): Read {
  const passages = passagesOf(report);
  const body = bodyOf(passages);
  const samples = new Set(body.flatMap(({ shingles }) => Array.from(shingles.filter(isSampled))));
  return { report, day: publishedFrom(report) ?? '9999', passages, size: body.reduce((sum, { words }) => sum + words, 0), samples };
}

/** Headlines are changed at will, so they tell nothing. */
function bodyOf(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ role }) => role !== 'title' && role !== 'standfirst');
}

/** The earlier published first; of one day the longer, since what is taken is trimmed; then the lowest id. */
function compareFirst(a: Read, b: Read): number {
  return byCodeUnits(a.day, b.day) || b.size - a.size || byCodeUnits(a.report.id, b.report.id);
}

/** Whether the one could have taken nothing from the other, but the other from it. */
function isBefore(one: Read, other: Read): boolean {
  return compareFirst(one, other) < 0;
}

function takenFrom(one: Read, other: Read): Taken | undefined {
  const known = new Set(other.passages.flatMap(({ shingles }) => [...shingles]));
  const held = (passage: Passage) => passage.shingles.filter((shingle) => known.has(shingle)).length;
  const body = bodyOf(one.passages);
  const all = body.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const shared = body.reduce((sum, passage) => sum + held(passage), 0);
  const passages = one.passages.filter((passage) => held(passage) >= passage.shingles.length * OF_PASSAGE);
  const telling = bodyOf(passages).filter(({ words, quoted }) => words >= TELLING_WORDS && !quoted);
  const share = telling.length >= LEAST_PASSAGES ? MUCH : telling.length > 0 ? MOST : Number.POSITIVE_INFINITY;
  return shared >= Math.min(LEAST_SHINGLES, all) && shared >= all * share ? { from: other.report.id, passages } : undefined;
}
