import { addressKey, type Report } from '../../model/index.ts';
import type { Reference } from './reference.ts';

/** A title of fewer words or characters may be that of many reports. */
const LEAST_WORDS = 3;
const LEAST_CHARS = 12;

/** The one reference to which a file of this name is attached, or whose title the name has in it ("Holm - 2024 - The harbour opens.pdf"). */
export function referenceOfFile(name: string, references: readonly Reference[]): Reference | undefined {
  const attached = only(references.filter(({ files }) => files.includes(name)));
  if (attached) return attached;
  const words = ` ${normalised(name.replace(/\.[A-Za-z0-9]{1,8}$/, ''))} `;
  return only(references.filter(({ given }) => isTelling(given.title) && words.includes(` ${normalised(given.title)} `)));
}

/** The one reference with a report's address or DOI, or else with its title. */
export function referenceOfReport(report: Pick<Report, 'url' | 'title'>, references: readonly Reference[]): Reference | undefined {
  const sameAddress = report.url === undefined ? [] : referencesAt([report.url], references);
  if (sameAddress.length > 0) return only(sameAddress);
  const title = isTelling(report.title) ? normalised(report.title) : undefined;
  return title === undefined ? undefined : only(references.filter(({ given }) => given.title !== undefined && normalised(given.title) === title));
}

/** The one reference to the page that was asked for or found at these addresses. */
export function referenceOfAddress(addresses: readonly string[], references: readonly Reference[]): Reference | undefined {
  return only(referencesAt(addresses, references));
}

/** References with one of these addresses, or else with a DOI that one of them has in it ("https://journal.example/doi/full/10.1234/abc"). */
function referencesAt(addresses: readonly string[], references: readonly Reference[]): Reference[] {
  const keys = new Set(addresses.flatMap((address) => addressKey(address) ?? []));
  const same = references.filter(({ given }) => [addressKey(given.url)].some((key) => key !== undefined && keys.has(key)));
  if (same.length > 0) return same;
  const paths = addresses.map((address) => `${URL.parse(address)?.pathname ?? ''}/`.toLowerCase().replaceAll('%2f', '/'));
  return references.filter(({ doi }) => doi !== undefined && paths.some((path) => path.includes(`/${doi}/`)));
}

/** What fits several references says nothing. */
function only(found: readonly Reference[]): Reference | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function isTelling(title: string | undefined): title is string {
  if (title === undefined) return false;
  const words = normalised(title);
  return words.length >= LEAST_CHARS && words.split(' ').length >= LEAST_WORDS;
}

/** Letters and digits in lower case, with single spaces between: file names can't have all signs. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
