import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Report, ReportId } from '../../model/index.ts';
import { listOf } from '../answers/common.ts';
import { ReportAnswer } from '../answers/details.ts';
import { ReportLine } from '../answers/lines.ts';
import { byDate } from '../overview.ts';
import { sourceName } from '../refs.ts';
import { reportAnswer, reportLine } from '../reports.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, listQuery, missing, nothing, question } from './route.ts';

const list = question({
  path: '/reports',
  summary: 'Reports, latest first',
  query: z.strictObject({ ...listQuery, source: z.string().max(200).optional() }),
  params: nothing,
  answer: listOf(ReportLine),
});

const one = question({
  path: '/reports/{id}',
  summary: 'A report: its text, parts and notes, and what was found in it',
  query: nothing,
  params: z.object({ id: ReportId }),
  answer: ReportAnswer,
});

/** Answers with the reports, latest first, and with the page of one. */
export function addReports(api: OpenAPIHono, answering: Answering): void {
  api.openapi(list, async (context) => {
    const { source, q, limit } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const found = snapshot.alignment.reports
      .filter((report) => source === undefined || (sourceName(report) ?? '') === source)
      .filter((report) => holds([report.title, report.path, sourceName(report), ...report.authors].join(' ')))
      .toSorted(latestFirst);
    return context.json({ total: found.length, lines: found.slice(0, limit).map((report) => reportLine(snapshot, report)) }, 200);
  });
  api.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const snapshot = await answering.snapshot();
    const report = snapshot.reports.get(id);
    return report ? context.json(reportAnswer(snapshot, report), 200) : context.json(missing('report', id), 404);
  });
}

/** Reports of no known date stand last here too. */
function latestFirst(a: Report, b: Report): number {
  return Number(a.published === undefined) - Number(b.published === undefined) || byDate(b, a);
}
