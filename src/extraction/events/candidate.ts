import type { TimeExpression } from '../../model/index.ts';
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

/** Noun phrases of the prepositional phrases with one of these prepositions. */
export function nounsAfter(phrases: readonly PrepositionalPhrase[], preposition: string): NounPhrase[] {
  return phrases.filter((phrase) => phrase.preposition === preposition).flatMap((phrase) => phrase.nouns);
}

/** The rule that made a finding, so that a wrong line can be traced: `events/verb-frame:visit`. */
export function ruleName(kind: 'verb-frame' | 'noun-frame', frame: EventFrame): string {
  return `events/${kind}:${frame.id}`;
}
