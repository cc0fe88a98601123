import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type TimelineFilter, timeline } from '../../dossier/index.ts';
import { ActorId, PloverType, ReportId, Status } from '../../model/index.ts';
import { listOf } from '../answers/common.ts';
import { EventLine } from '../answers/lines.ts';
import { eventLine } from '../lines.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, listQuery, nothing, question } from './route.ts';

const day = z.iso.date();

const TimelineQuery = z.strictObject({
  ...listQuery,
  from: day.optional().openapi({ description: 'Only events that can have been on this day or later' }),
  to: day.optional().openapi({ description: 'Only events that can have been on this day or earlier' }),
  status: Status.optional(),
  type: PloverType.optional(),
  actor: ActorId.optional(),
  report: ReportId.optional(),
  reports: z.coerce.number().int().min(1).optional().openapi({ description: 'Only events of which at least so many reports speak' }),
});
type TimelineQuery = z.infer<typeof TimelineQuery>;

const route = question({
  path: '/timeline',
  summary: 'Events in the order of their times; those without a time last',
  query: TimelineQuery,
  params: nothing,
  answer: listOf(EventLine),
});

export function addTimeline(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(query.q);
    const lines = timeline(snapshot, filterOf(query))
      .filter((event) => query.reports === undefined || event.reports >= query.reports)
      .map((event) => eventLine(snapshot, event))
      .filter((line) => holds(wordsOf(line)));
    return context.json({ total: lines.length, lines: lines.slice(0, query.limit) }, 200);
  });
}

function filterOf({ from, to, status, type, actor, report }: TimelineQuery): TimelineFilter {
  const given = Object.entries({ from, to, status, type, actor, report }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function wordsOf(line: EventLine): string {
  return [line.label, line.place?.name, line.plover?.type, ...line.participants.map(({ actor }) => actor.name)].join(' ');
}
