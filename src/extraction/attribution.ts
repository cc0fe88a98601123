import { contains, type Range, type StatementFinding } from '../model/index.ts';

/** Whose word a passage is: the speaker of the narrowest statement around it; undefined where the report says it itself. */
export function attributionAt(statements: readonly StatementFinding[], range: Range): StatementFinding['attributed_to'] {
  const around = statements.filter((statement) => statement.speaker && statement.content.some((span) => contains(span, range)));
  const nearest = around.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0];
  if (!nearest?.speaker) return undefined;
  return { span: nearest.speaker, ...(nearest.speakerEntity !== undefined ? { entity: nearest.speakerEntity } : {}) };
}

function lengthOf(statement: StatementFinding): number {
  return statement.content.reduce((sum, span) => sum + span.end - span.start, 0);
}
