import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ActorId, Agreement, ReportId } from '../../model/index.ts';
import { listOf } from '../answers/common.ts';
import { FigureLine } from '../answers/lines.ts';
import { figureLine } from '../lines.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, listQuery, nothing, question } from './route.ts';

const route = question({
  path: '/figures',
  summary: 'Quantities that are asserted, by what they measure',
  query: z.strictObject({
    ...listQuery,
    actor: ActorId.optional(),
    agreement: Agreement.optional(),
    unit: z.string().max(60).optional(),
    report: ReportId.optional(),
  }),
  params: nothing,
  answer: listOf(FigureLine),
});

export function addFigures(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { actor, agreement, unit, report, q, limit } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const lines = snapshot.alignment.figures
      .filter(
        (figure) =>
          (actor === undefined || figure.about.some((about) => about.actor === actor)) &&
          (agreement === undefined || figure.agreement === agreement) &&
          (unit === undefined || figure.unit === unit) &&
          (report === undefined || figure.accounts.some((account) => account.report === report)),
      )
      .map((figure) => figureLine(snapshot, figure))
      .filter((line) => holds([line.measure, line.share_of, line.unit, line.words, ...line.about.map((about) => about.actor.name)].join(' ')))
      .toSorted(byMeasure);
    return context.json({ total: lines.length, lines: lines.slice(0, limit) }, 200);
  });
}

function byMeasure(a: FigureLine, b: FigureLine): number {
  const [first, second] = [a, b].map((line) => `${line.measure}\u0000${line.unit}\u0000${line.periods[0] ?? '~'}\u0000${line.id}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
