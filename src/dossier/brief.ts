import { type Alignment, type Difference, type Event, isListable, isListed, type ReportId, type Status } from '../model/index.ts';
import { firstDay, lastDay } from './coverage.ts';
import { byRank } from './differences.ts';
import { sifted } from './doubtful.ts';
import { type Account, type Item, type Lookup, lookup } from './lookup.ts';
import { inReadingOrder } from './passages.ts';
import { compare } from './timeline.ts';

/** An item that was known, with what the new reports say of it. */
interface ToldAgain {
  item: Item;
  accounts: Account[];
}

/** An event whose status is another one with the new reports. */
interface ChangedStatus {
  event: Event;
  before: Status;
}

/** What reports add to a dossier. */
export interface Brief {
  /** The new reports. */
  reports: ReportId[];
  /** Told by nobody before; events, then statements, then figures. */
  news: Item[];
  /** How many events that no list shows are told for the first time. */
  unlisted: number;
  /** How many doubtful items the new reports tell. */
  doubtful: number;
  /** Known before, told again. */
  again: ToldAgain[];
  changed: ChangedStatus[];
  differences: Difference[];
  /** What two reports or more tell and the new ones don't, though they could have known it, the most told first. */
  leftOut: Item[];
}

/** What the reports in `after` that aren't in `before` add. Both are aligned wholes, `after` of all reports of `before` and the new ones; what is doubtful is there only where it is asked for. */
export function briefOf(before: Alignment, after: Alignment, askedDoubtful = false): Brief & { dossier: Lookup } {
  const [then, now] = [lookup(before), lookup(after)];
  const added = new Set(after.reports.map(({ id }) => id).filter((id) => !then.reports.has(id)));
  const items = [...now.items.values()];
  const touchedAll = items.filter(({ accounts }) => accounts.some(({ report }) => added.has(report)));
  const { shown: touched, doubtful } = sifted(
    touchedAll.filter((item) => isListable(item)),
    askedDoubtful,
  );
  const isNew = ({ accounts }: Item) => accounts.every(({ report }) => added.has(report));
  const known = new Set(before.differences.map(({ id }) => id));
  return {
    dossier: now,
    reports: [...added],
    news: inOrder(touched.filter(isNew)),
    unlisted: touchedAll.filter((item) => isNew(item) && !isListable(item)).length,
    doubtful,
    again: inOrder(touched.filter((item) => !isNew(item))).map((item) => ({
      item,
      accounts: inReadingOrder<Account>(now, item.accounts).filter(({ report }) => added.has(report)),
    })),
    changed: touched.flatMap((item) => (item.type === 'event' ? changedStatus(then, item) : [])),
    differences: after.differences.filter(({ id }) => !known.has(id)).toSorted((a, b) => byRank(a, b) || compare(a.id, b.id)),
    leftOut: items
      .filter((item) => isListed(item) && item.reports > 1 && !touchedAll.includes(item) && couldKnow(now, added, item))
      .toSorted((a, b) => b.reports - a.reports || weight(b) - weight(a) || compare(a.id, b.id)),
  };
}

/** Whether one of the new reports can have been published when somebody had told it. */
function couldKnow({ reports }: Lookup, added: ReadonlySet<ReportId>, item: Item): boolean {
  const told = item.accounts.flatMap(({ report }) => reports.get(report) ?? []).map(firstDay);
  const known = told.toSorted(compare)[0] ?? '';
  return [...added].some((id) => {
    const report = reports.get(id);
    return report !== undefined && lastDay(report) >= known;
  });
}

/** What it was before is what most of its accounts that were there belonged to. */
function changedStatus(then: Lookup, event: Event): ChangedStatus[] {
  const formers = event.accounts.flatMap(({ id }) => then.accounts.get(id)?.item ?? []);
  const former = formers.toSorted((a, b) => b.accounts.length - a.accounts.length || compare(a.id, b.id))[0];
  return former?.type === 'event' && former.status !== event.status ? [{ event, before: former.status }] : [];
}

const KINDS: readonly Item['type'][] = ['event', 'statement', 'figure'];

function inOrder(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => KINDS.indexOf(a.type) - KINDS.indexOf(b.type) || weight(b) - weight(a) || compare(a.id, b.id));
}

function weight(item: Item): number {
  return item.type === 'event' ? item.salience : 0;
}
