import { UnreadableInput } from '../unreadable.ts';
import { archiveEntry } from './archive-entry.ts';
import type { Budget } from './budget.ts';
import { type EntryOutcome, failed } from './entries.ts';
import { UniqueNames } from './names.ts';
import { webArchiveEntries } from './web-archive.ts';
import { type ZipMember, zipMembers, zipMembersByHeaders } from './zip-directory.ts';

/** The files of a ZIP archive; of a damaged one, those that can still be read, and then the damage. */
export async function* zipEntries(bytes: Uint8Array, budget: Budget): AsyncIterable<EntryOutcome> {
  const names = new UniqueNames();
  let members: ZipMember[];
  try {
    members = await listed(bytes, budget);
  } catch (error) {
    if (!(error instanceof UnreadableInput) || error.code !== 'archive-damaged') throw error;
    for (const member of zipMembersByHeaders(bytes)) yield* entryOf(member, names, budget);
    yield failed('', error.code, `${error.message} What could be read of it was read.`);
    return;
  }
  if (isWebArchive(members)) yield* webArchivesOf(members, budget);
  else for (const member of members) yield* entryOf(member, names, budget);
}

/** The directory, up to as many entries as are read; `takeEntry` tells later that there are more. */
async function listed(bytes: Uint8Array, budget: Budget): Promise<ZipMember[]> {
  const members: ZipMember[] = [];
  for await (const member of zipMembers(bytes)) if (members.push(member) > budget.entriesLeft) break;
  return members;
}

async function* entryOf(member: ZipMember, names: UniqueNames, budget: Budget): AsyncIterable<EntryOutcome> {
  const entry = await archiveEntry(member.name, () => member.read(), names, budget);
  if (entry !== undefined) yield entry;
}

const WARC_IN_WACZ = /^archive\/[^/]+\.warc(?:\.gz)?$/;

/** A WACZ file: web archives (WARC) with an index and a list of pages, in one ZIP archive. */
function isWebArchive(members: readonly ZipMember[]): boolean {
  return members.some(({ name }) => name === 'datapackage.json') && members.some(({ name }) => WARC_IN_WACZ.test(name));
}

async function* webArchivesOf(members: readonly ZipMember[], budget: Budget): AsyncIterable<EntryOutcome> {
  const names = new UniqueNames();
  for (const archive of members.filter((member) => WARC_IN_WACZ.test(member.name))) {
    try {
      yield* webArchiveEntries(await archive.read(), budget, names);
    } catch (error) {
      if (!(error instanceof UnreadableInput)) throw error;
      yield failed(archive.name, error.code, error.message);
    }
  }
}
