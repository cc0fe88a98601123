import { singularOf } from '../../../language/knowledge/nouns.ts';
import { governmentEntity } from '../../../language/names/entities.ts';
import { contains, overlaps } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { nounsAfter } from '../candidate.ts';
import { type FramedVerb, framesOfNoun } from '../frames/frames.ts';
import { fillSlots, isText } from '../frames/slots.ts';
import { isDoneWith } from '../frames/subject-class.ts';
import { complementsOf } from '../inner-events.ts';
import { contentsOf, phrasesAfter } from '../nouns/noun-contents.ts';
import { anyPeople, otherPeople } from './described-agents.ts';
import { adjectiveActors, compoundActors, owners, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Whoever acts; of a passive whose doer isn't told, whose the act was: "[U.S.] sanctions were tightened". */
export function sourcesOf(context: PartyContext, at: SentenceContext, clause: Clause, { frame, pattern, particle }: FramedVerb): Actor[] {
  const told = fillSlots(context, at, clause, pattern.source, { particle });
  if (told.length > 0) return told;
  if (!clause.verb.passive) return !pattern.suffered && isDoneWith(clause, frame) ? fillSlots(context, at, clause, ['subject-owner']) : [];
  const apart = agentsApart(context, at, clause, frame);
  if (apart.length > 0) return apart;
  // "killed by [Syrian] fire", "beaten by thugs of [the ruling party]": whose that is by which it was done
  const forced = BY_FORCE.has(frame.plover.type) ? fillSlots(context, at, clause, ['subject-owner']) : [];
  if (forced.length > 0) return forced;
  const decreed = clause.obliques.filter(({ preposition }) => preposition === 'under').flatMap(({ nouns }) => nouns.filter(isText));
  const deciders = owners(context, at, decreed, ['by', 'of', 'from']);
  // "under a decree signed by [the president], imports are banned"
  if (deciders.length > 0) return deciders;
  if (HELD_BY_STATES.has(frame.id)) return stateThere(context, at, clause);
  if (LET_GO_BY_STATES.has(frame.id)) return ownStateThere(context, at, clause);
  // "[Japanese] tents were sent", "[Egyptian] tanks were deployed": what a state sends is its own.
  const isSent = frame.plover.type === 'MOBILIZE' || frame.plover.type === 'AID';
  const acts = clause.subject.filter((noun) => isSent || isLightFor(noun.lemma, clause.verb.lemma));
  return acts.flatMap((noun) => {
    const named = [
      ...(noun.possessor ? parties(context, at, [noun.possessor]) : []),
      ...compoundActors(context, at, noun),
      ...adjectiveActors(context, at, noun),
      ...(isSent ? [] : parties(context, at, nounsAfter(phrasesAfter(at, noun), 'by'))),
    ];
    return named.slice(0, 1);
  });
}

/** "was told to leave Oslo [by the minister]"; of what is lifted or called off, who held it: "a siege [by Serb forces] was lifted". */
function agentsApart(context: PartyContext, at: SentenceContext, clause: Clause, { plover }: FramedVerb['frame']): Actor[] {
  const under = complementsOf(at, clause).filter(({ link, verb }) => link === 'infinitive' && !verb.passive);
  const beyond = parties(
    context,
    at,
    under.flatMap(({ obliques }) => nounsAfter(obliques, 'by')),
  );
  const { governor } = clause;
  // "had hundreds of them arrested"
  const causing =
    governor && !governor.verb.passive && /^(?:have|get)$/.test(governor.verb.lemma) && governor.object.some((noun) => clause.subject.includes(noun));
  if (causing) return parties(context, at, governor.subject);
  // "tortured at the hands of [the guards]"
  const hands = clause.obliques.filter(({ preposition, nouns }) => preposition === 'at' && nouns.some(({ lemma }) => lemma === 'hand'));
  const handling = parties(
    context,
    at,
    hands.flatMap(({ nouns }) => nouns.flatMap(({ phrases }) => nounsAfter(phrases, 'of'))),
  );
  if (handling.length > 0) return handling;
  // "were beaten and robbed by [bandits]"; not "were freed in May and shot by bandits in June"
  const next = at.phrases.clauses.filter((other) => other.governor === clause && other.link === 'coordinate' && other.verb.passive);
  const isAtOneGo = BY_FORCE.has(plover.type) && clause.times.length === 0 && clause.obliques.every(({ time }) => time === undefined);
  const shared = (isAtOneGo ? next : [])
    .filter(({ subject }) => subject.every((noun) => clause.subject.includes(noun)))
    .flatMap(({ agents }) => agents);
  if (shared.length > 0) return parties(context, at, shared);
  if (beyond.length > 0 || (plover.type !== 'RETREAT' && plover.type !== 'CONCEDE')) return beyond;
  return parties(
    context,
    at,
    clause.subject.flatMap((noun) => nounsAfter(phrasesAfter(at, noun), 'by')),
  );
}

/** "[relatives] appealed to the government": people by any noun act where they have to do with somebody of a state, or with those who fight it. */
export function peopleAgainst(context: PartyContext, at: SentenceContext, clause: Clause, targets: readonly Actor[]): Actor[] {
  const isPublic = targets.some(({ entity, as }) => {
    const known = context.table.entities[entity];
    return known !== undefined && (known.kind === 'government' || [...known.sectors, ...(as?.sectors ?? [])].some((sector) => PUBLIC.has(sector)));
  });
  return isPublic && !clause.verb.passive ? withPeople(context, at, [], clause.subject) : [];
}

const PUBLIC: ReadonlySet<string> = new Set(['GOV', 'MIL', 'JUD', 'LEG', 'COP', 'SPY', 'REB', 'UAF', 'OPP', 'IGO', 'PTY']);

const BY_FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);

/** What only a state does to people, unless somebody else is told. */
const HELD_BY_STATES: ReadonlySet<string> = new Set(['arrest', 'convict', 'deport', 'expel']);

/** What a state takes back of that, or of what it forbade, at home. */
const LET_GO_BY_STATES: ReadonlySet<string> = new Set(['release', 'pardon', 'ease-restrictions']);

/** "dissidents were freed in [Cuba]": by the state in which it happens, but not a foreigner there, whom others may have held. */
function ownStateThere(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const held = parties(context, at, clause.subject).map(({ entity, as }) => as?.country ?? context.table.entities[entity]?.country);
  const isForeign = (state: Actor) => held.some((country) => country !== undefined && country !== context.table.entities[state.entity]?.country);
  const isHostage = clause.subject.some(({ lemma }) => /^(?:hostage|captive)$/.test(singularOf(lemma)));
  return isHostage ? [] : stateThere(context, at, clause).filter((state) => !isForeign(state));
}

/** "was arrested in [Chad]", "were deported from [Douala]": by the state in which it happens. */
export function stateThere(context: PartyContext, at: SentenceContext, { obliques, subject, object, secondObject }: Clause): Actor[] {
  if ([...object, ...secondObject].some(({ lemma }) => /^(?:hostage|captive|prisoner)$/.test(lemma))) return [];
  const direct = obliques.filter(({ noun }) => noun === undefined || subject.includes(noun));
  const places = ['in', 'from'].flatMap((preposition) => parties(context, at, nounsAfter(direct, preposition)));
  return places
    .flatMap((actor) => {
      const { kind, country } = context.table.entities[actor.entity] ?? {};
      if (country === undefined || (kind !== 'place' && kind !== 'government')) return [];
      return [{ ...actor, entity: context.table.indexOf(governmentEntity(country)) }];
    })
    .slice(0, 1);
}

/** Those who are named, and people by any noun: "kidnapped 30 [schoolgirls]", "freed the deposed [minister] and two of the [hostages]". */
export function withPeople(context: PartyContext, at: SentenceContext, named: readonly Actor[], nouns: readonly NounPhrase[]): Actor[] {
  const people = nouns.flatMap((noun) => [noun, ...contentsOf(at, noun)].flatMap((each) => anyPeople(context, at, each) ?? []).slice(0, 1));
  // "killed nine men in a raid on a Rio [slum]": where people are acted upon, the place of it is not
  const isPlaceBeside = ({ entity, span }: Actor) =>
    context.table.entities[entity]?.kind === 'place' && !nouns.some((noun) => contains(rangeOf(at.sentence, noun) ?? span, span));
  if (people.length > 0 && named.every(isPlaceBeside)) return [...people, ...othersBeside(context, at, people, nouns)];
  const all = [...named, ...people.filter(({ span }) => !named.some((other) => overlaps(other.span, span)))];
  return [...all, ...othersBeside(context, at, all, nouns)];
}

/** "arrested Ada Holm, Jon Orr and [four others]": people, where those whom they are joined to are. */
function othersBeside(context: PartyContext, at: SentenceContext, people: readonly Actor[], nouns: readonly NounPhrase[]): Actor[] {
  const arePeople = people.length > 0 && people.every(({ entity }) => /^(?:person|group)$/.test(context.table.entities[entity]?.kind ?? ''));
  return arePeople ? nouns.slice(1).flatMap((noun) => otherPeople(context, at, noun) ?? []) : [];
}

/** "[imposed] sanctions", "[launched] an attack": a verb that says no more of the noun than that it was done. */
export function isLightFor(noun: string, verb: string): boolean {
  return framesOfNoun(noun).some(({ pattern }) => pattern.light.includes(verb));
}
