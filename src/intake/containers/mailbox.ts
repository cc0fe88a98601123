import { UnreadableInput } from '../unreadable.ts';
import type { Budget } from './budget.ts';
import { type EntryOutcome, failed } from './entries.ts';
import { messageEntries } from './mail.ts';
import { plainName, UniqueNames } from './names.ts';

const NEWLINE = 0x0a;
/** "From alice@example.org Thu May 16 10:00:00 2024", which begins each message. */
const SEPARATOR = /^From \S+ .{5,200}\d{4}\s*$/;
const SEPARATOR_START = Buffer.from('From ');
const MAX_SEPARATOR = 320;
/** "Received:", the beginning of a header. */
const FIELD = /^[!-9;-~]{1,76}:/;
const MAX_FIELD = 80;
const HEAD_BYTES = 16 * 1024;

/**
 * The messages of a mailbox (mbox), each under its Message-ID, with its attachments below that name. One message at a time is unpacked, so the
 * memory taken is that of the file and of its largest message.
 */
export async function* mailboxEntries(bytes: Uint8Array, budget: Budget): AsyncIterable<EntryOutcome> {
  const names = new UniqueNames();
  let number = 0;
  for (const message of messagesOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    number += 1;
    const name = names.of(messageId(message) ?? `message ${number}`);
    try {
      yield* messageEntries(unquoted(message), budget, name, `${name}/`);
    } catch (error) {
      if (!(error instanceof UnreadableInput) || error.code !== 'mail-damaged') throw error;
      yield failed(name, error.code, error.message);
    }
  }
}

/** The stretches between separators, without them. A separator stands at the start or after an empty line, and a header follows. */
function* messagesOf(mailbox: Buffer): Iterable<Buffer> {
  let start = 0;
  for (let at = 0; at >= 0 && at < mailbox.length; ) {
    const separatorEnd = separatorAt(mailbox, at);
    if (separatorEnd !== undefined) {
      if (at > start) yield mailbox.subarray(start, at);
      start = separatorEnd;
    }
    at = mailbox.indexOf(SEPARATOR_START, Math.max(at + 1, separatorEnd ?? 0));
  }
  if (start < mailbox.length) yield mailbox.subarray(start);
}

/** Where the separator that begins at `at` ends. */
function separatorAt(mailbox: Buffer, at: number): number | undefined {
  const afterEmptyLine = at === 0 || (mailbox[at - 1] === NEWLINE && /\n\r?\n$/.test(mailbox.toString('latin1', Math.max(0, at - 3), at)));
  if (!afterEmptyLine) return undefined;
  const [line = '', next = ''] = mailbox.toString('latin1', at, at + MAX_SEPARATOR + MAX_FIELD).split('\n', 2);
  return SEPARATOR.test(line) && FIELD.test(next) ? at + line.length + 1 : undefined;
}

function messageId(message: Buffer): string | undefined {
  const head = message.toString('latin1', 0, HEAD_BYTES).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const id = /^message-id:\s*<?([^\s<>]{1,200})>?/im.exec(head)?.[1];
  return id === undefined ? undefined : plainName(id.replaceAll('/', '_'));
}

/** ">From " at the start of a line stands for "From ". */
function unquoted(message: Buffer): Buffer {
  if (!message.includes('\n>From ') && !message.includes('\n>>From ')) return message;
  return Buffer.from(message.toString('latin1').replaceAll(/^>(>*From )/gm, '$1'), 'latin1');
}
