import { singularOf } from '../../language/knowledge/nouns.ts';
import { daysOf, movedTime, timeAmong } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import { embeddingOf } from '../lexicon.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../phrases/index.ts';
import { isNoneOfKind } from './argument-class.ts';
import { codeOf, type FramedEvent, nounsAfter, ruleName } from './candidate.ts';
import { carryingClause } from './carrying-clause.ts';
import { partiesInside } from './complement-parties.ts';
import { factualityOf, factualityOfSubject } from './factuality.ts';
import { firstFilled } from './first-filled.ts';
import { type FramedNoun, framesOfNoun, isVerbal, type NounPattern } from './frames.ts';
import { isAtGoal } from './no-blows.ts';
import { phrasesAfter } from './noun-contents.ts';
import { isNamedBy, isReturnFrom, nominalFactuality } from './noun-factuality.ts';
import { AT_THE_TIME, isLight, isOutbreak, type Surroundings, surroundingsOf } from './noun-surroundings.ts';
import { adjectiveActors, compoundActors, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { placeAmong } from './place.ts';
import { isSearch } from './raid-kind.ts';
import { timeBeside } from './same-occasion.ts';
import { struck } from './slots.ts';
import { standingOf } from './standing.ts';
import { strikeKind } from './strike-kind.ts';
import { PLANNED } from './told.ts';
import { touredRegion } from './toured-regions.ts';

/** Events told by a noun: "Macron’s visit to Kenya", "paid a visit", "sanctions imposed on Kenya". */
export function nounEvents(context: PartyContext, at: SentenceContext): FramedEvent[] {
  return at.phrases.nouns.flatMap((noun) => {
    if (noun.closed || isNoneOfKind(at.sentence.tokens, noun)) return [];
    const surrounding = surroundingsOf(at, noun);
    const patterns = framesOfNoun(hyphenedWith(at, noun) ?? noun.lemma);
    const light = patterns.filter(({ pattern }) => isLight(noun, surrounding, pattern));
    for (const framed of light.length > 0 ? light : patterns) {
      if (!isPattern(at, noun, framed.pattern) || !isStrikeOf(at, noun, surrounding, framed) || isAtGoal(noun, surrounding)) continue;
      const candidate = candidateOf(context, at, noun, surrounding, framed);
      if (candidate) return [candidate];
    }
    return [];
  });
}

/** "a [sit-in] by students", told as three words. */
function hyphenedWith({ sentence: { tokens } }: SentenceContext, { head, lemma }: NounPhrase): string | undefined {
  const after = tokens[head + 1]?.form === '-' ? tokens[head + 2]?.form.toLowerCase() : undefined;
  return after === undefined ? undefined : `${lemma}-${after}`;
}

/** The words that the pattern asks for stand before the noun. */
function isPattern(at: SentenceContext, noun: NounPhrase, pattern: NounPattern): boolean {
  const before = at.sentence.tokens.slice(noun.first, noun.head).map((token) => token.lemma.toLowerCase());
  if (pattern.plural && !at.sentence.tokens[noun.head]?.form.toLowerCase().endsWith('s')) return false;
  if (pattern.modifiers && !pattern.modifiers.some((word) => before.includes(word))) return false;
  if (pattern.notModifiers?.some((word) => before.includes(word))) return false;
  return true;
}

/** "a strike by nurses" is a protest and no blow, "a missile strike" a blow and no protest. */
function isStrikeOf(at: SentenceContext, noun: NounPhrase, surrounding: Surroundings, { frame }: FramedNoun): boolean {
  const { type } = frame.plover;
  if (singularOf(noun.lemma) === 'raid') return isSearch(at, noun, surrounding) === (type !== 'ASSAULT');
  if (singularOf(noun.lemma) !== 'strike' || (type !== 'PROTEST' && type !== 'ASSAULT')) return true;
  const kind = strikeKind(at, noun, surrounding);
  return kind === undefined || kind === (type === 'PROTEST' ? 'work' : 'arms');
}

function candidateOf(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun): FramedEvent | undefined {
  const { frame, pattern } = framed;
  const options = { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) };
  const light = isLight(noun, place, pattern);
  if ((pattern.source.length === 0 || pattern.lightOnly) && !light) return undefined;
  const moved = light ? undefined : movedTime(noun, at.phrases.clauses);
  const told = light && place.clause ? factualityOf(place.clause, options) : nominalFactuality(at, noun, place, options, frame);
  const factuality: typeof told = moved && told !== 'nothing' && told?.polarity !== 'negative' ? PLANNED : told;
  if (factuality === 'nothing' || (light && !factuality)) return undefined;
  const carrying = carryingClause(at, noun.head);
  const own = light || isOutbreak(place) ? (place.clause?.obliques ?? []) : (carrying?.obliques ?? []);
  const phrases = ofOneOccasion([...new Set([...place.after, ...own, ...setBeside(noun, place)])]);
  const around = light ? place.clause : carrying;
  const times = around ? [...place.times, ...around.times] : place.times;
  const dated =
    moved ??
    timeAmong(times, light || place.role === 'subject' ? [...phrases, ...happeningPhrases(place)] : phrases) ??
    (light && place.clause ? timeBeside(at, place.clause) : undefined);
  const edge = isReturnFrom(noun, place) ? 'last' : EDGES.get(light && place.clause ? place.clause.verb.lemma : '');
  const time = dated && edge ? daysOf(dated, noun.time, edge) : dated;
  const toured = frame.targetIsPlace ? touredRegion(context, at, noun) : undefined;
  const location = placeAmong(context, at, [...phrases, ...happeningPhrases(place)]) ?? toured;
  const find = frame.targetIsPlace ? parties : struck;
  const named = [...pattern.target.flatMap((slot) => find(context, at, nounsAfter(phrases, slot))), ...invitedOf(context, at, place, pattern)];
  return {
    ...codeOf(framed),
    by: ruleName('noun-frame', frame),
    at,
    trigger: { first: noun.head, last: noun.head },
    sources: sourcesOf(context, at, noun, { ...place, after: phrases }, framed, light),
    targets: named.length > 0 ? named : [...ofSufferer(context, at, noun, place, framed), ...inContent(context, at, noun, frame.plover.type)],
    ...(location ? { place: location } : {}),
    ...(time ? { time } : {}),
    factuality: factuality ?? undefined,
    nominal: !light && !(place.clause !== undefined && (isNamedBy(at, noun, place.clause) || isSaidToStand(at, place))),
  };
}

/** "the demand that [Turkey] reopen the church", "a threat to close the port unless [the government] pays": who is named in what a noun's clause tells. */
function inContent(context: PartyContext, at: SentenceContext, noun: NounPhrase, type: string): Actor[] {
  // "the demand by [the bishop] that …": the clause may hang on whoever stands between
  const heads = new Set([noun, ...phrasesAfter(at, noun).flatMap(({ nouns }) => nouns)]);
  const contents = at.phrases.clauses.filter(
    ({ governorNoun, link }) => governorNoun === noun || ((link === 'that' || link === 'infinitive') && governorNoun && heads.has(governorNoun)),
  );
  if (type === 'REQUEST' || type === 'ACCUSE') {
    const told = contents.filter(({ link, verb }) => link === 'that' && !verb.passive);
    return parties(
      context,
      at,
      told.flatMap(({ subject }) => subject),
    );
  }
  if (type !== 'THREATEN' && type !== 'REJECT') return [];
  const conditions = conditionsIn(at, noun, contents);
  const pressed = parties(
    context,
    at,
    conditions.flatMap(({ subject }) => subject),
  );
  const whose = [...(noun.possessor ? [noun.possessor] : []), ...nounsAfter(phrasesAfter(at, noun), 'by')];
  const doers = new Set(parties(context, at, whose).map(({ entity }) => entity));
  const others = (found: readonly Actor[]) => found.filter(({ entity }) => !doers.has(entity));
  const meant = contents.filter(({ link }) => link === 'infinitive' || link === 'that');
  const told = firstFilled(meant, (inner) => partiesInside(context, at, { ...inner, link: 'infinitive' }, others, 1));
  return type === 'THREATEN' && pressed.length > 0 ? others(pressed) : told;
}

/** "a threat to close the port [unless the government pays]": beside what is threatened, or right behind it where the tree parts them. */
function conditionsIn(at: SentenceContext, { head }: NounPhrase, contents: readonly Clause[]): Clause[] {
  const [content] = contents;
  return at.phrases.clauses.filter(({ governor, marker, link, verb }) => {
    if (link !== 'adverbial' || !/^(?:if|unless)$/.test(marker ?? '')) return false;
    return governor !== undefined && (contents.includes(governor) || (content !== undefined && governor.verb.first > verb.last && verb.first > head));
  });
}

/** "The visit is [on the agenda]": no mere reference to what was told before. */
function isSaidToStand(at: SentenceContext, { clause, role }: Surroundings): boolean {
  return role === 'subject' && clause !== undefined && standingOf(at, clause) !== undefined;
}

/** "On her first visit, [on March 18], she met …": a day set beside the noun is the noun's. */
function setBeside(noun: NounPhrase, { clause, role }: Surroundings): PrepositionalPhrase[] {
  if (role !== 'oblique' || !clause || noun.last > clause.verb.first) return [];
  return clause.obliques.filter(({ time, first }) => time !== undefined && first > noun.last && first <= noun.last + 2);
}

/** "His trip comes a year after [Xi's visit to Oslo]": what hangs on the noun for another occasion is not this one's. */
function ofOneOccasion(phrases: readonly PrepositionalPhrase[]): PrepositionalPhrase[] {
  const others = new Set(phrases.filter(({ preposition }) => /\b(?:after|before|since|following)$/.test(preposition)).flatMap(({ nouns }) => nouns));
  return phrases.filter(({ noun }) => noun === undefined || !others.has(noun));
}

/** Light verbs that tell the first or the last day. */
const EDGES: ReadonlyMap<string, 'first' | 'last'> = new Map([
  ['begin', 'first'],
  ['start', 'first'],
  ['conclude', 'last'],
  ['end', 'last'],
  ['complete', 'last'],
  ['finish', 'last'],
  ['wrap', 'last'],
]);

/** "[Ruto] went to Paris at Macron’s invitation": the subject of the clause was invited. */
function invitedOf(context: PartyContext, at: SentenceContext, place: Surroundings, pattern: NounPattern): Actor[] {
  if (!pattern.target.includes('guest') || !place.clause || !place.preposition || !['at', 'on', 'upon'].includes(place.preposition)) return [];
  return parties(context, at, place.clause.verb.passive ? [] : place.clause.subject);
}

/** "the visit is planned [for July]": a time of the clause that places its subject. */
function happeningPhrases(place: Surroundings): PrepositionalPhrase[] {
  if (place.role !== 'subject' || !place.clause) return [];
  return factualityOfSubject(place.clause, { role: 'paragraph', arranged: true, verbal: false }) ? place.clause.obliques : [];
}

function sourcesOf(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun, light: boolean): Actor[] {
  const { pattern } = framed;
  const suffers = isSuffered(context, at, noun, place, framed);
  const own = pattern.source.flatMap((slot) => {
    if (slot === 'possessor' && suffers) return [];
    if (slot === 'adjective') return adjectiveActors(context, at, noun).slice(0, 1);
    if (slot === 'possessor') return noun.possessor ? parties(context, at, [noun.possessor]) : [];
    const hanging = place.after.filter((phrase) => phrase.noun === undefined || phrase.noun === noun);
    return parties(context, at, nounsAfter(hanging, slot));
  });
  if (light && place.clause) {
    const { clause } = place;
    const doers = clause.verb.passive ? nounsAfter(clause.obliques, 'by') : clause.subject;
    const named = parties(context, at, doers);
    if (named.length > 0) return [...named, ...(pattern.target.includes('with') ? own : [])];
  }
  if (own.length > 0) return own;
  const joint = framed.frame.mutual ? jointlyActing(context, at, place) : [];
  if (joint.length > 1) return joint;
  if (place.clause && ((place.role === 'object' && isOwnPlan(place.clause)) || isReturnFrom(noun, place)))
    return parties(context, at, place.clause.subject);
  const before = compoundActors(context, at, noun);
  return before.length > 0 ? before : adjectiveActors(context, at, noun).slice(0, 1);
}

function ofSufferer(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun): Actor[] {
  return noun.possessor && isSuffered(context, at, noun, place, framed) ? parties(context, at, [noun.possessor]) : [];
}

/** "[his] arrest by the police": where another one is told to act, the deed is done to whoever has it. */
function isSuffered(context: PartyContext, at: SentenceContext, noun: NounPhrase, { after }: Surroundings, { frame, pattern }: FramedNoun): boolean {
  if (frame.mutual || !noun.possessor || !pattern.source.includes('by') || !pattern.target.includes('of')) return false;
  const hanging = after.filter((phrase) => phrase.noun === undefined || phrase.noun === noun);
  const agents = parties(context, at, nounsAfter(hanging, 'by'));
  return agents.length > 0 && nounsAfter(after, 'of').length === 0;
}

/** "[Chad and Mali] signed a treaty after two days of talks": who does something together at or after talks has talked. */
function jointlyActing(context: PartyContext, at: SentenceContext, { clause, role, preposition }: Surroundings): Actor[] {
  if (role !== 'oblique' || !clause || clause.verb.passive || !(preposition && AT_THE_TIME.has(preposition))) return [];
  // "want a part [in the coming talks]": not yet there.
  if (embeddingOf(clause.verb.lemma) !== undefined) return [];
  return parties(context, at, clause.subject);
}

/** "[Macron] cancelled a visit", "[Macron] announced a visit", "[Chad] denies talks": the subject's own. */
function isOwnPlan(clause: Clause): boolean {
  const embedding = embeddingOf(clause.verb.lemma);
  return !clause.verb.passive && (embedding === 'planned' || embedding === 'cancelled' || /^(?:announce|deny)$/.test(clause.verb.lemma));
}
