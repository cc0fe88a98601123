import { z } from 'zod';
import { loadKnowledge, once } from '../../language/knowledge/load.ts';
import { ActorKind, Plover, Status } from '../../model/index.ts';

const words = z.array(z.string().min(1));
/** `subject`, `object`, `possessor`, `object-possessor`, `possessor-after-for`, `that-subject`, `adjective`, `guest`, or a preposition. */
const slots = words;

const VerbPattern = z.strictObject({
  lemma: z.string().min(1),
  source: slots,
  target: slots,
  /** Lemmas of which the object must be one. */
  objects: words.optional(),
  /** By preposition, lemmas of which the noun after it must be one: "provided Kenya with [aid]", "joined Kenya for [talks]". */
  complements: z.record(z.string(), words).optional(),
  /** Lemmas of which the second object must be one: "gave Kenya [aid]". */
  seconds: words.optional(),
  predicate: z.string().optional(),
  /** One of these must follow: an infinitive, or a prepositional phrase. */
  needs: words.optional(),
});
export type VerbPattern = z.infer<typeof VerbPattern>;

const NounPattern = z.strictObject({
  lemma: z.string().min(1),
  source: slots,
  target: slots,
  /** Verbs that say no more than that it was done: "[paid] a visit". */
  light: words,
  /** One of these must stand before the noun: "[phone] call". */
  modifiers: words.optional(),
  needsNoun: z.string().optional(),
  plural: z.boolean().optional(),
  predicate: z.string().optional(),
});
export type NounPattern = z.infer<typeof NounPattern>;

/** An example of a frame: what the sentence says, by the names of the participants. */
const Example = z.strictObject({ text: z.string().min(1), status: Status, source: words, target: words });

const EventFrame = z.strictObject({
  id: z.string().min(1),
  predicate: z.string().min(1),
  plover: Plover,
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .optional(),
  /** Arranged beforehand, so that its future is a plan. */
  arranged: z.boolean().optional(),
  /** All parties are sources. */
  mutual: z.boolean().optional(),
  /** A place as target stands for its government and is where it happens. */
  targetIsPlace: z.boolean().optional(),
  /** An account may lack a known target: "sanctions against 280 entities". */
  loose: z.boolean().optional(),
  kinds: z.strictObject({ source: z.array(ActorKind).optional(), target: z.array(ActorKind).optional() }).optional(),
  verbs: z.array(VerbPattern),
  nouns: z.array(NounPattern),
  examples: z.array(Example),
});
export type EventFrame = z.infer<typeof EventFrame>;

/** The declared event frames, in their order. */
export const eventFrames = once(() => loadKnowledge('event-frames', EventFrame));

interface FrameIndex {
  verbs: Map<string, { frame: EventFrame; pattern: VerbPattern }[]>;
  nouns: Map<string, { frame: EventFrame; pattern: NounPattern }[]>;
}

/** Frames by the lemma of their verbs and nouns. */
export const frameIndex = once((): FrameIndex => {
  const index: FrameIndex = { verbs: new Map(), nouns: new Map() };
  for (const frame of eventFrames()) {
    for (const pattern of frame.verbs) add(index.verbs, pattern.lemma, { frame, pattern });
    for (const pattern of frame.nouns) add(index.nouns, pattern.lemma, { frame, pattern });
  }
  return index;
});

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** CAMEO 01-02 and 09-13: done by saying it. */
export function isVerbal(frame: EventFrame): boolean {
  return ['REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'SUPPORT', 'AGREE', 'SANCTION'].includes(frame.plover.type);
}
