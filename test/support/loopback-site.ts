import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a path answers: a page, or whatever the function does. */
export type Page = string | { type: string; body: string | Uint8Array } | ((request: IncomingMessage, response: ServerResponse) => void);

export interface LoopbackSite {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** Paths in the order in which they were asked for. */
  asked: string[];
  pages: Record<string, Page>;
  close(): Promise<void>;
}

/** A site on this machine's loopback, at a port that is free; what it doesn't have is 404. Its pages may be changed at any time. */
export async function loopbackSite(pages: Record<string, Page>): Promise<LoopbackSite> {
  const site = { asked: [] as string[], pages };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    site.asked.push(path);
    answer(site.pages[path], request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the site has no port');
  return Object.assign(site, {
    url: `http://127.0.0.1:${bound.port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

function answer(page: Page | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (typeof page === 'function') page(request, response);
  else if (typeof page === 'string') response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  else if (page) response.writeHead(200, { 'content-type': page.type }).end(page.body);
  else response.writeHead(404).end('Nothing here');
}
