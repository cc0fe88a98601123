import { createTarDecoder } from 'modern-tar';
import { LIMITS } from '../limits.ts';
import { UnreadableInput } from '../unreadable.ts';
import { archiveEntry } from './archive-entry.ts';
import { type Budget, suspicious } from './budget.ts';
import type { EntryOutcome } from './entries.ts';
import { UniqueNames } from './names.ts';

const PIECE = 64 * 1024;

/** The files of a tar archive, unpacked from gzip where it is packed, one at a time. Links and devices are passed over. */
export async function* tarEntries(archive: Uint8Array | ReadableStream<Uint8Array>, budget: Budget): AsyncIterable<EntryOutcome> {
  const names = new UniqueNames();
  const stream = archive instanceof Uint8Array ? streamOf(archive) : archive;
  try {
    for await (const { header, body } of stream.pipeThrough(createTarDecoder({ strict: false }))) {
      const isFile = header.type === undefined || header.type === 'file';
      const entry = isFile ? await archiveEntry(header.name, () => readBody(body, header.size), names, budget) : undefined;
      if (!body.locked) await body.cancel();
      if (entry !== undefined) yield entry;
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableInput('archive-damaged', `The archive is damaged (${reason}). What came before the damage was read. Get it again.`);
  }
}

/** Bytes as a stream of small pieces. */
export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + PIECE));
      at += PIECE;
    },
  });
}

async function readBody(body: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array> {
  if (size > LIMITS.entryBytes) throw suspicious();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > LIMITS.entryBytes) throw suspicious();
    pieces.push(piece);
  }
  if (length < size) throw new UnreadableInput('entry-damaged', 'It is cut off where the archive ends. Get the archive again.');
  return Buffer.concat(pieces);
}
