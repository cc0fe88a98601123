import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type CoverageFilter, coverage, withoutEarlier } from '../../dossier/index.ts';
import { ActorId, PloverType } from '../../model/index.ts';
import { CoverageAnswer } from '../answers/across.ts';
import { lineOf } from '../lines.ts';
import { opens, reportRef } from '../refs.ts';
import { type Answering, doubtfulQuery, nothing, question } from './route.ts';

const CoverageQuery = z.strictObject({
  kind: z.enum(['event', 'statement', 'figure']).default('event'),
  which: z.enum(['all', 'shared', 'only', 'missing']).default('shared').openapi({
    description: 'shared: told by two reports or more; only: by one source alone; missing: by all sources but one, of those that could have told it',
  }),
  source: z.string().max(400).optional().openapi({ description: 'The source that alone has it, or alone hasn’t' }),
  actor: ActorId.optional(),
  type: PloverType.optional(),
  ...doubtfulQuery,
  limit: z.coerce.number().int().min(1).max(2_000).default(200),
});

const route = question({
  path: '/coverage',
  summary: 'Which report tells which event, statement or figure, and which doesn’t',
  query: CoverageQuery,
  params: nothing,
  answer: CoverageAnswer,
});

/** Answers with items against reports. */
export function addCoverage(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { kind, which, source, actor, type, limit, doubtful } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const filter: CoverageFilter = {
      kind,
      ...(which === 'all' ? {} : { which }),
      ...(source === undefined ? {} : { source }),
      ...(actor && { actor }),
      ...(type && { type }),
      doubtful: doubtful === 'shown',
    };
    const whole = coverage(snapshot, filter);
    const grid = withoutEarlier({ ...whole, rows: whole.rows.slice(0, limit) });
    const rows = grid.rows.map(({ item, cells, ...apart }) => ({
      item: lineOf(snapshot, item),
      cells: cells.map(({ covered, account }) => ({ covered, ...(account ? { opens: opens(snapshot, account) } : {}) })),
      ...apart,
    }));
    const reports = grid.reports.map((report) => ({ ...reportRef(report), of: grid.sources.get(report.id) ?? '' }));
    return context.json(
      {
        reports,
        earlier: grid.earlier,
        sources: [...new Set(grid.sources.values())].toSorted(),
        total: whole.rows.length,
        doubtful: grid.doubtful,
        rows,
      },
      200,
    );
  });
}
