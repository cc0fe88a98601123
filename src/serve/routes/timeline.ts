import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { ActorId, type Event, edtfBounds, PloverType, ReportId, Status } from '../../model/index.ts';
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
    const matches = matcher(query);
    const lines = snapshot.alignment.events
      .filter(matches)
      .map((event) => eventLine(snapshot, event))
      .filter((line) => namesActor(line, query.actor) && holdsWords(query.q)(wordsOf(line)))
      .toSorted(byTime);
    return context.json({ total: lines.length, lines: lines.slice(0, query.limit) }, 200);
  });
}

function matcher(query: TimelineQuery): (event: Event) => boolean {
  return (event) =>
    (query.status === undefined || event.status === query.status) &&
    (query.type === undefined || event.plover?.type === query.type) &&
    (query.report === undefined || event.accounts.some(({ report }) => report === query.report)) &&
    (query.reports === undefined || event.reports >= query.reports) &&
    within(event, query.from, query.to);
}

function within(event: Event, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (!event.time) return false;
  const { first, last } = edtfBounds(event.time.edtf);
  return (from === undefined || last === undefined || last >= from) && (to === undefined || first === undefined || first <= to);
}

function namesActor(line: EventLine, actor: string | undefined): boolean {
  return actor === undefined || line.place?.id === actor || line.participants.some((participant) => participant.actor.id === actor);
}

function wordsOf(line: EventLine): string {
  return [line.label, line.place?.name, line.plover?.type, ...line.participants.map(({ actor }) => actor.name)].join(' ');
}

function byTime(a: EventLine, b: EventLine): number {
  return (
    order(a.time?.first ?? a.time?.last ?? '~', b.time?.first ?? b.time?.last ?? '~') ||
    order(a.time?.last ?? '~', b.time?.last ?? '~') ||
    order(a.id, b.id)
  );
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
