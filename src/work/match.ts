import { join, normalize } from 'node:path';
import { z } from 'zod';
import { type EventMentionAcross, eventMentionAt, eventMentionsAcross } from '../alignment/events/event-mentions-across.ts';
import { align } from '../alignment/index.ts';
import { storiesOf } from '../dossier/stories.ts';
import { CodePointIndex } from '../export/index.ts';
import { type AnalysedReport, type EventId, type Failure, type GivenMetadata, type Range, type Reading, sha256 } from '../model/index.ts';
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

type Read = AnalysedReport & { reading: Reading };

/**
 * Which mentions are of one event, across all texts: those at accounts of one event, and those of one word in sentences that tell alike, in reports of
 * the same weeks. `known` gives what is known of a file, by its name. A pure function of the set of mentions and texts.
 */
export async function matchMentions(
  folder: string,
  mentions: readonly TextMention[],
  known: ReadonlyMap<string, GivenMetadata> = new Map(),
): Promise<Matched<MatchedMention>> {
  const failures: Failure[] = [];
  const read = new Map<string, Read>();
  for (const file of [...new Set(mentions.map((mention) => mention.file))].toSorted()) {
    const analysed = await analysedText(folder, file, known.get(file));
    if ('failure' in analysed) failures.push(analysed.failure);
    else read.set(file, analysed);
  }
  const { events } = align([...read.values()]);
  const eventOf = new Map<string, EventId>(events.flatMap(({ id, accounts }) => accounts.map((account) => [account.id, id] as const)));
  const compared = mentions.flatMap((mention) => {
    const analysed = read.get(mention.file);
    return analysed ? [{ mention, across: eventMentionAt(analysed, rangesOf(analysed, mention), eventOf) }] : [];
  });
  const groups = eventMentionsAcross(compared.map(({ across }) => across));
  const clusters = new Map<TextMention, string>();
  for (const members of Map.groupBy(compared, (_, at) => groups[at]).values()) {
    const name = clusterName(members);
    for (const { mention } of members) clusters.set(mention, name);
  }
  return { lines: mentions.map((mention) => ({ id: mention.id, cluster: clusters.get(mention) ?? ownName(mention) })), failures };
}

/** The event to which mentions belong gives their cluster its name, else one of them does. */
function clusterName(members: readonly { mention: TextMention; across: EventMentionAcross }[]): string {
  const [event] = members.flatMap(({ across }) => across.event ?? []).toSorted();
  const [own = ''] = members.map(({ mention }) => ownName(mention)).toSorted();
  return event ?? own;
}

function ownName({ doc, id }: TextMention): string {
  return `cluster_${sha256(`${doc}\u0000${id}`).slice(0, 16)}`;
}

/** The whole text as it is, so that the mentions' offsets hold. */
async function analysedText(folder: string, file: string, given: GivenMetadata | undefined): Promise<Read | { failure: Failure }> {
  for await (const { analysis } of analysesOf({ path: join(folder, normalize(file)), plain: true, ...(given ? { given } : {}) })) {
    return analysis;
  }
  return { failure: { path: file, code: 'empty', message: 'The file holds no text.' } };
}

/** Where a mention stands, in UTF-16. */
function rangesOf({ report }: AnalysedReport, { start, end, pieces }: TextMention): Range[] {
  const index = new CodePointIndex(report.text);
  return (pieces ?? [{ start, end }]).map((piece) => ({ start: index.toUtf16(piece.start), end: index.toUtf16(piece.end) }));
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
