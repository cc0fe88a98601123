import type { EntityTable } from '../../../language/names/entities.ts';
import { contains } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { embeddingOf } from '../../lexicon.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { isUndoing } from '../factuality/embedded.ts';
import { isReturnFrom } from '../factuality/noun-factuality.ts';
import { type EventFrame, type FramedNoun, isVerbal } from '../frames/frames.ts';
import { AT_THE_TIME, type Surroundings } from '../nouns/noun-surroundings.ts';
import { firstFilled } from './first-filled.ts';
import { adjectiveActors, compoundActors, isOfPronoun, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Verbs with which a host receives whoever comes. */
export const RECEIVING = wordSet('receive host welcome greet entertain fete escort accompany');

/**
 * Whoever does what a noun tells where no word of its frame names him: whoever defends or speaks it, is blamed for it, comes to it, does something else
 * with others at it, or plans it himself; else whoever stands before it.
 */
export function untoldSources(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, { frame }: FramedNoun): Actor[] {
  const { clause, role } = place;
  const bySubject = () => (clause ? parties(context, at, clause.subject) : []);
  if (isDefended(place) && isOfPronoun(at, noun)) return bySubject();
  const told = firstFilled(
    [
      () => answeringFor(context, at, noun, place),
      () => (isSpokenIn(noun, place, frame) ? bySubject() : []),
      () => blamedFor(context, at, noun),
      () => (frame.targetIsPlace ? visiting(context, at, noun, place) : []),
      () => (frame.mutual ? jointlyActing(context, at, place) : []),
    ],
    (find) => find(),
  );
  if (told.length > 0) return told;
  if (clause && ((role === 'object' && isOwnPlan(clause)) || isReturnFrom(noun, place))) return bySubject();
  const before = compoundActors(context, at, noun);
  return before.length > 0 ? before : adjectiveActors(context, at, noun).slice(0, 1);
}

/** "[defended] its attack": what somebody stands up for is his own; what he condemns may be another's. */
function isDefended({ clause, role }: Surroundings): boolean {
  return role === 'object' && clause !== undefined && !clause.verb.passive && /^(?:defend|justify|explain)$/.test(clause.verb.lemma);
}

/** "[Chad] was criticised for the arrest of a judge", "criticised [Chad] for it", "[Chad] apologised for it": whoever answers for a deed did it. */
function answeringFor(context: PartyContext, at: SentenceContext, noun: NounPhrase, { clause, role, preposition, after }: Surroundings): Actor[] {
  if (role !== 'oblique' || preposition !== 'for' || !clause || nounsAfter(after, 'by').length > 0) return [];
  if (noun.possessor && !isOfPronoun(at, noun)) return [];
  const { lemma, passive } = clause.verb;
  const answering = ATONING.has(lemma) || (passive && HOLDING.has(lemma)) ? clause.subject : HOLDING.has(lemma) ? clause.object : [];
  return parties(context, at, answering).filter((actor) => hasForce(actor, context.table));
}

const ATONING = wordSet('apologise apologize atone');
const HOLDING = wordSet('criticise criticize condemn denounce rebuke censure slam blast punish fault chide praise laud commend');

/** States, and those with arms or powers of their own; "the paper was criticised for its attack on the minister" is of words. */
export function hasForce({ entity }: Actor, { entities }: EntityTable): boolean {
  const { kind, sectors = [] } = entities[entity] ?? {};
  return kind === 'government' || sectors.some((sector) => FORCES.has(sector));
}

const FORCES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'REB', 'UAF', 'SPY', 'JUD']);

/** "On [his] first visit to Peru, [Kovar] …", "[Kovar] met officials during a visit to Peru": a person who does something at a visit is there, and whoever a pronoun before it means. */
function visiting(context: PartyContext, at: SentenceContext, noun: NounPhrase, { clause, role, preposition }: Surroundings): Actor[] {
  if (role !== 'oblique' || !clause || !/^(?:during|on)$/.test(preposition ?? '')) return [];
  // "was praised by the president during a visit", "greeted the king during a visit": another one may be the guest
  if (clause.verb.passive || RECEIVING.has(clause.verb.lemma)) return [];
  const isPerson = ({ head }: NounPhrase) =>
    at.sentence.names.some((name) => name.kind === 'person' && contains(name, at.sentence.tokens[head] ?? at.sentence));
  const isTheirs = noun.possessor !== undefined && noun.last < clause.verb.first;
  return isTheirs || clause.subject.some(isPerson) ? parties(context, at, clause.subject) : [];
}

/** "In a [warning] to Chad, Kovar spoke of war": what whoever speaks says. */
function isSpokenIn({ last }: NounPhrase, { clause, role, preposition }: Surroundings, frame: EventFrame): boolean {
  if (role !== 'oblique' || preposition !== 'in' || !clause || clause.verb.passive || clause.verb.tense !== 'past') return false;
  return isVerbal(frame) && last < clause.verb.first && clause.link !== 'adverbial';
}

/** "an attack blamed on [rebels]", "a raid claimed by [rebels]": whoever is held to have done it, or says so. */
function blamedFor(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const held = at.phrases.clauses.filter(({ link, verb, governorNoun, subject }) => {
    return link === 'participle' && verb.passive && /^(?:blame|pin|claim)$/.test(verb.lemma) && (governorNoun === noun || subject.includes(noun));
  });
  return parties(
    context,
    at,
    held.flatMap(({ verb, obliques }) => nounsAfter(obliques, verb.lemma === 'claim' ? 'by' : 'on')),
  );
}

/** "[Chad and Mali] signed a treaty after two days of talks": who does something together at or after talks has talked. */
function jointlyActing(context: PartyContext, at: SentenceContext, { clause, role, preposition }: Surroundings): Actor[] {
  if (role !== 'oblique' || !clause || clause.verb.passive || !(preposition && AT_THE_TIME.has(preposition))) return [];
  // "want a part [in the coming talks]": not yet there.
  if (embeddingOf(clause.verb.lemma) !== undefined) return [];
  const doers = parties(context, at, clause.subject);
  return doers.length > 1 ? doers : [];
}

/** "Chad [foiled] an attack": another's. */
const FOILING = /^(?:prevent|block|stop|scupper)$/u;

/** "[Macron] cancelled a visit", "[Macron] announced a visit", "[Chad] denies talks": the subject's own. */
function isOwnPlan(clause: Clause): boolean {
  const { lemma, passive } = clause.verb;
  return !passive && (embeddingOf(lemma) === 'planned' || (isUndoing(clause) && !FOILING.test(lemma)) || /^(?:announce|deny)$/.test(lemma));
}
