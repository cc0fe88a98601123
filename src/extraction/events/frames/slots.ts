import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type Span, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { stateOfPlace, thingAt } from '../countries/struck-places.ts';
import { complementsOf } from '../inner-events.ts';
import { goodsOf, phrasesAfter } from '../nouns/noun-contents.ts';
import { complementParties, othersThan } from '../parties/complement-parties.ts';
import { doersOf } from '../parties/deed-doers.ts';
import { wholeSpan } from '../parties/described-words.ts';
import { firstFilled } from '../parties/first-filled.ts';
import { adjectiveActors, OWNING, OWNING_BEFORE_PLACE, owners, parties } from '../parties/owners.ts';
import type { PartyContext } from '../parties/parties.ts';
import { isOfAnother, isQuotedWithout, isToldBy } from '../parties/spoken-of.ts';
import { isOfClass } from './argument-class.ts';
import { objectsOf } from './sense.ts';

/** Whoever stands in the slots of a verb, each slot on its own; of slots joined by a stroke those in the first that is filled. */
export function fillSlots(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  slots: readonly string[],
  options: { particle?: string | undefined; find?: Finder; not?: (actor: Actor) => boolean } = {},
): Actor[] {
  return slots.flatMap((slot) =>
    firstFilled(DEPTHS, (depth) =>
      firstFilled(
        slot.split('|').filter((each) => depth > 0 || !OF_CLAUSES.has(each)),
        (each) => fillSlot(context, at, clause, each, { ...options, depth }).filter((actor) => !options.not?.(actor)),
      ),
    ),
  );
}

/** "the attack [of] the rebels", and not "the attack [on] the rebels". */
const DOING: readonly string[] = ['of', 'by', 'from'];

/** "demanded an apology [from Chad]", "agreed to a treaty [with Kenya]", and last "agreed to mediation in its quarrel [with Kenya]": how many nouns stand between. */
const DEPTHS: readonly number[] = [0, 1, 9];
/** What stands in a clause of its own is looked for after the phrases that hang on the verb and its object. */
const OF_CLAUSES: ReadonlySet<string> = new Set(['complement', 'that-subject', 'inner-subject', 'inside']);

/** "an explosion at a mill [in the state of Sudland]": where something was done, told by a place that is "of" it, is not who did it. */
function isWhereItWas(at: SentenceContext, noun: NounPhrase, { span }: Actor): boolean {
  const places = phrasesAfter(at, noun).filter(({ preposition }) => PLACING.has(preposition));
  const named = places.flatMap(({ nouns }) => nouns.flatMap(({ phrases }) => nounsAfter(phrases, 'of')));
  return named.some((each) => contains(rangeOf(at.sentence, each) ?? { start: 0, end: 0 }, span));
}

const PLACING = wordSet('in at near outside inside across on throughout around');

/** How the parties in the noun phrases of a slot are found. */
type Finder = (context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]) => Actor[];

function fillSlot(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  slot: string,
  { particle, find = struck, depth }: { particle?: string | undefined; find?: Finder; not?: (actor: Actor) => boolean; depth: number },
): Actor[] {
  const objects = goodsOf(at, objectsOf(clause, particle) ?? []);
  if (slot === 'subject') return isSuffered(clause) ? parties(context, at, nounsAfter(clause.obliques, 'by')) : acting(context, at, clause);
  if (slot === 'speaker')
    return clause.governor && (clause.link === 'that' || clause.link === 'reported') ? parties(context, at, clause.governor.subject) : [];
  // "hit by [Iranian] missiles": of a passive, whose that is by which it was done.
  if (slot === 'subject-owner') {
    const done = isSuffered(clause) ? nounsAfter(clause.obliques, 'by') : clause.subject;
    return owners(context, at, done, DOING).filter((actor) => !done.some((noun) => isWhereItWas(at, noun, actor)));
  }
  if (slot === 'object') return TELLING.has(clause.verb.lemma) ? parties(context, at, objects) : find(context, at, objects);
  if (slot === 'second') return clause.secondObject.length > 0 ? parties(context, at, clause.verb.passive ? clause.subject : clause.object) : [];
  if (slot === 'owner') return objects.flatMap((noun) => ownersOfStruck(context, at, noun));
  if (slot === 'doer') return doersOf(context, at, objects);
  if (slot === 'object-possessor') return objects.flatMap((noun) => (noun.possessor ? parties(context, at, [noun.possessor]) : []));
  if (slot === 'adjective') return objects.flatMap((noun) => adjectiveActors(context, at, noun));
  if (slot === 'that-subject') {
    // "has evidence [that Chad armed the rebels]" tells it of the object.
    const isTold = (noun: NounPhrase | undefined) => noun === undefined || objects.includes(noun);
    const told = complementsOf(at, clause).find(({ link, governorNoun }) => (link === 'that' || link === 'reported') && isTold(governorNoun));
    return told ? parties(context, at, told.verb.passive ? nounsAfter(told.obliques, 'by') : told.subject) : [];
  }
  if (slot === 'inner-subject') return othersThan(context, at, clause, parties(context, at, subjectInside(at, clause, objects)));
  if (slot === 'inside') return othersThan(context, at, clause, complementParties(context, at, clause, 0));
  if (slot === 'complement') {
    const asked = clause.verb.passive ? [] : parties(context, at, objects);
    return othersThan(context, at, clause, asked.length > 0 ? asked : complementParties(context, at, clause, 0));
  }
  const nouns = prepositional(at, clause, objects, { preposition: slot.replace(/-owner$/, ''), depth });
  return slot.endsWith('-owner') ? owners(context, at, nouns) : find(context, at, nouns);
}

/** "set a deadline for [Chad] to withdraw": who is to do what an infinitive tells. */
function subjectInside(at: SentenceContext, clause: Clause, objects: readonly NounPhrase[]): NounPhrase[] {
  const isUnder = ({ governor, governorNoun, link }: Clause) =>
    link === 'infinitive' && (governor === clause || (governorNoun !== undefined && objects.includes(governorNoun)));
  const wanted = at.phrases.clauses.find((inner) => isUnder(inner) && !inner.verb.passive && inner.subject !== clause.subject);
  return wanted?.subject ?? [];
}

/** "told [a rally in Khartoum]": those who listen are not whose the place is. */
const TELLING = wordSet('tell assure inform');

/** Whoever is named; where nobody is, whose it is: "ambushed an [army] convoy", "raided the offices of [the tribunal]"; what stands somewhere is itself: "a prison in Haiti". */
export function struck(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]): Actor[] {
  return nouns.flatMap((noun) => {
    const told = parties(context, at, [noun]);
    if (told.length > 0 || WORDS.has(singularOf(noun.lemma))) return told;
    const isThing = isOfClass(at, noun, 'struck');
    const whose = owners(context, at, [noun], OWNING_BEFORE_PLACE).map((actor) =>
      isThing ? { ...actor, span: around(context, at, noun, actor.span) } : actor,
    );
    if (whose.length > 0) return whose;
    const thing = thingAt(context, at, noun);
    return thing ? [thing] : owners(context, at, [noun]);
  });
}

/** What is sought or granted, and no building. */
const SHELTER: ReadonlySet<string> = new Set(['asylum', 'refuge', 'shelter', 'sanctuary', 'haven', 'home', 'seat', 'market']);

/** "a [British] tanker" is the state’s, "the Congolese city of [Goma]" itself. */
function ownersOfStruck(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const place = stateOfPlace(context, at, noun);
  if (place) return [place];
  const isStruck = isOfClass(at, noun, 'struck') && !SHELTER.has(singularOf(noun.lemma));
  const whose = owners(context, at, [noun], isStruck ? OWNING_BEFORE_PLACE : OWNING);
  return isStruck ? whose.map((actor) => ({ ...actor, span: around(context, at, noun, actor.span) })) : whose;
}

/** "a [British] tanker", "the crew of a [British] tanker": all of the phrase in whose words its owner is told. */
function around(context: PartyContext, at: SentenceContext, noun: NounPhrase, owner: Span): Span {
  const range = rangeOf(at.sentence, noun);
  const whole = range && wholeSpan(context, at, noun, range);
  // "the Kaduna office [of a radio station]"
  const isOfBody = whole && range && whole.end > range.end && nounsAfter(noun.phrases.slice(0, 1), 'of').length > 0;
  if (range && contains(range, owner)) return isOfBody ? whole : spanOf(context.text, range.start, range.end);
  // "retook the town from [Islamic State]": from whom it is taken is named himself
  const isTakenFrom = noun.phrases.some(
    ({ preposition, nouns }) => preposition === 'from' && nouns.some((each) => rangeOf(at.sentence, each)?.end === owner.end),
  );
  return whole && contains(whole, owner) && !isTakenFrom ? whole : owner;
}

/** What is said or thought is nobody's who could be struck: "dismissed a UN [report]". */
const WORDS: ReadonlySet<string> = new Set(
  'report claim allegation accusation criticism suggestion rumour rumor statement idea notion speculation study survey poll finding remark comment charge'.split(
    ' ',
  ),
);

/** "were arrested", and not "were [engaged] in fighting". */
function isSuffered({ verb, obliques }: Clause): boolean {
  return verb.passive && !(ENGAGED.has(verb.lemma) && nounsAfter(obliques, 'in').length > 0);
}

const ENGAGED = wordSet('engage involve embroil');

/** The subject; of "they" that the reading could not tell, whoever says or decides it ("[separatists] said they would …"); of a text whoever wrote it. */
function acting(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const found = parties(context, at, clause.subject);
  const [noun] = clause.subject;
  if (found.length > 0) return bodySaying(context, at, clause, found);
  if (!noun) return found;
  const { governor } = clause;
  if (isText(noun)) return writers(context, at, clause, noun);
  const pronoun = at.sentence.tokens[noun.head]?.form.toLowerCase() ?? '';
  if (!/^(?:they|it|he|she)$/.test(pronoun) || !governor || !isToldBy(clause)) return [];
  if (isQuotedWithout(context, at, noun, governor) || (/^(?:he|she)$/.test(pronoun) && isOfAnother(at, clause))) return [];
  const speaking = parties(context, at, governor.subject);
  // "The minister called the levy unfair and said [it] broke a promise": no person is "it"
  return pronoun === 'it' ? speaking.filter(({ entity }) => context.table.entities[entity]?.kind !== 'person') : speaking;
}

/** "[Chad's dockers' union] said it would strike": who speaks, where "it" was taken for whose that is. */
function bodySaying(context: PartyContext, at: SentenceContext, { subject, governor, link }: Clause, found: Actor[]): Actor[] {
  const isIt = subject.length === 1 && /^it$/i.test(at.sentence.tokens[subject[0]?.head ?? -1]?.form ?? '');
  if (!isIt || !governor || (link !== 'that' && link !== 'reported')) return found;
  const whose = parties(
    context,
    at,
    governor.subject.flatMap(({ possessor }) => possessor ?? []),
  );
  const speaking = parties(context, at, governor.subject);
  const isOwner = found.every(({ entity }) => whose.some((owner) => owner.entity === entity));
  return isOwner && speaking.length > 0 ? speaking : found;
}

/** What speaks for whoever wrote, passed or recorded it. */
const TEXTS = wordSet(
  'statement declaration letter resolution communique communiqué petition message note memorandum manifesto appeal decree law bill motion leaflet broadcast',
  'telegram cable ultimatum order ruling verdict judgment tape video recording document text report editorial article pamphlet edict proclamation',
);

export function isText({ lemma }: NounPhrase): boolean {
  return TEXTS.has(singularOf(lemma));
}

/** "[the party] issued a statement urging", "a letter by [the party] urged". */
function writers(context: PartyContext, at: SentenceContext, { governor, governorNoun }: Clause, noun: NounPhrase): Actor[] {
  const whose = owners(context, at, [noun], ['by', 'of', 'from']);
  if (whose.length > 0 || !governor || governorNoun !== noun) return whose;
  return parties(context, at, governor.verb.passive ? nounsAfter(governor.obliques, 'by') : governor.subject);
}

/** After a preposition, whether it hangs on the verb or on its object, at most so deep. */
function prepositional(
  at: SentenceContext,
  clause: Clause,
  objects: readonly NounPhrase[],
  { preposition, depth }: { preposition: string; depth: number },
): NounPhrase[] {
  const all = [...new Set([...clause.obliques, ...objects.flatMap((noun) => phrasesAfter(at, noun))])];
  const phrases = all.filter((phrase) => depthOf(clause, phrase) <= depth);
  const found = nounsAfter(phrases, preposition);
  return preposition === 'from' && found.length === 0 ? nounsAfter(phrases, 'out of') : found;
}

/** How many nouns stand between a phrase and the verb; objects don’t count. */
function depthOf(clause: Clause, { noun }: PrepositionalPhrase): number {
  const above = noun && clause.obliques.find(({ nouns }) => nouns.includes(noun));
  return above ? 1 + depthOf(clause, above) : 0;
}
