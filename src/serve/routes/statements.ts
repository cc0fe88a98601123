import { type OpenAPIHono, z } from '@hono/zod-openapi';
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
    const lines = snapshot.alignment.statements
      .filter(
        (statement) =>
          (speaker === undefined || statement.speaker === speaker) &&
          (form === undefined || statement.form === form) &&
          (report === undefined || statement.accounts.some((account) => account.report === report)),
      )
      .map((statement) => statementLine(snapshot, statement))
      .filter((line) => holds([line.content, line.speaker?.name, line.speaker_words, line.addressee?.name].join(' ')))
      .toSorted(bySpeaker);
    return context.json({ total: lines.length, lines: lines.slice(0, limit) }, 200);
  });
}

/** By the speaker's name, those with none last; a speaker's words by date. */
function bySpeaker(a: StatementLine, b: StatementLine): number {
  const [first, second] = [a, b].map(
    (line) => `${line.speaker?.name ?? '\uffff'}\u0000${line.speaker?.id ?? ''}\u0000${line.said?.edtf ?? '~'}\u0000${line.id}`,
  );
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
