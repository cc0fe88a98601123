import { lstatSync, statSync } from 'node:fs';
import { looksLikeAddress } from '../fetch/address.ts';
import { UserError } from './exit.ts';

/** Throws a UserError when a path that the user named isn't there, before anything is made for it. */
export function refuseMissing(paths: readonly string[]): void {
  const missing = paths.filter((path) => path !== '-' && !looksLikeAddress(path) && !isThere(path));
  const [first] = missing;
  if (first === undefined) return;
  if (missing.length > 1) throw new UserError(`There are no such files or folders: ${missing.join(', ')}. Check the spelling; nothing was done.`);
  throw new UserError(
    isLink(first)
      ? `${first} is a link to something that isn't there. Point it at a file or folder, or name that itself; nothing was done.`
      : `There is no file or folder ${first}. Check the spelling; nothing was done.`,
  );
}

/** Whether there is something, though perhaps unreadable: why it is, the build tells. */
function isThere(path: string): boolean {
  try {
    statSync(path);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'));
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
