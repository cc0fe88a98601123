import { type Actor, type Difference, dateWords, type Event, isListable, type Report } from '../model/index.ts';
import { byRank } from './differences.ts';
import { sifted } from './doubtful.ts';
import type { Account, Item, Lookup } from './lookup.ts';
import { inReadingOrder, mainSpan } from './passages.ts';
import { namesOf } from './timeline.ts';
import { figureAccountIn, figuresOf } from './told-as-figure.ts';

/** An item that both reports tell, with the accounts of each and the differences that lie between them. */
export interface SharedItem {
  item: Item;
  accounts: [first: Account[], second: Account[]];
  differences: Difference[];
}

/** Two reports side by side. */
export interface ReportComparison {
  kind: 'reports';
  reports: [Report, Report];
  /** What both tell, where they part ways first. */
  both: SharedItem[];
  /** What one of them tells and the other doesn't, in the order of its text. */
  alone: [first: Item[], second: Item[]];
  /** How many doubtful items the two have or leave out. */
  doubtful: number;
}

/** One field of two events; `same` where both tell the same. */
export interface ComparedField {
  field: 'type' | 'status' | 'time' | 'place' | 'source' | 'target' | 'other' | 'reports' | 'origins';
  values: [string, string];
  same: boolean;
}

/** Two events side by side. */
export interface EventComparison {
  kind: 'events';
  events: [Event, Event];
  fields: ComparedField[];
  /** How they are linked: one is a part of the other, or both are of one series. */
  link?: 'part_of' | 'series';
}

/** What two reports tell in common, and what only one of them does; what is doubtful only where it is asked for. */
export function compareReports(dossier: Lookup, first: Report, second: Report, askedDoubtful = false): ReportComparison {
  const all = [itemsIn(dossier, first), itemsIn(dossier, second)] as const;
  const { shown, doubtful } = sifted([...new Set(all.flat())], askedDoubtful);
  const kept = new Set(shown);
  const [own, others] = [new Set(all[0].filter((item) => kept.has(item))), new Set(all[1].filter((item) => kept.has(item)))];
  const both = [...own].filter((item) => others.has(item)).map((item) => shared(dossier, item, first, second));
  return {
    kind: 'reports',
    reports: [first, second],
    both: both.toSorted((a, b) => weight(a) - weight(b)),
    alone: [
      [...own].filter((item) => !others.has(item) && !isToldAsFigure(dossier, item, second)),
      [...others].filter((item) => !own.has(item) && !isToldAsFigure(dossier, item, first)),
    ],
    doubtful,
  };
}

/** Whether a report tells the figure that an event is about, which stands among what both tell. */
function isToldAsFigure(dossier: Lookup, item: Item, { id }: Report): boolean {
  return figureAccountIn(figuresOf(dossier, item), id) !== undefined;
}

/** The items of a report that lists can show, in the order in which its text first tells them. */
function itemsIn({ accountsOf }: Lookup, report: Report): Item[] {
  const placed = (accountsOf.get(report.id) ?? []).toSorted((a, b) => mainSpan(a.account).start - mainSpan(b.account).start);
  return [...new Set(placed.map(({ item }) => item))].filter((item) => isListable(item));
}

function shared(dossier: Lookup, item: Item, first: Report, second: Report): SharedItem {
  const of = (report: Report) => inReadingOrder<Account>(dossier, item.accounts).filter((account) => account.report === report.id);
  const accounts: SharedItem['accounts'] = [of(first), of(second)];
  const ids = accounts.map((list) => new Set<string>(list.map(({ id }) => id)));
  const differences = (dossier.differencesOf.get(item.id) ?? []).filter(({ between }) => ids.every((own) => between.some((id) => own.has(id))));
  return { item, accounts, differences: differences.toSorted(byRank) };
}

const WEIGHTS: readonly Difference['kind'][] = ['contradiction', 'update', 'detail', 'precision'];

function weight({ differences }: SharedItem): number {
  const [first] = differences;
  return first ? WEIGHTS.indexOf(first.kind) : WEIGHTS.length;
}

/** What two events have in common, field by field. */
export function compareEvents(dossier: Lookup, first: Event, second: Event): EventComparison {
  const field = (name: ComparedField['field'], value: (event: Event) => string): ComparedField[] => {
    const values: [string, string] = [value(first), value(second)];
    return values[0] === '' && values[1] === '' ? [] : [{ field: name, values, same: values[0] === values[1] }];
  };
  const names = (role: 'source' | 'target' | 'other') => field(role, (event) => namesOf(dossier, event, role).join(', '));
  const link = linkBetween(first, second);
  return {
    kind: 'events',
    events: [first, second],
    fields: [
      ...field('type', ({ plover, predicate }) => (plover ? [plover.type, plover.mode].filter((part) => part !== undefined).join(', ') : predicate)),
      ...field('status', ({ status }) => status),
      ...field('time', ({ time }) => (time ? dateWords(time.edtf) : '')),
      ...field('place', ({ place }) => nameOf(dossier.actors, place)),
      ...names('source'),
      ...names('target'),
      ...names('other'),
      ...field('reports', ({ reports }) => String(reports)),
      ...field('origins', ({ origins }) => String(origins)),
    ],
    ...(link ? { link } : {}),
  };
}

function linkBetween(first: Event, second: Event): EventComparison['link'] {
  if (first.part_of === second.id || second.part_of === first.id) return 'part_of';
  return first.series !== undefined && first.series === second.series ? 'series' : undefined;
}

function nameOf(actors: ReadonlyMap<string, Actor>, id: string | undefined): string {
  return (id && actors.get(id)?.name) ?? '';
}
