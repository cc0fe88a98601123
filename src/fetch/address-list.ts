import { looksLikeAddress } from './address.ts';

/** Characters; more than anybody keeps by hand. */
const LONGEST_LIST = 1024 * 1024;

/**
 * The addresses in a list (`urls.txt`): one a line; empty lines and lines that begin with `#` are left out. Undefined when any other line
 * is no web address, since it's then a text that has addresses in it.
 */
export function addressesInList(text: string): string[] | undefined {
  if (text.length > LONGEST_LIST) return undefined;
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isList = lines.length > 0 && lines.every((line) => looksLikeAddress(line) && !/\s/.test(line));
  return isList ? lines : undefined;
}
