import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { statementsBy } from '../../dossier/index.ts';
import { ActorId, ReportId, StatementForm } from '../../model/index.ts';
import { listOf } from '../answers/common.ts';
import { StatementLine } from '../answers/lines.ts';
import { statementLine } from '../lines.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, listQuery, nothing, question } from './route.ts';

const route = question({
  path: '/statements',
  summary: 'Who said what, by speaker',
  query: z.strictObject({ ...listQuery, speaker: ActorId.optional(), form: StatementForm.optional(), report: ReportId.optional() }),
  params: nothing,
  answer: listOf(StatementLine),
});

export function addStatements(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { speaker, form, report, q, limit } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const lines = statementsBy(snapshot, { ...(speaker ? { speaker } : {}), ...(report ? { report } : {}) })
      .filter((statement) => form === undefined || statement.form === form)
      .map((statement) => statementLine(snapshot, statement))
      .filter((line) => holds([line.content, line.speaker?.name, line.speaker_words, line.addressee?.name].join(' ')));
    return context.json({ total: lines.length, lines: lines.slice(0, limit) }, 200);
  });
}
