import { singularOf } from '../../../language/knowledge/nouns.ts';
import { movedTime } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { codeOf, type FramedEvent, ruleName } from '../candidate.ts';
import { factualityOf } from '../factuality/factuality.ts';
import { isNamedBy, nominalFactuality } from '../factuality/noun-factuality.ts';
import { PLANNED } from '../factuality/told.ts';
import { isNoneOfKind } from '../frames/argument-class.ts';
import { type FramedNoun, framesOfNoun, isVerbal, type NounPattern } from '../frames/frames.ts';
import { standingOf } from '../frames/standing.ts';
import { isUndergone, sidesOf } from '../frames/undergone.ts';
import { sourcesOf } from '../parties/noun-sources.ts';
import { namedTargets, untoldTargets } from '../parties/noun-targets.ts';
import type { PartyContext } from '../parties/parties.ts';
import { touredRegion } from '../parties/toured-regions.ts';
import { happeningPhrases, phrasesOf, timeAround, withEdge } from '../times-and-places/noun-times.ts';
import { placeAmong } from '../times-and-places/place.ts';
import { isOfPeople } from '../types/capture-kind.ts';
import { isAtGoal } from '../types/no-blows.ts';
import { isByForces } from '../types/no-protest.ts';
import { isSearch } from '../types/raid-kind.ts';
import { strikeKind } from '../types/strike-kind.ts';
import { isFelt, isLight, type Surroundings, surroundingsOf } from './noun-surroundings.ts';

/** Events told by a noun: "Macron’s visit to Kenya", "paid a visit", "sanctions imposed on Kenya". */
export function nounEvents(context: PartyContext, at: SentenceContext): FramedEvent[] {
  return at.phrases.nouns.flatMap((noun) => {
    if (noun.closed || isNoneOfKind(at.sentence.tokens, noun)) return [];
    const patterns = framesOfNoun(hyphenedWith(at, noun) ?? noun.lemma);
    const isCarried = (place: Surroundings) => patterns.some(({ pattern }) => isLight(noun, place, pattern));
    const around = surroundingsOf(at, noun);
    const surrounding = isCarried(around) ? around : (relativesOver(at, noun, around).find(isCarried) ?? around);
    const light = patterns.filter(({ pattern }) => isLight(noun, surrounding, pattern));
    if (isAtGoal(noun, surrounding) || isFelt(noun, surrounding)) return [];
    const read = readingOf(light.length > 0 ? light : patterns, (framed) =>
      isPattern(at, noun, framed.pattern) && isStrikeOf(at, noun, surrounding, framed) && !isPostOfForces(at, surrounding, framed)
        ? candidateOf(context, at, noun, surrounding, framed)
        : undefined,
    );
    return read ? [read] : [];
  });
}

/** "police set up [roadblocks]": no protest. */
function isPostOfForces(at: SentenceContext, { clause }: Surroundings, { frame }: FramedNoun): boolean {
  return frame.plover.type === 'PROTEST' && clause !== undefined && isByForces(at, clause, clause.subject);
}

/** The first pattern whose words name both sides, or else the first that tells an event at all. */
function readingOf(patterns: readonly FramedNoun[], read: (framed: FramedNoun) => FramedEvent | undefined): FramedEvent | undefined {
  let first: FramedEvent | undefined;
  for (const framed of patterns) {
    const candidate = read(framed);
    if (candidate && candidate.sources.length > 0 && candidate.targets.length > 0) return candidate;
    first ??= candidate;
  }
  return first;
}

/** "the threat [that Chad issued] against Mali": by the clause that tells that it was made. */
function relativesOver(at: SentenceContext, noun: NounPhrase, around: Surroundings): Surroundings[] {
  return at.phrases.clauses
    .filter(({ link, object }) => link === 'relative' && object.includes(noun))
    .map((clause) => ({ after: around.after, times: around.times, clause, role: 'object' }));
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

/** "a strike by nurses" is a protest and no blow, "a missile strike" a blow and no protest; the capture of a town is no arrest. */
function isStrikeOf(at: SentenceContext, noun: NounPhrase, surrounding: Surroundings, { frame }: FramedNoun): boolean {
  const { type } = frame.plover;
  if (singularOf(noun.lemma) === 'raid') return isSearch(at, noun, surrounding) === (type !== 'ASSAULT');
  if (singularOf(noun.lemma) === 'capture') return isOfPeople(at, noun) === (frame.id !== 'seize-territory');
  if (singularOf(noun.lemma) !== 'strike' || (type !== 'PROTEST' && type !== 'ASSAULT')) return true;
  const kind = strikeKind(at, noun, surrounding);
  return kind === undefined || kind === (type === 'PROTEST' ? 'work' : 'arms');
}

function candidateOf(context: PartyContext, at: SentenceContext, noun: NounPhrase, place: Surroundings, framed: FramedNoun): FramedEvent | undefined {
  const { frame, pattern } = framed;
  const light = isLight(noun, place, pattern);
  const undergone = !light && isUndergone(place, framed) ? sidesOf(context, at, noun, place, framed) : undefined;
  // by the verb that tells no more than that it was done or suffered
  const carried = light || undergone !== undefined;
  if (!carried && (pattern.source.length === 0 || (pattern.lightOnly && !isDated(noun, place)))) return undefined;
  // 1. How far it is done.
  const moved = carried ? undefined : movedTime(noun, at.phrases.clauses);
  const factuality = statusOf(at, noun, place, framed, { light: carried, moved: moved !== undefined });
  if (factuality === 'nothing' || (carried && !factuality)) return undefined;
  // 2. When and where, by what hangs on the noun and on the verb that carries it.
  const phrases = phrasesOf(at, noun, place, carried);
  const around = [...phrases, ...happeningPhrases(at, place)];
  const time = withEdge(noun, place, carried, moved ?? timeAround(at, noun, place, around, carried));
  const toured = frame.targetIsPlace ? touredRegion(context, at, noun) : undefined;
  const location = placeAmong(context, at, around) ?? toured;
  // 3. Who acts on whom.
  const sides = undergone ?? sidesTold(context, at, noun, { ...place, after: phrases }, framed, light);
  return {
    ...codeOf(framed),
    by: ruleName('noun-frame', frame),
    at,
    trigger: { first: noun.head, last: noun.head },
    ...sides,
    ...(location ? { place: location } : {}),
    ...(time ? { time } : {}),
    factuality: factuality ?? undefined,
    nominal: !carried && !(place.clause !== undefined && (isNamedBy(at, noun, place.clause) || isSaidToStand(at, place))),
  };
}

/** Who acts and who is acted upon, by the words that hang on the noun and on the verb that carries it. */
function sidesTold(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  framed: FramedNoun,
  light: boolean,
): Pick<FramedEvent, 'sources' | 'targets'> {
  const named = namedTargets(context, at, place, framed, place.after);
  return {
    sources: sourcesOf(context, at, noun, place, framed, light),
    targets: named.length > 0 ? named : untoldTargets(context, at, noun, place, framed),
  };
}

/** "[Monday]'s ban", "a ban [in 2019]": of a day or year of its own, and so no state of things. */
function isDated(noun: NounPhrase, { after, times, role, preposition, governor }: Surroundings): boolean {
  // "after Chad's [ban]", "in response to Chad's [ban]"
  if (preposition === 'after' || preposition === 'following' || governor === 'response' || governor === 'retaliation') return true;
  return noun.time !== undefined || (role === 'subject' && (times.length > 0 || after.some(({ time }) => time !== undefined)));
}

/** By the verb that carries the noun, else by the words around it; planned where it was moved to another day. */
function statusOf(
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  { frame }: FramedNoun,
  { light, moved }: { light: boolean; moved: boolean },
): ReturnType<typeof nominalFactuality> {
  const options = { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) };
  const told = light && place.clause ? factualityOf(place.clause, options) : nominalFactuality(at, noun, place, options, frame);
  return moved && told !== 'nothing' && told?.polarity !== 'negative' ? PLANNED : told;
}

/** "The visit is [on the agenda]": no mere reference to what was told before. */
function isSaidToStand(at: SentenceContext, { clause, role }: Surroundings): boolean {
  return role === 'subject' && clause !== undefined && standingOf(at, clause) !== undefined;
}
