import type { AnalysedReport } from '../model/index.ts';
import type { StoreReader } from '../store/store.ts';

/** All that is stored, in the order of ids. */
export async function analysedIn(reader: StoreReader): Promise<AnalysedReport[]> {
  const reports: AnalysedReport[] = [];
  for await (const report of reader.analysed()) reports.push(report);
  return reports;
}
