import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { figuresBy, measureWords, sifted } from '../../dossier/index.ts';
import { ActorId, Agreement, type Figure, ReportId } from '../../model/index.ts';
import { itemsOf } from '../answers/common.ts';
import { FigureLine } from '../answers/lines.ts';
import { figureLine } from '../lines.ts';
import type { Snapshot } from '../snapshot.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, doubtfulQuery, listQuery, nothing, question } from './route.ts';

const route = question({
  path: '/figures',
  summary: 'Quantities that are asserted: those in conflict first, then by what they measure',
  query: z.strictObject({
    ...listQuery,
    ...doubtfulQuery,
    actor: ActorId.optional(),
    agreement: Agreement.optional(),
    unit: z.string().max(60).optional(),
    report: ReportId.optional(),
  }),
  params: nothing,
  answer: itemsOf(FigureLine),
});

/** Answers with figures, those in conflict first, and with how many doubtful ones fit. */
export function addFigures(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { actor, agreement, unit, report, q, limit, doubtful: asked } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const narrowed = { ...(actor && { about: actor }), ...(report && { report }), ...(agreement && { agreement }) };
    const found = figuresBy(snapshot, { ...narrowed, doubtful: true })
      .filter((figure) => unit === undefined || figure.unit === unit)
      .filter((figure) => holds(wordsOf(snapshot, figure)));
    const { shown, doubtful } = sifted(found, asked === 'shown');
    const lines = shown.slice(0, limit).map((figure) => figureLine(snapshot, figure));
    return context.json({ total: shown.length, doubtful, lines }, 200);
  });
}

function wordsOf({ actors }: Snapshot, figure: Figure): string {
  const named = figure.about.map(({ actor }) => actors.get(actor)?.name);
  return [measureWords(figure), figure.share_of, figure.unit, figure.accounts[0]?.span.exact, ...named].join(' ');
}
