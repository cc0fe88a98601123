import { ENTRY_MARK, type RawInput } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import { UnreadableInput } from '../unreadable.ts';
import { Budget } from './budget.ts';
import { type ContainerEntries, type ContainerKind, type EntryOutcome, failed } from './entries.ts';
import { feedEntries } from './feed.ts';
import { feedListEntries } from './feed-list.ts';
import { gzipEntries } from './gzip.ts';
import { containerKind } from './kind.ts';
import { mailEntries } from './mail.ts';
import { mailboxEntries } from './mailbox.ts';
import { tarEntries } from './tar.ts';
import { webArchiveEntries } from './web-archive.ts';
import { zipEntries } from './zip.ts';
import { isZippedDocument } from './zip-directory.ts';

export { type ContainerEntries, type ContainerKind, type Entry, type EntryOutcome, type FailedEntry, type LeftOut } from './entries.ts';
export { entriesOfFeed, type FeedContent, type FeedLink } from './feed.ts';
export { feedsOfList, type ListedFeed } from './feed-list.ts';

type Reader = (bytes: Uint8Array, budget: Budget, path: string) => AsyncIterable<EntryOutcome>;

const READERS: Readonly<Record<ContainerKind, Reader>> = {
  zip: zipEntries,
  tar: tarEntries,
  gzip: gzipEntries,
  mail: mailEntries,
  mailbox: mailboxEntries,
  feed: feedEntries,
  'feed-list': feedListEntries,
  'web-archive': (bytes, budget) => webArchiveEntries(bytes, budget),
};

/**
 * The entries of a file that holds reports (archives, mails, mailboxes, feeds, web archives), one at a time and within bounds; undefined for
 * whatever is a single report. What is in a container in it comes under `inner.zip!/a.html`. Never throws for bad input: what can't be
 * read is a failed entry, and one without a name when the container itself is at fault. Nothing is written to disk.
 */
export async function entriesOf(input: RawInput): Promise<ContainerEntries | undefined> {
  const kind = await kindOf(input);
  return kind === undefined ? undefined : { kind, entries: readAll(kind, input, new Budget(), 0) };
}

/** Word files and the like are ZIP archives by their form; their list of files tells them from archives. */
async function kindOf({ bytes, path, contentType }: RawInput): Promise<ContainerKind | undefined> {
  const kind = containerKind(bytes, path, contentType);
  return kind === 'zip' && (await isZippedDocument(bytes)) ? undefined : kind;
}

async function* readAll(kind: ContainerKind, input: RawInput, budget: Budget, depth: number): AsyncIterable<EntryOutcome> {
  try {
    for await (const outcome of READERS[kind](input.bytes, budget, input.path))
      yield* outcome.kind === 'entry' ? opened(outcome, budget, depth) : [outcome];
  } catch (error) {
    const { code, message } = error instanceof UnreadableInput ? error : { code: 'unreadable', message: unreadable(error) };
    // What bounds the whole is told once, at the outermost container.
    if (depth > 0 && (code === 'too-many-entries' || code === 'container-too-large')) throw error;
    yield failed('', code, message);
  }
}

function unreadable(error: unknown): string {
  return `It could not be read (${error instanceof Error ? error.message : String(error)}). Unpack it and give what is in it.`;
}

const TOO_DEEP = 'It is packed too deep, in a container within a container. Unpack it and give what is in it.';

/** An entry as it is, or the entries of the container that it is. */
async function* opened(entry: Extract<EntryOutcome, { kind: 'entry' }>, budget: Budget, depth: number): AsyncIterable<EntryOutcome> {
  const { name, bytes, contentType } = entry;
  const input: RawInput = { bytes, path: name, ...(contentType ? { contentType } : {}) };
  const kind = await kindOf(input);
  if (kind === undefined) yield entry;
  else if (depth >= LIMITS.containerDepth) yield failed(name, 'nested-too-deep', TOO_DEEP);
  else {
    for await (const inner of readAll(kind, input, budget, depth + 1)) {
      yield { ...inner, name: inner.name === '' ? name : `${name}${ENTRY_MARK}${inner.name}` };
    }
  }
}
