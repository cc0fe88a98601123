import { edtfBounds, type Figure, type FigureAccount } from '../../model/index.ts';
import { superseded } from '../origins/versions.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { type FigureUnit, PROTESTER } from './figure-unit.ts';

/** All values that an account's words allow, both ends inclusive. */
export interface Interval {
  low: number;
  high: number;
  /** A bound or a range: it allows values, it doesn't give one. */
  loose: boolean;
}

/** "about 240" may be this share off; "nearly 240" this share below. */
const ABOUT = 0.05;
const NEARLY = 0.1;
const REALISED: ReadonlySet<string> = new Set(['occurred', 'ongoing', 'alleged']);

/** How far zeros at a number's end may be rounding: "310 million" is told to the million, or maybe to the ten million. */
type Reading = 'told' | 'coarse';

/** The interval of an account; undefined when it gives no number. A fall is negative. */
export function intervalOf(account: FigureAccount, reading: Reading = 'coarse'): Interval | undefined {
  const { value, low, high } = account;
  if (value === undefined) {
    if (low === undefined && high === undefined) return undefined;
    return signed({ low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY, loose: true }, account);
  }
  return signed(around(value, account, reading), account);
}

function around(value: number, { precision = 0, approximation, unit }: FigureAccount, reading: Reading): Interval {
  const rounding = reading === 'coarse' && approximation === undefined ? roundingOf(value, unit) : 0;
  const lastDigit = isExactCount(value, precision, unit) ? 0 : precision * HALF;
  const slack = Math.max(lastDigit, rounding) + Math.abs(value) * 1e-9;
  const exact = { low: value - slack, high: value + slack, loose: false };
  switch (approximation) {
    case 'about':
      return { low: value - Math.max(slack, Math.abs(value) * ABOUT), high: value + Math.max(slack, Math.abs(value) * ABOUT), loose: false };
    case 'nearly':
      return { ...exact, low: value - Math.max(slack, Math.abs(value) * NEARLY) };
    case 'more_than':
    case 'at_least':
      return { low: exact.low, high: Number.POSITIVE_INFINITY, loose: true };
    case 'less_than':
    case 'up_to':
      return { low: Number.NEGATIVE_INFINITY, high: exact.high, loose: true };
    default:
      return exact;
  }
}

/** Rounding beyond this share of the value would be told as "about". */
const ROUNDING = 0.025;
/** A little less than a half, so that neighbours don't meet: 240 and 250 million, 47 and 48 percent. */
const HALF = 0.499;

/** "Two workers", "14 ships": whoever counts whole people and things has rounded nothing. */
function isExactCount(value: number, precision: number, unit: string): boolean {
  return isCount(unit) && precision <= 1 && Number.isInteger(value);
}

/** How far an amount may be rounded where it ends in zeros: "310 million" may be 312.4. Shares and small counts are told exactly. */
function roundingOf(value: number, unit: string): number {
  if (unit.startsWith('percent') || Math.abs(value) < 1000 || !Number.isInteger(value)) return 0;
  const [digits = ''] = /0*$/.exec(String(Math.abs(value))) ?? [];
  return Math.min(10 ** digits.length * HALF, Math.abs(value) * ROUNDING);
}

/** "lost 12 soldiers" is a count of soldiers, "fell by 12 percent" a change. */
function signed(interval: Interval, { comparison, unit }: FigureAccount): Interval {
  return comparison?.direction === 'down' && !isCount(unit) ? { low: -interval.high, high: -interval.low, loose: interval.loose } : interval;
}

interface Valued {
  unit: FigureUnit;
  interval: Interval;
  told: Interval;
}

/** The intervals with their units; accounts without a number are left out. */
function valued(units: readonly FigureUnit[]): Valued[] {
  return units.flatMap((unit) => {
    const [interval, told] = [intervalOf(unit.account), intervalOf(unit.account, 'told')];
    return interval && told ? [{ unit, interval, told }] : [];
  });
}

/**
 * How the values of one figure stand to one another: `single` where one origin gives them and they don't differ; `agree` where all allow a
 * common value ("240" and "240.1 billion"), `compatible` where a bound or range ("at least 5" and 7) or a coarser rounding than the last digit
 * told ("310" and "312.4 million") is needed for that; `updated` where
 * each differing value is later than the one before and the earlier could not yet be final, or where a newer version of the same report
 * gives another; otherwise `conflict`.
 */
export function agreementOf(units: readonly FigureUnit[]): Figure['agreement'] {
  const all = valued(units);
  const older = superseded(units.map((unit) => unit.report));
  const current = all.filter(({ unit }) => !older.has(unit.report.id));
  const realised = current.filter(({ unit }) => REALISED.has(unit.account.status));
  const compared = realised.length > 0 && areOutcomes(realised, current) ? realised : current;
  const common = allowCommonValue(compared.map(({ interval }) => interval));
  if (!common) return isUpdate(compared) ? 'updated' : 'conflict';
  if (realised.length === 0 && isPlanRevised(compared)) return 'updated';
  if (compared.length < all.length && !allowCommonValue(all.map(({ interval }) => interval))) return 'updated';
  if (new Set(units.map((unit) => unit.account.origin)).size < 2) return 'single';
  const asTold = allowCommonValue(compared.map(({ told }) => told));
  return asTold && !compared.some(({ interval }) => interval.loose) ? 'agree' : 'compatible';
}

/** What came true stands for what was expected of it; where something is expected still on that day or later, nothing has come true yet. */
function areOutcomes(realised: readonly Valued[], all: readonly Valued[]): boolean {
  const ahead = all.filter((one) => !realised.includes(one)).map(({ unit }) => publishedFrom(unit.report));
  const first = realised.map(({ unit }) => publishedFrom(unit.report) ?? '9999').toSorted(byCodeUnits)[0] ?? '9999';
  return !ahead.some((day) => day !== undefined && day >= first);
}

function allowCommonValue(intervals: readonly Interval[]): boolean {
  const low = Math.max(...intervals.map((interval) => interval.low));
  const high = Math.min(...intervals.map((interval) => interval.high));
  return intervals.length < 2 || low <= high;
}

/**
 * Whether values changed with time: on each day one value, on later days another. A count may rise at any time; an amount is final once
 * its period is over, so that two amounts told after it are in conflict.
 */
function isUpdate(told: readonly Valued[]): boolean {
  if (areOfSeveralVoices(told)) return false;
  const days = new Map<string, Interval[]>();
  for (const { unit, interval } of told) {
    const day = publishedFrom(unit.report);
    if (day === undefined) return false;
    days.set(day, [...(days.get(day) ?? []), interval]);
  }
  if (days.size < 2 || ![...days.values()].every(allowCommonValue) || isToldAgain(days)) return false;
  const last = [...days.keys()].toSorted().at(-1) ?? '';
  return told.every(({ unit }) => {
    const published = publishedFrom(unit.report) ?? '';
    return published === last || mayStillRise(unit) || published <= (periodEnd(unit.account) ?? '9999');
  });
}

/** A count of people or things; who came to a protest came on its day. */
function mayStillRise({ unit, account }: FigureUnit): boolean {
  return isCount(account.unit) && unit !== PROTESTER;
}

/** 14 firms, then 11, then 14 again: what is told after another value was told for it has not given way to that. */
function isToldAgain(days: ReadonlyMap<string, readonly Interval[]>): boolean {
  const inOrder = [...days].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, intervals]) => intervals);
  return inOrder.some((first, at) =>
    inOrder.slice(at + 1).some((other, further) => {
      if (allowCommonValue([...first, ...other])) return false;
      return inOrder.slice(at + further + 2).some((again) => allowCommonValue([...first, ...again]) && !allowCommonValue([...other, ...again]));
    }),
  );
}

/** "2,400 marched by the count of the city", "the unions say 7,000": each of them counts for himself. */
function areOfSeveralVoices(told: readonly Valued[]): boolean {
  const cited = told.filter(({ unit }) => unit.voice !== undefined);
  return cited.some((one) => cited.some((other) => one.unit.voice !== other.unit.voice && !allowCommonValue([one.interval, other.interval])));
}

/** "In March up to 35 million were promised; 31 will be paid": a bound that was planned, and another amount in its place, of which the later report tells both. */
function isPlanRevised(told: readonly Valued[]): boolean {
  const bounds = told.filter(({ unit, interval }) => interval.loose && unit.account.value !== undefined && unit.account.period !== undefined);
  return bounds.some(({ unit: bound }) => {
    const amount = { ...around(bound.account.value ?? 0, { ...bound.account, approximation: 'about' }, 'coarse'), loose: false };
    return told.some(({ unit, interval }) => unit.document.id === bound.document.id && !interval.loose && !allowCommonValue([amount, interval]));
  });
}

function periodEnd({ period }: FigureAccount): string | undefined {
  return period ? edtfBounds(period.edtf).last : undefined;
}

const MEASURES =
  /^(?:tonne|ton|barrel|litre|liter|gallon|kilogram|gram|pound|ounce|metre|meter|kilometre|kilometer|mile|foot|yard|hectare|acre|square|cubic|watt|megawatt|gigawatt|percent|percentage|times|year|month|week|day|hour|minute|degree|bushel|carat)\b/;

/** Units of people and things ("casualty", "soldier"), not money, shares or measures. */
export function isCount(unit: string): boolean {
  return /^[a-z][a-z -]{2,}$/.test(unit) && !MEASURES.test(unit);
}
