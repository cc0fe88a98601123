import { resolve } from 'node:path';
import { appOf } from './app.ts';
import { closeServer, listen } from './listen.ts';
import type { ServedDossier } from './served-dossier.ts';

export { PortError } from './listen.ts';
export type { ServedDossier } from './served-dossier.ts';

export interface ServeOptions {
  /** The port to listen at; without it the first free one from 4280 on, with 0 any that is free. */
  port?: number;
  /** The folder of the built pages; `web/dist` of this package without it. */
  pages?: string;
  /** Is told of whatever went wrong while answering; each such answer says so to the reader too. */
  onError?: (error: Error) => void;
}

export interface Served {
  /** Where the pages open: `http://127.0.0.1:4280/`. */
  url: string;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

/**
 * Serves a dossier's API and pages on 127.0.0.1, to this machine alone. What another process changes in the dossier is seen at
 * the next question. Throws a PortError when no port can be had.
 */
export async function serveDossier(dossier: ServedDossier, options: ServeOptions = {}): Promise<Served> {
  let port = 0;
  const app = appOf(dossier, {
    pages: options.pages ?? resolve(import.meta.dirname, '../../web/dist'),
    port: () => port,
    onError: options.onError ?? (() => undefined),
  });
  const listening = await listen(app.fetch, options.port);
  port = listening.port;
  return { url: `http://127.0.0.1:${port}/`, close: () => closeServer(listening.server) };
}
