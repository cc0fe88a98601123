import { type Edtf, type Event, type EventAccount, edtfBounds, type Report, type ReportId, type Status } from '../../model/index.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { meet, windowOf } from '../time-window.ts';

/** What an account says became of an event. */
export type LedgerStep = 'announced' | 'planned' | 'moved' | 'under_way' | 'happened' | 'alleged' | 'denied' | 'did_not_happen' | 'possible';

/** One line of an event's ledger: what an account said of its taking place, when it was published, and whose word it is. */
export interface LedgerEntry {
  step: LedgerStep;
  account: EventAccount;
  report: ReportId;
  published?: Edtf;
  /** For when it was planned, or when it happened, as this account tells. */
  time?: Edtf;
  /** Of a move: for when it was planned before. */
  from?: Edtf;
  attributed_to?: EventAccount['attributed_to'];
}

const STEP: Record<Status, LedgerStep> = {
  planned: 'planned',
  proposed: 'announced',
  expected: 'planned',
  ongoing: 'under_way',
  occurred: 'happened',
  alleged: 'alleged',
  denied: 'denied',
  negated: 'did_not_happen',
  hypothetical: 'possible',
};

/**
 * How the word of an event went, in the order of publication (unknown dates last): a plan without a time is `announced`, one with a time
 * `planned`, one with days still ahead that don't meet those of the plan before `moved`. What one report says twice is told once; what is said in doubt
 * of status or time is no step.
 * @param reports by id, all that the event's accounts come from
 */
export function ledgerOf(event: Event, reports: ReadonlyMap<ReportId, Report>): LedgerEntry[] {
  const sure = event.accounts.filter(({ doubts = [] }) => !doubts.includes('status') && !doubts.includes('time'));
  const dated = sure.map((account) => ({ account, report: reports.get(account.report) }));
  const inOrder = dated.toSorted(
    (a, b) => byCodeUnits(dayOf(a.report), dayOf(b.report)) || byCodeUnits(a.account.report, b.account.report) || byPosition(a.account, b.account),
  );
  const entries: LedgerEntry[] = [];
  let plan: Edtf | undefined;
  for (const { account, report } of inOrder) {
    const time = account.time?.edtf;
    const step = stepOf(account, plan, report);
    const entry = { step, account, report: account.report, ...(step === 'moved' && plan ? { from: plan } : {}) };
    if ((step === 'planned' || step === 'moved') && time !== undefined && !isPast(time, report)) plan = time;
    if (entries.some((known) => known.report === entry.report && known.step === step && (known.time ?? time) === time)) continue;
    entries.push({
      ...entry,
      ...(report?.published ? { published: report.published.edtf } : {}),
      ...(time === undefined ? {} : { time }),
      ...(account.attributed_to ? { attributed_to: account.attributed_to } : {}),
    });
  }
  return entries;
}

function dayOf(report: Report | undefined): string {
  return (report && publishedFrom(report)) ?? '9999';
}

function byPosition(a: EventAccount, b: EventAccount): number {
  return a.trigger.start - b.trigger.start || byCodeUnits(a.id, b.id);
}

function stepOf({ status, time }: EventAccount, plan: Edtf | undefined, report: Report | undefined): LedgerStep {
  const step = STEP[status];
  if (step !== 'planned') return step;
  if (!time) return 'announced';
  return plan !== undefined && areApart(time.edtf, plan) && !isPast(time.edtf, report) ? 'moved' : 'planned';
}

/** "She was to visit in September", told in March: what was planned once. */
function isPast(time: Edtf, report: Report | undefined): boolean {
  const { last } = edtfBounds(time);
  const published = report && publishedFrom(report);
  return last !== undefined && published !== undefined && last < published;
}

function areApart(time: Edtf, other: Edtf): boolean {
  const [a, b] = [windowOf(time), windowOf(other)];
  return a !== undefined && b !== undefined && !meet(a, b);
}
