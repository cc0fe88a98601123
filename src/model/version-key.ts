import { ENTRY_MARK, type Report } from './report.ts';

/** Parameters that tell where a reader came from and change nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i;

/**
 * What is the same for all versions of one report and for nothing else: its address without scheme, "www.", tracking and a last slash; for
 * an entry of a fetched archive that has none of its own, that of the archive with the entry's name. A report without an address, or with
 * that of a whole site, has versions of no other: its own id.
 */
export function versionKey({ id, url, container }: Pick<Report, 'id' | 'url' | 'container'>): string {
  if (url !== undefined || container === undefined) return addressKey(url) ?? id;
  const archive = addressKey(container.path);
  return archive === undefined ? id : `${archive}${ENTRY_MARK}${container.entry}`;
}

/** What is the same in all ways to write the address of one page; undefined for the address of a whole site, and for none of the web. */
export function addressKey(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  const telling = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name))).toString();
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && telling === '') return undefined;
  return `${url.host.replace(/^www\./, '')}${path}?${telling}`;
}
