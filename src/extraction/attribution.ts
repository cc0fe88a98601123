import { contains, type Range, type StatementFinding } from '../model/index.ts';
import { type RangeIndex, rangeIndex } from './range-index.ts';

/** The statements of a report by where their content stands. */
export type StatementIndex = RangeIndex<StatementFinding>;

/** Finds the statements around a passage without looking at each. */
export function statementIndex(statements: readonly StatementFinding[]): StatementIndex {
  return rangeIndex(statements, (statement) => statement.content);
}

/** Whose word a passage is: the speaker of the narrowest statement around it; undefined where the report says it itself. */
export function attributionAt(statements: StatementIndex, range: Range): StatementFinding['attributed_to'] {
  const nearest = statementAround(statements, range);
  if (!nearest?.speaker) return undefined;
  return { span: nearest.speaker, ...(nearest.speakerEntity !== undefined ? { entity: nearest.speakerEntity } : {}) };
}

/** The narrowest statement with a speaker whose content holds a passage. */
export function statementAround(statements: StatementIndex, range: Range): StatementFinding | undefined {
  const around = statements.touching(range).filter((statement) => statement.speaker && statement.content.some((span) => contains(span, range)));
  return around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
}

function lengthOf(statement: StatementFinding): number {
  return statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
}
