import type { Report } from './report.ts';

/** Parameters that tell where a reader came from and change nothing of the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i;

/**
 * What is the same for all versions of one report and for nothing else: its address without scheme, "www.", tracking and a last slash.
 * A report without an address, or with that of a whole site, has versions of no other: its own id.
 */
export function versionKey(report: Pick<Report, 'id' | 'url'>): string {
  const url = report.url === undefined ? null : URL.parse(report.url);
  if (url === null || !/^https?:$/.test(url.protocol)) return report.id;
  const telling = new URLSearchParams([...url.searchParams].filter(([name]) => !TRACKING.test(name))).toString();
  const path = url.pathname.replace(/\/+$/, '');
  if (path === '' && telling === '') return report.id;
  return `${url.host.replace(/^www\./, '')}${path}?${telling}`;
}
