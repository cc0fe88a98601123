import { ARTICLE_ROLES, edtfBounds, type Report, type ReportId } from '../model/index.ts';
import { compare } from './timeline.ts';

/** Two groups of reports are one story when their members are at least so alike on average (cosine, 0 to 1). */
const LIKENESS = 0.13;
/** How fast likeness fades with the days between two reports: half of it is gone after so many. */
const HALF_LIFE = 14;
const DAY = 86_400_000;
/** A capitalised word inside a sentence tells more of what a story is about. */
const NAME_WEIGHT = 2;
/** A title tells more than the text below. */
const TITLE_WEIGHT = 3;

/**
 * Which reports are of one story: average-link clustering (by chains of nearest neighbours, Murtagh 1983) of their words, weighted by how
 * rare each is in the set (tf-idf, cosine) and fading with the time between them. Gives for each report the lowest id of its story's
 * reports. A pure function of the set. Takes time in the square of the number of reports.
 */
export function storiesOf(reports: readonly Report[]): Map<ReportId, ReportId> {
  const sorted = reports.toSorted((a, b) => compare(a.id, b.id));
  const likeness = likenessesOf(sorted);
  const open = new Map<number, Group>(sorted.map((report, at) => [at, { members: [report.id], sums: likeness[at] ?? new Map() }]));
  const story = new Map<ReportId, ReportId>();
  const chain: number[] = [];
  while (open.size > 0) {
    const top = chain.at(-1) ?? firstKey(open);
    if (chain.length === 0) chain.push(top);
    const nearest = nearestOf(open, top, chain.at(-2));
    if (nearest === undefined) {
      close(open, top, story);
      chain.length = 0;
    } else if (nearest === chain.at(-2)) {
      chain.length -= 2;
      join(open, Math.min(top, nearest), Math.max(top, nearest));
    } else chain.push(nearest);
  }
  return story;
}

/** A group of reports with the sums of likenesses between its members and those of each other group. */
interface Group {
  members: ReportId[];
  sums: Map<number, number>;
}

function firstKey(open: ReadonlyMap<number, Group>): number {
  return [...open.keys()].reduce((lowest, key) => Math.min(lowest, key), Number.POSITIVE_INFINITY);
}

/** The group that is most alike on average; of equal ones the one before in the chain, then the first. Undefined where none is like enough. */
function nearestOf(open: ReadonlyMap<number, Group>, at: number, before: number | undefined): number | undefined {
  const group = open.get(at);
  let most = LIKENESS;
  let nearest: number | undefined;
  for (const [other, sum] of group?.sums ?? []) {
    const average = sum / ((group?.members.length ?? 1) * (open.get(other)?.members.length ?? 1));
    const isBetter = average > most || (average === most && (nearest === undefined || other === before || (nearest !== before && other < nearest)));
    if (!isBetter) continue;
    most = average;
    nearest = other;
  }
  return nearest;
}

/** Nothing that is joined later can be more alike to a group than what is there now. */
function close(open: Map<number, Group>, at: number, story: Map<ReportId, ReportId>): void {
  const group = open.get(at);
  const [first] = group?.members.toSorted(compare) ?? [];
  for (const member of group?.members ?? []) if (first !== undefined) story.set(member, first);
  for (const other of group?.sums.keys() ?? []) open.get(other)?.sums.delete(at);
  open.delete(at);
}

function join(open: Map<number, Group>, kept: number, gone: number): void {
  const [group, other] = [open.get(kept), open.get(gone)];
  if (!group || !other) return;
  group.members.push(...other.members);
  for (const [third, sum] of other.sums) {
    const neighbour = open.get(third);
    neighbour?.sums.delete(gone);
    if (third === kept || !neighbour) continue;
    const joined = (group.sums.get(third) ?? 0) + sum;
    group.sums.set(third, joined);
    neighbour.sums.set(kept, joined);
  }
  group.sums.delete(gone);
  open.delete(gone);
}

/** For each report its likeness to every other one that shares a word with it. */
function likenessesOf(reports: readonly Report[]): Map<number, number>[] {
  const vectors = unitVectors(reports.map(wordsOf));
  const days = reports.map(dayOf);
  const byWord = new Map<string, [number, number][]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [word, weight] of vector) byWord.set(word, [...(byWord.get(word) ?? []), [at, weight]]);
  }
  return vectors.map((vector, at) => {
    const dots = new Map<number, number>();
    for (const [word, weight] of vector) {
      for (const [other, own] of byWord.get(word) ?? []) if (other !== at) dots.set(other, (dots.get(other) ?? 0) + weight * own);
    }
    return new Map([...dots].toSorted(([a], [b]) => a - b).map(([other, dot]) => [other, dot * fading(days[at], days[other])] as const));
  });
}

function fading(day: number | undefined, other: number | undefined): number {
  return day === undefined || other === undefined ? 1 : 0.5 ** (Math.abs(day - other) / HALF_LIFE);
}

function dayOf({ published }: Report): number | undefined {
  const { first, last } = published ? edtfBounds(published.edtf) : {};
  const day = first ?? last;
  return day === undefined ? undefined : Date.parse(day) / DAY;
}

/** A report's words in small letters, with how often each stands there, those of titles and names counting more. */
function wordsOf(report: Report): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { role, start, end } of report.parts) {
    if (!ARTICLE_ROLES.has(role)) continue;
    const weight = role === 'title' ? TITLE_WEIGHT : 1;
    const text = report.text.slice(start, end);
    for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}\p{N}'’-]{2,}/gu)) {
      const isName = /^\p{Lu}/u.test(word) && /[^\s.!?:“”"'‘’]\s$/u.test(text.slice(Math.max(0, index - 2), index));
      const key = word.toLowerCase().replace(/['’]s$/, '');
      counts.set(key, (counts.get(key) ?? 0) + weight * (isName ? NAME_WEIGHT : 1));
    }
  }
  return counts;
}

/** Weights of length 1 in all: often here, in few of the others. A word of more than half of many reports tells nothing. */
function unitVectors(words: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const spread = new Map<string, number>();
  for (const counts of words) for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  return words.map((counts) => {
    const weights = [...counts].map(
      ([word, count]) => [word, (1 + Math.log(count)) * Math.log((words.length + 1) / (spread.get(word) ?? 1))] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.filter(([, weight]) => weight > 0).map(([word, weight]) => [word, weight / length]));
  });
}
