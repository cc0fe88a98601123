import { z } from 'zod';
import { loadKnowledge, once } from '../../../language/knowledge/load.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import { ActorKind, Plover, PloverType, Status } from '../../../model/index.ts';
import { wordsOf } from './word-classes.ts';

const words = z.array(z.string().min(1));
/** Lemmas, or `@class` for the words of a class in `word-classes.json`. */
const nounWords = words.transform((list) => list.flatMap(wordsOf));

/**
 * Where a participant stands: `subject`, `object`, `second`, `possessor`, `owner` (whose the object is: "an [Italian] offer", "the offer of [Italy]"), `doer` (who does the deed that the object tells, and nobody to whom it is done),
 * `that-subject`, `speaker` (who says what the clause tells), `complement` (whoever is named in the clause that the verb governs), `inside` (the same, also where somebody is the verb's object: "urged them to overthrow the [king]"), `inner-subject` (who is to do what an infinitive tells), `adjective`, `guest`, a preposition ("to"), or the owner of what
 * stands after one (`to-owner`) or of the subject (`subject-owner`: "a [Chadian] bomb"). Of slots joined by a stroke only the first that is filled counts: `object|owner`.
 */
const slots = words;

const VerbPattern = z.strictObject({
  /** "visit"; with a particle "call off". */
  lemmas: words,
  source: slots.default(['subject']),
  target: slots.default(['object']),
  /** The object must be one of these. */
  objects: nounWords.optional(),
  /** The object may be none of these. */
  notObjects: nounWords.optional(),
  /** What the object, where there is one, must stand for: "seized a [Dane]", no "opportunity". */
  objectIs: z.enum(['party', 'person', 'body', 'struck']).optional(),
  /** Whoever stands after one of these must be a party: "surrendered to [Chad]", not "to the charm". */
  partyAfter: words.optional(),
  /** The object must be denied, and what is told is so: "has no [truck] with Chad", "wants [none] of it". */
  ofNone: z.boolean().optional(),
  /** The subject must be people, no state and no thing. */
  ofPeople: z.boolean().optional(),
  /** The subject must be a state, or somebody who may speak or be sent for one, by name or by noun. */
  ofOfficials: z.boolean().optional(),
  /** Somebody known must be acted upon. */
  strict: z.boolean().optional(),
  /** The subject must be one of these. */
  subjects: nounWords.optional(),
  /** The subject, of a passive whoever acts, may be none of these: "a [recession] hit Kenya"; what stands beside it may: "attacked Kenya after the [recession]". */
  notSubjects: nounWords.optional(),
  /** By preposition, nouns of which the one after it must be one, of several prepositions after one of them: "provided Kenya with [aid]", "joined Kenya for [talks]". */
  complements: z.record(z.string(), nounWords).optional(),
  /** By preposition, nouns that may not stand after it: "withdrew from the [union]" against "withdrew from Kenya as the union met". */
  notComplements: z.record(z.string(), nounWords).optional(),
  /** The second object must be one of these: "gave Kenya [aid]". */
  seconds: nounWords.optional(),
  /** Nothing may be told of it but by words before it: "called Kenya a [friend]", no "friend [of the poachers]". */
  plainSeconds: z.boolean().optional(),
  /** What it is done to must not be in the plural: "no [truck] with", no "[trucks]". */
  singular: z.boolean().optional(),
  /** One of these must follow: `infinitive`, `deed` (an infinitive that is no state and no saying), `that`, `resolve` ("that it would …"), `or-else` ("to leave or face arrest"), `gerund`, `obligation` ("said that Kenya must …"), `object`, `none` (no object), a preposition. */
  needs: words.optional(),
  /** What is acted upon must not be told to leave: "moved its troops [out of Mali]". */
  notAway: z.boolean().optional(),
  /** The clause that the verb governs must tell an event of one of these types: "threatened to [attack]". */
  inner: z.array(PloverType).optional(),
  /** The verb of that clause must be one of these: "willing to [discuss]". */
  innerLemmas: words.optional(),
  /** It may tell none of these types. */
  notInner: z.array(PloverType).optional(),
  predicate: z.string().optional(),
  mode: z.string().optional(),
  /** It tells none of the frame's means: a coup needs no arms. */
  modeless: z.boolean().optional(),
  cameo: z.string().optional(),
  /** None of these may be the subject or stand after a preposition: "was killed in a [crash]". */
  without: nounWords.optional(),
  /** None of these may stand anywhere behind the verb: "closed schools because of [snow]". */
  notBehind: nounWords.optional(),
  /** The subject must name several: "Kenya and Egypt agreed". */
  together: z.boolean().optional(),
  /** Nobody need act: "a bomb killed three soldiers". */
  suffered: z.boolean().optional(),
  /** Nobody need be acted upon. */
  loose: z.boolean().optional(),
});
export type VerbPattern = z.infer<typeof VerbPattern>;

const NounPattern = z.strictObject({
  lemmas: words,
  source: slots.default(['possessor', 'by']),
  target: slots.default([]),
  /** Verbs that say no more than that it was done: "[paid] a visit". */
  light: words.default([]),
  /** One of these must stand before the noun: "[phone] call". */
  modifiers: nounWords.optional(),
  /** None of these may: "[space] probe". */
  notModifiers: nounWords.optional(),
  plural: z.boolean().optional(),
  predicate: z.string().optional(),
  mode: z.string().optional(),
  modeless: z.boolean().optional(),
  cameo: z.string().optional(),
  /** Only with a light verb: a bare "ban" may be long in force. */
  lightOnly: z.boolean().optional(),
  loose: z.boolean().optional(),
});
export type NounPattern = z.infer<typeof NounPattern>;

/** An example of a frame: what the sentence says, by the names of the participants. */
const Example = z.strictObject({ text: z.string().min(1), status: Status.default('occurred'), source: words, target: words.default([]) });

const EventFrame = z.strictObject({
  id: z.string().min(1),
  gloss: z.string().min(1),
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
  verbs: z.array(VerbPattern).default([]),
  nouns: z.array(NounPattern).default([]),
  examples: z.array(Example),
});
export type EventFrame = z.infer<typeof EventFrame>;

/** The declared event frames, type by type. */
export const eventFrames = once(() => PloverType.options.flatMap((type) => loadKnowledge(`event-frames/${type.toLowerCase()}`, EventFrame)));

export interface FramedVerb {
  frame: EventFrame;
  pattern: VerbPattern;
  particle?: string;
}

export interface FramedNoun {
  frame: EventFrame;
  pattern: NounPattern;
}

interface FrameIndex {
  verbs: Map<string, FramedVerb[]>;
  nouns: Map<string, FramedNoun[]>;
}

/** Frames by the lemma of their verbs and nouns; those that ask for more stand first. */
const frameIndex = once((): FrameIndex => {
  const index: FrameIndex = { verbs: new Map(), nouns: new Map() };
  for (const frame of eventFrames()) {
    for (const pattern of frame.verbs) {
      for (const lemma of pattern.lemmas) {
        const [verb = '', particle] = lemma.split(' ');
        add(index.verbs, verb, { frame, pattern, ...(particle === undefined ? {} : { particle }) });
      }
    }
    for (const pattern of frame.nouns) for (const lemma of pattern.lemmas) add(index.nouns, lemma, { frame, pattern });
  }
  for (const list of index.verbs.values()) list.sort((a, b) => asked(b) - asked(a));
  for (const list of index.nouns.values()) list.sort((a, b) => Number(b.pattern.modifiers !== undefined) - Number(a.pattern.modifiers !== undefined));
  return index;
});

/** How much a pattern asks for. */
function asked({ pattern, particle }: FramedVerb): number {
  const { objects, subjects, ofOfficials, complements, seconds, needs, inner, innerLemmas, together } = pattern;
  // "told them to leave or face arrest": the threat is what was told, whatever was asked
  if (needs?.includes('or-else')) return 9;
  return [particle, innerLemmas, objects, subjects, ofOfficials, complements, seconds, needs, inner, inner, together].filter(
    (each) => each !== undefined,
  ).length;
}

/** The frames of a verb; where the reading leaves a rare verb in its inflected form, by the form that it may come from. */
export function framesOfVerb(lemma: string, form: string): readonly FramedVerb[] {
  const { verbs } = frameIndex();
  return verbs.get(lemma) ?? baseForms(form.toLowerCase()).flatMap((base) => verbs.get(base) ?? []);
}

/** The frames of a noun. */
export function framesOfNoun(lemma: string): readonly FramedNoun[] {
  const { nouns } = frameIndex();
  return nouns.get(lemma) ?? nouns.get(singularOf(lemma)) ?? [];
}

const ENDING = /^(?<stem>.{2,})(?:ed|ing|es|s)$/;

/** "mediated" → mediat, mediate; "stopped" → stopp, stoppe, stop; "denied" → deny. */
function baseForms(form: string): string[] {
  const stem = ENDING.exec(form)?.groups?.['stem'];
  if (stem === undefined) return [];
  const doubled = /([^aeiou])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...doubled, ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : [])];
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const VERBAL: ReadonlySet<PloverType> = new Set<PloverType>(['REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'SUPPORT', 'AGREE', 'SANCTION']);

/** CAMEO 01-05 and 09-13: done by saying it. */
export function isVerbal(frame: EventFrame): boolean {
  return VERBAL.has(frame.plover.type);
}
