import { createRoute, z } from '@hono/zod-openapi';
import { ApiError } from '../answers/common.ts';
import type { ServedDossier } from '../served-dossier.ts';
import type { Snapshot } from '../snapshot.ts';

/** What every route answers from. */
export interface Answering {
  dossier: ServedDossier;
  snapshot: () => Promise<Snapshot>;
}

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });

/** A GET route under /api: its path, what is asked, and the shape of its answer. */
export function question<Path extends string, Answer extends z.ZodType, Query extends z.ZodObject, Params extends z.ZodObject>(spec: {
  path: Path;
  summary: string;
  query: Query;
  params: Params;
  answer: Answer;
}) {
  return createRoute({
    method: 'get',
    path: spec.path,
    summary: spec.summary,
    request: { query: spec.query, params: spec.params },
    responses: {
      200: { description: spec.summary, content: json(spec.answer) },
      400: { description: 'The question is not well formed', content: json(ApiError) },
      404: { description: 'There is no such record', content: json(ApiError) },
    },
  });
}

export const nothing = z.strictObject({});

const limit = z.coerce.number().int().min(1).max(10_000).default(2_000).openapi({ description: 'How many lines at most' });
const words = z.string().max(400).optional().openapi({ description: 'Only lines that hold all these words' });

/** What every list may be asked. */
export const listQuery = { limit, q: words };

/** What lists of events, statements and figures may be asked. */
export const doubtfulQuery = {
  doubtful: z.literal('shown').optional().openapi({ description: 'Also items all of whose accounts have a field in doubt' }),
};

/** The answer to a question for a record that the dossier doesn't have. */
export function missing(kind: string, id: string): ApiError {
  return { error: `there is no ${kind} ${id} in this dossier`, advice: 'It may have been removed, or the reports regrouped. Search for its words.' };
}
