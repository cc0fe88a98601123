import { type EventAccount, type FigureAccount, overlaps, type Report, type StatementAccount } from '../model/index.ts';
import type { Account, Mark } from './answers/details.ts';

interface Stretch {
  start: number;
  end: number;
}

/** The words that an account rests on, each with the part that it plays; the first is where a line opens. */
export function marksOf(account: Account): Mark[] {
  if ('trigger' in account) return eventMarks(account);
  return 'content' in account ? statementMarks(account) : figureMarks(account);
}

/** Roles of the words that a finding is, and of those on which accounts differ; others only name its fields. */
const MAIN_ROLES: ReadonlySet<string> = new Set(['trigger', 'content', 'value', 'differs']);

/** The marks in the parts of the report where the main ones stand: a place that the title names is read there, not beside a sentence far below. */
export function marksTogether(report: Report, marks: readonly Mark[]): Mark[] {
  const parts = report.parts.filter((part) => marks.some((one) => MAIN_ROLES.has(one.role) && overlaps(part, one)));
  const { start, end } = parts.length > 0 ? extentOf(parts) : { start: 0, end: report.text.length };
  return marks.filter((one) => one.start >= start && one.end <= end);
}

/** From the first of some stretches to the last. */
export function extentOf(stretches: readonly Stretch[]): Stretch {
  return { start: Math.min(...stretches.map(({ start }) => start)), end: Math.max(...stretches.map(({ end }) => end)) };
}

function eventMarks(account: EventAccount): Mark[] {
  return [
    ...mark('trigger', account.trigger),
    ...account.participants.flatMap((participant) => mark(participant.role, participant.span)),
    ...mark('time', account.time?.span),
    ...mark('place', account.place?.span),
    ...mark('attribution', account.attributed_to?.span),
  ];
}

function statementMarks(account: StatementAccount): Mark[] {
  return [
    ...account.content.flatMap((span) => mark('content', span)),
    ...mark('speaker', account.speaker),
    ...mark('cue', account.cue),
    ...mark('addressee', account.addressee),
    ...mark('venue', account.venue),
  ];
}

function figureMarks(account: FigureAccount): Mark[] {
  return [...mark('value', account.span), ...mark('measure', account.measure), ...mark('attribution', account.attributed_to?.span)];
}

function mark(role: string, at: Stretch | undefined): Mark[] {
  return at ? [{ start: at.start, end: at.end, role }] : [];
}
