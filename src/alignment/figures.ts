import { type Figure, itemId } from '../model/index.ts';
import { type LiveEdits, regrouped } from './edits.ts';
import { agreementOf } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';
import { commonest, groupBy } from './tally.ts';
import { countReports, superseded } from './versions.ts';

/** Accounts of one and the same figure, with the record made of them. */
export interface AlignedFigure {
  record: Figure;
  units: FigureUnit[];
}

/** Groups accounts of the same measure, actors, unit and period, and tells how their values stand to one another. */
export function alignFigures(units: readonly FigureUnit[], edits: LiveEdits): AlignedFigure[] {
  const keys = settledKeys(units);
  return regrouped([...groupBy(units, (unit) => keys.get(unit) ?? unit.key).values()], edits).map((group) => ({
    record: figureRecord(group),
    units: group,
  }));
}

/**
 * A figure without a period ("14 companies" in a headline) is the one that its report gives with the same value and a period, about the
 * same parties or naming none, where there is only one.
 */
function settledKeys(units: readonly FigureUnit[]): Map<FigureUnit, string> {
  const keys = new Map<FigureUnit, string>();
  for (const alike of groupBy(units, (unit) => unit.telling).values()) {
    const dated = alike.filter((unit) => unit.account.period);
    for (const unit of alike.filter((one) => !one.account.period)) {
      const fitting = new Set(dated.filter((other) => unit.parties.every((party) => other.parties.includes(party))).map((other) => other.key));
      const [only, ...others] = fitting;
      if (only !== undefined && others.length === 0) keys.set(unit, only);
    }
  }
  return keys;
}

function figureRecord(units: readonly FigureUnit[]): Figure {
  const accounts = units.map((unit) => unit.account).toSorted((a, b) => byCodeUnits(a.id, b.id));
  const shareOf = commonest(
    units.map((unit) => unit.shareOf),
    String,
  );
  const agreement = agreementOf(units);
  return {
    type: 'figure',
    id: itemId(
      'fig',
      accounts.map((account) => account.id),
    ),
    measure:
      commonest(
        units.map((unit) => unit.measure),
        String,
      ) ?? '',
    about:
      commonest(
        units.map((unit) => unit.about),
        (about) => JSON.stringify(about),
      ) ?? [],
    ...(shareOf === undefined ? {} : { share_of: shareOf }),
    ...valueOf(units, agreement),
    unit: units[0]?.account.unit ?? '',
    agreement,
    accounts,
    reports: countReports(units.map((unit) => unit.report)),
    origins: new Set(accounts.map((account) => account.origin)).size,
  };
}

type Told = Pick<Figure, 'value' | 'low' | 'high'>;

/** The value to show: the latest of an update, the most precise of an agreement; of a conflict none is right, so the range told. */
function valueOf(units: readonly FigureUnit[], agreement: Figure['agreement']): Told {
  if (agreement === 'conflict') return rangeOf(units);
  const older = superseded(units.map((unit) => unit.report));
  const ranked = units.toSorted(
    (a, b) =>
      Number(older.has(a.report.id)) - Number(older.has(b.report.id)) ||
      firmness(b) - firmness(a) ||
      (agreement === 'updated' ? byCodeUnits(publishedFrom(b.report) ?? '', publishedFrom(a.report) ?? '') : 0) ||
      Number(a.account.value === undefined) - Number(b.account.value === undefined) ||
      Number(a.account.approximation !== undefined) - Number(b.account.approximation !== undefined) ||
      (a.account.precision ?? 0) - (b.account.precision ?? 0) ||
      byCodeUnits(a.account.id, b.account.id),
  );
  const { value, low, high } = ranked[0]?.account ?? {};
  return { ...(value === undefined ? {} : { value }), ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** A figure that came true weighs more than one expected or planned. */
function firmness(unit: FigureUnit): number {
  return unit.account.status === 'occurred' || unit.account.status === 'ongoing' ? 1 : 0;
}

function rangeOf(units: readonly FigureUnit[]): Told {
  const numbers = units.flatMap(({ account }) => [account.value, account.low, account.high]).filter((number) => number !== undefined);
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
