import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LIMITS } from '../limits.ts';
import { UnreadableInput } from '../unreadable.ts';
import { Budget, suspicious } from './budget.ts';
import { type ContainerKind, type EntryOutcome, failed } from './entries.ts';
import { containerKind } from './kind.ts';
import { mailboxEntries } from './mailbox.ts';
import { pathName } from './names.ts';
import { streamOf, tarEntries } from './tar.ts';
import { webArchiveEntries } from './web-archive.ts';

const HEAD_BYTES = 4096;

/** What a gzip file holds: a tar archive, a web archive or a mailbox with its entries, or one file. Unpacked piece by piece. */
export async function* gzipEntries(bytes: Uint8Array, budget: Budget, path: string): AsyncIterable<EntryOutcome> {
  const { head, stream } = await peeked(gunzipped(bytes));
  const name = pathName(path.split('/').at(-1) ?? '').replace(/\.(?:gz|tgz)$/i, '') || 'content';
  const kind = containerKind(head, name);
  if (kind === 'tar') yield* tarEntries(Readable.toWeb(Readable.from(stream)), budget);
  else if (kind === 'web-archive') yield* webArchiveEntries(stream, budget);
  else yield* single(await gathered(stream), name, kind, budget);
}

async function* single(content: Uint8Array, name: string, kind: ContainerKind | undefined, budget: Budget): AsyncIterable<EntryOutcome> {
  if (kind === 'mailbox') {
    yield* mailboxEntries(content, budget);
    return;
  }
  budget.takeEntry();
  budget.takeBytes(content.length);
  yield kind === 'gzip'
    ? failed(name, 'nested-too-deep', 'It is packed twice. Unpack it and give what is in it.')
    : { kind: 'entry', name, bytes: content };
}

/** The unpacked pieces; throws `UnreadableInput` when they are too many for an honest file or the packed ones are damaged. */
async function* gunzipped(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const most = Math.min(LIMITS.containerBytes, Math.max(Budget.mostUnpacked(0), bytes.length * LIMITS.packingRatio));
  let length = 0;
  try {
    for await (const piece of Readable.fromWeb(streamOf(bytes)).pipe(createGunzip()) as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) throw suspicious();
      yield piece;
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableInput('archive-damaged', `The archive is damaged (${reason}). What came before the damage was read. Get it again.`);
  }
}

/** The beginning of a stream, and the whole of it. */
async function peeked(pieces: AsyncIterable<Uint8Array>): Promise<{ head: Uint8Array; stream: AsyncIterable<Uint8Array> }> {
  const source = pieces[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await source.next();
    if (done === true) break;
    seen.push(value);
    length += value.length;
  }
  async function* whole(): AsyncIterable<Uint8Array> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  return { head: Buffer.concat(seen), stream: whole() };
}

async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > LIMITS.entryBytes) throw suspicious();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
