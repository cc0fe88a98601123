import type { AccountId, ReportId } from '../model/index.ts';
import { type Reach, Regions } from './regions.ts';
import { byCodeUnits } from './reports.ts';

interface Unit {
  account: { id: AccountId };
}

/** How accounts become items: which have to do with one another, how those are grouped, and what is made of a group. */
export interface ItemRules<U extends Unit, I> {
  reach: Reach<U>;
  group(units: readonly U[]): U[][];
  make(units: readonly U[]): I;
}

/** What became of items: those that are no more, and those that are new. */
export interface ItemChanges<I> {
  gone: I[];
  made: I[];
}

/** The items of one kind. After reports changed, only the regions that their accounts touch are grouped again, each whole. */
export class ItemStage<U extends Unit, I extends { units: readonly U[] }> {
  readonly #rules: ItemRules<U, I>;
  readonly #regions: Regions<U, I>;
  readonly #ofReport = new Map<ReportId, readonly U[]>();

  constructor(rules: ItemRules<U, I>) {
    this.#rules = rules;
    this.#regions = new Regions(rules.reach, (a, b) => byCodeUnits(a.account.id, b.account.id));
  }

  /** Puts a report's accounts in the place of those that it gave before; gives the ids of those. */
  put(report: ReportId, units: readonly U[]): AccountId[] {
    const before = this.#ofReport.get(report) ?? [];
    for (const unit of before) this.#regions.remove(unit);
    for (const unit of units) this.#regions.add(unit);
    if (units.length > 0) this.#ofReport.set(report, units);
    else this.#ofReport.delete(report);
    return before.map(({ account }) => account.id);
  }

  /** Groups what was touched, and gives the items that changed: one of the same accounts stays as it is. */
  take(): ItemChanges<I> {
    const { before, regions } = this.#regions.take();
    const gone = new Set(before);
    const byFirst = new Map(before.map((item) => [item.units[0], item]));
    const made: I[] = [];
    for (const { units, keep } of regions) {
      const groups = units.length === 1 ? [units] : this.#rules.group(units);
      const items = groups.map((group) => {
        const known = byFirst.get(group[0]);
        if (known && known.units.length === group.length && known.units.every((unit, at) => unit === group[at])) {
          gone.delete(known);
          return known;
        }
        const item = this.#rules.make(group);
        made.push(item);
        return item;
      });
      keep(items);
    }
    return { gone: [...gone], made };
  }
}
