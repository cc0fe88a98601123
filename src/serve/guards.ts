import type { Context, MiddlewareHandler } from 'hono';

/** Where edits are made and undone. */
const EDITS = /^\/api\/edits(?:\/[^/]+\/undo)?$/;

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Lets a request through only when it was made to this machine by name and port, and by no other page: a foreign site that
 * points its own name at 127.0.0.1 (DNS rebinding) carries its own Host, one that merely calls us carries its own Origin.
 * `port` is asked for at each request, since it is known only after listening.
 */
export function onlyLoopback(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port()}`);
    const host = context.req.header('host');
    if (host === undefined || !hosts.includes(host.toLowerCase()))
      return refuse(context, `this server doesn't answer for the host ${host ?? '(none)'}`);
    const origin = context.req.header('origin');
    if (origin !== undefined && !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) {
      return refuse(context, `this server doesn't answer to pages of ${origin}`);
    }
    // A browser tells the Origin with every POST; whoever doesn't is no page of ours.
    if (context.req.method === 'POST' && EDITS.test(context.req.path)) {
      return origin === undefined ? refuse(context, 'edits are taken from this server’s own pages only') : next();
    }
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.json(
        { error: `${context.req.method} is not offered`, advice: 'This server only takes edits; change the rest with the chancery command.' },
        405,
        {
          Allow: 'GET, HEAD',
        },
      );
    }
    return next();
  };
}

function refuse(context: Context, error: string): Response {
  return context.json({ error, advice: 'Open the address that chancery printed, on the machine that it runs on.' }, 403);
}
