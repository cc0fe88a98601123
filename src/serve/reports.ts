import { actorsOf } from '../dossier/lookup.ts';
import { isDoubtful, isListable, isListed, type Report } from '../model/index.ts';
import type { ReportAnswer, ReportFinding } from './answers/details.ts';
import type { ReportLine } from './answers/lines.ts';
import { lineOf } from './lines.ts';
import { marksOf } from './marks.ts';
import { accountInPoints, pointRange, reportInPoints } from './points.ts';
import { actorRefs, originRef, reportRef } from './refs.ts';
import type { Item, PlacedAccount, Snapshot } from './snapshot.ts';

/** A report as the list shows it, with the number of items that it speaks of. */
export function reportLine(snapshot: Snapshot, report: Report): ReportLine {
  const items = new Set((snapshot.accountsOf.get(report.id) ?? []).map((placed) => placed.item));
  const count = (type: Item['type']) => [...items].filter((item) => item.type === type && isListed(item)).length;
  const { authors, language, problems } = report;
  const copied = snapshot.reports.get(report.copy_of ?? '');
  const revised = snapshot.reports.get(report.version_of ?? '');
  return {
    ...reportRef(report),
    ...(report.url ? { url: report.url } : {}),
    ...(report.path ? { path: report.path } : {}),
    ...(report.genre ? { genre: report.genre } : {}),
    ...(copied ? { copy_of: reportRef(copied) } : {}),
    ...(revised ? { version_of: reportRef(revised) } : {}),
    authors,
    language,
    problems,
    words: report.text.match(/\S+/g)?.length ?? 0,
    events: count('event'),
    statements: count('statement'),
    figures: count('figure'),
    minor: [...items].filter((item) => !isListable(item)).length,
    doubtful: [...items].filter((item) => isListable(item) && isDoubtful(item)).length,
  };
}

/** A report with its text and everything that was found in it, in code points. */
export function reportAnswer(snapshot: Snapshot, report: Report): ReportAnswer {
  const placed = (snapshot.accountsOf.get(report.id) ?? []).toSorted(byPlace);
  const actors = placed.flatMap(({ account, item }) => [...actorsOfAccount(account), ...actorsOf(item)]);
  return {
    report: reportInPoints(report),
    line: reportLine(snapshot, report),
    findings: placed.map((one) => finding(snapshot, report, one)),
    actors: actorRefs(snapshot, actors),
  };
}

/** Actors that an account names by their ids. */
export function actorsOfAccount(account: PlacedAccount['account']): (string | undefined)[] {
  const cited = 'attributed_to' in account ? [account.attributed_to?.actor] : [];
  return 'participants' in account ? [...account.participants.map(({ actor }) => actor), account.place?.actor, ...cited] : cited;
}

function finding(snapshot: Snapshot, report: Report, { account, item }: PlacedAccount): ReportFinding {
  const origin = originRef(snapshot, account.origin);
  return {
    account: accountInPoints(report, account),
    marks: marksOf(account).map((mark) => ({ ...mark, ...pointRange(report, mark) })),
    item: lineOf(snapshot, item),
    listed: isListable(item),
    ...(origin ? { origin } : {}),
  };
}

function byPlace(a: PlacedAccount, b: PlacedAccount): number {
  const first = marksOf(a.account)[0]?.start ?? 0;
  const second = marksOf(b.account)[0]?.start ?? 0;
  return first - second || (a.account.id < b.account.id ? -1 : 1);
}
