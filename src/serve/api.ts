import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiError } from './answers/common.ts';
import { addAsOf } from './as-of.ts';
import { revalidated } from './revalidation.ts';
import { addActors } from './routes/actors.ts';
import { addCoverage } from './routes/coverage.ts';
import { addDifferences } from './routes/differences.ts';
import { addEdits } from './routes/edits.ts';
import { addExport } from './routes/export.ts';
import { addFigures } from './routes/figures.ts';
import { addItems } from './routes/items.ts';
import { addOverview } from './routes/overview.ts';
import { addReports } from './routes/reports.ts';
import { addSearch } from './routes/search.ts';
import { addStatements } from './routes/statements.ts';
import { addTimeline } from './routes/timeline.ts';
import type { ServedDossier } from './served-dossier.ts';
import { snapshots } from './snapshot.ts';

/** The questions and edits under /api, with their description in OpenAPI 3.1. Offsets in answers count code points. */
export function apiOf(dossier: ServedDossier): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const wrong = result.error.issues.map((issue) => `${issue.path.join('.') || 'query'}: ${issue.message}`).join('; ');
      return context.json<ApiError, 400>({ error: wrong, advice: 'See /api/openapi.json for what can be asked.' }, 400);
    },
  });
  const answering = { dossier, snapshot: snapshots(dossier) };
  if (dossier.day === undefined) addAsOf(api, dossier, apiOf);
  api.use(revalidated(dossier));
  addOverview(api, answering);
  addReports(api, answering);
  addTimeline(api, answering);
  addStatements(api, answering);
  addFigures(api, answering);
  addActors(api, answering);
  addItems(api, answering);
  addDifferences(api, answering);
  addCoverage(api, answering);
  addEdits(api, answering);
  addSearch(api, answering);
  addExport(api, answering);
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Chancery',
      version: '1',
      description:
        'Questions over a dossier, and edits of it. Under /as-of/DAY every question is answered as it could be known that day. Offsets (`start`, `end`) count Unicode code points into the text of the report.',
    },
    servers: [{ url: '/api' }],
  });
  api.notFound((context) =>
    context.json<ApiError, 404>({ error: `there is no ${context.req.path}`, advice: 'See /api/openapi.json for what can be asked.' }, 404),
  );
  return api;
}
