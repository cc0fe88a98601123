import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Sector } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { type Clause, childrenBy, type NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isAfter, nounsAfter } from '../candidate.ts';
import { complementsOf, innerTypes } from '../inner-events.ts';
import { CONTAINERS, contentsOf, names } from '../nouns/noun-contents.ts';
import { surroundingsOf } from '../nouns/noun-surroundings.ts';
import { agentNoun } from '../parties/agent-nouns.ts';
import { useOfVehicles } from '../parties/vehicles.ts';
import { isOtherMeans } from '../types/crowd-control.ts';
import { isAnsweredFor, isLostToTeam, isOnTheArmed, isWithBall } from '../types/no-blows.ts';
import { isByForces, isDeadly, isPlayed } from '../types/no-protest.ts';
import { areOwnPeople, isOfOwnDeed } from '../types/own-deeds.ts';
import { strikeKind } from '../types/strike-kind.ts';
import { isWrongTold } from '../types/told-wrongs.ts';
import { isOtherFire } from '../types/under-fire.ts';
import { type ArgumentClass, isNothing, isOfClass } from './argument-class.ts';
import type { FramedVerb, VerbPattern } from './frames.ts';
import { isNaming } from './naming.ts';
import { isNation, isOfficial, isPair, isPeople, speakersOf } from './subject-class.ts';
import { isLeaving, isMet } from './verb-needs.ts';

/** Whether the words around a verb give it the sense of a pattern. */
export function fits(at: SentenceContext, clause: Clause, framed: FramedVerb): boolean {
  const { frame, pattern, particle } = framed;
  const objects = objectsOf(clause, particle);
  if (!objects || (particle === undefined && hasParticle(at, clause)) || isForeseen(clause) || isSelfDone(at, clause)) return false;
  if (!areOfClass(at, clause, objects, pattern)) return false;
  if (pattern.objects && !names(at, objects, pattern.objects) && !areNationals(at, objects, pattern.objects)) return false;
  if (clause.verb.lemma === 'call' && isNaming(at, clause) && pattern.objects && !pattern.seconds && !pattern.needs) return false;
  if (pattern.seconds && !names(at, secondsOf(clause), pattern.seconds) && !isTimeGiven(at, clause, pattern.seconds)) return false;
  if (pattern.ofNone && !clause.verb.negative) return false;
  if (pattern.singular && !objects.every((noun) => isSingular(at, noun))) return false;
  if (pattern.plainSeconds && !secondsOf(clause).every((noun) => isPlain(at, noun))) return false;
  const subjects = clause.verb.passive ? nounsAfter(clause.obliques, 'by') : speakersOf(at, clause);
  if (pattern.subjects && !names(at, subjects, pattern.subjects) && !isNation(at, subjects) && !areServants(at, subjects, pattern.subjects))
    return false;
  if (pattern.ofOfficials && !subjects.some((noun) => isOfficial(at, noun) || agentNoun(at, noun)?.state === true)) return false;
  if (pattern.together && subjects.length < 2 && !isPair(at, subjects)) return false;
  const complements = Object.entries(pattern.complements ?? {});
  if (complements.length > 0 && !complements.some(([preposition, lemmas]) => isCompleted(at, clause, preposition, lemmas))) return false;
  if (isRuledOut(at, clause, framed)) return false;
  if (pattern.needs && !pattern.needs.some((need) => isMet(at, clause, objects, need))) return false;
  if (pattern.innerLemmas && !complementsOf(at, clause).some(({ verb }) => pattern.innerLemmas?.includes(verb.lemma) && !isLeftOpen(verb)))
    return false;
  return fitsInside(at, clause, pattern) && isWrongTold(at, clause, framed) && isGivenFor(at, clause, objects, frame.id);
}

/** Whether a word that tells another sense of the verb than a pattern's stands beside it: "met Kenya in the [final]". */
export function isRuledOut(at: SentenceContext, clause: Clause, framed: FramedVerb): boolean {
  const { frame, pattern, particle } = framed;
  const { notObjects, notSubjects, without, notComplements = {}, notAway, notBehind } = pattern;
  const objects = objectsOf(clause, particle) ?? [];
  const subjects = clause.verb.passive ? nounsAfter(clause.obliques, 'by') : speakersOf(at, clause);
  return (
    (notObjects !== undefined && names(at, objects, notObjects)) ||
    (notSubjects !== undefined && names(at, subjects, notSubjects)) ||
    (without !== undefined && names(at, [...subjects, ...clause.obliques.flatMap(({ nouns }) => nouns)], without)) ||
    Object.entries(notComplements).some(([preposition, lemmas]) => names(at, nounsAfter(clause.obliques, preposition), lemmas)) ||
    (notBehind !== undefined && standsBehind(at, clause, notBehind)) ||
    (notAway === true && isLeaving(at, clause, objects)) ||
    (frame.id === 'defend' && isOfOwnDeed(at, clause)) ||
    isOtherFire(at, clause, frame.plover.type) ||
    (frame.id === 'expel' && areOwnPeople(at, clause, objects)) ||
    (frame.id === 'end-protest' && objects.some((noun) => isBlow(at, noun))) ||
    (frame.plover.type === 'PROTEST' && (isByForces(at, clause, subjects) || isPlayed(at, clause) || isDeadly(clause))) ||
    (frame.plover.type === 'ASSAULT' &&
      (isByMishap(clause) ||
        isOtherMeans(at, clause, framed) ||
        (frame.id === 'beat' && isOnTheArmed(at, clause.verb, objects)) ||
        isLostToTeam(at, clause) ||
        isAnsweredFor(at, clause.verb, objects, subjects) ||
        isWithBall(subjects, objects)))
  );
}

/** "called off a [strike] on a camp": of arms. */
function isBlow(at: SentenceContext, noun: NounPhrase): boolean {
  return singularOf(noun.lemma) === 'strike' && strikeKind(at, noun, surroundingsOf(at, noun)) === 'arms';
}

/** "the destroyer approached Malta for a port [visit]", "forced residents to leave before the [storm]": also within what the verb governs. */
function standsBehind({ sentence: { tokens } }: SentenceContext, { verb }: Clause, words: readonly string[]): boolean {
  return tokens.some(({ form }, token) => {
    const word = form.toLowerCase();
    return token > verb.last && (words.includes(word) || words.includes(singularOf(word)));
  });
}

/** "cannot be [ruled] out". */
function isLeftOpen({ lemma, negative }: Clause['verb']): boolean {
  return lemma === 'rule' && negative;
}

/** "sent two helicopters to help with the search" arms nobody; "sent planes to bomb the town" rescues nobody. */
function isGivenFor(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[], frame: string): boolean {
  if (frame !== 'arm' && frame !== 'rescue' && frame !== 'deploy') return true;
  const use = useOfVehicles(at, clause, objects);
  if (frame === 'deploy') return use !== 'relief';
  return use === undefined || use === (frame === 'arm' ? 'war' : 'relief');
}

/** "is [expected] to give", "is [needed] for the roof", "had not [expected] Kenya to give": nobody asks for it. */
function isForeseen({ verb, agents }: Clause): boolean {
  if (verb.lemma === 'expect' && verb.negative) return true;
  return verb.passive && (verb.lemma === 'expect' || verb.lemma === 'need') && agents.length === 0;
}

/** "were [self-isolating]": done to nobody else. */
function isSelfDone({ sentence: { tokens } }: SentenceContext, { verb }: Clause): boolean {
  return tokens[verb.head - 1]?.form === '-' && tokens[verb.head - 2]?.form.toLowerCase() === 'self';
}

/** "the ferry sank, [killing] 14": what a mishap did. */
function isByMishap({ link, governor, verb }: Clause): boolean {
  return link === 'participle' && verb.form === 'gerund' && governor !== undefined && MISHAPS.has(governor.verb.lemma);
}

const MISHAPS = wordSet('sink capsize collide derail crash overturn plunge collapse run veer skid erupt burn flood topple');

/** "[killed off] the reform", "[backs up] its data": another verb than the one alone. */
function hasParticle({ phrases }: SentenceContext, clause: Clause): boolean {
  const { tree } = phrases;
  return tree !== undefined && childrenBy(tree, clause.node, 'compound:prt').length > 0;
}

/** Whether the arguments stand for what the pattern asks: of several joined by "and" one is enough. */
function areOfClass(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[], pattern: VerbPattern): boolean {
  if (
    objects.length > 0 &&
    !pattern.objects?.includes('nothing') &&
    objects.every((noun) => isNothing(at, noun) && !(pattern.objects && at.antecedents.has(noun)))
  )
    return false;
  const { objectIs, partyAfter = [], ofPeople } = pattern;
  const is = (nouns: readonly NounPhrase[], wanted: ArgumentClass) =>
    nouns.some(
      (noun) =>
        isOfClass(at, noun, wanted) || (CONTAINERS.has(singularOf(noun.lemma)) && contentsOf(at, noun).some((each) => isOfClass(at, each, wanted))),
    );
  if (objectIs && objects.length > 0 && !is(objects, objectIs)) return false;
  if (ofPeople && !clause.verb.passive && clause.subject.length > 0 && !clause.subject.some((noun) => isPeople(at, noun))) return false;
  return partyAfter.every((preposition) => {
    const nouns = nounsAfter(clause.obliques, preposition);
    return nouns.length === 0 || is(nouns, 'party');
  });
}

function fitsInside(at: SentenceContext, clause: Clause, { inner, notInner }: VerbPattern): boolean {
  if (!inner && !notInner) return true;
  const types = innerTypes(at, clause);
  return (!inner || types.some((type) => inner.includes(type))) && !(notInner && types.some((type) => notInner.includes(type)));
}

/** "took them [hostage]", "were taken [hostage]". */
function secondsOf({ verb, object, secondObject }: Clause): readonly NounPhrase[] {
  return verb.passive ? [...object, ...secondObject] : secondObject;
}

/** "no [truck] with", no "[trucks] with". */
function isSingular({ sentence }: SentenceContext, { head, lemma }: NounPhrase): boolean {
  return sentence.tokens[head]?.form.toLowerCase() === lemma.toLowerCase();
}

/** "a friend", no "friend [of the poachers]", "friend [that cannot be trusted]". */
function isPlain({ phrases: { tree } }: SentenceContext, { head, phrases }: NounPhrase): boolean {
  return phrases.length === 0 && (tree === undefined || childrenBy(tree, head, 'acl', 'acl:relcl', 'nmod').length === 0);
}

/** "deported 900 [Acehnese]": a people by its name, where the pattern asks for people. */
function areNationals(at: SentenceContext, objects: readonly NounPhrase[], lemmas: readonly string[]): boolean {
  return (
    objects.some((noun) => isNation(at, [noun]) && at.sentence.tokens[noun.head]?.form !== noun.lemma) && lemmas.some((lemma) => PEOPLE.has(lemma))
  );
}

const PEOPLE = wordSet('people refugee migrant immigrant national civilian prisoner protester villager resident worker');

/** "the [riot squad] arrested", "[state security] arrested": servants of the state by any noun, where the pattern asks for police or soldiers. */
function areServants(at: SentenceContext, subjects: readonly NounPhrase[], lemmas: readonly string[]): boolean {
  const sectors = lemmas.includes('police') ? GUARDING : lemmas.includes('army') || lemmas.includes('troop') ? FIGHTING : undefined;
  return sectors !== undefined && subjects.some((noun) => sectors.has(agentNoun(at, noun)?.sector ?? 'UNK') && agentNoun(at, noun)?.state === true);
}

const GUARDING: ReadonlySet<Sector> = new Set<Sector>(['COP', 'MIL', 'SPY']);
const FIGHTING: ReadonlySet<Sector> = new Set<Sector>(['MIL']);

/** "gave the rebels [three days]": a stretch of time right behind whom it is given. */
function isTimeGiven({ sentence }: SentenceContext, { times, verb, object }: Clause, lemmas: readonly string[]): boolean {
  const after = object[0]?.last ?? verb.last;
  return times.some(({ start, timex }) => {
    const first = sentence.tokens.findIndex((token) => token.start === start);
    const words = sentence.tokens.slice(first, first + 5).map(({ lemma }) => lemma.toLowerCase());
    return timex.type === 'DURATION' && first > after && first <= after + 2 && words.some((word) => lemmas.includes(singularOf(word)));
  });
}

/** What is acted upon: with a particle what stands after it; undefined where the particle is missing. */
export function objectsOf(clause: Clause, particle: string | undefined): readonly NounPhrase[] | undefined {
  const own = clause.verb.passive ? clause.subject : clause.object;
  if (particle === undefined) return own;
  if (clause.verb.adverbs.includes(particle) || clause.obliques.some(({ preposition }) => preposition.startsWith(`${particle} `))) return own;
  const phrase = clause.obliques.find(
    ({ preposition, first, nouns }) => preposition === particle && nouns.length > 0 && first <= clause.verb.last + 1,
  );
  return phrase ? [...own, ...phrase.nouns] : undefined;
}

/** Whether a noun after the preposition is one of the words, or a stretch of time ends in one: "jailed for [two years]". */
function isCompleted(at: SentenceContext, clause: Clause, preposition: string, lemmas: readonly string[]): boolean {
  const isTimed = clause.obliques.some(
    (phrase) => phrase.time && isAfter(phrase, preposition) && lemmas.includes(at.sentence.tokens[phrase.last]?.lemma ?? ''),
  );
  return isTimed || names(at, complementsAfter(at, clause, preposition), lemmas);
}

/** The nouns after a preposition, and what an amount among them is of: "with 5 billion euros in [aid]"; not whatever follows: "from Mali with the consent of the [union]". */
function complementsAfter({ sentence }: SentenceContext, clause: Clause, preposition: string): NounPhrase[] {
  // "responsibility [for the attack] was claimed"
  const behind = clause.verb.passive ? clause.subject.flatMap(({ phrases }) => phrases) : [];
  const nouns = nounsAfter([...clause.obliques, ...behind], preposition);
  const isName = nouns.every(({ head }) => sentence.tokens[head]?.upos === 'PROPN');
  return nouns.length > 0 && !isName ? [...nouns, ...nounsAfter(clause.obliques, 'in'), ...nounsAfter(clause.obliques, 'of')] : nouns;
}
