import type { PloverType } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import type { FramedNoun, NounPattern } from '../frames/frames.ts';
import { struck } from '../frames/slots.ts';
import { phrasesAfter } from '../nouns/noun-contents.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';
import { partiesInside } from './complement-parties.ts';
import { firstFilled } from './first-filled.ts';
import { isSuffered } from './noun-sources.ts';
import { parties } from './owners.ts';
import type { PartyContext } from './parties.ts';

/** Whom what a noun tells is done to, by the words that its frame asks for. */
export function namedTargets(
  context: PartyContext,
  at: SentenceContext,
  place: Surroundings,
  { frame, pattern }: FramedNoun,
  phrases: readonly PrepositionalPhrase[],
): Actor[] {
  const find = frame.targetIsPlace ? parties : struck;
  const inSlot = (slot: string) => find(context, at, nounsAfter(phrases, slot));
  const aimedAt = pattern.target.filter((slot) => !WHERE.has(slot)).flatMap(inSlot);
  const named = aimedAt.length > 0 ? aimedAt : pattern.target.filter((slot) => WHERE.has(slot)).flatMap(inSlot);
  return [...named, ...invitedOf(context, at, place, pattern)];
}

/** "an attack on a convoy [in Mali]": where others are named, these tell no more than where it was. */
const WHERE = wordSet('in at near outside along');

/** Where these name nobody, whoever suffers it by having it, and whoever is told in the clause that completes the noun. */
export function untoldTargets(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun): Actor[] {
  const suffering = noun.possessor && isSuffered(context, at, noun, place, framed) ? parties(context, at, [noun.possessor]) : [];
  return [...suffering, ...inContent(context, at, noun, framed.frame.plover.type)];
}

/** Who is named in what a noun's clause tells: whom something is asked of or said of, whom a threat presses. */
function inContent(context: PartyContext, at: SentenceContext, noun: NounPhrase, type: PloverType): Actor[] {
  // "the demand by [the bishop] that …": the clause may hang on whoever stands between
  const heads = new Set([noun, ...phrasesAfter(at, noun).flatMap(({ nouns }) => nouns)]);
  const contents = at.phrases.clauses.filter(
    ({ governorNoun, link }) => governorNoun === noun || ((link === 'that' || link === 'infinitive') && governorNoun && heads.has(governorNoun)),
  );
  if (type === 'REQUEST' || type === 'ACCUSE') {
    const told = contents.filter(({ link, verb }) => link === 'that' && !verb.passive);
    return parties(context, at, subjectsOf(told));
  }
  return type === 'THREATEN' || type === 'REJECT' ? pressedBy(context, at, noun, type, contents) : [];
}

/** "a threat to close the port unless [the government] pays", "a refusal to extradite [the pilot]": nobody who threatens or refuses himself. */
function pressedBy(context: PartyContext, at: SentenceContext, noun: NounPhrase, type: PloverType, contents: readonly Clause[]): Actor[] {
  const pressed = parties(context, at, subjectsOf(conditionsIn(at, noun, contents)));
  const whose = [...(noun.possessor ? [noun.possessor] : []), ...nounsAfter(phrasesAfter(at, noun), 'by')];
  const doers = new Set(parties(context, at, whose).map(({ entity }) => entity));
  const others = (found: readonly Actor[]) => found.filter(({ entity }) => !doers.has(entity));
  const meant = contents.filter(({ link }) => link === 'infinitive' || link === 'that');
  const told = firstFilled(meant, (inner) => partiesInside(context, at, { ...inner, link: 'infinitive' }, others, 1));
  return type === 'THREATEN' && pressed.length > 0 ? others(pressed) : told;
}

function subjectsOf(clauses: readonly Clause[]): NounPhrase[] {
  return clauses.flatMap(({ subject }) => subject);
}

/** "a threat to close the port [unless the government pays]": beside what is threatened, or right behind it where the tree parts them. */
function conditionsIn(at: SentenceContext, { head }: NounPhrase, contents: readonly Clause[]): Clause[] {
  const [content] = contents;
  return at.phrases.clauses.filter(({ governor, marker, link, verb }) => {
    if (link !== 'adverbial' || !/^(?:if|unless)$/.test(marker ?? '')) return false;
    return governor !== undefined && (contents.includes(governor) || (content !== undefined && governor.verb.first > verb.last && verb.first > head));
  });
}

/** "[Ruto] went to Paris at Macron’s invitation": the subject of the clause was invited. */
function invitedOf(context: PartyContext, at: SentenceContext, place: Surroundings, pattern: NounPattern): Actor[] {
  if (!pattern.target.includes('guest') || !place.clause || !place.preposition || !['at', 'on', 'upon'].includes(place.preposition)) return [];
  return parties(context, at, place.clause.verb.passive ? [] : place.clause.subject);
}
