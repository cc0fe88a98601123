import type { StatementFinding } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { accordingTo, type SourcedSentence } from './according-to.ts';
import { withHearer } from './addressee.ts';
import { continueSpeakers } from './continuity.ts';
import { headlineStatement } from './headlines.ts';
import { indirectStatements } from './indirect.ts';
import { notWhoIsNamed } from './named-in-own-words.ts';
import { quotedStatements } from './quoted.ts';
import { doubtStatement } from './statement-doubts.ts';

export type { SourcedSentence };

/** What a report says that somebody said, in the order of the text; and the sentences that it bases on a source. */
export function findStatements(context: ReportContext): { statements: StatementFinding[]; unsaid: StatementFinding[]; sourced: SourcedSentence[] } {
  // 1. in the report's words: "X said that …"
  const indirect = context.sentences.flatMap((at) => indirectStatements(context, at));
  // 2. "according to X, …", "X: …"
  const according = context.sentences.map((at) => accordingTo(context, at));
  const headlines = context.sentences.flatMap((at) => headlineStatement(context, at) ?? []);
  const inWords = [...indirect, ...according.flatMap((found) => found.statements), ...headlines];
  // 3. in the speaker's words, where they are no part of the above
  const quoted = quotedStatements(context, inWords).filter((statement) => statement.speaker !== undefined || statement.by.endsWith(':after-speaker'));
  const statements = distinctIds([...inWords, ...quoted].toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)));
  // 4. "he said" goes on with the last speaker
  const settled = continueSpeakers(context, statements).map((statement) => withHearer(context, notWhoIsNamed(context, statement)));
  // 5. what was denied or is only thought was not said: it tells no more than whose word the passage is
  const unsaid = settled.filter(isUnsaid);
  const said = settled.flatMap((statement) => (isUnsaid(statement) ? [] : [doubtStatement(context, statement)]));
  return { statements: said, unsaid, sourced: according.flatMap((found) => found.sourced) };
}

/** "[believes] that Kenya will pay": a mind that the report tells of; words in quotation marks were said. */
function isUnsaid({ by, form }: StatementFinding): boolean {
  const lemma = by.slice(by.lastIndexOf(':') + 1);
  return lemma === 'deny' || (form === 'indirect' && speechVerbs().get(lemma)?.stance === 'belief');
}

function distinctIds(statements: readonly StatementFinding[]): StatementFinding[] {
  const seen = new Set<string>();
  return statements.filter((statement) => !seen.has(statement.id) && seen.add(statement.id));
}
