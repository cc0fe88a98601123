import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { sep } from 'node:path';
import { MAX_BYTES } from '../intake/limits.ts';
import type { Failure } from '../model/index.ts';

/** Thrown for something that can't be read as a file, with a code for `Failure` and a message that says what to do. */
export class UnreadableFile extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'UnreadableFile';
    this.code = code;
  }
}

/** Reads a regular file of at most `MAX_BYTES`; nothing of a larger one. Throws an UnreadableFile or the system's error. */
export async function readBounded(file: string): Promise<Uint8Array> {
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new UnreadableFile('not-a-file', 'This is a pipe, socket or device, not a file. Save the report as a file.');
    refuseSize(stat.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The first bytes of a regular file; none of anything else. Throws the system's error. */
export async function readHead(file: string, bytes: number): Promise<Uint8Array> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) return new Uint8Array();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Throws an UnreadableFile when so many bytes are too many for one input. */
export function refuseSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  throw new UnreadableFile(
    'too-large',
    `The file is ${megabytes(bytes)}; up to ${megabytes(MAX_BYTES)} are read. Split it, or keep only the report itself.`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

const SYSTEM_FAULTS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['not-found', 'There is no such file or folder, or it is a link to one that is gone. Check the spelling, or where the link leads.'],
  ENOTDIR: ['not-found', 'There is no such file or folder. Check the spelling.'],
  EACCES: ['no-permission', 'You may not read this. Change its permissions or run as a user who may.'],
  EPERM: ['no-permission', 'You may not read this. Change its permissions or run as a user who may.'],
  ELOOP: ['link-loop', 'This link leads back to itself. Remove it or let it point at a file.'],
  ENAMETOOLONG: ['bad-name', 'The name is too long to be read. Shorten it.'],
  EMFILE: ['too-many-open', 'Too many files are open on this machine. Close some programs and try again.'],
  EISDIR: ['not-a-file', 'This is a folder, not a file.'],
};

/** What a user is told about a path that couldn't be read. */
export function fileFailure(path: string, error: unknown): Failure {
  if (error instanceof UnreadableFile) return { path, code: error.code, message: error.message };
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SYSTEM_FAULTS[systemCode];
  if (known !== undefined) return { path, code: known[0], message: known[1] };
  return { path, code: 'unreadable', message: `It can't be read (${error instanceof Error ? error.message : String(error)}).` };
}

/** Whether a file lies in a folder, at any depth. */
export function isBelow(location: string, folder: string): boolean {
  return location.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
