import { type Actor, type ActorId, type Difference, differenceId, type Figure, type FigureAccount, type Report } from '../model/index.ts';
import type { EventUnit } from './event-unit.ts';
import { intervalOf } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';
import type { AlignedFigure } from './figures.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';
import { groupBy } from './tally.ts';
import { lengthOf, meet } from './time-window.ts';

type Account = EventUnit['account'] | FigureAccount;

function difference(kind: Difference['kind'], field: string, between: readonly Account[], text: string): Difference {
  const ids = between.map((account) => account.id).toSorted(byCodeUnits);
  return { type: 'difference', id: differenceId(field, ids), kind, field, between: ids, text };
}

/** A report's outlet, for a sentence: "Northern Courier". */
function outlet(report: Report): string {
  return (
    report.source.name ?? report.source.domain ?? report.source.family ?? (report.title === undefined ? 'a report' : `the report “${report.title}”`)
  );
}

/** One unit for each distinct telling, the earliest published first; of equal tellings the earliest published, then the lowest id. */
function firstOfEach<U extends { account: Account; report: Report }>(units: readonly U[], telling: (unit: U) => string): U[] {
  const sorted = units.toSorted(
    (a, b) => byCodeUnits(publishedFrom(a.report) ?? '9999', publishedFrom(b.report) ?? '9999') || byCodeUnits(a.account.id, b.account.id),
  );
  return [...groupBy(sorted, telling).values()].flatMap(([first]) => (first ? [first] : []));
}

const FIGURE_KIND = { conflict: 'contradiction', updated: 'update', agree: 'precision', compatible: 'precision' } as const;

/** Where accounts of one figure give different values: at most one difference a figure, between one account for each value. */
export function figureDifferences({ record, units }: AlignedFigure): Difference[] {
  if (record.agreement === 'single') return [];
  const distinct = firstOfEach(
    units.filter((unit) => isCompared(unit, record)),
    ({ account }) => [account.value, account.low, account.high, account.comparison?.direction].join('/'),
  );
  if (distinct.length < 2) return [];
  const told = distinct.map((unit) => `${outlet(unit.report)} gives ${exactly(unit)}`);
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

/** A bound or range beside a value that it allows is no other value. */
function isCompared({ account }: FigureUnit, { agreement }: Figure): boolean {
  const interval = intervalOf(account);
  return interval !== undefined && !(agreement === 'compatible' && interval.loose);
}

function exactly({ account }: FigureUnit): string {
  return `“${account.span.exact.replaceAll(/\s+/g, ' ')}”`;
}

/** Where accounts of one event differ in status or time. */
export function eventDifferences(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, Actor>): Difference[] {
  return [...statusDifference(label, units, actors), ...timeDifference(label, units)];
}

const STATUS_WORDS: Record<EventUnit['account']['status'], string> = {
  occurred: 'took place',
  ongoing: 'is under way',
  planned: 'is planned',
  proposed: 'is proposed',
  expected: 'is expected',
  alleged: 'is alleged to have taken place',
  denied: 'is denied',
  negated: 'did not take place',
  hypothetical: 'might take place',
};

/** "took place" against "did not take place" contradict; "is planned" and later "took place" is an update. */
function statusDifference(label: string, units: readonly EventUnit[], actors: ReadonlyMap<ActorId, Actor>): Difference[] {
  const [real] = firstOfEach(
    units.filter((unit) => unit.statusClass === 'real'),
    () => '',
  );
  const [against] = firstOfEach(
    units.filter((unit) => unit.statusClass === 'negative'),
    () => '',
  );
  const [ahead] = firstOfEach(
    units.filter((unit) => unit.statusClass === 'prospective'),
    () => '',
  );
  const says = (unit: EventUnit) => `${whose(unit, actors)} that it ${STATUS_WORDS[unit.account.status]}`;
  const told = (kind: Difference['kind'], one: EventUnit, other: EventUnit) =>
    difference(kind, 'status', [one.account, other.account], `On “${label}”, ${says(one)}; ${says(other)}.`);
  if (real && against) return [told('contradiction', real, against)];
  const [earlier, later] = [ahead && publishedFrom(ahead.report), real && publishedFrom(real.report)];
  if (ahead && real && earlier !== undefined && later !== undefined && earlier < later) return [told('update', ahead, real)];
  return [];
}

function whose({ account, report }: EventUnit, actors: ReadonlyMap<ActorId, Actor>): string {
  const cited = account.attributed_to?.actor ? actors.get(account.attributed_to.actor)?.name : undefined;
  return cited === undefined ? `${outlet(report)} says` : `${outlet(report)} cites ${cited}`;
}

/**
 * Days of one event that don't meet ("arrived on 16 May", "on 17 May") differ in detail, "May 2024" and "16 May 2024" in precision. Accounts
 * whose times exclude each other are not of one event, so that none contradict.
 */
function timeDifference(label: string, units: readonly EventUnit[]): Difference[] {
  const stated = units.filter((unit) => unit.window && unit.account.time?.basis === 'stated');
  const told = firstOfEach(stated, (unit) => unit.account.time?.edtf ?? '');
  const [first, ...others] = told.filter((unit) => unit.grain === 'day');
  const apart = others.find((unit) => unit.window && first?.window && !meet(unit.window, first.window) && unit.report.id !== first.report.id);
  if (first && apart) return [difference('detail', 'time', [first.account, apart.account], timesTold(label, [first, apart]))];
  const byLength = told.toSorted((a, b) => daysOf(a) - daysOf(b));
  const [narrowest, widest] = [byLength[0], byLength.at(-1)];
  if (!narrowest || !widest || narrowest.grain === widest.grain || narrowest.report.id === widest.report.id) return [];
  return [difference('precision', 'time', [narrowest.account, widest.account], timesTold(label, [widest, narrowest]))];
}

function timesTold(label: string, units: readonly EventUnit[]): string {
  const told = units.map((unit) => `${outlet(unit.report)} gives ${unit.account.time?.edtf ?? ''}`);
  return `For the time of “${label}”, ${told.join('; ')}.`;
}

function daysOf({ window }: EventUnit): number {
  return window ? lengthOf(window) : 0;
}
