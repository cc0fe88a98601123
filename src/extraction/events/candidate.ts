import type { Plover, TimeExpression } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase, TokenRange } from '../phrases/index.ts';
import type { Factuality } from './factuality/told.ts';
import type { EventFrame, FramedNoun, FramedVerb } from './frames/frames.ts';

/** What is said of all events of a kind; of one that no frame tells only its name. */
type EventKind = Pick<EventFrame, 'id' | 'arranged' | 'mutual' | 'targetIsPlace' | 'kinds'>;

/** An event as one frame found it, before its actors are settled and its status is checked against the other accounts. */
export interface EventCandidate {
  frame: EventKind;
  /** By the frame, its pattern, and what was made of it ("will give aid" is a promise); none for an event that no frame tells. */
  plover?: Plover;
  cameo?: string;
  by: string;
  at: SentenceContext;
  trigger: TokenRange;
  predicate: string;
  sources: Actor[];
  targets: Actor[];
  /** Who else takes part: "bought the mill from [Corvex]". */
  others?: Actor[];
  /** Where it happened, by "in" or "at". */
  place?: Actor;
  time?: TimeExpression;
  /** Undefined while the words leave it open ("Putin’s visit"). */
  factuality: Factuality | undefined;
  /** Told by a noun that may only refer back to an event told before. */
  nominal: boolean;
  /** Nobody need be acted upon. */
  loose: boolean;
  /** Who is acted upon is no more than the nearest one who may be. */
  guessed?: boolean;
  /** Nobody need act. */
  suffered?: boolean;
  /** Of a clause that another event with a type tells already: "[reached] an agreement". */
  beside?: boolean;
  /** Its type was learned, and is not sure. */
  unsureType?: boolean;
  /** Of a verb's event. */
  clause?: Clause;
}

/** An event that a frame tells, and what its type is. */
export interface FramedEvent extends EventCandidate {
  plover: Plover;
}

/** Noun phrases of the prepositional phrases with one of these prepositions. */
export function nounsAfter(phrases: readonly PrepositionalPhrase[], preposition: string): NounPhrase[] {
  return phrases.filter((phrase) => isAfter(phrase, preposition)).flatMap((phrase) => phrase.nouns);
}

const PARTICLES: ReadonlySet<string> = new Set(['out', 'over', 'up', 'back', 'down', 'away', 'off', 'on', 'in', 'through', 'along', 'together']);

/** Whether a phrase stands after a preposition, also where a particle of the verb stands before it: "handed it [over to] France", "walked [out of] the talks". */
export function isAfter({ preposition }: PrepositionalPhrase, wanted: string): boolean {
  if (preposition === wanted) return true;
  const [particle = '', last, more] = preposition.split(' ');
  return last === wanted && more === undefined && PARTICLES.has(particle);
}

/** The rule that made a finding, so that a wrong line can be traced: `events/verb-frame:visit`. */
export function ruleName(kind: 'verb-frame' | 'noun-frame', frame: EventFrame): string {
  return `events/${kind}:${frame.id}`;
}

/** What a frame and its pattern say of an event: its code, how it is called, whether somebody must be acted upon. */
export function codeOf({ frame, pattern }: FramedVerb | FramedNoun): Pick<FramedEvent, 'frame' | 'plover' | 'cameo' | 'predicate' | 'loose'> {
  const cameo = pattern.cameo ?? frame.cameo;
  return {
    frame,
    plover: ploverOf(frame.plover, pattern),
    ...(cameo === undefined ? {} : { cameo }),
    predicate: pattern.predicate ?? frame.predicate,
    loose: pattern.loose ?? frame.loose ?? false,
  };
}

function ploverOf({ mode, ...plover }: Plover, pattern: FramedVerb['pattern'] | FramedNoun['pattern']): Plover {
  const own = pattern.mode ?? (pattern.modeless ? undefined : mode);
  return own === undefined ? plover : { ...plover, mode: own };
}
