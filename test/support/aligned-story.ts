import { align } from '../../src/alignment/index.ts';
import type { Alignment, AnalysedReport } from '../../src/model/index.ts';
import { story } from './story.ts';

/** The invented story of `story.ts`, aligned. */
export function alignedStory(): Alignment {
  const { plan, visit, review } = story();
  return align([plan.analysed, visit.analysed, review.analysed]);
}

/** Reports made by hand, aligned. */
export function alignedReports(...reports: AnalysedReport[]): Alignment {
  return align(reports);
}
