import type { Difference, Figure } from '../../model/index.ts';
import { clearUnits } from '../clear-units.ts';
import { difference, firstOfEach, outlet, outletAmong } from '../differences.ts';
import { publishedFrom } from '../reports.ts';
import { intervalOf, isCount } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';
import type { AlignedFigure } from './figures.ts';

const FIGURE_KIND = { conflict: 'contradiction', updated: 'update', agree: 'precision', compatible: 'precision' } as const;

/**
 * Where accounts of one figure give different values, between one account for each value. Of a figure in conflict also what is no conflict: an outcome
 * that takes the place of what was expected, and another value that the same voice gives later. What is in doubt is not compared.
 */
export function figureDifferences({ record, units }: AlignedFigure): Difference[] {
  if (record.agreement === 'single') return [];
  const risen = risenToll(clearUnits(units), record);
  if (risen) return [between('update', record, risen)];
  const compared = clearUnits(units).filter((unit) => isCompared(unit, record));
  const distinct = withoutKnown(firstOfEach(compared, valueTold), compared);
  if (distinct.length < 2) return [];
  if (record.agreement !== 'conflict') return [between(FIGURE_KIND[record.agreement], record, distinct)];
  const updates = distinct.flatMap((unit) => updateOf(unit, compared));
  const isForecast = (unit: FigureUnit) => updates.some(([before, after]) => before === unit && isOutcome(unit, after));
  const left = distinct.filter((unit) => !isForecast(unit));
  return [...(left.length > 1 ? [between('contradiction', record, left)] : []), ...updates.map((pair) => between('update', record, pair))];
}

function between(kind: Difference['kind'], { measure }: Figure, units: readonly FigureUnit[]): Difference {
  const reports = units.map(({ report }) => report);
  const told = units.map((unit) => `${outletAmong(unit.report, reports)} gives ${exactly(unit)}`);
  const period = units[0]?.account.period ? ` (${units[0].account.period.edtf})` : '';
  return difference(
    kind,
    'value',
    units.map(({ account }) => account),
    `For ${measure}${period}, ${told.join('; ')}.`,
  );
}

/** A value with the first one that later took its place: of those told together the one of the same outlet. */
function updateOf(unit: FigureUnit, units: readonly FigureUnit[]): [FigureUnit, FigureUnit][] {
  const later = units.filter(
    (other) => isLater(unit, other) && valueTold(unit) !== valueTold(other) && (isOutcome(unit, other) || isSameVoice(unit, other)),
  );
  const [first] = firstOfEach(later, () => '');
  if (!first) return [];
  const same = later.filter((other) => valueTold(other) === valueTold(first));
  const [own] = firstOfEach(
    same.filter((other) => outlet(other.report) === outlet(unit.report)),
    () => '',
  );
  return [[unit, own ?? first]];
}

function isLater(unit: FigureUnit, other: FigureUnit): boolean {
  const [before, after] = [publishedFrom(unit.report), publishedFrom(other.report)];
  return before !== undefined && after !== undefined && before < after;
}

const AHEAD: ReadonlySet<string> = new Set(['planned', 'expected', 'proposed']);

/** What was expected, and what it was. */
function isOutcome({ account: { status, period } }: FigureUnit, { account: after }: FigureUnit): boolean {
  return AHEAD.has(status) && after.status === 'occurred' && period !== undefined;
}

function isSameVoice({ voice }: FigureUnit, { voice: later }: FigureUnit): boolean {
  return voice !== undefined && voice === later;
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

/** "At least 46 people", a day later "at least 63": what was only bounded from below has risen. */
function risenToll(units: readonly FigureUnit[], { agreement }: Figure): FigureUnit[] | undefined {
  if (agreement !== 'compatible' || !units.every(isBoundFromBelow)) return undefined;
  const values = firstOfEach(units, valueTold);
  const [first, ...later] = values;
  if (!first || later.length === 0) return undefined;
  const isRising = values.every((unit, at) => {
    const before = values[at - 1];
    return !before || (isLater(before, unit) && (before.account.value ?? 0) < (unit.account.value ?? 0));
  });
  return isRising ? values : undefined;
}

function isBoundFromBelow({ measure, account: { value, approximation, unit } }: FigureUnit): boolean {
  return value !== undefined && isCount(unit) && TOLL.test(` ${measure}`) && (approximation === 'at_least' || approximation === 'more_than');
}

/** What may befall more people with time. */
const TOLL = / (?:killed|dead|deaths|injured|wounded|hurt|missing|drowned|displaced|evacuated|fleeing|arrested|detained)\b/u;

/** A bound or range beside a value that it allows is no other value. */
function isCompared({ account }: FigureUnit, { agreement }: Figure): boolean {
  const interval = intervalOf(account);
  return interval !== undefined && !(agreement === 'compatible' && interval.loose);
}

function exactly({ account }: FigureUnit): string {
  return `“${account.span.exact.replaceAll(/\s+/g, ' ')}”`;
}
