import type { Plover, TimeExpression } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase, TokenRange } from '../phrases/index.ts';
import type { Factuality } from './factuality.ts';
import type { EventFrame, FramedNoun, FramedVerb } from './frames.ts';

/** An event as one frame found it, before its actors are settled and its status is checked against the other accounts. */
export interface EventCandidate {
  frame: EventFrame;
  /** By the frame, its pattern, and what was made of it ("will give aid" is a promise). */
  plover: Plover;
  cameo?: string;
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
  /** Nobody need be acted upon. */
  loose: boolean;
  /** Of a verb's event. */
  clause?: Clause;
}

/** Noun phrases of the prepositional phrases with one of these prepositions. */
export function nounsAfter(phrases: readonly PrepositionalPhrase[], preposition: string): NounPhrase[] {
  return phrases.filter((phrase) => phrase.preposition === preposition).flatMap((phrase) => phrase.nouns);
}

/** The rule that made a finding, so that a wrong line can be traced: `events/verb-frame:visit`. */
export function ruleName(kind: 'verb-frame' | 'noun-frame', frame: EventFrame): string {
  return `events/${kind}:${frame.id}`;
}

/** What a frame and its pattern say of an event: its code, how it is called, whether somebody must be acted upon. */
export function codeOf({ frame, pattern }: FramedVerb | FramedNoun): Pick<EventCandidate, 'frame' | 'plover' | 'cameo' | 'predicate' | 'loose'> {
  const cameo = pattern.cameo ?? frame.cameo;
  return {
    frame,
    plover: pattern.mode === undefined ? frame.plover : { ...frame.plover, mode: pattern.mode },
    ...(cameo === undefined ? {} : { cameo }),
    predicate: pattern.predicate ?? frame.predicate,
    loose: pattern.loose ?? frame.loose ?? false,
  };
}
