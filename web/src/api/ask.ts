import { API, DAY_PARAMETER } from './day.ts';

/** The server's answer was no answer: `advice` says what the reader can do. */
export class AskError extends Error {
  override name = 'AskError';
  readonly advice: string;
  readonly status: number;

  constructor(message: string, advice: string, status: number) {
    super(message);
    this.advice = advice;
    this.status = status;
  }
}

/** What may stand in an address's query; undefined and empty values are left out, and the day, which stands in the path. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

/** The address of a question: `/api/timeline?status=planned`, as of a day `/api/as-of/2024-05-16/timeline`. */
function addressOf(path: string, asked: Asked = {}): string {
  const given = Object.entries(asked).filter(([name, value]) => value !== undefined && value !== '' && name !== DAY_PARAMETER);
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return `${API}${path}${query === '' ? '' : `?${query}`}`;
}

/** Asks the server; throws an AskError when it doesn't answer or refuses. */
export async function ask<Answer>(path: string, asked?: Asked, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(await reach(addressOf(path, asked), signal ? { signal } : {}));
}

/** Has the server change something; throws an AskError when it doesn't answer or refuses. */
export async function send<Answer>(path: string, body?: object): Promise<Answer> {
  const json = body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return answerOf<Answer>(await reach(addressOf(path), { method: 'POST', ...json }));
}

async function answerOf<Answer>(response: Response): Promise<Answer> {
  if (response.ok) {
    // The server's answers hold to the shapes that both sides share.
    const answer: Answer = await response.json();
    return answer;
  }
  const said: unknown = await response.json().catch(() => undefined);
  throw new AskError(
    wordsOf(said, 'error') ?? `the server answered ${response.status}`,
    wordsOf(said, 'advice') ?? 'Reload the page.',
    response.status,
  );
}

interface Sent {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  signal?: AbortSignal;
}

async function reach(address: string, request: Sent): Promise<Response> {
  try {
    return await fetch(address, { ...request, headers: { Accept: 'application/json', ...request.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new AskError('Chancery does not answer', 'It may have been stopped. Start it again with npm start, then reload this page.', 0);
  }
}

function wordsOf(said: unknown, field: 'error' | 'advice'): string | undefined {
  const words: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, field) : undefined;
  return typeof words === 'string' ? words : undefined;
}
