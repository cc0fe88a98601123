import { align } from '../alignment/index.ts';
import { linesOf, toJsonl } from '../export/index.ts';
import { dossierRecord } from '../export/records.ts';
import type { ActorId, Alignment, AnalysedReport, Failure, GivenMetadata, MentionId, Reading, SentenceRecord } from '../model/index.ts';
import { analyserVersion, packageVersion } from './analyser.ts';
import { fileFailure, readBounded } from './files.ts';
import { analyseReport } from './pipeline.ts';

export interface FileToAnalyse {
  path: string;
  given?: GivenMetadata;
  /** Plain text as it is, see `RawInput.plain`. */
  plain?: boolean;
}

/**
 * What one file says, taken alone: JSON Lines that begin with a dossier record with the file's path; the report has its `sentences`.
 * A file that gives no report gives the dossier record with the failure alone. Offsets count code points.
 */
export async function analyseFile(file: FileToAnalyse): Promise<{ lines: Iterable<string>; failure?: Failure }> {
  const info = { analyser: analyserVersion(), createdBy: `chancery ${packageVersion()}`, path: file.path };
  const result = await analysisOf(file);
  if ('failure' in result) {
    const { failure } = result;
    return { lines: linesOf([dossierRecord([], { ...info, failures: [failure] })]), failure };
  }
  const { report, findings, reading } = result;
  const analysed: AnalysedReport = { report, findings };
  const alignment = align([analysed]);
  const sentences = sentencesOf(reading, actorsOfEntities(analysed, alignment));
  return { lines: toJsonl({ ...alignment, reports: alignment.reports.map((one) => ({ ...one, sentences })) }, info) };
}

async function analysisOf(file: FileToAnalyse) {
  try {
    return await analyseReport({ bytes: await readBounded(file.path), ...file });
  } catch (error) {
    return { failure: fileFailure(file.path, error) };
  }
}

/** The actor of each of the report's entities, known by their mentions. */
function actorsOfEntities({ findings }: AnalysedReport, alignment: Alignment): Map<number, ActorId> {
  const byMention = new Map<MentionId, ActorId>(
    alignment.actors.flatMap((actor) => actor.mentions.map((mention) => [mention.id, actor.id] as const)),
  );
  const actors = new Map<number, ActorId>();
  for (const mention of findings.mentions) {
    const actor = byMention.get(mention.id);
    if (actor !== undefined && !actors.has(mention.entity)) actors.set(mention.entity, actor);
  }
  return actors;
}

function sentencesOf(reading: Reading, actors: ReadonlyMap<number, ActorId>): SentenceRecord[] {
  return reading.sentences.map(({ start, end, tokens, names, times, quantities }) => ({
    start,
    end,
    tokens,
    names: names.map((name) => {
      const actor = name.entity === undefined ? undefined : actors.get(name.entity);
      return { start: name.start, end: name.end, kind: name.kind, ...(actor ? { actor } : {}) };
    }),
    times: times.map((time) => ({ start: time.start, end: time.end, timex: time.timex })),
    quantities: quantities.map(({ precision: _precision, number: _number, noun: _noun, ...quantity }) => quantity),
  }));
}
