import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { actorsOf } from '../../dossier/lookup.ts';
import { EventId, FigureId, StatementId } from '../../model/index.ts';
import { ItemAnswer } from '../answers/details.ts';
import { differenceLine } from '../differences.ts';
import { lineOf } from '../lines.ts';
import { passageOf } from '../passages.ts';
import { actorRefs } from '../refs.ts';
import { actorsOfAccount } from '../reports.ts';
import type { Item, Snapshot } from '../snapshot.ts';
import { type Answering, missing, nothing, question } from './route.ts';

const route = question({
  path: '/items/{id}',
  summary: 'An event, statement or figure with what every report says of it',
  query: nothing,
  params: z.object({ id: z.union([EventId, StatementId, FigureId]) }),
  answer: ItemAnswer,
});

export function addItems(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const snapshot = await answering.snapshot();
    const item = snapshot.items.get(id);
    return item ? context.json(itemAnswer(snapshot, item), 200) : context.json(missing('item', id), 404);
  });
}

function itemAnswer(snapshot: Snapshot, item: Item): ItemAnswer {
  const differences = snapshot.differencesOf.get(item.id) ?? [];
  return {
    item: lineOf(snapshot, item),
    passages: item.accounts.map((account) => passageOf(snapshot, account)),
    actors: actorRefs(snapshot, [...actorsOf(item), ...item.accounts.flatMap(actorsOfAccount)]),
    differences: differences.map((difference) => differenceLine(snapshot, difference)),
  };
}
