import { passageAt } from '../dossier/index.ts';
import type { Passage } from './answers/details.ts';
import { extentOf, marksOf } from './marks.ts';
import { accountInPoints, pointRange } from './points.ts';
import { originRef, reportRef } from './refs.ts';
import type { Account, Snapshot } from './snapshot.ts';

/** An account with the sentence around its words and the words marked, in code points. Throws a RangeError without its report. */
export function passageOf(snapshot: Snapshot, account: Account): Passage {
  const report = snapshot.reports.get(account.report);
  if (!report) throw new RangeError(`account ${account.id} has no report`);
  const { start, before, exact, after } = passageAt(report, extentOf(account), 'sentence' in account ? account.sentence : undefined);
  const origin = originRef(snapshot, account.origin);
  const from = start - before.length;
  return {
    account: accountInPoints(report, account),
    report: reportRef(report),
    ...(origin ? { origin } : {}),
    start: pointRange(report, { start: from, end: start }).start,
    text: before + exact + after,
    marks: marksOf(account).map((mark) => ({ ...mark, ...pointRange(report, mark) })),
  };
}
