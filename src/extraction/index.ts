import { entityTable } from '../language/names/entities.ts';
import type { Findings, Reading, Report } from '../model/index.ts';
import { statementIndex } from './attribution.ts';
import { contextOf } from './context.ts';
import { findEvents } from './events/index.ts';
import { findFigures } from './figures/index.ts';
import { isProse } from './prose.ts';
import { findStatements } from './statements/index.ts';
import { withInstitutions } from './statements/speaking-institutions.ts';
import { withSureness } from './sureness/index.ts';

/**
 * What a report says: its events, statements and figures, each with the rule that found it.
 * @param reading of the same report; offsets are UTF-16 code units of its text
 * @returns accounts in the order of the text; `entities` are those of the reading and the governments that stand behind visited places.
 * Pure: the same report gives the same findings. Throws a `ModelError` when a model is missing or damaged, and nothing for any text.
 */
export function extract(report: Report, reading: Reading): Findings {
  const table = entityTable();
  for (const entity of reading.entities) table.indexOf(entity);
  // 1. Chunks and clauses of every sentence.
  const context = contextOf(report, reading);
  const prose = isProse(reading.sentences) ? context : { ...context, sentences: [], speech: [] };
  // 2. Who says what; only running text tells that, and what was done.
  const { statements, unsaid, sourced } = findStatements(prose);
  // 3. What was done, is planned or is said to have been done; inside a statement it is the speaker's word.
  const speakers = new Set([...statements, ...unsaid].flatMap(({ speaker }) => (speaker ? [speaker.start] : [])));
  const documents = sourced.filter(({ span }) => !speakers.has(span.start));
  const { events, passing } = findEvents(prose, statementIndex([...statements, ...unsaid]), table, documents);
  // 4. Which amounts are given of what.
  const figures = findFigures(context, {
    statements: statementIndex(statements),
    sourced: new Map(sourced.map((one) => [one.sentence, one])),
    table,
  });
  // 5. Which body of a state spoke; what was done has the state for its party.
  const spoken = withInstitutions(prose, statements, table);
  // 6. Which of these look like lines that were mostly wrong.
  const sure = withSureness(context, { entities: table.entities, events, figures });
  const mentions = [...reading.mentions, ...spoken.mentions].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { entities: table.entities, mentions, passing, statements: spoken.statements, ...sure };
}
