import { ARTICLE_ROLES, type Report, type ReportId } from '../model/index.ts';
import { normalWords } from './normal-form.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';

interface Passage {
  start: number;
  end: number;
  key: string;
  words: number;
}

interface Taken {
  from: ReportId;
  passages: readonly Passage[];
}

/** Shorter paragraphs recur by chance ("Oslo did not comment."). */
const TELLING_WORDS = 10;
/** Two outlets can write one quotation down alike; not three paragraphs. */
const LEAST_PASSAGES = 3;

/**
 * Which reports took most of their text word for word from an earlier one: a wire report that was trimmed, or given another headline. One
 * that has at least three paragraphs of it, and half of its own words in them, took every paragraph that stands in both. Linear in the texts.
 */
export class TakenPassages {
  readonly #taken = new Map<ReportId, Taken>();

  constructor(reports: readonly Report[]) {
    const known = new Map<string, ReportId>();
    const read = reports.filter((report) => report.copy_of === undefined).map((report) => ({ report, passages: passagesOf(report) }));
    const sizes = new Map(read.map(({ report, passages }) => [report.id, wordsIn(passages)]));
    const inOrder = read.toSorted((a, b) => compareFirst(a.report, b.report, sizes));
    for (const { report, passages } of inOrder) {
      const taken = mostTaken(passages, known);
      if (taken) this.#taken.set(report.id, taken);
      for (const { key } of passages) if (!known.has(key)) known.set(key, report.id);
    }
  }

  /** The report from which the passage at this offset (UTF-16) was taken; undefined where the report's words are its own. */
  from(report: ReportId, at: number): ReportId | undefined {
    const taken = this.#taken.get(report);
    return taken?.passages.some((passage) => passage.start <= at && at < passage.end) ? taken.from : undefined;
  }
}

function passagesOf(report: Report): Passage[] {
  return report.parts
    .filter((part) => ARTICLE_ROLES.has(part.role))
    .map(({ start, end }) => {
      const words = normalWords(report.text.slice(start, end));
      return { start, end, key: words.join(' '), words: words.length };
    });
}

function wordsIn(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + passage.words, 0);
}

/** The earlier published first; of one day the longer, since what is taken is trimmed; then the lowest id. */
function compareFirst(a: Report, b: Report, sizes: ReadonlyMap<ReportId, number>): number {
  const byDay = byCodeUnits(publishedFrom(a) ?? '9999', publishedFrom(b) ?? '9999');
  return byDay || (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0) || byCodeUnits(a.id, b.id);
}

function mostTaken(passages: readonly Passage[], known: ReadonlyMap<string, ReportId>): Taken | undefined {
  const shared = new Map<ReportId, Passage[]>();
  for (const passage of passages) {
    const from = known.get(passage.key);
    if (from !== undefined) shared.set(from, [...(shared.get(from) ?? []), passage]);
  }
  const [most] = [...shared].toSorted((a, b) => wordsIn(b[1]) - wordsIn(a[1]) || byCodeUnits(a[0], b[0]));
  if (!most) return undefined;
  const telling = most[1].filter(({ words }) => words >= TELLING_WORDS);
  const isTaken = telling.length >= LEAST_PASSAGES && wordsIn(telling) * 2 >= wordsIn(passages);
  return isTaken ? { from: most[0], passages: most[1] } : undefined;
}
