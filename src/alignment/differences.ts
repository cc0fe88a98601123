import { type Difference, dateWords, differenceId, type FigureAccount, type Report } from '../model/index.ts';
import type { EventUnit } from './events/event-unit.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';

type Account = EventUnit['account'] | FigureAccount;

/** A difference between accounts, known by its field and their ids in code unit order; `text` says what differs. */
export function difference(kind: Difference['kind'], field: string, between: readonly Account[], text: string): Difference {
  const ids = between.map((account) => account.id).toSorted(byCodeUnits);
  return { type: 'difference', id: differenceId(field, ids), kind, field, between: ids, text };
}

/** A report's outlet, for a sentence: "Northern Courier". */
export function outlet(report: Report): string {
  return (
    report.source.name ?? report.source.domain ?? report.source.family ?? (report.title === undefined ? 'a report' : `the report “${report.title}”`)
  );
}

/** A report among others in a sentence: of several reports of one outlet each with its day, or its title. */
export function outletAmong(report: Report, others: readonly Report[]): string {
  const name = outlet(report);
  if (!others.some((other) => other.id !== report.id && outlet(other) === name)) return name;
  const day = report.published === undefined ? undefined : dateWords(report.published.edtf);
  return day === undefined ? `${name} (“${report.title ?? report.id}”)` : `${name} (${day})`;
}

/** One unit for each distinct telling, the earliest published first; of equal tellings the earliest published, then the lowest id. */
export function firstOfEach<U extends { account: Account; report: Report }>(units: readonly U[], telling: (unit: U) => string): U[] {
  const firsts = new Map<string, U>();
  for (const unit of units) {
    const key = telling(unit);
    const known = firsts.get(key);
    if (!known || compareTelling(unit, known) < 0) firsts.set(key, unit);
  }
  return [...firsts.values()].toSorted(compareTelling);
}

function compareTelling<U extends { account: Account; report: Report }>(a: U, b: U): number {
  return byCodeUnits(publishedFrom(a.report) ?? '9999', publishedFrom(b.report) ?? '9999') || byCodeUnits(a.account.id, b.account.id);
}
