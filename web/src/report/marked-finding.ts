import type { Mark, ReportAnswer, ReportFinding, StatementAccount } from '../api/answers.ts';
import { utf16Offsets } from '../text/offsets.ts';
import { cueBefore } from '../words/cue.ts';
import { figureWords, type ItemKind } from '../words/names.ts';

/** A finding whose marks count UTF-16 code units of the report's text, as the browser's ranges do. */
export interface MarkedFinding {
  id: string;
  kind: ItemKind;
  finding: ReportFinding;
  /** The first is the finding itself: trigger, words, value. */
  marks: Mark[];
  /** The words by which the list names it. */
  label: string;
}

/** Part of the text with its offsets in UTF-16. */
export interface Placed {
  start: number;
  end: number;
}

/** Turns what the server says of a report into UTF-16 offsets, once. */
export function markedFindings(answer: ReportAnswer): { findings: MarkedFinding[]; offset: (point: number) => number } {
  const offset = utf16Offsets(answer.report.text);
  const findings = answer.findings.map((finding) => ({
    id: finding.account.id,
    kind: finding.item.kind,
    finding,
    marks: finding.marks.map((mark) => ({ ...mark, start: offset(mark.start), end: offset(mark.end) })),
    label: labelOf(answer.report.text, finding, offset),
  }));
  return { findings, offset };
}

function labelOf(text: string, finding: ReportFinding, offset: (point: number) => number): string {
  const { item, account } = finding;
  if (item.kind === 'event') return item.label;
  const first = finding.marks[0];
  const own = first ? text.slice(offset(first.start), offset(first.end)) : '';
  if (item.kind === 'figure') return figureWords(own, item.measure);
  const words = 'content' in account ? leadOf(text, account, offset) + own : own;
  const speaker = item.speaker?.name ?? ('speaker' in account ? account.speaker?.exact : undefined);
  return speaker ? `${speaker}: ${words}` : words;
}

/** The cue of words that can't stand alone. */
function leadOf(text: string, { form, content, cue }: StatementAccount, offset: (point: number) => number): string {
  const placed = <S extends Placed>(span: S): S => ({ ...span, start: offset(span.start), end: offset(span.end) });
  return cueBefore({ form, content: content.map(placed), cue: cue && placed(cue) }, text);
}

/** Of what lists leave out as doubtful; what is in doubt here and sure by another account is shown with its mark, as in lists. */
export function isDoubtful({ finding }: MarkedFinding): boolean {
  return finding.listed && finding.item.doubts !== undefined;
}

/** The stretches by which a finding of this kind is marked while it is not chosen: an event by its trigger, others by their words. */
export function mainMarks(finding: MarkedFinding): Mark[] {
  const main = finding.marks.filter((mark) => mark.role === 'trigger' || mark.role === 'content' || mark.role === 'value');
  return main.length > 0 ? main : finding.marks.slice(0, 1);
}

/** The findings that have a mark over this place, the shortest mark first. */
export function findingsAt(findings: readonly MarkedFinding[], at: number): MarkedFinding[] {
  const lengthAt = (finding: MarkedFinding) =>
    Math.min(...finding.marks.filter((mark) => mark.start <= at && mark.end > at).map((mark) => mark.end - mark.start));
  return findings
    .map((finding) => ({ finding, length: lengthAt(finding) }))
    .filter(({ length }) => Number.isFinite(length))
    .toSorted((a, b) => a.length - b.length)
    .map(({ finding }) => finding);
}
