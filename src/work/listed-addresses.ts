import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { addressesInList } from '../fetch/address-list.ts';
import { readBounded } from './files.ts';

/** Bytes; a longer file is no list of addresses. */
const LONGEST_LIST = 256 * 1024;
const HEAD_BYTES = 256;

/** The addresses in a list (`urls.txt`); undefined for any other file. */
export async function listedAddresses(path: string, size: number): Promise<string[] | undefined> {
  if (!/\.(?:txt|urls)$/i.test(path) || size > LONGEST_LIST || !/^\s*(?:#|https?:\/\/)/i.test(await headOf(path))) return undefined;
  return addressesInList(Buffer.from(await readBounded(path)).toString('utf8'));
}

/** The first characters of a file, in Latin letters. */
async function headOf(path: string): Promise<string> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(HEAD_BYTES) });
    return buffer.toString('latin1', 0, bytesRead).replace(/^\u00ef\u00bb\u00bf/, '');
  } finally {
    await handle.close();
  }
}
