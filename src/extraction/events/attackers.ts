import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type FramedEvent, nounsAfter } from './candidate.ts';
import { chargedWith } from './charged.ts';
import { firstFilled } from './first-filled.ts';
import { names } from './noun-contents.ts';
import { adjectiveActors, compoundActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { withPeople } from './verb-sources.ts';
import { wordsOf } from './word-classes.ts';

/**
 * The violence of a sentence, with those who did it also where only the words of the same attack beside it tell them: "were killed when [rebels] overran their post",
 * "was shot in an attack claimed by [guerrillas]", "five tourists seized in May are held by [tribesmen]"; and with those who died of it: "[two guards] died when rebels …".
 */
export function withAttackers(context: PartyContext, at: SentenceContext, found: readonly FramedEvent[]): FramedEvent[] {
  const attacks = found.filter(({ plover, clause }) => plover.type === 'ASSAULT' && clause !== undefined);
  return found.map((candidate) => {
    const { clause } = candidate;
    if (!clause || !attacks.includes(candidate)) return candidate;
    const others = attacks.filter((other) => other !== candidate);
    if (candidate.sources.length > 0) return withVictims(context, at, candidate, clause);
    const sources = firstFilled(
      [
        () => afterAttack(context, at, clause),
        () => inClauseOfTime(at, clause, others),
        () => others.flatMap((other) => (isOfSameVictims(clause, other.clause) ? other.sources : [])),
        () => claimants(context, at),
      ],
      (look) => look(),
    ).filter(({ entity }) => !candidate.targets.some((target) => target.entity === entity));
    return sources.length > 0 ? { ...candidate, sources } : candidate;
  });
}

/** "were killed [in an ambush blamed on …]": by whom the attack was in which it was done. */
function afterAttack(context: PartyContext, at: SentenceContext, { obliques }: Clause): Actor[] {
  const own = obliques.filter(({ preposition }) => OF_ATTACK.has(preposition));
  return firstFilled(
    own.flatMap(({ nouns }) => nouns),
    (noun) => (names(at, [noun], ATTACKS) ? attackersOf(context, at, noun) : []),
  );
}

const OF_ATTACK = wordSet('in during by after from at');
const ATTACKS = [
  ...wordsOf('@vehicle-of-violence'),
  ...wordsOf('@assault'),
  'murder',
  'kidnapping',
  'abduction',
  'assassination',
  'hijacking',
  'violence',
];

/** By whom an attack is: "by [rebels]", "a [rebel] attack", "an [Eritrean] raid", "claimed by [rebels]", "blamed on [rebels]", "for which [rebels] claimed responsibility". */
function attackersOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const told = at.phrases.clauses.filter(
    ({ governorNoun, antecedent, subject, link }) =>
      governorNoun === noun || antecedent?.includes(noun) || (link === 'participle' && subject.includes(noun)),
  );
  return firstFilled(
    [
      () => parties(context, at, nounsAfter(noun.phrases, 'by')),
      () => told.flatMap((clause) => parties(context, at, chargedWith(at, clause))),
      () => (noun.possessor ? parties(context, at, [noun.possessor]) : []),
      () => compoundActors(context, at, noun),
      () => adjectiveActors(context, at, noun).filter(({ span }) => isAdjective(at, span.start)),
    ],
    (look) => look().filter(({ entity }) => context.table.entities[entity]?.kind !== 'place'),
  );
}

/** "a [Moscow] bombing" tells where it was. */
function isAdjective(at: SentenceContext, start: number): boolean {
  return at.mentions.some((mention) => mention.start === start && mention.form === 'adjective');
}

/** "when [rebels] overran their post", "as [soldiers] fired on them", "after [troops] shelled the town"; also where the attack is told of that clause's subject: "when a grenade thrown by [rebels] landed". */
function inClauseOfTime(at: SentenceContext, clause: Clause, others: readonly FramedEvent[]): Actor[] {
  const beside = at.phrases.clauses.filter((other) => other.governor === clause && isOfTime(other));
  const within = (inner: Clause | undefined) =>
    inner !== undefined && beside.some(({ range }) => inner.verb.head >= range.first && inner.verb.head <= range.last);
  return others.find((other) => other.sources.length > 0 && within(other.clause))?.sources.slice() ?? [];
}

/** "…, and [the rebels] claimed responsibility": for the violence of the sentence. */
function claimants(context: PartyContext, at: SentenceContext): Actor[] {
  const claiming = at.phrases.clauses.filter(
    ({ verb, object, subject, obliques }) =>
      /^(?:claim|admit)$/.test(verb.lemma) &&
      !verb.negative &&
      names(at, verb.passive ? subject : object, ['responsibility', 'credit']) &&
      nounsAfter(obliques, 'for').every((noun) => names(at, [noun], ATTACKS)),
  );
  return claiming.flatMap(({ verb, subject, agents }) => parties(context, at, verb.passive ? agents : subject));
}

function isOfTime({ link, marker }: Clause): boolean {
  return link === 'adverbial' && /^(?:when|as|after|while)$/.test(marker ?? '');
}

/** "[tourists] seized in May are being held by tribesmen": who is held was seized. */
function isOfSameVictims(clause: Clause, other: Clause | undefined): boolean {
  if (!other || clause.link !== 'participle' || !clause.verb.passive) return false;
  return (other.verb.passive ? other.subject : other.object).some((noun) => clause.subject.includes(noun));
}

/** "[two guards] died when rebels blew up their lorry": whoever dies of an attack, or outlives it, is struck by it. */
function withVictims(context: PartyContext, at: SentenceContext, candidate: FramedEvent, clause: Clause): FramedEvent {
  const { governor } = clause;
  if (!governor || !isOfTime(clause) || !(governor.verb.passive ? HURT : BEFALLEN).has(governor.verb.lemma)) return candidate;
  const victims = withPeople(context, at, parties(context, at, governor.subject), governor.subject);
  const known = new Set([...candidate.sources, ...candidate.targets].map(({ entity }) => entity));
  const more = victims.filter(({ entity }) => !known.has(entity));
  return more.length > 0 ? { ...candidate, targets: [...more, ...candidate.targets] } : candidate;
}

const BEFALLEN = wordSet('die perish fall escape survive succumb');
const HURT = wordSet('hurt harm cut bruise burn scar trap bury disfigure');
