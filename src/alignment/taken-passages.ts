import type { Report, ReportId } from '../model/index.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';
import { isSampled, type Passage, passagesOf } from './shingles.ts';

interface Read {
  report: Report;
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
 * in. Candidates are those that share rare runs of five words, of which a sample is looked up; so the work is linear in the texts.
 */
export class TakenPassages {
  readonly #taken = new Map<ReportId, Taken>();

  constructor(reports: readonly Report[]) {
    const read = reports
      .filter((report) => report.copy_of === undefined)
      .map(readOf)
      .toSorted(compareFirst);
    const holders = holdersOf(read);
    for (const [order, one] of read.entries()) {
      const taken = candidatesOf(order, read, holders)
        .map((other) => takenFrom(one, other))
        .find((found) => found !== undefined);
      if (taken) this.#taken.set(one.report.id, taken);
    }
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
}

function readOf(report: Report): Read {
  const passages = passagesOf(report);
  const body = bodyOf(passages);
  const samples = new Set(body.flatMap(({ shingles }) => Array.from(shingles.filter(isSampled))));
  return { report, passages, size: body.reduce((sum, { words }) => sum + words, 0), samples };
}

/** Headlines are changed at will, so they tell nothing. */
function bodyOf(passages: readonly Passage[]): Passage[] {
  return passages.filter(({ role }) => role !== 'title' && role !== 'standfirst');
}

/** The earlier published first; of one day the longer, since what is taken is trimmed; then the lowest id. */
function compareFirst(a: Read, b: Read): number {
  const byDay = byCodeUnits(publishedFrom(a.report) ?? '9999', publishedFrom(b.report) ?? '9999');
  return byDay || b.size - a.size || byCodeUnits(a.report.id, b.report.id);
}

/** For each sampled run of words the reports that have it, by their order; of one that many have, the first of them and one more. */
function holdersOf(read: readonly Read[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const [order, { samples }] of read.entries()) {
    for (const sample of samples) {
      const known = holders.get(sample);
      if (!known) holders.set(sample, [order]);
      else if (known.length <= RARE) known.push(order);
    }
  }
  return holders;
}

/** The earlier reports that share most rare samples, the most first. */
function candidatesOf(order: number, read: readonly Read[], holders: ReadonlyMap<number, readonly number[]>): Read[] {
  const shared = new Map<number, number>();
  let rare = 0;
  for (const sample of read[order]?.samples ?? []) {
    const holding = holders.get(sample) ?? [];
    if (holding.length > RARE) continue;
    rare += 1;
    for (const other of holding) if (other < order) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= rare * MUCH)
    .toSorted(([a, most], [b, more]) => more - most || a - b)
    .slice(0, CANDIDATES)
    .flatMap(([other]) => read[other] ?? []);
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
