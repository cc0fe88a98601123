import { singularOf } from '../../language/knowledge/nouns.ts';
import { timeAmong } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type EventCandidate, nounsAfter } from './candidate.ts';
import { factualityOf } from './factuality/factuality.ts';
import { isFact, PROPOSED } from './factuality/told.ts';
import { complementsOf } from './inner-events.ts';
import { parties } from './parties/owners.ts';
import type { PartyContext } from './parties/parties.ts';
import { placeOfClause } from './times-and-places/place.ts';

/** How many sentences before may tell the event that words take up. */
const REACH = 5;

/** Those of what was told so far that the next sentence may take up; `candidates` are in the order of the text. */
export function withinReach(candidates: readonly EventCandidate[], next: SentenceContext): EventCandidate[] {
  const last = candidates.findLastIndex(({ at }) => next.index - at.index > REACH);
  return candidates.slice(last + 1);
}

/**
 * An event whose words take up one told before, with the parties of that one where its own name none: "the visit" after an invitation, "no such meeting",
 * "called [the sanctions] unfair". `before`: what was told so far {@link withinReach}, in its order.
 */
export function withAntecedent<Candidate extends EventCandidate>(
  context: PartyContext,
  candidate: Candidate,
  before: readonly EventCandidate[],
): Candidate {
  if (before.length === 0) return candidate;
  if (candidate.clause) return ofVerb(candidate, candidate.clause, before);
  return isNounTold(candidate) ? ofNoun(context, candidate, before) : candidate;
}

function isNounTold({ at, trigger }: EventCandidate): boolean {
  return at.sentence.tokens[trigger.first]?.upos === 'NOUN';
}

/** "the visit", "no such meeting" of nobody in particular; "on her first visit" right after another one of hers. */
function ofNoun<Candidate extends EventCandidate>(context: PartyContext, candidate: Candidate, near: readonly EventCandidate[]): Candidate {
  const words = wordsBefore(candidate);
  const alike = near.findLast((other) => other.frame.id === candidate.frame.id && other.sources.length > 0 && timesAgree(candidate, other));
  if (candidate.sources.length > 0) {
    // "carried out [the arrest]", told before with whom it befell
    const isSame =
      alike !== undefined &&
      candidate.targets.length === 0 &&
      // "made [such] arrests": others of the kind
      !isSuch(candidate) &&
      words.some((word) => DEFINITE.has(word)) &&
      isOfOneSide(context, candidate, alike);
    if (isSame) return { ...candidate, targets: alike.targets };
    const isAgain = candidate.frame.targetIsPlace && candidate.targets.length === 0 && !candidate.place && words.some((word) => ORDINALS.has(word));
    const same = isAgain ? near.findLast((other) => other.frame.id === candidate.frame.id && candidate.at.index - other.at.index <= 1) : undefined;
    return same && sharesActor(candidate, same) ? { ...candidate, targets: same.targets } : candidate;
  }
  if (candidate.targets.length > 0 || !words.some((word) => DEFINITE.has(word))) return candidate;
  if (alike)
    return { ...candidate, sources: alike.sources, targets: alike.targets, ...(alike.place && !candidate.place ? { place: alike.place } : {}) };
  const invited = candidate.frame.targetIsPlace ? near.findLast(({ frame }) => frame.id === 'invite') : undefined;
  return invited ? ofInvitation(context, candidate, invited) : candidate;
}

const ORDINALS = wordSet('first second third fourth fifth previous earlier last');
const DEFINITE = wordSet('the this that these those such');

function wordsBefore({ at, trigger }: EventCandidate): string[] {
  const phrase = at.phrases.nouns.find(({ head }) => head === trigger.first);
  return at.sentence.tokens.slice(phrase?.first ?? trigger.first, trigger.first).map(({ form }) => form.toLowerCase());
}

function timesAgree(a: EventCandidate, b: EventCandidate): boolean {
  return (
    isSuch(a) ||
    a.time?.edtf === undefined ||
    b.time?.edtf === undefined ||
    a.time.edtf.startsWith(b.time.edtf) ||
    b.time.edtf.startsWith(a.time.edtf) ||
    a.factuality?.status === 'planned'
  );
}

/** "no [such] meeting". */
export function isSuch({ at, trigger }: EventCandidate): boolean {
  return at.sentence.tokens.slice(Math.max(0, trigger.first - 3), trigger.first).some((token) => token.form.toLowerCase() === 'such');
}

/** Somebody who acts in both, or who is of the same state. */
function isOfOneSide(context: PartyContext, a: EventCandidate, b: EventCandidate): boolean {
  const countryOf = ({ entity, as }: Actor) => as?.country ?? context.table.entities[entity]?.country;
  const states = new Set(b.sources.flatMap((actor) => countryOf(actor) ?? []));
  return sharesActor(a, b) || a.sources.some((actor) => states.has(countryOf(actor) ?? ''));
}

function sharesActor(a: EventCandidate, b: EventCandidate): boolean {
  return a.sources.some(({ entity }) => b.sources.some((other) => other.entity === entity));
}

/** "Ghana invited Mr. Berg to Tamale; when [the visit] will be is open": of the guest, to where the invitation leads. */
function ofInvitation<Candidate extends EventCandidate>(
  context: PartyContext,
  candidate: Candidate,
  { at, clause, targets }: EventCandidate,
): Candidate {
  const places = clause ? parties(context, at, nounsAfter(clause.obliques, 'to')) : [];
  if (targets.length === 0 || places.length === 0) return candidate;
  return { ...candidate, sources: targets, targets: places, factuality: candidate.factuality ?? PROPOSED };
}

/** Types of acts upon what another one has done. */
const UPON_DEEDS = wordSet('ACCUSE REJECT SUPPORT');

/** "called [the sanctions] unfair": whoever imposed them; "[the sanctions] could be lifted": by whoever was asked to; "met Ms. Holm and [signed a treaty]": with her. */
function ofVerb<Candidate extends EventCandidate>(candidate: Candidate, clause: Clause, near: readonly EventCandidate[]): Candidate {
  const { plover, sources, targets } = candidate;
  if (plover && UPON_DEEDS.has(plover.type) && sources.length > 0 && targets.length === 0 && !candidate.frame.mutual) {
    const doers = doersOf(candidate.at, clause, near).filter(({ entity }) => !sources.some((own) => own.entity === entity));
    return doers.length > 0 ? { ...candidate, targets: doers } : candidate;
  }
  if (clause.verb.passive && sources.length === 0) {
    const [noun] = clause.subject;
    const asked = near.findLast(
      (other) => other.plover?.type === 'REQUEST' && noun !== undefined && isAskedFor(candidate.at, noun, other, clause.verb.lemma),
    );
    return asked ? { ...candidate, sources: asked.targets } : candidate;
  }
  return candidate.frame.id === 'sign' && sources.length === 1 && targets.length === 0 ? withThoseMet(candidate, clause, near) : candidate;
}

/** Whoever did what the object names with "the" and nobody else's name. */
function doersOf(at: SentenceContext, { verb, object, subject }: Clause, near: readonly EventCandidate[]): readonly Actor[] {
  const [noun] = verb.passive ? subject : object;
  if (!noun || !isBareDefinite(at, noun)) return [];
  return near.findLast((other) => isNoun(other, noun) && other.plover !== undefined && other.sources.length > 0)?.sources ?? [];
}

function isNoun({ at, trigger }: EventCandidate, { lemma }: NounPhrase): boolean {
  return singularOf(at.sentence.tokens[trigger.first]?.lemma.toLowerCase() ?? '') === singularOf(lemma);
}

/** "asked Norway to [lift sanctions]" and "[the sanctions] could be lifted": the same deed on the same thing. */
function isAskedFor(at: SentenceContext, noun: NounPhrase, asked: EventCandidate, lemma: string): boolean {
  if (!asked.clause || !isBareDefinite(at, noun)) return false;
  return complementsOf(asked.at, asked.clause).some(
    ({ verb, object }) => verb.lemma === lemma && object.some((other) => singularOf(other.lemma) === singularOf(noun.lemma)),
  );
}

/** "the sanctions", of nobody in particular. */
function isBareDefinite({ sentence }: SentenceContext, { first, possessor, phrases }: NounPhrase): boolean {
  return !possessor && phrases.length === 0 && /^(?:the|these|those)$/iu.test(sentence.tokens[first]?.form ?? '');
}

/** "will meet Ms. Holm and [sign a treaty]": both sign. */
function withThoseMet<Candidate extends EventCandidate>(candidate: Candidate, clause: Clause, near: readonly EventCandidate[]): Candidate {
  const met = clause.link === 'coordinate' ? near.find((other) => other.clause === clause.governor && other.frame.mutual) : undefined;
  const own = new Set(candidate.sources.map(({ entity }) => entity));
  const others = met && sharesActor(candidate, met) ? [...met.sources, ...met.targets].filter(({ entity }) => !own.has(entity)) : [];
  return others.length > 0 ? { ...candidate, targets: others } : candidate;
}

/** "The visit was moved to May. [It took place] on 12 May": the one meeting, visit or deed of the sentence before, as this clause tells it. */
export function takenPlace(context: PartyContext, at: SentenceContext, before: readonly EventCandidate[]): EventCandidate[] {
  return at.phrases.clauses.flatMap((clause) => {
    const time = timeAmong(clause.times, clause.obliques);
    const told = happensTo(at, clause) ? before.filter((other) => isBefore(at, other) && mayTakePlace(other)) : [];
    const [last] = told.length === 1 && told.every((other) => other.sources.length > 0 && mayBeAt(other, time)) ? told : [];
    const factuality = last && factualityOf(clause, { role: at.sentence.role, arranged: last.frame.arranged === true, verbal: true });
    if (!last || !factuality) return [];
    const { time: _time, place: _place, clause: _clause, ...same } = last;
    const place = placeOfClause(context, at, clause) ?? last.place;
    const end = clause.verb.head + (clause.verb.lemma === 'take' ? 1 : 0);
    return [
      {
        ...same,
        at,
        clause,
        trigger: { first: clause.verb.head, last: end },
        ...(time ? { time } : {}),
        ...(place ? { place } : {}),
        factuality,
        nominal: false,
        by: 'events/took-place',
      },
    ];
  });
}

/** A meeting or visit; a deed that its sentence tells in a main clause and without a day. */
function mayTakePlace({ plover, frame, clause, time, factuality }: EventCandidate): boolean {
  if (plover?.type === 'CONSULT') return frame.arranged === true;
  const isDone = factuality !== undefined && isFact(factuality);
  return isDone && plover !== undefined && DEEDS.has(plover.type) && clause?.link === 'main' && time === undefined;
}

/** Types of what is done with more than words. */
const DEEDS = wordSet('ASSAULT COERCE PROTEST RETREAT AID');

/** A plan may have come about on another day. */
function mayBeAt({ time: own, factuality }: EventCandidate, time: EventCandidate['time']): boolean {
  return own?.edtf === undefined || time?.edtf === undefined || own.edtf === time.edtf || factuality === undefined || factuality.status === 'planned';
}

function isBefore(at: SentenceContext, other: EventCandidate): boolean {
  return other.at.index === at.index - 1;
}

/** "[it] took place", "[it] happened on Monday": with its day or place; "how [this] could happen" asks of something else than a meeting. */
function happensTo({ sentence }: SentenceContext, { verb, subject, times, obliques }: Clause): boolean {
  const [it, ...more] = subject;
  if (!it || more.length > 0 || !/^(?:it|this)$/iu.test(sentence.tokens[it.head]?.form ?? '') || it.first !== it.last) return false;
  if (/^(?:how|why|whether|if|what)$/iu.test(sentence.tokens[it.first - 1]?.form ?? '')) return false;
  if (verb.lemma === 'take') return sentence.tokens[verb.head + 1]?.form.toLowerCase() === 'place';
  return /^(?:happen|occur)$/u.test(verb.lemma) && (times.length > 0 || obliques.some(({ preposition }) => /^(?:in|at|on)$/u.test(preposition)));
}
