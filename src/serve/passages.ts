import { passageAt } from '../dossier/index.ts';
import { overlaps, type Range, type Report } from '../model/index.ts';
import type { Mark, Passage } from './answers/details.ts';
import { extentOf, marksOf, marksTogether } from './marks.ts';
import { accountInPoints, pointRange } from './points.ts';
import { originRef, reportRef } from './refs.ts';
import type { Account, Snapshot } from './snapshot.ts';

/** An account with the sentence around its words and the words marked, or others of it (`marks`, in UTF-16), in code points. Throws a RangeError without its report. */
export function passageOf(snapshot: Snapshot, account: Account, marks: readonly Mark[] = marksOf(account)): Passage {
  const report = snapshot.reports.get(account.report);
  if (!report) throw new RangeError(`account ${account.id} has no report`);
  const together = marksTogether(report, marks);
  const extent = extentOf(together);
  const { start, before, exact, after } = passageAt(report, extent, sentenceOf(account, report, extent));
  const origin = originRef(snapshot, account.origin);
  const from = start - before.length;
  return {
    account: accountInPoints(report, account),
    report: reportRef(report),
    ...(origin ? { origin } : {}),
    start: pointRange(report, { start: from, end: start }).start,
    text: before + exact + after,
    marks: together.map((mark) => ({ ...mark, ...pointRange(report, mark) })),
  };
}

/** The account's own sentence, where the words stand in the same part of the report. */
function sentenceOf(account: Account, { parts }: Report, extent: Range): Range | undefined {
  const sentence = 'sentence' in account ? account.sentence : undefined;
  const isNear = sentence && parts.some((part) => overlaps(part, sentence) && overlaps(part, extent));
  return isNear ? sentence : undefined;
}
