import {
  addresseeWords,
  changeTold,
  contentWords,
  doubtsOf,
  hedgeOf,
  inReadingOrder,
  measureWords,
  partTold,
  sharedApproximation,
  speakerWords,
  vagueTold,
  venueOf,
  voicesOf,
} from '../dossier/index.ts';
import { type DifferenceKind, type Event, edtfBounds, type Figure, type Statement } from '../model/index.ts';
import type { EventLine, FigureLine, ItemLine, StatementLine } from './answers/lines.ts';
import { byWeight } from './differences.ts';
import { actorRef, opens, reportRef } from './refs.ts';
import type { Item, Snapshot } from './snapshot.ts';

/** An item as a list shows it, without its accounts. */
export function lineOf(snapshot: Snapshot, item: Item): ItemLine {
  if (item.type === 'event') return eventLine(snapshot, item);
  return item.type === 'statement' ? statementLine(snapshot, item) : figureLine(snapshot, item);
}

/** An event as lists show it: who takes part by name, when, where, and how far it is told. */
export function eventLine(snapshot: Snapshot, event: Event): EventLine {
  const { id, label, status, plover, cameo, goldstein, mutual, salience } = event;
  const place = actorRef(snapshot, event.place);
  const participants = event.participants.flatMap(({ role, actor }) => {
    const ref = actorRef(snapshot, actor);
    return ref ? [{ role, actor: ref }] : [];
  });
  return {
    kind: 'event',
    id,
    label,
    status,
    participants,
    salience,
    ...known({
      plover,
      cameo,
      goldstein,
      mutual,
      place,
      hedge: hedgeOf(event),
      differs: differs(snapshot, event),
      doubts: doubtsOf(event),
      voices: voicesOf(snapshot, event),
    }),
    ...(event.time ? { time: { ...event.time, ...edtfBounds(event.time.edtf) } } : {}),
    ...spreadOf(snapshot, event),
  };
}

/** A statement as lists show it: who says it, to whom, and its words. */
export function statementLine(snapshot: Snapshot, statement: Statement): StatementLine {
  const speaker = actorRef(snapshot, statement.speaker);
  const addressee = actorRef(snapshot, statement.addressee);
  return {
    kind: 'statement',
    id: statement.id,
    form: statement.form,
    content: statement.content,
    words: contentWords(snapshot, statement),
    ...known({
      speaker,
      speaker_words: speakerWords(statement),
      addressee,
      addressee_words: addresseeWords(statement),
      said: statement.said,
      venue: venueOf(snapshot, statement.accounts),
      differs: differs(snapshot, statement),
      doubts: doubtsOf(statement),
    }),
    ...spreadOf(snapshot, statement),
  };
}

/** A figure as lists show it: the amount, what it measures, of whom and when, and each value that is told. Throws a RangeError without its report. */
export function figureLine(snapshot: Snapshot, figure: Figure): FigureLine {
  const { id, share_of, value, low, high, unit, agreement, accounts } = figure;
  const about = figure.about.flatMap(({ role, actor }) => {
    const ref = actorRef(snapshot, actor);
    return ref ? [{ role, actor: ref }] : [];
  });
  return {
    kind: 'figure',
    id,
    measure: measureWords(figure),
    about,
    unit,
    agreement,
    ...known({
      share_of,
      value,
      low,
      high,
      approximation: sharedApproximation(figure),
      part: partTold(figure),
      vague: vagueTold(figure),
      change: changeTold(figure),
      voices: voicesOf(snapshot, figure),
      doubts: doubtsOf(figure),
    }),
    words: accounts[0]?.span.exact ?? '',
    values: valuesOf(snapshot, figure),
    periods: [...new Set(accounts.flatMap((account) => (account.period ? [account.period.edtf] : [])))].toSorted(),
    statuses: [...new Set(accounts.map((account) => account.status))],
    ...spreadOf(snapshot, figure),
  };
}

/** The exact words of the values, as one reads them; of the same value only the first. */
function valuesOf(snapshot: Snapshot, figure: Figure): string[] {
  const told = new Map<string, string>();
  for (const { value, low, high, span } of inReadingOrder(snapshot, figure.accounts)) {
    const amount = [value, low, high].join('/');
    if (!told.has(amount)) told.set(amount, span.exact.replaceAll(/\s+/g, ' '));
  }
  return [...told.values()];
}

function spreadOf(snapshot: Snapshot, item: Item) {
  const first = item.accounts[0];
  const report = first && snapshot.reports.get(first.report);
  if (!report) throw new RangeError(`item ${item.id} has no account in a report`);
  const { reports, origins, accounts } = item;
  return { reports, origins, accounts: accounts.length, opens: opens(snapshot, first), told_by: reportRef(report) };
}

/** The weightiest kind of difference between an item's accounts. */
function differs(snapshot: Snapshot, item: Item): DifferenceKind | undefined {
  return byWeight(snapshot.differencesOf.get(item.id) ?? [])[0]?.kind;
}

type Known<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** The fields that have a value. */
function known<Fields extends Record<string, unknown>>(fields: Fields): Known<Fields> {
  const found: Known<Fields> = {};
  for (const key in fields) {
    const value = fields[key];
    if (isKnown(value)) found[key] = value;
  }
  return found;
}

function isKnown<Value>(value: Value): value is Exclude<Value, undefined> {
  return value !== undefined;
}
