import type { TimeExpression } from '../../model/index.ts';
import type { Clause, Item, NounPhrase, PrepositionalPhrase } from './types.ts';
import { COMPLEMENT_VERBS } from './words.ts';

/** What stands before a finite verb group. */
export interface Preceding {
  subject: NounPhrase[];
  obliques: PrepositionalPhrase[];
  times: TimeExpression[];
  /** The item right before subject and fronted phrases: a connector, a verb, a mark; -1 at the start. */
  connector: number;
  firstItem: number;
  /** "who hosted": the subject is the antecedent. */
  relative?: string;
  /** "arrived and met": the subject is that of the verb before. */
  shared: boolean;
}

/** Walks left from the verb group at item `at` to its subject, over adverbs, attached phrases, appositions and relative clauses. */
export function precedingOf(items: readonly Item[], at: number, clauseAt: ReadonlyMap<number, Clause>): Preceding {
  const found: Preceding = { subject: [], obliques: [], times: [], connector: -1, firstItem: at, shared: false };
  const start = overDateComma(items, back(items, at - 1));
  const direct = items[start];
  if (direct?.kind === 'relative')
    return { ...found, subject: antecedentOf(items, start), connector: start, firstItem: start, relative: direct.word };
  if (direct?.kind === 'conjunction') return { ...found, connector: start, firstItem: start + 1, shared: true };
  const k = direct?.kind === 'comma' || direct?.kind === 'dash' || direct?.kind === 'bracket' ? overParenthesis(items, start, found) : start;
  if (k === undefined) return { ...found, connector: start, shared: direct?.kind === 'comma' };
  const subjectAt = subjectItem(items, k, found, clauseAt);
  if (subjectAt === undefined) return { ...found, connector: start };
  const first = collectCoordinates(items, subjectAt, found);
  found.firstItem = first;
  found.connector = frontedOf(items, first - 1, found);
  return found;
}

function back(items: readonly Item[], from: number): number {
  let k = from;
  while (k >= 0 && (items[k]?.kind === 'adverb' || items[k]?.kind === 'quote')) k--;
  return k;
}

/** "The ministry on June 5, 2025[,] denied": the comma closes the date and no parenthesis. */
function overDateComma(items: readonly Item[], at: number): number {
  const date = items[at - 1];
  if (items[at]?.kind !== 'comma' || date?.kind !== 'time' || date.last - date.first < 2) return at;
  const before = items[at - 2]?.kind === 'preposition' ? items[at - 3] : items[at - 2];
  return before?.kind === 'noun' ? at - 1 : at;
}

/** The noun phrases before "who": "Xi, [who] hosted". */
export function antecedentOf(items: readonly Item[], relativeAt: number): NounPhrase[] {
  let k = relativeAt - 1;
  while (k >= 0 && (items[k]?.kind === 'comma' || items[k]?.kind === 'preposition' || items[k]?.kind === 'dash' || items[k]?.kind === 'quote')) k--;
  const item = items[k];
  if (item?.kind !== 'noun') return [];
  const before = items[k - 1];
  if (before?.kind === 'conjunction' && items[k - 2]?.kind === 'noun') {
    const other = items[k - 2];
    if (other?.kind === 'noun' && items[relativeAt - 1]?.kind !== 'noun') return [other.noun, item.noun];
  }
  return [item.noun];
}

/** "Macron, who met Xi, said": from the closing comma to the item before the opening one; phrases between are kept. */
function overParenthesis(items: readonly Item[], close: number, found: Preceding): number | undefined {
  const kind = items[close]?.kind;
  let inList = false;
  for (let k = close - 1; k >= 0; k--) {
    const item = items[k];
    if (item?.kind === 'semicolon' || item?.kind === 'colon' || item?.kind === 'stop') return undefined;
    if (item?.kind !== kind) continue;
    if (items[k - 1]?.kind === 'conjunction') return undefined;
    const next = items[k + 1]?.kind;
    if (next === 'conjunction' && items[k + 2]?.kind === 'noun') inList = true;
    if (next === 'conjunction' || (inList && next === 'noun')) continue;
    collectPhrases(items, k + 1, close - 1, found);
    return k - 1;
  }
  return undefined;
}

function collectPhrases(items: readonly Item[], from: number, to: number, found: Preceding): void {
  if (items.slice(from, to + 1).some((item) => item.kind === 'verb')) return;
  for (let k = from; k <= to; k++) {
    const item = items[k];
    if (item?.kind === 'time' && items[k - 1]?.kind !== 'preposition') found.times.push(item.time);
    if (item?.kind === 'preposition') pushPhrase(items, k, k + 1, found);
  }
}

function pushPhrase(items: readonly Item[], prepositionAt: number, innerAt: number, found: Preceding): void {
  const preposition = items[prepositionAt];
  const inner = items[innerAt];
  if (preposition?.kind !== 'preposition') return;
  const range = { first: preposition.first, last: inner?.last ?? preposition.last };
  if (inner?.kind === 'time') found.obliques.push({ preposition: preposition.word, nouns: [], time: inner.time, ...range });
  else if (inner?.kind === 'noun') found.obliques.push({ preposition: preposition.word, nouns: [inner.noun], ...range });
}

/** From item `k` leftwards to the item that is the subject: "the [leader] of the party in Kenya". */
function subjectItem(items: readonly Item[], from: number, found: Preceding, clauseAt: ReadonlyMap<number, Clause>): number | undefined {
  let k = timesBeforeVerb(items, from, found);
  while (k >= 0) {
    const item = items[k];
    if (item?.kind === 'noun') {
      const run = phraseStart(items, k);
      if (run !== undefined) k = run - 1;
      else if (isObjectInside(items, k, clauseAt)) k = beforeInnerVerb(items, k - 1, clauseAt);
      else return k;
    } else if (item?.kind === 'time' || item?.kind === 'adverb' || item?.kind === 'quote') {
      if (item.kind === 'time' && items[k - 1]?.kind === 'preposition') k--;
      k--;
    } else if (item?.kind === 'verb') {
      const next = beforeInnerVerb(items, k, clauseAt);
      if (next === k) return undefined;
      k = next;
    } else if (item?.kind === 'comma') {
      const over = overParenthesis(items, k, found);
      if (over === undefined) return undefined;
      k = over;
    } else return undefined;
  }
  return undefined;
}

/** "The minister [on Monday] accused …": times between subject and verb. */
function timesBeforeVerb(items: readonly Item[], from: number, found: Preceding): number {
  let k = from;
  while (items[k]?.kind === 'time' || items[k]?.kind === 'adverb') {
    const item = items[k];
    const before = items[k - 1]?.kind;
    if (item?.kind === 'time' && before === 'preposition') pushPhrase(items, k - 1, k, found);
    else if (item?.kind === 'time') found.times.push(item.time);
    k -= item?.kind === 'time' && before === 'preposition' ? 2 : 1;
  }
  return k;
}

/** Where the noun phrase at `k` stands after a preposition ("of [France]", "between A and [B]"): that preposition's item. */
function phraseStart(items: readonly Item[], k: number): number | undefined {
  let i = k - 1;
  while (i > 0 && (items[i]?.kind === 'conjunction' || items[i]?.kind === 'comma') && items[i - 1]?.kind === 'noun') i -= 2;
  const item = items[i];
  if (item?.kind !== 'preposition') return undefined;
  return i === k - 1 || items[k - 1]?.kind === 'conjunction' ? i : undefined;
}

/** The noun phrase at `k` is the object of a relative clause or of an infinitive, not the subject of what follows. */
function isObjectInside(items: readonly Item[], k: number, clauseAt: ReadonlyMap<number, Clause>): boolean {
  const before = items[k - 1];
  if (before?.kind !== 'verb' || COMPLEMENT_VERBS.has(before.verb.lemma)) return false;
  const clause = clauseAt.get(k - 1);
  return clause !== undefined && (clause.link === 'relative' || clause.link === 'infinitive' || clause.link === 'participle');
}

/** From the verb of a relative, infinitive or participle clause to the item before that clause; `k` itself where it is none. */
function beforeInnerVerb(items: readonly Item[], k: number, clauseAt: ReadonlyMap<number, Clause>): number {
  const clause = clauseAt.get(k);
  if (!clause) return k;
  if (clause.link === 'infinitive' || clause.link === 'participle' || clause.link === 'gerund') {
    const before = back(items, k - 1);
    return items[before]?.kind === 'preposition' || items[before]?.kind === 'comma' ? before - 1 : before;
  }
  if (clause.link !== 'relative') return k;
  for (let i = k - 1; i >= 0; i--) {
    if (items[i]?.kind === 'relative') return items[i - 1]?.kind === 'comma' ? i - 2 : i - 1;
  }
  return k;
}

/** "Kenya, Uganda and [Rwanda] signed": the coordinates before the last; where they begin. */
function collectCoordinates(items: readonly Item[], at: number, found: Preceding): number {
  const own = items[at];
  if (own?.kind === 'noun') found.subject.push(own.noun);
  let first = at;
  let k = at - 1;
  let joined = false;
  while (k > 0) {
    const link = items[k]?.kind;
    const comma = link === 'conjunction' && items[k - 1]?.kind === 'comma' ? 1 : 0;
    const noun = items[k - 1 - comma];
    if (noun?.kind !== 'noun' || (link !== 'conjunction' && !(link === 'comma' && joined))) break;
    const before = items[k - 2 - comma];
    if (before?.kind === 'preposition' || (before?.kind === 'verb' && !COMPLEMENT_VERBS.has(before.verb.lemma))) break;
    found.subject.unshift(noun.noun);
    joined = true;
    first = k - 1 - comma;
    k = first - 1;
  }
  return first;
}

/** Phrases set before the subject: "On 6 May, in Paris, Macron met …"; the item before them. */
function frontedOf(items: readonly Item[], from: number, found: Preceding): number {
  const fronted: Preceding = { ...found, obliques: [], times: [] };
  const connector = collectFronted(items, from, fronted);
  const own = items[connector]?.kind;
  const ofVerb = own === 'verb' || (own === 'noun' && items[connector - 1]?.kind === 'verb');
  if (!ofVerb) {
    found.obliques.push(...fronted.obliques);
    found.times.push(...fronted.times);
  }
  return connector;
}

/** Phrases that belong to a verb or noun before them ("will go to Kenya in May, the office said") are not fronted; the caller drops them. */
function collectFronted(items: readonly Item[], from: number, found: Preceding): number {
  let k = overApposition(items, from);
  while (k >= 0) {
    const item = items[k];
    const before = items[k - 1];
    if (item?.kind === 'comma' || item?.kind === 'adverb') k--;
    else if (item?.kind === 'time') {
      if (before?.kind === 'preposition') pushPhrase(items, k - 1, k, found);
      else found.times.push(item.time);
      k -= before?.kind === 'preposition' ? 2 : 1;
    } else if (item?.kind === 'noun' && phraseStart(items, k) !== undefined) {
      const start = phraseStart(items, k) ?? k;
      pushPhrase(items, start, k, found);
      k = start - 1;
    } else break;
  }
  return k;
}

/** "On 6 May, [the president of the Commission], Jane Doe, met …": the phrase to which the subject stands in apposition. */
function overApposition(items: readonly Item[], from: number): number {
  if (items[from]?.kind !== 'comma') return from;
  let k = from - 1;
  while (items[k]?.kind === 'noun' && items[k - 1]?.kind === 'preposition') k -= 2;
  const ends = items[k - 1]?.kind === 'comma' || k === 0;
  return items[k]?.kind === 'noun' && ends ? k - 1 : from;
}
