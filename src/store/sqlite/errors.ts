import { StoreError, type StoreFault } from '../store.ts';

const FAULTS: readonly (readonly [prefix: string, fault: StoreFault, advice: string])[] = [
  [
    'SQLITE_NOTADB',
    'not-a-dossier',
    'is not a dossier, or its beginning is damaged. Name another file with --dossier, or save what a damaged one holds: chancery recover NEW-FILE --dossier DAMAGED-FILE',
  ],
  [
    'SQLITE_CORRUPT',
    'damaged',
    'is damaged. Restore it from a copy, build it anew under another name, or save what it still holds: chancery recover NEW-FILE --dossier DAMAGED-FILE',
  ],
  ['SQLITE_BUSY', 'busy', 'is being written by another process. Try again when it is done.'],
  ['SQLITE_LOCKED', 'busy', 'is being written by another process. Try again when it is done.'],
  ['SQLITE_CANTOPEN', 'no-access', "can't be opened. Check that its folder exists and that you may write there."],
  ['SQLITE_READONLY', 'no-access', "can't be written. Check the permissions of the file and its folder."],
  ['SQLITE_PERM', 'no-access', "can't be accessed. Check the permissions of the file and its folder."],
  ['SQLITE_FULL', 'full', "can't grow: the disk is full. Make room and try again; what was stored before is whole."],
  ['SQLITE_IOERR', 'no-access', "can't be read or written: the disk reports an error."],
];

/** What a caller is told instead of the engine's own error; any other error stays as it is. */
export function toStoreError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const code = error.code;
  const known = FAULTS.find(([prefix]) => code.startsWith(prefix));
  if (known === undefined) return error;
  const [, fault, advice] = known;
  return new StoreError(fault, `${file} ${advice}`, { cause: error });
}

/** Whether another connection stood in the way, so that the same may succeed a little later. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code);
}
