import { contains } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import type { FramedNoun } from '../frames/frames.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';
import { agentNoun } from './agent-nouns.ts';
import { adjectiveActors, isOfPronoun, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { RECEIVING, untoldSources } from './untold-sources.ts';

/** Whoever does what a noun tells: whom its frame's words name; of a verb that carries it the subject; else whoever does something with it, or stands before it. */
export function sourcesOf(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  framed: FramedNoun,
  light: boolean,
): Actor[] {
  const own = namedSources(context, at, noun, place, framed);
  const carrying = light && place.clause ? doersOf(context, at, place.clause) : [];
  if (carrying.length > 0) return [...carrying, ...(framed.pattern.target.includes('with') ? own : [])];
  return own.length > 0 ? own : untoldSources(context, at, noun, place, framed);
}

/** Whom the words of its frame name: "[Chad]'s attack", "an attack [by Chad]"; "Chad's deployment [of troops]": of whom it is acts where nobody else is told to. */
function namedSources(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun): Actor[] {
  const { pattern } = framed;
  const suffers = isSuffered(context, at, noun, place, framed);
  const inSlot = (slot: string) => {
    if (slot === 'possessor' && suffers) return [];
    if (slot === 'adjective') return adjectiveActors(context, at, noun).slice(0, 1);
    if (slot === 'possessor') return noun.possessor ? ofPossessor(context, at, noun, noun.possessor, place, framed) : [];
    const hanging = slot === 'by' ? doneBy(at, noun, place.after) : hangingOn(noun, place.after);
    return parties(context, at, nounsAfter(slot === 'of' ? beforeOthers(hanging) : hanging, slot));
  };
  const named = pattern.source.filter((slot) => slot !== 'of').flatMap(inSlot);
  return named.length > 0 || !pattern.source.includes('of') ? named : inSlot('of');
}

/** "[Chad] carried out a raid", "a raid was carried out by [Chad]". */
function doersOf(context: PartyContext, at: SentenceContext, { verb, obliques, subject }: Clause): Actor[] {
  return parties(context, at, verb.passive ? nounsAfter(obliques, 'by') : subject);
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
