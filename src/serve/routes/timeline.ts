import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { sifted, type TimelineFilter, timeline } from '../../dossier/index.ts';
import { ActorId, type Event, PloverType, ReportId, Status } from '../../model/index.ts';
import { itemsOf } from '../answers/common.ts';
import { EventLine } from '../answers/lines.ts';
import { eventLine } from '../lines.ts';
import type { Snapshot } from '../snapshot.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, doubtfulQuery, listQuery, nothing, question } from './route.ts';

const day = z.iso.date();

const TimelineQuery = z.strictObject({
  ...listQuery,
  ...doubtfulQuery,
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
  answer: itemsOf(EventLine),
});

/** Answers with events by time, and with how many doubtful ones fit. */
export function addTimeline(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const query = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(query.q);
    const found = timeline(snapshot, filterOf(query))
      .filter((event) => query.reports === undefined || event.reports >= query.reports)
      .filter((event) => holds(wordsOf(snapshot, event)));
    const { shown, doubtful } = sifted(found, query.doubtful === 'shown');
    const lines = shown.slice(0, query.limit).map((event) => eventLine(snapshot, event));
    return context.json({ total: shown.length, doubtful, lines }, 200);
  });
}

/** With doubtful events, which are counted. */
function filterOf({ from, to, status, type, actor, report }: TimelineQuery): TimelineFilter {
  const given = Object.entries({ from, to, status, type, actor, report }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given), doubtful: true };
}

function wordsOf({ actors }: Snapshot, { label, place, plover, participants }: Event): string {
  const named = [place, ...participants.map(({ actor }) => actor)].map((id) => id && actors.get(id)?.name);
  return [label, plover?.type, ...named].join(' ');
}
