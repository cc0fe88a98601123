import type { Figure } from '../../model/index.ts';
import { connected } from '../connected.ts';
import { joinsOf, type LiveEdits, regrouped } from '../edits.ts';
import type { Place, Reach } from '../regions.ts';
import { byCodeUnits, compareAge } from '../reports.ts';
import { distinct, groupBy, partition } from '../tally.ts';
import { areComparable, canBeOneFigure } from './figure-match.ts';
import { isChange } from './figure-measures.ts';
import { areNear, joinNear, nearKeys } from './figure-near.ts';
import { figureRecord } from './figure-record.ts';
import type { FigureUnit } from './figure-unit.ts';

/** Accounts of one and the same figure, with the record made of them. */
export interface AlignedFigure {
  record: Figure;
  units: readonly FigureUnit[];
}

/** Figure accounts have to do with one another where they may measure the same, or a user joined them. */
export function figureReach(edits: () => LiveEdits): Reach<FigureUnit> {
  const joins = joinsOf<FigureUnit>(edits);
  return {
    placesOf: (unit) => [...measuredBy(unit).flatMap((word) => placesIn(unit, `${unit.unit} ${word}`)), ...nearPlaces(unit), ...joins.placesOf(unit)],
    finer: finerKey,
    touch: (a, b) => areComparable(a, b) || areNear(a, b) || joins.touch(a, b),
  };
}

/**
 * Groups accounts that measure the same. Accounts that tell parties and period go first; one that leaves something out joins the only group all of
 * whose accounts it is comparable with, or those of its kind.
 */
export function groupFigures(units: readonly FigureUnit[], edits: LiveEdits): FigureUnit[][] {
  return regrouped(joinNear([...groupBy(units, ({ unit }) => unit).values()].flatMap(groupsOfUnit)), edits);
}

/** The figure that a group of accounts gives, with how their values stand to one another. */
export function alignedFigure(units: readonly FigureUnit[]): AlignedFigure {
  return { record: figureRecord(units), units };
}

function groupsOfUnit(units: readonly FigureUnit[]): FigureUnit[][] {
  const [whole, open] = [units.filter(isWhole), units.filter((unit) => !isWhole(unit))];
  const groups = linked(whole);
  const left = settled(open, groups, (unit, group) => group.every((other) => areComparable(unit, other)));
  // What others joined may say of what is left that it is of the same figure.
  const joined = settled(left, groups, (unit, group) => group.some((other) => areComparable(unit, other)) && canAllBeOne([unit], group));
  return [...groups, ...linked(joined)];
}

/** Puts each account into the only group that it fits; all are asked before any is put. Gives those that fit none, or several. */
function settled(
  units: readonly FigureUnit[],
  groups: FigureUnit[][],
  fits: (unit: FigureUnit, group: readonly FigureUnit[]) => boolean,
): FigureUnit[] {
  const near = byMeasured(groups);
  const found = units.map((unit) => {
    const [only, another] = nearOf(unit, near).filter((group) => fits(unit, group));
    return another ? undefined : only;
  });
  for (const [at, group] of found.entries()) {
    const unit = units[at];
    if (group && unit) group.push(unit);
  }
  return units.filter((_, at) => found[at] === undefined);
}

/** What tells a period is compared with what tells the same one, or days as well; what tells none with all. */
function placesIn(unit: FigureUnit, block: string): Place[] {
  const { account, grain } = unit;
  if (account.period === undefined) return [{ block, as: 'open', sees: OPEN_AND_TOLD }];
  return [{ block, as: 'told', sees: OPEN }, ...ofOwners(unit, `${block} ${grain === 'day' ? 'on days' : account.period.edtf}`)];
}

/** Whose it is: what is told of somebody is compared with what is told of the same, or of nobody. */
function ofOwners({ parties }: FigureUnit, block: string): Place[] {
  const owners = parties.filter((party) => party.startsWith('of:'));
  if (owners.length === 0) return [{ block, as: 'open', sees: OPEN_AND_TOLD }];
  return [{ block, as: 'told', sees: OPEN }, ...owners.map((owner) => ({ block: `${block} ${owner}`, as: 'told', sees: TOLD }))];
}

const OPEN = ['open'];
const TOLD = ['told'];
const OPEN_AND_TOLD = ['open', 'told'];

function nearPlaces(unit: FigureUnit): Place[] {
  return nearKeys(unit).map((block) => ({ block, as: 'there', sees: THERE }));
}

const THERE = ['there'];

function measuredBy({ measured, document }: FigureUnit): string[] {
  return measured.size === 0 ? [document.id] : [...measured];
}

function finerKey({ account, parties }: FigureUnit): string {
  return `${account.period?.edtf ?? ''} ${parties.join()}`;
}

function isWhole({ account, parties }: FigureUnit): boolean {
  return account.period !== undefined && parties.length > 0;
}

function byMeasured(groups: FigureUnit[][]): Map<string, FigureUnit[][]> {
  const near = new Map<string, FigureUnit[][]>();
  for (const group of groups) {
    for (const word of new Set(group.flatMap(({ measured }) => [...measured]))) near.set(word, [...(near.get(word) ?? []), group]);
  }
  return near;
}

function nearOf({ measured }: FigureUnit, near: ReadonlyMap<string, FigureUnit[][]>): FigureUnit[][] {
  return [...new Set([...measured].flatMap((word) => near.get(word) ?? []))];
}

/** Groups of accounts that are comparable, directly or through others, and of which no two exclude each other: where two do, each joins the only group that it fits. */
function linked(units: readonly FigureUnit[]): FigureUnit[][] {
  const groups = connected([...groupBy(units, kindOf).values()], areComparable, measuredBy, finerKey);
  return groups.flatMap((group) => (areAllOne(group) ? [group] : parted(group)));
}

/** Equal for accounts that tell the very same of what is measured: they are comparable without being asked. */
function kindOf(unit: FigureUnit): string {
  return isWhole(unit) && areComparable(unit, unit) ? allTold(unit) : unit.account.id;
}

function areAllOne(group: readonly FigureUnit[]): boolean {
  const kinds = [...groupBy(group, kindOf).values()];
  return kinds.every((kind, at) => kinds.slice(at + 1).every((other) => canAllBeOne(kind, other)));
}

/**
 * Accounts that tell the very same of what is measured stay together; what leaves something out joins, the earliest first, all that it fits if those fit one
 * another, else the only group that it fits.
 */
function parted(group: readonly FigureUnit[]): FigureUnit[][] {
  const whole = group.filter(isWhole);
  const [clear, unclear] = partition(
    group.filter((unit) => !isWhole(unit)),
    (unit) => isClear(unit, group),
  );
  let parts = [...groupBy(whole, allTold).values()];
  for (const unit of clear.toSorted(byAge)) {
    const fitting = parts.filter((part) => part.some((one) => areComparable(unit, one)) && part.every((one) => canBeOneFigure(unit, one)));
    const isOne = fitting.length < 2 || fitting.every((part, at) => fitting.slice(at + 1).every((other) => canAllBeOne(part, other)));
    const joined = isOne ? fitting : [];
    parts = [...parts.filter((part) => !joined.includes(part)), [...joined.flat(), unit]];
  }
  return [...parts, ...unclear.map((unit) => [unit])];
}

function canAllBeOne(part: readonly FigureUnit[], other: readonly FigureUnit[]): boolean {
  return part.every((unit) => other.every((one) => canBeOneFigure(unit, one)));
}

/** What tells no period could be of two of which accounts tell other ones: it is of neither. */
function isClear(unit: FigureUnit, group: readonly FigureUnit[]): boolean {
  if (unit.account.period !== undefined) return true;
  const told = group.filter((other) => other.account.period !== undefined && areComparable(unit, other));
  return told.every((one, at) => told.slice(at + 1).every((other) => canBeOneFigure(one, other)));
}

/** What tells a period last: it is told of an earlier time. */
function byAge(a: FigureUnit, b: FigureUnit): number {
  const told = Number(a.account.period !== undefined) - Number(b.account.period !== undefined);
  return told || compareAge(a.report, b.report) || byCodeUnits(a.account.id, b.account.id);
}

function allTold({ account, parties, measured, whole, base, shareOf, measure }: FigureUnit): string {
  const told = [account.period?.edtf ?? '', parties.join(), distinct(measured).join(), distinct(whole).join(), base];
  return [...told, account.rank ?? '', shareOf === undefined, isChange(measure)].join('|');
}
