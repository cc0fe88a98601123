import { type Figure, itemId } from '../../model/index.ts';
import { clearUnits, corroborated, tellingUnits } from '../clear-units.ts';
import { countReports, superseded } from '../origins/versions.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { commonest } from '../tally.ts';
import { agreementOf } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';

/** The figure that accounts of one and the same tell, each field as those tell it that have it not in doubt. */
export function figureRecord(all: readonly FigureUnit[]): Figure {
  const units = tellingUnits(all);
  const reports = countReports(all.map((unit) => unit.report));
  const accounts = corroborated(
    all.map((unit) => unit.account),
    reports,
  ).toSorted((a, b) => byCodeUnits(a.id, b.id));
  const shareOf = commonest(
    units.map((unit) => unit.shareOf),
    String,
  );
  const agreement = agreementOf(clearUnits(all));
  return {
    type: 'figure',
    id: itemId(
      'fig',
      accounts.map((account) => account.id),
    ),
    measure: measureOf(units),
    about: ownersOf(units),
    ...(shareOf === undefined ? {} : { share_of: shareOf }),
    ...valueOf(units, agreement),
    unit: (units.find(({ isCountedBelow }) => !isCountedBelow) ?? units[0])?.account.unit ?? '',
    agreement,
    accounts,
    reports,
    origins: new Set(accounts.map((account) => account.origin)).size,
  };
}

/** The commonest owners; a title that tells none ("At least 12 dead") says nothing against those that the text tells. */
function ownersOf(units: readonly FigureUnit[]): Figure['about'] {
  const told = units.map(({ about }) => about).filter((about) => about.length > 0);
  return commonest(told, (about) => JSON.stringify(about)) ?? [];
}

/** The commonest name, in full where an account tells it so: of several the commonest. */
function measureOf(units: readonly FigureUnit[]): string {
  const name = commonest(
    units.map(({ measure }) => measure),
    String,
  );
  const inFull = commonest(
    units.map(({ measure, measureInFull }) => (measure === name ? measureInFull : undefined)),
    String,
  );
  return inFull ?? name ?? '';
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
