import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { actorsBy } from '../../dossier/index.ts';
import { ActorId, ActorKind } from '../../model/index.ts';
import { actorAnswer, actorLine } from '../actors.ts';
import { listOf } from '../answers/common.ts';
import { ActorAnswer } from '../answers/details.ts';
import { ActorLine } from '../answers/lines.ts';
import { holdsWords } from '../word-filter.ts';
import { type Answering, doubtfulQuery, listQuery, missing, nothing, question } from './route.ts';

const list = question({
  path: '/actors',
  summary: 'Actors, those with most items first',
  query: z.strictObject({ ...listQuery, kind: ActorKind.optional() }),
  params: nothing,
  answer: listOf(ActorLine),
});

const one = question({
  path: '/actors/{id}',
  summary: 'An actor: names used, events, statements, figures',
  query: z.strictObject(doubtfulQuery),
  params: z.object({ id: ActorId }),
  answer: ActorAnswer,
});

/** Answers with actors by how much they take part in, and with the page of one. */
export function addActors(api: OpenAPIHono, answering: Answering): void {
  api.openapi(list, async (context) => {
    const { kind, q, limit } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const holds = holdsWords(q);
    const lines = actorsBy(snapshot, kind === undefined ? {} : { kind })
      .filter(({ actor }) => holds([actor.name, ...actor.aliases].join(' ')))
      .map(actorLine);
    return context.json({ total: lines.length, lines: lines.slice(0, limit) }, 200);
  });
  api.openapi(one, async (context) => {
    const { id } = context.req.valid('param');
    const { doubtful } = context.req.valid('query');
    const snapshot = await answering.snapshot();
    const actor = snapshot.actors.get(id);
    return actor ? context.json(actorAnswer(snapshot, actor, doubtful === 'shown'), 200) : context.json(missing('actor', id), 404);
  });
}
