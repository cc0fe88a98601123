import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { apiOf } from './api.ts';
import { onlyLoopback } from './guards.ts';
import { securityHeaders } from './headers.ts';
import type { ServedDossier } from './served-dossier.ts';
import { staticFiles } from './static-files.ts';

export interface AppOptions {
  /** The folder of the built pages. */
  pages: string;
  /** The port that the server listens at, known only after listening. */
  port: () => number;
  /** Is told of whatever went wrong while answering. */
  onError: (error: Error) => void;
}

/** The whole server, as an ordered list: headers, guards, API, pages. */
export function appOf(dossier: ServedDossier, options: AppOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(onlyLoopback(options.port));
  app.use(compress());
  app.route('/api', apiOf(dossier));
  app.get('*', staticFiles(options.pages));
  app.onError((error, context) => {
    options.onError(error);
    const answer = { error: `the server could not answer: ${error.message}`, advice: 'Try again. If it stays so, run: chancery doctor' };
    return context.json(answer, 500);
  });
  return app;
}
