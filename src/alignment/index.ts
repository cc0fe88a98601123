import type { Alignment, AnalysedReport, Edit } from '../model/index.ts';
import { Aligner } from './aligner.ts';

export { Aligner, type Change } from './aligner.ts';

/**
 * Brings together what several reports say of the same things. Goes in: reports with their findings, in any order; of several of one id the first
 * counts. Comes out: actors, events, statements, figures with the accounts of all reports, where accounts differ, and where each comes from; every
 * list in the order of ids; `edits` are what users changed. A pure function of the set: order never matters, and a report that is left out leaves no
 * trace.
 */
export function align(analysed: readonly AnalysedReport[], edits: readonly Edit[] = []): Alignment {
  const aligner = new Aligner();
  aligner.update({ put: [...new Map(analysed.toReversed().map((entry) => [entry.report.id, entry])).values()], edits });
  return aligner.alignment();
}
