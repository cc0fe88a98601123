import { type ClientRequest, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Duplex, pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FetchLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** An IP address that was checked. */
export interface CheckedAddress {
  address: string;
  family: number;
}

export interface Question {
  url: URL;
  /** Where to connect to, and nowhere else: resolving the name again could give another answer than the one that was checked. */
  at: readonly CheckedAddress[];
  headers: Readonly<Record<string, string>>;
  limits: Pick<FetchLimits, 'bytes' | 'headerBytes'>;
  /** Whether a body over the limit is cut there rather than refused. */
  cut?: boolean;
  /** Aborted with the Refusal to be thrown. */
  signal: AbortSignal;
  /** Called when the headers are there. */
  onHeaders?: () => void;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Unpacked; empty for anything but 200. */
  body: Uint8Array;
}

/**
 * Asks one server once, with GET, over a connection of its own. Nothing is followed, nothing kept: no cookies, no proxy.
 * Throws a Refusal for an answer that is too large, breaks off or never comes, else the system's error.
 */
export async function ask(question: Question): Promise<Answer> {
  const { signal } = question;
  signal.throwIfAborted();
  const request = open(question);
  const end = () => request.destroy();
  signal.addEventListener('abort', end, { once: true });
  try {
    const response = await responseOf(request);
    question.onHeaders?.();
    const status = response.statusCode ?? 0;
    const body = status === 200 ? await bodyOf(response, question) : new Uint8Array();
    return { status, headers: response.headers, body };
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    request.destroy();
  }
}

function open({ url, at, headers, limits }: Question): ClientRequest {
  const lookup: LookupFunction = (_hostname, options, done) => {
    const [first] = at;
    if (options.all === true) done(null, [...at]);
    else done(null, first?.address ?? '', first?.family ?? 0);
  };
  const make = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return make(url, { headers: { ...headers }, lookup, agent: false, maxHeaderSize: limits.headerBytes });
}

function responseOf(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', (error: NodeJS.ErrnoException) => {
      const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
      reject(tooLong ? new Refusal('answer-damaged', 'The server sends more headers than any page needs. Save the page and give the file.') : error);
    });
    request.end();
  });
}

/** How each coding that we say we take is unpacked. */
const UNPACKERS: ReadonlyMap<string, () => Duplex> = new Map(
  Object.entries({
    gzip: createGunzip,
    'x-gzip': createGunzip,
    br: createBrotliDecompress,
    deflate: createInflate,
  }),
);

async function bodyOf(response: IncomingMessage, { limits, cut }: Question): Promise<Uint8Array> {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (announced > limits.bytes && cut !== true) throw tooLarge(limits.bytes);
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpacker = UNPACKERS.get(coding);
  if (unpacker === undefined && coding !== 'identity' && coding !== '') {
    throw new Refusal('answer-damaged', 'The server sends the page in a packing that was not asked for. Save the page and give the file.');
  }
  try {
    const { bytes, over } = await collected(unpacker === undefined ? response : unpacked(response, unpacker()), limits.bytes);
    if (over && cut !== true) throw tooLarge(limits.bytes);
    return bytes;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('answer-incomplete', 'The answer broke off or is damaged. Try again later, or save the page and give the file.', {
      cause: error,
    });
  }
}

/** Errors on the way destroy the last stream with them, whose reader then throws them. */
function unpacked(response: IncomingMessage, unpacker: Duplex): Readable {
  return pipeline(response, unpacker, () => undefined);
}

/** What comes until the limit is passed; counted after unpacking, so that little can't become much. */
async function collected(source: AsyncIterable<Uint8Array>, limit: number): Promise<{ bytes: Uint8Array; over: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limit), over: size > limit };
}

function tooLarge(limit: number): Refusal {
  const megabytes = Math.max(1, Math.round(limit / 1024 / 1024));
  return new Refusal('too-large', `It is over ${megabytes} MB, the most that is fetched. Save it and give the file.`);
}
