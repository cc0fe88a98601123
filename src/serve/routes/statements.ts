import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addresseeWords, sifted, speakerWords, statementsBy } from '../../dossier/index.ts';
import { ActorId, ReportId, type Statement, StatementForm } from '../../model/index.ts';
import { itemsOf } from '../answers/common.ts';
import { StatementLine } from '../answers/lines.ts';
import { statementLine } from '../lines.ts';
import type { Snapshot } from '../snapshot.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, doubtfulQuery, listQuery, nothing, question } from './route.ts';

const route = question({
  path: '/statements',
  summary: 'Who said what, by speaker',
  query: z.strictObject({ ...listQuery, ...doubtfulQuery, speaker: ActorId.optional(), form: StatementForm.optional(), report: ReportId.optional() }),
  params: nothing,
  answer: itemsOf(StatementLine),
});

/** Answers with statements by speaker, and with how many doubtful ones fit. */
export function addStatements(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { speaker, form, report, q, limit, doubtful: asked } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const found = statementsBy(snapshot, { ...(speaker && { speaker }), ...(report && { report }), doubtful: true })
      .filter((statement) => form === undefined || statement.form === form)
      .filter((statement) => holds(wordsOf(snapshot, statement)));
    const { shown, doubtful } = sifted(found, asked === 'shown');
    const lines = shown.slice(0, limit).map((statement) => statementLine(snapshot, statement));
    return context.json({ total: shown.length, doubtful, lines }, 200);
  });
}

function wordsOf({ actors }: Snapshot, statement: Statement): string {
  const named = [statement.speaker, statement.addressee].map((id) => id && actors.get(id)?.name);
  return [statement.content, speakerWords(statement), addresseeWords(statement), ...named].join(' ');
}
