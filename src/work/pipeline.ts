import { extract } from '../extraction/index.ts';
import { readReport } from '../intake/index.ts';
import { type GivenSentence, ModelError, read } from '../language/index.ts';
import type { AnalysedReport, Failure, RawInput, Reading, Report } from '../model/index.ts';

/** A report with what it says and how it was read; or why there is none. */
export type Analysis = (AnalysedReport & { reading: Reading }) | { failure: Failure };

/**
 * The way of one report, from bytes to findings; what it says together with others is found by alignment.
 * Pure but for the reading of knowledge files: equal inputs give equal results. Offsets are UTF-16.
 * @param given sentences and words that are kept, as offsets into the report's text
 * @param beforeReading is told of the report when its text is known and reading it begins
 */
export async function analyseReport(
  input: RawInput,
  given?: readonly GivenSentence[],
  beforeReading: (report: Report) => void = () => undefined,
): Promise<Analysis> {
  // 1. intake: decode, find the article, its metadata and parts
  const intake = await readReport(input);
  if (!intake.ok) return { failure: intake.failure };
  beforeReading(intake.report);
  const analysis = await analysedOrWhyNot(intake.report, given);
  return analysis instanceof ModelError ? { failure: { path: input.path, code: 'no-model', message: analysis.message } } : analysis;
}

async function analysed(given: Report, sentences: readonly GivenSentence[] | undefined): Promise<AnalysedReport & { reading: Reading }> {
  // 2. language: sentences, words with their tree, names, times, quantities, quotations, coreference
  const reading = await read(given, sentences);
  // 3. the publication date, bounded from the times told where intake found none
  const report = reading.published === undefined ? given : { ...given, published: reading.published };
  // 4. extraction: events, statements, figures
  return { report, findings: extract(report, reading), reading };
}

/** A model that is missing or damaged is told with what to do, whether reading or extraction asks for it; anything else that is thrown is a fault of the program. */
async function analysedOrWhyNot(
  report: Report,
  sentences: readonly GivenSentence[] | undefined,
): Promise<(AnalysedReport & { reading: Reading }) | ModelError> {
  try {
    return await analysed(report, sentences);
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}
