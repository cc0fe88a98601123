import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { ServedDossier } from './served-dossier.ts';

/**
 * Answers "not modified" while the dossier is as it was: the tag is made of the dossier's fingerprint, its failures and the
 * analyser, since every answer is a pure function of these and of the address.
 */
export function revalidated(dossier: ServedDossier): MiddlewareHandler {
  return async (context, next) => {
    const tag = await tagOf(dossier);
    if (context.req.header('if-none-match') === tag) return context.body(null, 304, { ETag: tag, 'Cache-Control': 'no-cache' });
    await next();
    if (context.res.status === 200) {
      context.res.headers.set('ETag', tag);
      context.res.headers.set('Cache-Control', 'no-cache');
    }
    return undefined;
  };
}

async function tagOf(dossier: ServedDossier): Promise<string> {
  const [fingerprint, failures] = await Promise.all([dossier.fingerprint(), dossier.failures()]);
  const hash = createHash('sha256').update(JSON.stringify([fingerprint, failures, dossier.analyser, dossier.name]));
  return `W/"${hash.digest('hex').slice(0, 32)}"`;
}
