import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';

type Fetch = Parameters<typeof getRequestListener>[0];

/** The first port that is tried, and how many after it. */
const FIRST_PORT = 4280;
const PORTS_TRIED = 20;

/** No port could be had; the message says which were tried and what to do. */
export class PortError extends Error {
  override name = 'PortError';
}

/**
 * Listens on 127.0.0.1, at `port` when one is asked for (0: any that is free), otherwise at the first free one of the twenty
 * from 4280 on. Throws a PortError when none can be had.
 */
export async function listen(fetch: Fetch, port?: number): Promise<{ server: Server; port: number }> {
  const answer = getRequestListener(fetch);
  // Whatever goes wrong in answering is answered by the app itself.
  const server = createServer((request, response) => void answer(request, response));
  const candidates = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, step) => FIRST_PORT + step) : [port];
  for (const candidate of candidates) {
    if (await listensAt(server, candidate)) return { server, port: portOf(server) };
  }
  const tried =
    port === undefined ? `the ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are all in use` : `port ${port} is in use or not allowed`;
  throw new PortError(`${tried}; close what uses it, or choose another with --port`);
}

function listensAt(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(false);
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      done(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new PortError('the server listens at no port');
  return address.port;
}

/** Closes the server and the connections that browsers keep open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeAllConnections();
  });
}
