import { nounClass } from '../../language/knowledge/nouns.ts';
import type { AnalysedReport, FigureFinding } from '../../model/index.ts';
import { partAt } from '../events/event-unit.ts';

/** A headline's figure that cites nobody with whose word it is where the report's body repeats it: "17 dead" is what "at least 17 people died, [police] said". */
export function citedAsRepeated(finding: FigureFinding, entry: AnalysedReport): FigureFinding {
  const { report, findings } = entry;
  if (finding.attributed_to !== undefined || !HEADS.has(partAt(report, finding.span.start))) return finding;
  const repeated = findings.figures.find(
    (other) =>
      other.attributed_to !== undefined &&
      other.value !== undefined &&
      other.value === finding.value &&
      other.unit === finding.unit &&
      other.measureName === finding.measureName,
  );
  const cited = (repeated ?? countedBelow(finding, entry))?.attributed_to;
  return cited === undefined ? finding : { ...finding, attributed_to: cited };
}

/**
 * What the lead counts where a headline counts it by another noun: "[four soldiers] killed" over "[four border guards] were killed". Undefined where the body has the headline's own
 * noun, or the same number of several others to whom the same was done.
 */
export function countedBelow(finding: FigureFinding, { report, findings }: AnalysedReport): FigureFinding | undefined {
  const deed = deedOf(finding);
  if (deed === undefined || nounClass(finding.unit) !== 'person' || finding.value === undefined || !HEADS.has(partAt(report, finding.span.start)))
    return undefined;
  const below = findings.figures.filter((other) => !HEADS.has(partAt(report, other.span.start)) && deedOf(other) === deed);
  if (below.some(({ unit }) => unit === finding.unit)) return undefined;
  const [only, another] = below.filter(({ value, approximation }) => value === finding.value && approximation === finding.approximation);
  return another ? undefined : only;
}

/** "border guards [killed]". */
function deedOf({ measureName }: FigureFinding): string | undefined {
  const deed = / (?<deed>\p{Ll}+)$/u.exec(measureName)?.groups?.['deed'];
  return deed !== undefined && DONE.has(deed) ? deed : undefined;
}

const DONE: ReadonlySet<string> = new Set('killed injured wounded arrested detained kidnapped abducted missing rescued freed released'.split(' '));

const HEADS: ReadonlySet<string> = new Set(['title', 'standfirst', 'heading']);
