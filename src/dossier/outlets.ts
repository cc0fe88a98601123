import { outletKey, outletKeys } from '../alignment/origins/outlet-families.ts';
import type { AccountId, Edit, MentionId, Report } from '../model/index.ts';
import type { Lookup } from './lookup.ts';
import { compare } from './timeline.ts';

/** All reports of the outlet of one report: those of its name or its host; of an outlet that isn't known that report alone. */
export function reportsOfOutlet({ alignment }: Pick<Lookup, 'alignment'>, report: Report): Report[] {
  const keys = outletKeys(report);
  return alignment.reports.filter((other) => outletKeys(other).some((key) => keys.includes(key)));
}

/** The outlets that words name, each as its reports: by name, host, family, of one that isn't known by the title or path of its report, or by a report's id. */
export function outletsNamed(dossier: Pick<Lookup, 'alignment'>, words: string): Report[][] {
  const wanted = outletKey(words);
  const named = dossier.alignment.reports.filter(
    (report) => report.id === words || namesOf(report).some((known) => known !== undefined && outletKey(known) === wanted),
  );
  const outlets = new Map(named.map((report) => reportsOfOutlet(dossier, report)).map((reports) => [reports.map(({ id }) => id).join(), reports]));
  return [...outlets.values()];
}

function namesOf({ title, path, source: { name, domain, family } }: Report): (string | undefined)[] {
  return name === undefined && domain === undefined ? [title, path, family] : [name, domain, family];
}

/** How an outlet is called: its name, else its host, else the title of its first report. */
export function outletName([report]: readonly Report[]): string {
  return report?.source.name ?? report?.source.domain ?? report?.title ?? report?.path ?? '';
}

/** One finding of a report, or else one mention, by which an edit names the report; undefined where nothing was found in it. */
export function standInFor({ accountsOf, alignment }: Lookup, report: Report): AccountId | MentionId | undefined {
  const [account] = (accountsOf.get(report.id) ?? []).map((placed) => placed.account.id).toSorted(compare);
  return account ?? alignment.actors.flatMap(({ mentions }) => mentions.flatMap((mention) => (mention.report === report.id ? mention.id : [])))[0];
}

/** The reports whose findings an edit names. */
export function reportsNamed({ accounts, reports, alignment }: Lookup, { targets }: Pick<Edit, 'targets'>): Report[] {
  const wanted = new Set<string>(targets);
  const byMention = alignment.actors.flatMap(({ mentions }) => mentions.flatMap(({ id, report }) => (wanted.has(id) ? report : [])));
  const ids = new Set([...targets.flatMap((target) => accounts.get(target)?.account.report ?? []), ...byMention]);
  return [...ids].flatMap((id) => reports.get(id) ?? []);
}

/** The users' edits that put the outlet of a report into a family. */
export function familyEdits(dossier: Lookup, report: Report): Edit[] {
  const families = dossier.alignment.edits.filter(({ op }) => op === 'family');
  if (families.length === 0) return [];
  const own = new Set(reportsOfOutlet(dossier, report).map(({ id }) => id));
  return families.filter((edit) => reportsNamed(dossier, edit).some(({ id }) => own.has(id)));
}
