import { isReadByName } from '../extensions.ts';
import { UnreadableInput } from '../unreadable.ts';
import type { Budget } from './budget.ts';
import { type EntryOutcome, failed, leftOut } from './entries.ts';
import { containerKind } from './kind.ts';
import { pathName, type UniqueNames } from './names.ts';
import { isProgram, PROGRAM } from './programs.ts';

/** What a system puts into archives for itself. */
const SYSTEM_FILE = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const SIDE_FILE = /\.meta\.json$/i;

/** A file in an archive as an entry; undefined for what a folder's scan passes over too. */
export async function archiveEntry(
  written: string,
  read: () => Promise<Uint8Array>,
  names: UniqueNames,
  budget: Budget,
): Promise<EntryOutcome | undefined> {
  const path = pathName(written);
  if (path === '' || SYSTEM_FILE.test(path) || SIDE_FILE.test(path)) return undefined;
  budget.takeEntry();
  const name = names.of(path);
  const byName = isReadByName(path);
  if (byName === false) return isProgram(path) ? leftOut(name, ...PROGRAM) : leftOut(name, 'no-report', 'It is no report by its name.');
  try {
    const bytes = await read();
    budget.takeBytes(bytes.length);
    if (isProgram(path, bytes)) return leftOut(name, ...PROGRAM);
    if (byName === 'perhaps' && containerKind(bytes, path) === undefined) return leftOut(name, 'no-report', 'It is data and no feed.');
    return { kind: 'entry', name, bytes };
  } catch (error) {
    if (!(error instanceof UnreadableInput) || error.code === 'container-too-large') throw error;
    return failed(name, error.code, error.message);
  }
}
