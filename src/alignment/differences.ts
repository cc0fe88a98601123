import { type Difference, dateWords, differenceId, type Figure, type FigureAccount, type Report } from '../model/index.ts';
import type { EventUnit } from './event-unit.ts';
import { intervalOf } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';
import type { AlignedFigure } from './figures.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';

type Account = EventUnit['account'] | FigureAccount;

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

const FIGURE_KIND = { conflict: 'contradiction', updated: 'update', agree: 'precision', compatible: 'precision' } as const;

/** Where accounts of one figure give different values: at most one difference a figure, between one account for each value. */
export function figureDifferences({ record, units }: AlignedFigure): Difference[] {
  if (record.agreement === 'single') return [];
  const compared = units.filter((unit) => isCompared(unit, record));
  const distinct = withoutKnown(firstOfEach(compared, valueTold), compared);
  if (distinct.length < 2) return [];
  const reports = distinct.map(({ report }) => report);
  const told = distinct.map((unit) => `${outletAmong(unit.report, reports)} gives ${exactly(unit)}`);
  const period = distinct[0]?.account.period ? ` (${distinct[0].account.period.edtf})` : '';
  return [
    difference(
      FIGURE_KIND[record.agreement],
      'value',
      distinct.map((unit) => unit.account),
      `For ${record.measure}${period}, ${told.join('; ')}.`,
    ),
  ];
}

function valueTold({ account }: FigureUnit): string {
  return [account.value, account.low, account.high, account.comparison?.direction].join('/');
}

/** Leaves out a value that its report tells beside those of all others ("nearly 60 million", further on "58.3 million"): it differs from none of them. */
function withoutKnown(values: readonly FigureUnit[], units: readonly FigureUnit[]): FigureUnit[] {
  const tells = (unit: FigureUnit, other: FigureUnit) => units.some((own) => own.report.id === unit.report.id && valueTold(own) === valueTold(other));
  return values.filter((unit) => {
    const others = values.filter((other) => other !== unit && other.report.id !== unit.report.id);
    return others.length === 0 || !others.every((other) => tells(unit, other));
  });
}

/** A bound or range beside a value that it allows is no other value. */
function isCompared({ account }: FigureUnit, { agreement }: Figure): boolean {
  const interval = intervalOf(account);
  return interval !== undefined && !(agreement === 'compatible' && interval.loose);
}

function exactly({ account }: FigureUnit): string {
  return `“${account.span.exact.replaceAll(/\s+/g, ' ')}”`;
}
