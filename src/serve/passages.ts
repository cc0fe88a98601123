import type { Report } from '../model/index.ts';
import type { Account, Passage } from './answers/details.ts';
import { extentOf, marksOf } from './marks.ts';
import { accountInPoints, pointRange } from './points.ts';
import { originRef, reportRef } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

/** How much text may stand around the words where a sentence has no end in sight (UTF-16 code units). */
const REACH = 600;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

interface Stretch {
  start: number;
  end: number;
}

/** An account with the sentence around its words and the words marked, in code points. Throws a RangeError without its report. */
export function passageOf(snapshot: Snapshot, account: Account): Passage {
  const report = snapshot.reports.get(account.report);
  if (!report) throw new RangeError(`account ${account.id} has no report`);
  const sentence = sentenceAround(report, account);
  const origin = originRef(snapshot, account.origin);
  return {
    account: accountInPoints(report, account),
    report: reportRef(report),
    ...(origin ? { origin } : {}),
    start: pointRange(report, sentence).start,
    text: report.text.slice(sentence.start, sentence.end),
    marks: marksOf(account).map((mark) => ({ ...mark, ...pointRange(report, mark) })),
  };
}

/** The sentence or sentences that hold all words of an account; long ones are cut to what stands near the words. */
function sentenceAround(report: Report, account: Account): Stretch {
  const extent = extentOf(account);
  if ('sentence' in account) {
    return { start: Math.min(account.sentence.start, extent.start), end: Math.max(account.sentence.end, extent.end) };
  }
  const inPart = report.parts.filter((part) => part.start < extent.end && part.end > extent.start);
  const from = Math.max(inPart[0]?.start ?? 0, extent.start - REACH);
  const to = Math.min(inPart.at(-1)?.end ?? report.text.length, extent.end + REACH);
  const held = [...segmenter.segment(report.text.slice(from, to))]
    .map((segment) => ({ start: from + segment.index, end: from + segment.index + segment.segment.length }))
    .filter((sentence) => sentence.start < extent.end && sentence.end > extent.start);
  const around = { start: Math.min(held[0]?.start ?? from, extent.start), end: Math.max(held.at(-1)?.end ?? to, extent.end) };
  return trimmed(report.text, around);
}

function trimmed(text: string, at: Stretch): Stretch {
  const words = text.slice(at.start, at.end);
  return { start: at.start + (words.length - words.trimStart().length), end: at.end - (words.length - words.trimEnd().length) };
}
