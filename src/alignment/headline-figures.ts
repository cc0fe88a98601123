import type { AnalysedReport, FigureFinding } from '../model/index.ts';
import { partAt } from './event-unit.ts';

/** A headline's figure that cites nobody with whose word it is where the report's body repeats it: "17 dead" is what "at least 17 people died, [police] said". */
export function citedAsRepeated(finding: FigureFinding, { report, findings }: AnalysedReport): FigureFinding {
  if (finding.attributed_to !== undefined || !HEADS.has(partAt(report, finding.span.start))) return finding;
  const repeated = findings.figures.find(
    (other) =>
      other.attributed_to !== undefined &&
      other.value !== undefined &&
      other.value === finding.value &&
      other.unit === finding.unit &&
      other.measureName === finding.measureName,
  );
  return repeated?.attributed_to === undefined ? finding : { ...finding, attributed_to: repeated.attributed_to };
}

const HEADS: ReadonlySet<string> = new Set(['title', 'standfirst', 'heading']);
