import { contains } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import { embeddingOf } from '../lexicon.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { agentNoun } from './agent-nouns.ts';
import { nounsAfter } from './candidate.ts';
import { isUndoing } from './embedded.ts';
import { type EventFrame, type FramedNoun, isVerbal } from './frames.ts';
import { isReturnFrom } from './noun-factuality.ts';
import { AT_THE_TIME, type Surroundings } from './noun-surroundings.ts';
import { adjectiveActors, compoundActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Whoever does what a noun tells: whom its frame's words name; of a verb that carries it the subject; else whoever does something with it, or stands before it. */
export function sourcesOf(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  framed: FramedNoun,
  light: boolean,
): Actor[] {
  const { pattern } = framed;
  const suffers = isSuffered(context, at, noun, place, framed);
  const inSlot = (slot: string) => {
    if (slot === 'possessor' && suffers) return [];
    if (slot === 'adjective') return adjectiveActors(context, at, noun).slice(0, 1);
    if (slot === 'possessor') return noun.possessor ? ofPossessor(context, at, noun, noun.possessor, place, framed) : [];
    const hanging = slot === 'by' ? doneBy(at, noun, place.after) : hangingOn(noun, place.after);
    return parties(context, at, nounsAfter(slot === 'of' ? beforeOthers(hanging) : hanging, slot));
  };
  // "Chad's deployment [of troops]": of whom it is acts where nobody else is told to
  const named = pattern.source.filter((slot) => slot !== 'of').flatMap(inSlot);
  const own = named.length > 0 || !pattern.source.includes('of') ? named : inSlot('of');
  if (light && place.clause) {
    const { clause } = place;
    const doers = clause.verb.passive ? nounsAfter(clause.obliques, 'by') : clause.subject;
    const doing = parties(context, at, doers);
    if (doing.length > 0) return [...doing, ...(pattern.target.includes('with') ? own : [])];
  }
  if (own.length > 0) return own;
  if (place.clause && isDefended(place) && isOfPronoun(at, noun)) return parties(context, at, place.clause.subject);
  const speaking = isSpokenIn(noun, place, framed.frame) && place.clause ? parties(context, at, place.clause.subject) : [];
  if (speaking.length > 0) return speaking;
  const blamed = blamedFor(context, at, noun);
  if (blamed.length > 0) return blamed;
  const guest = framed.frame.targetIsPlace ? visiting(context, at, noun, place) : [];
  if (guest.length > 0) return guest;
  const joint = framed.frame.mutual ? jointlyActing(context, at, place) : [];
  if (joint.length > 1) return joint;
  if (place.clause && ((place.role === 'object' && isOwnPlan(place.clause)) || isReturnFrom(noun, place)))
    return parties(context, at, place.clause.subject);
  const before = compoundActors(context, at, noun);
  return before.length > 0 ? before : adjectiveActors(context, at, noun).slice(0, 1);
}

/** "[his] arrest by the police": where another one is told to act, the deed is done to whoever has it. */
export function isSuffered(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  { after }: Surroundings,
  { frame, pattern }: FramedNoun,
): boolean {
  if (frame.mutual || !noun.possessor || !pattern.source.includes('by') || !pattern.target.includes('of')) return false;
  const agents = parties(context, at, nounsAfter(hangingOn(noun, after), 'by'));
  return agents.length > 0 && nounsAfter(after, 'of').length === 0;
}

function hangingOn(noun: NounPhrase, phrases: readonly PrepositionalPhrase[]): PrepositionalPhrase[] {
  return phrases.filter((phrase) => phrase.noun === undefined || phrase.noun === noun);
}

/** "the release of soldiers [by Chad]": of the release, also where the tree hangs it on somebody who suffers it. */
function doneBy(at: SentenceContext, noun: NounPhrase, phrases: readonly PrepositionalPhrase[]): PrepositionalPhrase[] {
  const own = hangingOn(noun, phrases);
  const suffering = own.flatMap(({ nouns }) => nouns).filter((one) => agentNoun(at, one) !== undefined || isNamed(at, one));
  return [...own, ...phrases.filter((phrase) => phrase.noun !== undefined && !own.includes(phrase) && suffering.includes(phrase.noun))];
}

function isNamed({ sentence: { names, tokens } }: SentenceContext, { head }: NounPhrase): boolean {
  const token = tokens[head];
  return token !== undefined && names.some((name) => contains(name, token));
}

/** "the attack [of the rebels] on the town", and not "the attack on the town [of Goma]": no noun stands between. */
function beforeOthers(phrases: readonly PrepositionalPhrase[]): PrepositionalPhrase[] {
  const first = phrases.findIndex(({ time }) => time === undefined);
  return phrases.slice(0, first + 1);
}

/** "the guards defended [their] arrest of two men", where the reading doesn't tell whose it is. */
function isOfPronoun({ sentence: { tokens } }: SentenceContext, { possessor }: NounPhrase): boolean {
  return possessor !== undefined && /^(?:its|their|his|her)$/iu.test(tokens[possessor.head]?.form ?? '');
}

/** "condemned [its] attack", "greeted the king on [his] visit": whatever the reading tells, not the one who condemns or greets. */
function ofPossessor(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  possessor: NounPhrase,
  { clause, role }: Surroundings,
  { frame }: FramedNoun,
): Actor[] {
  const found = parties(context, at, [possessor]);
  if (!clause || clause.verb.passive || !isOfPronoun(at, noun)) return found;
  const isOfAnother = (role === 'object' && BLAMING.has(clause.verb.lemma)) || (frame.targetIsPlace && RECEIVING.has(clause.verb.lemma));
  if (!isOfAnother) return found;
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  return found.filter(({ entity }) => !doers.has(entity));
}

const BLAMING = wordSet('condemn denounce deplore criticise criticize decry lament blast slam mourn avenge');

/** "[defended] its attack": what somebody stands up for is his own; what he condemns may be another's. */
function isDefended({ clause, role }: Surroundings): boolean {
  return role === 'object' && clause !== undefined && !clause.verb.passive && /^(?:defend|justify|explain)$/.test(clause.verb.lemma);
}

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

const RECEIVING = wordSet('receive host welcome greet entertain fete escort accompany');

/** "[Chad and Mali] signed a treaty after two days of talks": who does something together at or after talks has talked. */
function jointlyActing(context: PartyContext, at: SentenceContext, { clause, role, preposition }: Surroundings): Actor[] {
  if (role !== 'oblique' || !clause || clause.verb.passive || !(preposition && AT_THE_TIME.has(preposition))) return [];
  // "want a part [in the coming talks]": not yet there.
  if (embeddingOf(clause.verb.lemma) !== undefined) return [];
  return parties(context, at, clause.subject);
}

/** "Chad [foiled] an attack": another's. */
const FOILING = /^(?:prevent|block|stop|scupper)$/u;

/** "[Macron] cancelled a visit", "[Macron] announced a visit", "[Chad] denies talks": the subject's own. */
function isOwnPlan(clause: Clause): boolean {
  const { lemma, passive } = clause.verb;
  return !passive && (embeddingOf(lemma) === 'planned' || (isUndoing(clause) && !FOILING.test(lemma)) || /^(?:announce|deny)$/.test(lemma));
}
