import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { differencesBy, differingSpans, labelOf, type PlacedDifference } from '../../dossier/index.ts';
import { ActorId, DifferenceKind, ReportId } from '../../model/index.ts';
import { DifferenceView } from '../answers/across.ts';
import { listOf } from '../answers/common.ts';
import { differenceLine } from '../differences.ts';
import { lineOf } from '../lines.ts';
import { passageOf } from '../passages.ts';
import type { Account, Snapshot } from '../snapshot.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, listQuery, nothing, question } from './route.ts';

const route = question({
  path: '/differences',
  summary: 'Where accounts part ways: contradictions first, each with the passages between which it lies',
  query: z.strictObject({
    ...listQuery,
    kind: DifferenceKind.optional(),
    field: z.string().max(40).optional(),
    report: ReportId.optional(),
    actor: ActorId.optional(),
  }),
  params: nothing,
  answer: listOf(DifferenceView),
});

/** Answers with the points where accounts part ways, each with its passages. */
export function addDifferences(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { limit, q, kind, field, report, actor } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const given = { ...(kind && { kind }), ...(field === undefined ? {} : { field }), ...(report && { report }), ...(actor && { actor }) };
    const found = differencesBy(snapshot, given).filter(({ difference, item }) => holds(`${difference.text} ${labelOf(snapshot, item)}`));
    return context.json({ total: found.length, lines: found.slice(0, limit).map((one) => viewOf(snapshot, one)) }, 200);
  });
}

function viewOf(snapshot: Snapshot, { difference, item, accounts }: PlacedDifference): DifferenceView {
  return {
    ...differenceLine(snapshot, difference),
    on: lineOf(snapshot, item),
    passages: accounts.map((account) => passageWithDifference(snapshot, account, difference)),
  };
}

/** The passage with nothing marked but the words that differ. */
function passageWithDifference(snapshot: Snapshot, account: Account, difference: PlacedDifference['difference']): DifferenceView['passages'][number] {
  const marks = differingSpans(snapshot, account, difference).map(({ start, end }) => ({ start, end, role: 'differs' }));
  return passageOf(snapshot, account, marks);
}
