import type { EventAccount, FigureAccount, StatementAccount } from '../model/index.ts';
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

/** The stretch from an account's first marked word to its last. */
export function extentOf(account: Account): Stretch {
  const marks = marksOf(account);
  return { start: Math.min(...marks.map(({ start }) => start)), end: Math.max(...marks.map(({ end }) => end)) };
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
