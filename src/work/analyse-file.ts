import { align } from '../alignment/index.ts';
import { linesOf, toConllu, toJsonl, toPlover, toTimeml } from '../export/index.ts';
import { dossierRecord } from '../export/records.ts';
import { containerKind } from '../intake/containers/kind.ts';
import {
  type ActorId,
  type Alignment,
  type AnalysedReport,
  ENTRY_MARK,
  type Failure,
  type GivenMetadata,
  type MentionId,
  type RawInput,
  type Reading,
  type SentenceRecord,
} from '../model/index.ts';
import { analyserVersion, packageVersion } from './analyser.ts';
import { fileFailure, readBounded } from './files.ts';
import { type Analysis, analyseReport } from './pipeline.ts';

export interface FileToAnalyse {
  path: string;
  given?: GivenMetadata;
  /** Plain text as it is, see `RawInput.plain`. */
  plain?: boolean;
  /** The file is CoNLL-U, whose sentences and words are kept. */
  tokens?: boolean;
}

/** All records, the events alone, or how the report was read: words and trees, or time expressions. */
export type AnalysisFormat = 'jsonl' | 'plover' | 'conllu' | 'timeml';

/** What one report says, piece by piece, and why there is none. */
interface AnalysedFile {
  lines: Iterable<string>;
  failure?: Failure;
}

/**
 * What one file says, taken alone. JSON Lines begin with a dossier record with the file's path; the report has its `sentences`.
 * A file that gives no report gives the dossier record with the failure alone (in other formats nothing), a file that holds several one after another.
 * Offsets count code points.
 */
export async function* analyseFile(file: FileToAnalyse, format: AnalysisFormat = 'jsonl'): AsyncIterable<AnalysedFile> {
  for await (const { path, analysis } of analysesOf(file)) yield linesFor(path, analysis, format);
}

/** Each report in a file with what it says and how it was read, or why there is none; nothing is stored. */
export async function* analysesOf(file: FileToAnalyse): AsyncIterable<{ path: string; analysis: Analysis }> {
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(file.path);
  } catch (error) {
    yield { path: file.path, analysis: { failure: fileFailure(file.path, error) } };
    return;
  }
  if (file.tokens === true) {
    yield { path: file.path, analysis: await analyseConllu(file, bytes) };
    return;
  }
  for await (const input of inputsIn({ bytes, ...file }))
    yield { path: input.path, analysis: 'code' in input ? { failure: input } : await analyseReport(input) };
}

/** A file in CoNLL-U, taken as plain English text of the sentences and words that it tells. */
async function analyseConllu({ path, given }: FileToAnalyse, bytes: Uint8Array): Promise<Analysis> {
  const { textOfConllu } = await import('../language/conllu.ts');
  try {
    const { text, sentences } = textOfConllu(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const analysis = await analyseReport(
      { bytes: new TextEncoder().encode(text), path, plain: true, given: { language: 'en', ...given } },
      sentences,
    );
    if ('failure' in analysis || analysis.report.text === text) return analysis;
    throw new RangeError('it has soft hyphens or other characters that no report keeps');
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return { failure: { path, code: 'no-conllu', message: `It isn't CoNLL-U in UTF-8 whose words can be kept: ${error.message}.` } };
  }
}

/** The file itself, or the entries that it holds, each of them an input or the reason why it is none. */
async function* inputsIn(input: RawInput): AsyncIterable<RawInput | Failure> {
  const isContainer = input.plain !== true && containerKind(input.bytes, input.path) !== undefined;
  const container = isContainer ? await (await import('../intake/containers/index.ts')).entriesOf(input) : undefined;
  if (container === undefined) yield input;
  for await (const outcome of container?.entries ?? []) {
    const path = outcome.name === '' ? input.path : `${input.path}${ENTRY_MARK}${outcome.name}`;
    if (outcome.kind === 'failed') yield { path, code: outcome.code, message: outcome.message };
    if (outcome.kind !== 'entry') continue;
    const { kind: _kind, name, ...content } = outcome;
    yield { ...content, path, container: { path: input.path, entry: name }, ...(input.given ? { given: input.given } : {}) };
  }
}

function linesFor(path: string, result: Analysis, format: AnalysisFormat): AnalysedFile {
  const info = { analyser: analyserVersion(), createdBy: `chancery ${packageVersion()}`, path };
  if ('failure' in result) {
    const { failure } = result;
    return { lines: format === 'jsonl' ? linesOf([dossierRecord([], { ...info, failures: [failure] })]) : [], failure };
  }
  const { report, findings, reading } = result;
  if (format === 'conllu') return { lines: toConllu(report, sentencesOf(reading, new Map()), path) };
  if (format === 'timeml') return { lines: [toTimeml(report, sentencesOf(reading, new Map()), path)] };
  const analysed: AnalysedReport = { report, findings };
  const alignment = align([analysed]);
  if (format === 'plover') return { lines: toPlover(alignment, info) };
  const sentences = sentencesOf(reading, actorsOfEntities(analysed, alignment));
  return { lines: toJsonl({ ...alignment, reports: alignment.reports.map((one) => ({ ...one, sentences })) }, info) };
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
