import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { EditError, editWords } from '../../dossier/index.ts';
import { type Edit, EditId } from '../../model/index.ts';
import { EditAsked, EditMade, EditsAnswer } from '../answers/across.ts';
import { ApiError } from '../answers/common.ts';
import { editLine } from '../edits.ts';
import { type Answering, nothing, question } from './route.ts';

const list = question({ path: '/edits', summary: 'What users changed', query: nothing, params: nothing, answer: EditsAnswer });

const responses = {
  200: { description: 'The edit', content: { 'application/json': { schema: EditMade } } },
  400: { description: 'The edit is not well formed', content: { 'application/json': { schema: ApiError } } },
  409: { description: 'It can’t be made', content: { 'application/json': { schema: ApiError } } },
};

const make = createRoute({
  method: 'post',
  path: '/edits',
  summary: 'Merge, split or rename actors, reject or regroup accounts, tell publisher families',
  request: { body: { required: true, content: { 'application/json': { schema: EditAsked } } } },
  responses,
});

const undo = createRoute({
  method: 'post',
  path: '/edits/{id}/undo',
  summary: 'Take an edit back',
  request: { params: z.object({ id: EditId }) },
  responses,
});

/** Edits are the only thing that the server writes; the guards let such requests through from its own pages alone. */
export function addEdits(api: OpenAPIHono, { dossier, snapshot }: Answering): void {
  api.openapi(list, async (context) => {
    const { desk } = dossier;
    const now = await snapshot();
    const kept = desk ? await desk.list() : now.alignment.edits.map((edit) => ({ ...edit, dormant: false }));
    return context.json({ editable: desk !== undefined, edits: kept.map(({ dormant, ...edit }) => editLine(now, edit, dormant)) }, 200);
  });
  api.openapi(make, async (context) => {
    const { op, ids, name, note } = context.req.valid('json');
    const outcome = await attempt(() => dossier.desk?.make({ op, ids, ...(name === undefined ? {} : { name }), ...(note ? { note } : {}) }));
    return 'error' in outcome ? context.json(outcome, 409) : context.json({ id: outcome.id, words: editWords(outcome) }, 200);
  });
  api.openapi(undo, async (context) => {
    const { id } = context.req.valid('param');
    const outcome = await attempt(() => dossier.desk?.undo(id));
    return 'error' in outcome ? context.json(outcome, 409) : context.json({ id: outcome.id, words: editWords(outcome) }, 200);
  });
}

async function attempt(task: () => Promise<Edit> | undefined): Promise<Edit | ApiError> {
  try {
    return (await task()) ?? { error: 'what was known on a day can’t be changed', advice: 'Look at the whole dossier to change it.' };
  } catch (error) {
    if (error instanceof EditError) return { error: error.message, advice: 'Reload the page to see the dossier as it is now.' };
    throw error;
  }
}
