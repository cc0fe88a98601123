import { type Brief, briefOf, type Lookup } from '../dossier/index.ts';
import type { AnalysedReport, Failure, GivenMetadata } from '../model/index.ts';
import { analysesOf } from './analyse-file.ts';
import { analysedIn } from './analysed.ts';
import type { OpenDossier } from './dossier.ts';

/** What files add to a dossier, and those that gave no report. */
export interface FilesBrief {
  brief: Brief & { dossier: Lookup };
  /** The new reports that the dossier holds already: they are told as if it didn't. */
  known: number;
  failures: Failure[];
}

/** What the reports in these files add to a dossier as it is, what is doubtful only where it is asked for; nothing is stored. */
export async function briefOfFiles(
  dossier: OpenDossier,
  paths: readonly string[],
  given?: GivenMetadata,
  askedDoubtful = false,
): Promise<FilesBrief> {
  const [added, failures] = await analysedFrom(paths, given);
  const { stored, edits } = await dossier.store.snapshot(async (reader) => ({ stored: await analysedIn(reader), edits: await reader.edits() }));
  const { align } = await import('../alignment/index.ts');
  const texts = new Set(added.map(({ report }) => report.text_sha256));
  const others = stored.filter(({ report }) => !texts.has(report.text_sha256));
  const brief = briefOf(align(others, edits), align([...others, ...added], edits), askedDoubtful);
  return { brief, known: stored.length - others.length, failures };
}

async function analysedFrom(paths: readonly string[], given: GivenMetadata | undefined): Promise<[AnalysedReport[], Failure[]]> {
  const reports: AnalysedReport[] = [];
  const failures: Failure[] = [];
  for (const path of paths) {
    for await (const { analysis } of analysesOf({ path, ...(given ? { given } : {}) })) {
      if ('failure' in analysis) failures.push(analysis.failure);
      else reports.push({ report: analysis.report, findings: analysis.findings });
    }
  }
  return [reports, failures];
}
