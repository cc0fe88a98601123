import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { figuresBy } from '../../dossier/index.ts';
import { ActorId, Agreement, ReportId } from '../../model/index.ts';
import { listOf } from '../answers/common.ts';
import { FigureLine } from '../answers/lines.ts';
import { figureLine } from '../lines.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, listQuery, nothing, question } from './route.ts';

const route = question({
  path: '/figures',
  summary: 'Quantities that are asserted: those in conflict first, then by what they measure',
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
    const lines = figuresBy(snapshot, { ...(actor ? { about: actor } : {}), ...(report ? { report } : {}), ...(agreement ? { agreement } : {}) })
      .filter((figure) => unit === undefined || figure.unit === unit)
      .map((figure) => figureLine(snapshot, figure))
      .filter((line) => holds([line.measure, line.share_of, line.unit, line.words, ...line.about.map((about) => about.actor.name)].join(' ')));
    return context.json({ total: lines.length, lines: lines.slice(0, limit) }, 200);
  });
}
