import type { Span, TimeExpression } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { NounPhrase, PrepositionalPhrase, TokenRange } from '../phrases/index.ts';
import type { Factuality } from './factuality.ts';
import type { EventFrame } from './frames.ts';

/** An event as one frame found it, before its actors are settled and its status is checked against the other accounts. */
export interface EventCandidate {
  frame: EventFrame;
  by: string;
  at: SentenceContext;
  trigger: TokenRange;
  predicate: string;
  sources: Actor[];
  targets: Actor[];
  /** Where it happened, by "in" or "at". */
  place?: Actor;
  time?: TimeExpression;
  /** Undefined while the words leave it open ("Putin’s visit"). */
  factuality: Factuality | undefined;
  /** Told by a noun that may only refer back to an event told before. */
  nominal: boolean;
}

/** A participant slot filled with the noun phrases that stand in it. */
export type SlotFillers = (slot: string) => NounPhrase[];

/** Noun phrases of the prepositional phrases with one of these prepositions. */
export function nounsAfter(phrases: readonly PrepositionalPhrase[], preposition: string): NounPhrase[] {
  return phrases.filter((phrase) => phrase.preposition === preposition).flatMap((phrase) => phrase.nouns);
}

const WHEN: ReadonlySet<string> = new Set(['on', 'in', 'at', 'during', 'from', 'between', 'over', 'for', 'around', 'early', 'late', 'throughout']);

/** The time of an event among the times of its clause: a date or a time of day with a place on the calendar, the most exact one. */
export function timeAmong(times: readonly TimeExpression[], phrases: readonly PrepositionalPhrase[]): TimeExpression | undefined {
  const all = [...times, ...phrases.flatMap((phrase) => (phrase.time && WHEN.has(phrase.preposition) ? [phrase.time] : []))];
  const dated = all.filter((time) => time.edtf !== undefined && (time.timex.type === 'DATE' || time.timex.type === 'TIME'));
  return dated.toSorted((a, b) => (b.edtf?.length ?? 0) - (a.edtf?.length ?? 0) || a.start - b.start)[0];
}

/** The rule that made a finding, so that a wrong line can be traced: `events/verb-frame:visit`. */
export function ruleName(kind: 'verb-frame' | 'noun-frame', frame: EventFrame): string {
  return `events/${kind}:${frame.id}`;
}

export type { Span };
