import type { Report, ReportId } from '../model/index.ts';
import { compare } from './timeline.ts';

/**
 * The source of each report, by a name to show. Reports are of one source when they share a family, a name or a domain; a report of which
 * none is known is its own source, by its title or path.
 */
export function sourcesOf(reports: readonly Report[]): ReadonlyMap<ReportId, string> {
  const groups = new Map<string, Report[]>();
  for (const report of reports.toSorted((a, b) => compare(a.id, b.id))) {
    const keys = keysOf(report);
    const merged = [...new Set(keys.flatMap((key) => groups.get(key) ?? [])), report];
    for (const key of new Set(merged.flatMap(keysOf))) groups.set(key, merged);
  }
  return new Map(reports.map((report) => [report.id, nameOf(groups.get(keysOf(report)[0] ?? '') ?? [report])]));
}

function keysOf({ id, source: { family, name, domain } }: Report): string[] {
  const keys = [family, domain, name].filter((key) => key !== undefined).map((key) => key.toLowerCase());
  return keys.length > 0 ? keys : [id];
}

/** The commonest name, else the domain. */
function nameOf(reports: readonly Report[]): string {
  const names = Map.groupBy(
    reports.flatMap(({ source }) => source.name ?? []),
    (name) => name,
  );
  const [commonest] = [...names].toSorted(([a, x], [b, y]) => y.length - x.length || compare(a, b));
  const [first] = reports;
  return commonest?.[0] ?? first?.source.domain ?? first?.source.family ?? first?.title ?? first?.path ?? first?.id ?? '';
}
