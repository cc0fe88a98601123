import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { rejectionOf } from '../../dossier/index.ts';
import { EventId, FigureId, StatementId } from '../../model/index.ts';
import { ItemAnswer } from '../answers/across.ts';
import { itemAnswer } from '../items.ts';
import { type Answering, missing, nothing, question } from './route.ts';

const route = question({
  path: '/items/{id}',
  summary: 'An event, statement or figure with what every report says of it',
  query: nothing,
  params: z.object({ id: z.union([EventId, StatementId, FigureId]) }),
  answer: ItemAnswer,
});

/** Answers with the page of an event, statement or figure; of one that was rejected it says so (404). */
export function addItems(api: OpenAPIHono, answering: Answering): void {
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const snapshot = await answering.snapshot();
    const item = snapshot.items.get(id);
    if (item) return context.json(itemAnswer(snapshot, item), 200);
    const rejection = rejectionOf(snapshot, id);
    if (!rejection) return context.json(missing('item', id), 404);
    return context.json({ error: `you rejected this: ${rejection.value ?? id}`, advice: 'The page of edits takes that back.' }, 404);
  });
}
