import { join, normalize } from 'node:path';
import { z } from 'zod';
import { align } from '../alignment/index.ts';
import { storiesOf } from '../dossier/stories.ts';
import { CodePointIndex } from '../export/index.ts';
import { type AnalysedReport, type EventFinding, type Failure, type GivenMetadata, type Range, sha256 } from '../model/index.ts';
import { analysesOf } from './analyse-file.ts';

/** An event mention in a plain text below a folder; offsets count code points. A mention in pieces gives its outer ends. */
export const TextMention = z.looseObject({
  doc: z.string(),
  file: z.string().min(1),
  id: z.union([z.string(), z.number()]),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  pieces: z.array(z.looseObject({ start: z.int().nonnegative(), end: z.int().positive() })).optional(),
});
export type TextMention = z.infer<typeof TextMention>;

/** A report of a set, as it is named and what is known of it. */
export interface SetReport {
  doc: string;
  file: string;
  given?: GivenMetadata;
}

export interface MatchedMention {
  id: string | number;
  /** Mentions of one event have one cluster. */
  cluster: string;
}

export interface Matched<Line> {
  lines: Line[];
  failures: Failure[];
}

/**
 * Which mentions are of one event, across all texts: each belongs to the event of the account at its words; one at which no event was found
 * stands alone. `known` gives what is known of a file, by its name.
 */
export async function matchMentions(
  folder: string,
  mentions: readonly TextMention[],
  known: ReadonlyMap<string, GivenMetadata> = new Map(),
): Promise<Matched<MatchedMention>> {
  const failures: Failure[] = [];
  const read = new Map<string, AnalysedReport>();
  for (const file of [...new Set(mentions.map((mention) => mention.file))].toSorted()) {
    const analysed = await analysedText(folder, file, known.get(file));
    if ('failure' in analysed) failures.push(analysed.failure);
    else read.set(file, analysed);
  }
  const { events } = align([...read.values()]);
  const eventOf = new Map<string, string>(events.flatMap(({ id, accounts }) => accounts.map((account) => [account.id, id] as const)));
  const lines = mentions.map((mention) => {
    const analysed = read.get(mention.file);
    const found = analysed && findingAt(analysed, mention);
    return { id: mention.id, cluster: (found && eventOf.get(found.id)) ?? aloneId(mention) };
  });
  return { lines, failures };
}

/** The whole text as it is, so that the mentions' offsets hold. */
async function analysedText(folder: string, file: string, given: GivenMetadata | undefined): Promise<AnalysedReport | { failure: Failure }> {
  for await (const { analysis } of analysesOf({ path: join(folder, normalize(file)), plain: true, ...(given ? { given } : {}) })) {
    return 'failure' in analysis ? analysis : { report: analysis.report, findings: analysis.findings };
  }
  return { failure: { path: file, code: 'empty', message: 'The file holds no text.' } };
}

/** The event finding whose trigger shares most with the mention; of equal ones that with the shortest trigger, then the first. */
function findingAt({ report, findings }: AnalysedReport, { start, end, pieces }: TextMention): EventFinding | undefined {
  const index = new CodePointIndex(report.text);
  const ranges: Range[] = (pieces ?? [{ start, end }]).map((piece) => ({ start: index.toUtf16(piece.start), end: index.toUtf16(piece.end) }));
  const shared = ({ trigger }: EventFinding) => ranges.reduce((sum, range) => sum + common(range, trigger), 0);
  const touching = findings.events.map((finding) => ({ finding, size: shared(finding) })).filter(({ size }) => size > 0);
  return touching.toSorted((a, b) => b.size - a.size || lengthOf(a.finding.trigger) - lengthOf(b.finding.trigger))[0]?.finding;
}

function lengthOf({ start, end }: Range): number {
  return end - start;
}

function common(a: Range, b: Range): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function aloneId({ doc, id }: TextMention): string {
  return `alone_${sha256(`${doc}\u0000${id}`).slice(0, 16)}`;
}

/** Which whole reports are of one story. */
export async function matchStories(folder: string, reports: readonly SetReport[]): Promise<Matched<{ doc: string; story: string }>> {
  const { readReport } = await import('../intake/index.ts');
  const { fileFailure, readBounded } = await import('./files.ts');
  const failures: Failure[] = [];
  const read: { doc: string; report: AnalysedReport['report'] }[] = [];
  for (const { doc, file, given } of reports) {
    const path = join(folder, normalize(file));
    try {
      const intake = await readReport({ bytes: await readBounded(path), path, ...(given ? { given } : {}) });
      if (intake.ok) read.push({ doc, report: intake.report });
      else failures.push(intake.failure);
    } catch (error) {
      failures.push(fileFailure(path, error));
    }
  }
  const stories = storiesOf([...new Map(read.map(({ report }) => [report.id, report])).values()]);
  return { lines: read.map(({ doc, report }) => ({ doc, story: (stories.get(report.id) ?? report.id).replace(/^rep_/, 'story_') })), failures };
}
