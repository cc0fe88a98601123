import { citedIn, editsOn, inReadingOrder, originsOf } from '../dossier/index.ts';
import { ledgerOf } from '../dossier/ledger.ts';
import { actorsOf } from '../dossier/lookup.ts';
import { type Event, isDoubtful } from '../model/index.ts';
import type { ItemAnswer, ItemOrigin, LedgerLine } from './answers/across.ts';
import type { EventRef } from './answers/lines.ts';
import { byWeight, differenceLine } from './differences.ts';
import { editLine } from './edits.ts';
import { lineOf } from './lines.ts';
import { passageOf } from './passages.ts';
import { actorRefs, opens, originRef, reportRef } from './refs.ts';
import { actorsOfAccount } from './reports.ts';
import type { Account, Item, Snapshot } from './snapshot.ts';

/** An item with everything that reports say of it. */
export function itemAnswer(snapshot: Snapshot, item: Item): ItemAnswer {
  const differences = snapshot.differencesOf.get(item.id) ?? [];
  return {
    item: lineOf(snapshot, item),
    passages: inReadingOrder<Account>(snapshot, item.accounts).map((account) => passageOf(snapshot, account)),
    actors: actorRefs(snapshot, [...actorsOf(item), ...item.accounts.flatMap(actorsOfAccount)]),
    differences: byWeight(differences).map((difference) => differenceLine(snapshot, difference)),
    origins: originsOf(snapshot, item).flatMap((one) => itemOrigin(snapshot, one) ?? []),
    ledger: item.type === 'event' ? ledgerLines(snapshot, item) : [],
    ...linksOf(snapshot, item),
    edits: editsOn(snapshot, item).map((edit) => editLine(snapshot, edit)),
  };
}

function itemOrigin(snapshot: Snapshot, { origin, accounts, families }: ReturnType<typeof originsOf>[number]): ItemOrigin | undefined {
  const ref = originRef(snapshot, origin.id);
  if (!ref) return undefined;
  const told = accounts.flatMap(({ account, reasons }) => {
    const report = snapshot.reports.get(account.report);
    const because = reasons.map(({ reason, span }) => ({ reason, ...(span ? { words: span.exact } : {}) }));
    return report ? [{ report: reportRef(report), opens: opens(snapshot, account), because }] : [];
  });
  return { origin: ref, accounts: told, families: families.map((edit) => editLine(snapshot, edit)) };
}

function ledgerLines(snapshot: Snapshot, event: Event): LedgerLine[] {
  return ledgerOf(snapshot, event).flatMap(({ step, account, time, from }) => {
    const report = snapshot.reports.get(account.report);
    const cited = citedIn(account satisfies Account, snapshot.actors);
    if (!report) return [];
    return [
      {
        step,
        report: reportRef(report),
        opens: opens(snapshot, account),
        status: account.status,
        ...(time ? { time } : {}),
        ...(from ? { from } : {}),
        ...(cited === undefined ? {} : { cited }),
      },
    ];
  });
}

/** The event of which it is a part, its own parts, and the others of its series; of parts and series what is not doubtful. */
function linksOf({ alignment, items }: Snapshot, item: Item): Pick<ItemAnswer, 'whole' | 'parts' | 'series'> {
  if (item.type !== 'event') return { parts: [], series: [] };
  const whole = item.part_of === undefined ? undefined : items.get(item.part_of);
  const sure = alignment.events.filter((one) => !isDoubtful(one));
  const parts = sure.filter(({ part_of }) => part_of === item.id);
  const series = item.series === undefined ? [] : sure.filter((one) => one.series === item.series && one.id !== item.id);
  return {
    ...(whole?.type === 'event' ? { whole: eventRef(whole) } : {}),
    parts: parts.toSorted(byTime).map(eventRef),
    series: series.toSorted(byTime).map(eventRef),
  };
}

function byTime(a: Event, b: Event): number {
  return (a.time?.edtf ?? '~') < (b.time?.edtf ?? '~') ? -1 : 1;
}

function eventRef({ id, label, status, time }: Event): EventRef {
  return { id, label, status, ...(time ? { time } : {}) };
}
