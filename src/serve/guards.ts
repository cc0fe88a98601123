import type { Context, MiddlewareHandler } from 'hono';

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
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.json(
        { error: `${context.req.method} is not offered`, advice: 'This server only reads; change the dossier with the chancery command.' },
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
