import { Refusal } from './refusal.ts';

const NOT_FOUND = new Set(['ENOTFOUND', 'EAI_NONAME', 'EAI_NODATA', 'ENODATA']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/;

/** What a user is told when a request failed on the way. */
export function refusalOf(url: URL, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (NOT_FOUND.has(code)) return new Refusal('host-not-found', `There is no host ${url.hostname}. Check the spelling.`, { cause: error });
  if (code === 'EAI_AGAIN') return new Refusal('connection-failed', 'Names can’t be resolved just now. Are you online?', { cause: error });
  if (CERTIFICATE.test(code)) {
    return new Refusal('certificate', `The server can’t prove that it is ${url.hostname} (${code}). Save the page and give the file.`, {
      cause: error,
    });
  }
  const reason = code === '' && error instanceof Error ? error.message : code;
  return new Refusal('connection-failed', `The server can’t be reached (${reason}). Try again later.`, { cause: error });
}

/** What a user is told for an answer that isn't the page. */
export function statusRefusal(status: number): Refusal {
  if (status === 404 || status === 410) return new Refusal('not-found', `There is nothing at this address (HTTP ${status}). Check it.`);
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return new Refusal('access-denied', `The server does not give it out (HTTP ${status}). If you may read it, save the page and give the file.`);
  }
  if (status === 429 || status === 503)
    return new Refusal('asked-to-wait', `The server asks to be left alone for now (HTTP ${status}). Try again later.`);
  return new Refusal('http-status', `The server answered with HTTP ${status} instead of the page. Try again later.`);
}
