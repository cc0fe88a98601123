import type { PloverType } from '../../../model/index.ts';
import { byCodeUnits, publishedDay } from '../../reports.ts';
import { lengthOf, meet } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame, shareParty } from '../parties.ts';
import { placesFit, statusesFit } from './event-circumstances.ts';
import { areLikeDeeds, areOneDeed, areOppositeDeeds, isHostAndMeeting } from './event-deeds.ts';
import { areOtherTexts } from './event-publications.ts';
import { headsFit, isAnchored } from './event-sides.ts';
import { townsFit } from './event-stages.ts';
import { overlapOf } from './event-words.ts';
import { mayBeInPassing } from './words-beside.ts';

/** Types that one deed may be told as: "agreed", "signed"; "attacked", "seized"; "urged", "warned". */
const KIN: readonly ReadonlySet<PloverType>[] = [
  new Set<PloverType>(['AGREE', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']),
  new Set<PloverType>(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST']),
  new Set<PloverType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION']),
];
/** How much of the fewer words two sentences must share: of kindred types, and where the vocabulary knows one deed or none of them. */
const ALIKE = { typed: 0.4, untyped: 0.5 };
const LEAST_SHARED = 2;
/** Without a day, reports of the same days must share more, and tell one deed. */
const NEWS = { share: 0.4, words: 4, days: 3 };

/**
 * Joins groups that the vocabulary tells apart, or doesn't know ("captured the town", "took the town"), where accounts of two reports have like
 * words, a named party who acts, the same days, and nothing against it. The likest pairs first; no report comes into one event twice.
 */
export function joinAlike(groups: readonly EventUnit[][]): EventUnit[][] {
  const owner = new Map<EventUnit[], EventUnit[][]>(groups.map((group) => [group, [group]]));
  for (const { one, other } of pairsOf(groups)) {
    const [a, b] = [owner.get(one) ?? [], owner.get(other) ?? []];
    if (a === b || sharesDocument(a.flat(), b.flat())) continue;
    const both = [...a, ...b];
    for (const group of both) owner.set(group, both);
  }
  return [...new Set(owner.values())].map((joined) => joined.flat().toSorted((a, b) => byCodeUnits(a.account.id, b.account.id)));
}

interface Pair {
  one: EventUnit[];
  other: EventUnit[];
  likeness: number;
  /** Their words say little: they are joined by who did it to whom, if no other pair of their documents could be. */
  byDeed: boolean;
  key: string;
}

function pairsOf(groups: readonly EventUnit[][]): Pair[] {
  if (groups.length < 2) return [];
  const blocks = new Map<string, EventUnit[][]>();
  const pairs = new Map<string, Pair>();
  for (const group of groups) {
    const { sought, offered } = keysOfGroup(group);
    for (const key of sought) {
      for (const other of blocks.get(key) ?? []) {
        const name = [firstId(group), firstId(other)].toSorted(byCodeUnits).join(' ');
        if (pairs.has(name) || sharesDocument(group, other)) continue;
        const likeness = likenessOf(group, other);
        if (likeness > 0 || areOfOneDeed(group, other)) pairs.set(name, { one: group, other, likeness, byDeed: likeness === 0, key: name });
      }
    }
    for (const key of offered) {
      const block = blocks.get(key);
      if (block) block.push(group);
      else blocks.set(key, [group]);
    }
  }
  return withoutRivals([...pairs.values()]).toSorted((a, b) => b.likeness - a.likeness || byCodeUnits(a.key, b.key));
}

/** Leaves out the pairs by deed where a document has another group that would do. */
function withoutRivals(pairs: readonly Pair[]): Pair[] {
  const rivals = new Map<EventUnit[], Map<string, Set<EventUnit[]>>>();
  const note = (of: EventUnit[], rival: EventUnit[]) => {
    const known = rivals.get(of) ?? new Map<string, Set<EventUnit[]>>();
    rivals.set(of, known);
    for (const { document } of rival) known.set(document.id, (known.get(document.id) ?? new Set()).add(rival));
  };
  for (const { one, other } of pairs) {
    note(one, other);
    note(other, one);
  }
  const isOnly = (of: EventUnit[], rival: EventUnit[]) => rival.every(({ document }) => rivals.get(of)?.get(document.id)?.size === 1);
  return pairs.filter(({ one, other, byDeed }) => !byDeed || (isOnly(one, other) && isOnly(other, one)));
}

function areOfOneDeed(group: readonly EventUnit[], other: readonly EventUnit[]): boolean {
  return group.every((unit) => other.every((one) => areKin(unit, one) && areOneDeed(unit, one)));
}

/** Who acts, by side, on each day, or whom or where it struck; of news without a day on the days of publication. */
function keysOf(unit: EventUnit): string[] {
  const { agents, patients, place, window, grain } = unit;
  const news = grain === 'unknown' ? publishedDay(unit.document) : undefined;
  const days =
    window && grain === 'day' ? [`${window.first}`] : news === undefined ? [] : [...Array(NEWS.days).keys()].map((step) => `news ${news + step}`);
  const fine = [...patients, ...(place ? [place] : [])].filter(({ grain: of }) => of !== 'state');
  return [...agents, ...fine].flatMap(({ side }) => days.map((day) => `${side} ${day}`));
}

/** Under which keys a group looks for others, and is found itself. Where nobody is told to have done it, to whom and on which day tell enough: "were abolished". */
function keysOfGroup(group: readonly EventUnit[]): { sought: Set<string>; offered: Set<string> } {
  const own = group.flatMap(keysOf);
  const done = group.flatMap(({ patients, window, grain }) =>
    window && grain === 'day' ? patients.filter(({ grain: of }) => of === 'state').map(({ side }) => `${side} ${window.first}`) : [],
  );
  const bare = group.flatMap(({ agents, named, window, grain }) =>
    agents.length === 0 && window && grain === 'day' ? named.map((side) => `${side} ${window.first}`) : [],
  );
  const isOpen = group.every(({ agents }) => agents.length === 0);
  const [nobody, somebody] = [done.map((key) => `by nobody: ${key}`), done.map((key) => `by somebody: ${key}`)];
  return {
    sought: new Set([...own, ...own.map((key) => `named: ${key}`), ...bare, ...nobody, ...(isOpen ? somebody : [])]),
    offered: new Set([...own, ...bare.map((key) => `named: ${key}`), ...(isOpen ? nobody : somebody)]),
  };
}

function firstId(group: readonly EventUnit[]): string {
  return group[0]?.account.id ?? '';
}

function sharesDocument(a: readonly EventUnit[], b: readonly EventUnit[]): boolean {
  const documents = new Set(a.map(({ document }) => document.id));
  return b.some(({ document }) => documents.has(document.id));
}

/** How alike the likest two accounts are; 0 where any two can't be of one event. */
function likenessOf(a: readonly EventUnit[], b: readonly EventUnit[]): number {
  let most = 0;
  for (const one of a) {
    for (const other of b) {
      if (!canBeAlike(one, other)) return 0;
      const { shared, likeness } = sharedWords(one, other);
      if (shared >= (one.window ? LEAST_SHARED : NEWS.words)) most = Math.max(most, likeness);
    }
  }
  const [one, other] = [a[0]?.account.plover, b[0]?.account.plover];
  return most >= (a[0]?.window ? (one && other ? ALIKE.typed : ALIKE.untyped) : NEWS.share) ? most : 0;
}

/** How many words two accounts share, where verbs of one deed count as one, and which part of the fewer that is. */
function sharedWords(a: EventUnit, b: EventUnit): { shared: number; likeness: number } {
  const size = Math.max(1, Math.min(a.words.size, b.words.size));
  const shared = overlapOf(a.words, b.words) * size + Number(areLikeDeeds(a, b) && a.verb !== b.verb) + 0.01;
  return { shared, likeness: Math.min(1, shared / size) };
}

function canBeAlike(a: EventUnit, b: EventUnit): boolean {
  if (!a.window || !b.window || a.grain !== 'day' || b.grain !== 'day') return false;
  if (!meet(a.window, b.window) || lengthOf(a.window) !== lengthOf(b.window) || !areKin(a, b)) return false;
  return (
    statusesFit(a, b) &&
    placesFit(a, b) &&
    townsFit(a, b) &&
    headsFit(a, b) &&
    canBeSame(a.agents, b.agents) &&
    canBeSame(a.patients, b.patients) &&
    (isAnchored(a, b) || shareParty(a.agents, b.agents))
  );
}

/** Whether two accounts of a day are alike enough, by their words or by who did it to whom, for their groups to be compared. */
export function canBeDeedAlike(a: EventUnit, b: EventUnit): boolean {
  if (!areKin(a, b)) return false;
  const { shared, likeness } = sharedWords(a, b);
  const isAlike = likeness >= Math.min(ALIKE.typed, ALIKE.untyped) && shared >= LEAST_SHARED && canBeAlike(a, b);
  return isAlike || areOneDeed(a, b);
}

/** A meeting is no visit, of which it may be a part; a list is no statement. */
function areKin(one: EventUnit, other: EventUnit): boolean {
  if (isHostAndMeeting(one, other)) return true;
  if (areOtherTexts(one, other) || areOppositeDeeds(one, other) || !mayBeInPassing(one, other)) return false;
  const [a, b] = [one.account.plover, other.account.plover];
  // "signed the law" is no meeting about it.
  const isMeeting = a?.type === 'CONSULT' || b?.type === 'CONSULT';
  if (isMeeting && (!a || !b)) return areLikeDeeds(one, other);
  if (!a || !b || one.family === other.family || KIN.some((types) => types.has(a.type) && types.has(b.type))) return true;
  return a.type !== 'CONSULT' && b.type !== 'CONSULT' && areLikeDeeds(one, other);
}
