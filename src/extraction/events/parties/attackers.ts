import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { type FramedEvent, nounsAfter } from '../candidate.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { names, phrasesAfter } from '../nouns/noun-contents.ts';
import { chargedWith, isBlaming } from '../types/charged.ts';
import { firstFilled } from './first-filled.ts';
import { adjectiveActors, compoundActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { withPeople } from './verb-sources.ts';

/**
 * The violence of a sentence, with those who did it also where only the words of the same attack beside it tell them: "were killed when [rebels] overran their post",
 * "was shot in an attack claimed by [guerrillas]", "five tourists seized in May are held by [tribesmen]"; and with those who died of it: "[two guards] died when rebels blew up their lorry".
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
    return sources.length > 0 ? { ...withBlame(context, at, candidate, sources), sources } : candidate;
  });
}

/** "were killed in an attack blamed on [rebels]": that they did it is no more than alleged. */
function withBlame(context: PartyContext, at: SentenceContext, candidate: FramedEvent, sources: readonly Actor[]): FramedEvent {
  const { factuality } = candidate;
  const blaming = at.phrases.clauses.filter(({ verb }) => isBlaming(verb.lemma));
  if (blaming.length === 0 || factuality?.status !== 'occurred') return candidate;
  const blamed = new Set(blaming.flatMap((clause) => parties(context, at, chargedWith(at, clause))).map(({ entity }) => entity));
  return sources.every(({ entity }) => blamed.has(entity)) ? { ...candidate, factuality: { ...factuality, status: 'alleged' } } : candidate;
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

/** "when [rebels] overran their post", "as [soldiers] fired on them", "when [gunmen] raided a bank"; also where the attack is told of that clause's subject: "when a grenade thrown by [rebels] landed". */
function inClauseOfTime(at: SentenceContext, clause: Clause, others: readonly FramedEvent[]): Actor[] {
  const beside = at.phrases.clauses.filter(
    (other) => other.governor === clause && isOfTime(other) && (takesUpVictims(at, other) || isOfOneScene(at, clause, other)),
  );
  const within = (inner: Clause | undefined) =>
    inner !== undefined && beside.some(({ range }) => inner.verb.head >= range.first && inner.verb.head <= range.last);
  return others.find((other) => other.sources.length > 0 && within(other.clause))?.sources.slice() ?? [];
}

/** "was stabbed in Oslo [after Israel bombed Gaza]" are two scenes: another place told, or what came before. */
function isOfOneScene(at: SentenceContext, clause: Clause, inner: Clause): boolean {
  if (inner.marker === 'as') return inner.object.length === 0 && !namesPlace(at, inner);
  return inner.marker === 'when' && !(namesPlace(at, inner) && namesPlace(at, clause));
}

/** Where the clause tells by name where it was, or who of a place was struck. */
function namesPlace(at: SentenceContext, { object, obliques }: Clause): boolean {
  const told = [...object, ...obliques.flatMap(({ nouns }) => nouns)];
  return told.some(({ first, last }) => {
    const [start, end] = [at.sentence.tokens[first]?.start ?? 0, at.sentence.tokens[last]?.end ?? 0];
    return at.sentence.names.some((name) => (name.kind === 'place' || name.kind === 'government') && start <= name.start && name.end <= end);
  });
}

/** "[their] post", "[them]": the clause of time tells of those whom the other one tells, and of nobody's "own". */
function takesUpVictims(at: SentenceContext, { object, obliques }: Clause): boolean {
  const struck = [...object, ...['on', 'at', 'into', 'in'].flatMap((word) => nounsAfter(obliques, word))];
  return struck.some((noun) => {
    const words = at.sentence.tokens.slice(noun.first, noun.head + 1).map(({ form }) => form.toLowerCase());
    if (words.length === 1) return /^(?:them|him|her)$/.test(words[0] ?? '');
    return /^(?:their|his|her)$/.test(words[0] ?? '') && !words.includes('own') && !names(at, [noun], [...ATTACKS, ...MEANS]);
  });
}

/** What those who attack have themselves: "fired [their] guns". */
const MEANS = wordsOf('@weapon');

/** "…, and [the rebels] claimed responsibility": for the violence of the sentence, and not for "[an earlier] attack" or one "[on the airport]". */
function claimants(context: PartyContext, at: SentenceContext): Actor[] {
  const claiming = at.phrases.clauses.filter(
    ({ verb, object, subject, obliques }) =>
      /^(?:claim|admit)$/.test(verb.lemma) &&
      !verb.negative &&
      names(at, verb.passive ? subject : object, ['responsibility', 'credit']) &&
      nounsAfter(obliques, 'for').every((noun) => names(at, [noun], ATTACKS) && isSameAttack(at, noun)),
  );
  return claiming.flatMap(({ verb, subject, agents }) => parties(context, at, verb.passive ? agents : subject));
}

/** "the attack", "the bombing in a statement"; no "an attack", "Friday's attack", "the attack on the airport in May". */
function isSameAttack(at: SentenceContext, noun: NounPhrase): boolean {
  const words = at.sentence.tokens.slice(noun.first, noun.head + 1).map(({ lemma }) => lemma.toLowerCase());
  if (noun.possessor || noun.time || noun.times.length > 0 || APART.has(noun.lemma) || words.some((word) => OTHER.has(word))) return false;
  return phrasesAfter(at, noun).every(({ preposition, nouns, time }) =>
    time !== undefined ? false : !SETTING.has(preposition) || nouns.some(({ lemma }) => SAID_IN.has(singularOf(lemma))),
  );
}

const OTHER = wordSet('a an another other earlier previous separate similar recent past several many');
const APART = wordSet('kidnapping abduction hijacking');
const SETTING = wordSet('on in at near against of outside inside into upon');
/** Where a claim is made: "in a [statement]". */
const SAID_IN = wordSet(
  'statement website site internet message call telephone phone video posting post letter communique broadcast channel account leaflet note fax',
);

function isOfTime({ link, marker }: Clause): boolean {
  return link === 'adverbial' && /^(?:when|as|after|while)$/.test(marker ?? '');
}

/** "[tourists] seized in May are being held by tribesmen": who is held was seized. */
function isOfSameVictims(clause: Clause, other: Clause | undefined): boolean {
  if (!other || clause.link !== 'participle' || !clause.verb.passive) return false;
  return (other.verb.passive ? other.subject : other.object).some((noun) => clause.subject.includes(noun));
}

/** "[two guards] died when rebels blew up their lorry": people without a name are struck by what strikes what is theirs; "died of fever when rebels attacked the army" tells of two things. */
function withVictims(context: PartyContext, at: SentenceContext, candidate: FramedEvent, clause: Clause): FramedEvent {
  const { governor } = clause;
  if (!governor || !/^(?:when|as)$/.test(clause.marker ?? '') || clause.link !== 'adverbial' || !takesUpVictims(at, clause)) return candidate;
  if (!(governor.verb.passive ? HURT : BEFALLEN).has(governor.verb.lemma) || hasOtherCause(at, governor)) return candidate;
  if (governor.subject.some(({ head }) => at.sentence.tokens[head]?.upos === 'PROPN')) return candidate;
  const victims = withPeople(context, at, parties(context, at, governor.subject), governor.subject);
  const known = new Set([...candidate.sources, ...candidate.targets].map(({ entity }) => entity));
  const more = victims.filter(({ entity }) => !known.has(entity));
  return more.length > 0 ? { ...candidate, targets: [...more, ...candidate.targets] } : candidate;
}

/** "died [of fever]", "[in a storm]". */
function hasOtherCause(at: SentenceContext, { obliques }: Clause): boolean {
  const isCause = (word: string) => nounsAfter(obliques, word).length > 0;
  return isCause('of') || isCause('from') || names(at, nounsAfter(obliques, 'in'), ACCIDENTS);
}

const ACCIDENTS = wordsOf('@accident');
const BEFALLEN = wordSet('die perish succumb');
const HURT = wordSet('hurt harm cut bruise burn scar trap bury disfigure');
