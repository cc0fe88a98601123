import { edtf, type PloverType, type TimeExpression } from '../../model/index.ts';
import { timeAmong, timeOfClause } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause, PrepositionalPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { framesOf } from './inner-events.ts';
import { PRAISING, timeOfLast, withoutOthersTimes } from './others-times.ts';
import { isPair } from './subject-class.ts';

/** When what a clause tells without a time of its own happened, by a clause of the sentence that tells of the same occasion; inferred of a day told of the deed before. */
export function timeBeside(at: SentenceContext, clause: Clause): TimeExpression | undefined {
  const opening =
    ofCleft(at, clause) ??
    afterNotUntil(
      at,
      clause.obliques.filter(({ first }) => first < clause.verb.first),
    );
  if (opening) return opening;
  if (hasTime(clause)) return ownOfLast(at, clause) ?? pointedAt(at, clause);
  const behind = timeOfLast(at, clause) ?? timeRightBehind(at, clause);
  if (behind?.edtf) return behind;
  const between = beforeVerb(at, clause);
  if (between) return between;
  const beside = ofSameOccasion(at, clause)
    .map((each) => timeOfClause(withoutOthersTimes(at, each)))
    .find(isPlaced);
  if (beside) return beside;
  const shared = sharedBehind(at, clause) ?? dayOfLast(at, clause);
  if (shared) return shared;
  const { governor } = clause;
  if (!governor) return undefined;
  const pointed = pointedAt(at, clause);
  if (pointed) return pointed;
  const before = clause.link === 'coordinate' && !clause.verb.perfect ? timeAmong(...openingOf(at, governor)) : undefined;
  if (before) return before;
  if (!isNextDeed(clause) && !isNextOfBoth(at, clause)) return undefined;
  const above = timeAmong(governor.times, governor.obliques);
  const told = above?.edtf && DAY.test(above.edtf) ? above : timeBeside(at, governor);
  return told && { ...told, inferred: true };
}

/** "It was [on Monday] that Chad shelled the town", "it was [not until Monday] that it did". */
function ofCleft(at: SentenceContext, { link, governor }: Clause): TimeExpression | undefined {
  if (link !== 'relative' || governor?.verb.lemma !== 'be' || governor.object.length > 0) return undefined;
  const isOfIt = at.sentence.tokens[governor.verb.first - 1]?.form.toLowerCase() === 'it';
  return isOfIt ? (timeAmong(governor.times, governor.obliques) ?? afterNotUntil(at, governor.obliques)) : undefined;
}

/** "[Not until Monday] did Chad shell the town". */
function afterNotUntil({ sentence: { tokens } }: SentenceContext, obliques: Clause['obliques']): TimeExpression | undefined {
  const phrase = obliques.find(({ preposition, first, time }) => preposition === 'until' && time && tokens[first - 1]?.form.toLowerCase() === 'not');
  const day = /^\.\.\/(.+)$/u.exec(phrase?.time?.edtf ?? '')?.[1];
  return phrase?.time && day ? { ...phrase.time, edtf: edtf(day) } : undefined;
}

/** "rose after it shelled Tyre [on Monday]", "made no comment before detaining him [on Monday]": the time right behind a clause that the tree hangs on the one above. */
function timeRightBehind({ sentence: { tokens } }: SentenceContext, clause: Clause): TimeExpression | undefined {
  const { governor, range } = clause;
  if (!governor || clause.verb.first < governor.verb.last || !endsWithItsTime(clause)) return undefined;
  const isBehind = (from: number) => from > range.last && tokens.slice(range.last + 1, from).every(({ upos }) => upos !== 'PUNCT' && upos !== 'VERB');
  const above = closingWith(clause, governor);
  const phrases = above.obliques.filter(({ time, noun, first }) => time && !noun && isBehind(first));
  const times = above.times.filter(({ start }) => isBehind(tokens.findIndex((token) => token.start === start)));
  return timeAmong(times, phrases);
}

/** "began withdrawing before attacking Chad [on Monday]": the clause above that does not end with this one. */
function closingWith({ range }: Clause, governor: Clause): Clause {
  const above = governor.governor;
  return governor.range.last === range.last && above && above !== governor && above.verb.first < governor.verb.first
    ? closingWith({ ...governor, range }, above)
    : governor;
}

/** A clause that tells what was done when its own or the one above was. */
function endsWithItsTime({ link, marker, verb, governor, subject, realised }: Clause): boolean {
  if (realised || isAspectOf(governor)) return true;
  if (verb.form === 'gerund')
    return marker !== undefined && (AT_THE_TIME.has(marker) || (marker === 'for' && PRAISING.has(governor?.verb.lemma ?? '')));
  const isOwn = verb.form === 'finite' && verb.tense === 'past' && !verb.modal && subject !== governor?.subject;
  return isOwn && (link === 'coordinate' || (link === 'adverbial' && !CONDITIONS.has(marker ?? '')));
}

/** "resumed [shelling Tyre] on Monday", "began [to shell Tyre] on Monday". */
function isAspectOf(governor: Clause | undefined): boolean {
  return governor !== undefined && (/^(?:begin|start|resume|continue)$/.test(governor.verb.lemma) || isEndingUp(governor));
}

/** "ended up [shelling Tyre] on Monday", "wound up [closing it]". */
function isEndingUp({ verb: { lemma, adverbs } }: Clause): boolean {
  return /^(?:end|wind)$/.test(lemma) && adverbs.includes('up');
}

const AT_THE_TIME: ReadonlySet<string> = new Set(['before', 'after', 'in', 'by', 'since', 'when', 'while', 'upon', 'despite']);
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether']);

/** "have killed 40 people and driven 900 from their homes [since 2017]": what has gone on since then is all that shares the auxiliary. */
function sharedBehind(at: SentenceContext, clause: Clause): TimeExpression | undefined {
  if (!clause.verb.perfect) return undefined;
  const last = at.phrases.clauses.find(({ link, governor, sharesAuxiliary }) => link === 'coordinate' && governor === clause && sharesAuxiliary);
  const time = last && timeOfClause(withoutOthersTimes(at, last));
  return time?.edtf?.endsWith('/..') ? time : undefined;
}

/**
 * "shot the mayor and [wounded two guards] on Tuesday": the day that closes what one doer did at one go, with violence or force. Steps may be days apart: "arrested
 * him and charged him on Friday", "recognised Chad and opened an embassy on Friday".
 */
function dayOfLast(at: SentenceContext, clause: Clause): TimeExpression | undefined {
  const next = at.phrases.clauses.filter(({ governor, link }) => governor === clause && link === 'coordinate');
  const last = next.at(-1);
  if (!last || next.length > 1 || !isNextDeed(last) || !(clause.verb.adverbs.includes('both') || isAtOneGo(at, clause, last))) return undefined;
  const time = timeOfClause(withoutOthersTimes(at, last)) ?? timeOfLast(at, last);
  const day = time?.edtf && DAY.test(time.edtf) && time.start > (at.sentence.tokens[last.verb.head]?.end ?? 0) ? time : undefined;
  return day && { ...day, inferred: true };
}

/** The same, where the tree hangs that day on the clause itself. */
function ownOfLast(at: SentenceContext, clause: Clause): TimeExpression | undefined {
  const day = dayOfLast(at, clause);
  if (!day) return undefined;
  const { inferred: _, ...told } = day;
  return told;
}

/** Both of one type of violence or force, and the second not done to whom the first was done to. */
function isAtOneGo(at: SentenceContext, clause: Clause, last: Clause): boolean {
  const types = new Set(framesOf(at, clause).map(({ frame }) => frame.plover.type));
  const isOneType = framesOf(at, last).some(({ frame: { plover } }) => AT_ONE_GO.has(plover.type) && types.has(plover.type));
  return (
    isOneType &&
    !last.object.some(({ head, possessor }) => [head, possessor?.head ?? head].some((token) => at.sentence.tokens[token]?.upos === 'PRON'))
  );
}

const AT_ONE_GO: ReadonlySet<PloverType> = new Set<PloverType>(['ASSAULT', 'COERCE']);

/** "Kenya [last year] cut its aid": a time between subject and verb that the tree hangs on the subject. */
function beforeVerb({ sentence: { tokens, times } }: SentenceContext, { subject, verb }: Clause): TimeExpression | undefined {
  const end = tokens[verb.first - 1]?.end;
  const from = tokens[Math.max(-1, ...subject.map(({ head }) => head))]?.end;
  return times.find((time) => time.end === end && from !== undefined && time.start > from && isPlaced(time));
}

/** The phrases that may tell where something was that a clause tells without a place: those of the same occasion, and "[In Peru], Corvex closed a mine and Tarn opened one". */
export function phrasesBeside(at: SentenceContext, clause: Clause): PrepositionalPhrase[] {
  const { governor, link } = clause;
  const opening = link === 'coordinate' && governor ? governor.obliques.filter(({ last }) => last < firstOf(governor)) : [];
  return [...opening, ...ofSameOccasion(at, clause).flatMap(({ obliques }) => obliques)];
}

/** "[On Monday], Kenya expelled the envoys and Chad closed its border": what stands before the first of joined clauses holds for all. */
function openingOf({ sentence }: SentenceContext, clause: Clause): [TimeExpression[], PrepositionalPhrase[]] {
  const first = firstOf(clause);
  const opens = sentence.tokens[first]?.start ?? 0;
  return [clause.times.filter(({ end }) => end <= opens), clause.obliques.filter(({ last, time }) => time && last < first)];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isPlaced = (time: TimeExpression | undefined): time is TimeExpression => time?.edtf !== undefined && !time.edtf.includes('..');

function hasTime({ times, obliques }: Clause): boolean {
  return times.length > 0 || obliques.some(({ time }) => time !== undefined);
}

/** Where a clause begins: at its subject, or its verb. */
function firstOf({ subject, verb }: Clause): number {
  return Math.min(verb.first, ...subject.map(({ first }) => first).filter((first) => first < verb.first));
}

/** The clauses that tell of the same occasion as a clause: what goes with it, and what it goes with. */
function ofSameOccasion({ phrases: { clauses } }: SentenceContext, clause: Clause): Clause[] {
  const above = clause.governor && isBeside(clause, clause.governor) ? [clause.governor] : [];
  return [...above, ...clauses.filter((other) => other.governor === clause && isWhen(other) && isOneTense(other, clause))];
}

function isBeside(clause: Clause, governor: Clause): boolean {
  if (governor.verb.negative) return false;
  if (isPurpose(clause, governor)) return true;
  // "flew to Lima on Monday, [where she met]"
  if (clause.marker === 'where' && GOING.has(governor.verb.lemma) && clause.verb.first > governor.verb.last) return isOneTense(clause, governor);
  if (isWhen(clause) || clause.marker === 'as') return clause.verb.first > governor.verb.last && isOneTense(clause, governor);
  return isAccompanying(clause, governor);
}

const GOING = wordSet('arrive fly travel come go head gather return meet be');

/** "flew to Lima on Monday [to sign] a treaty", "is due in Lima next week [to sign] it". */
function isPurpose({ link, verb, governorAdjective }: Clause, { verb: above }: Clause): boolean {
  return link === 'infinitive' && verb.form === 'infinitive' && GOING.has(above.lemma) && (above.lemma !== 'be' || governorAdjective === 'due');
}

/** "Four were killed [when a bomb went off in Goma on Friday]", "met her [while travelling] near Goma". */
function isWhen({ link, marker }: Clause): boolean {
  return (link === 'adverbial' || link === 'gerund' || link === 'participle') && (marker === 'when' || marker === 'while');
}

/** Both told as past, and neither as what had been before; a gerund has the tense of what it goes with. */
function isOneTense(one: Clause, other: Clause): boolean {
  return isPast(one) && isPast(other);
}

function isPast({ verb }: Clause): boolean {
  return verb.form !== 'finite' || (verb.tense === 'past' && !verb.perfect && !verb.modal);
}

/** "rose on Monday, [reaching a record]", "issued a statement on Friday [criticising Peru]", "won friends [by backing] Peru". */
function isAccompanying({ link, marker, verb, subject }: Clause, governor: Clause): boolean {
  if (verb.form !== 'gerund' || verb.perfect || verb.first < governor.verb.last || governor.verb.perfect) return false;
  if (link === 'gerund') return marker === 'by' && subject === governor.subject;
  if (link !== 'participle' || marker) return false;
  return subject === governor.subject || subject.some((noun) => governor.object.includes(noun) && WORDS.has(noun.lemma));
}

/** What says what is told of it: "[a letter] urging Peru to pay". */
const WORDS = wordSet('statement letter note message declaration resolution communique communiqué decree order law bill petition appeal');

/** "went to Peru [in the 1920s], when she founded …", "since [2019], when …": the time right before "when", and no stretch from it or up to it. */
function pointedAt({ sentence: { tokens, times } }: SentenceContext, { marker, governor, verb }: Clause): TimeExpression | undefined {
  if (marker !== 'when' || !governor) return undefined;
  const when = tokens.findLastIndex(({ form }, token) => token < verb.first && form.toLowerCase() === 'when');
  const before = tokens[when - 1]?.form === ',' ? tokens[when - 2] : tokens[when - 1];
  const time = times.find(({ end, edtf: days, timex }) => end === before?.end && days !== undefined && timex.type === 'DATE');
  return time && { ...time, edtf: edtf(time.edtf?.replace(/^\.\.\/|\/\.\.$/gu, '') ?? '') };
}

/** "received her on Friday, and the two sides [signed] a treaty": what those who met do next, together. */
function isNextOfBoth(at: SentenceContext, { link, marker, subject, verb, governor }: Clause): boolean {
  if (link !== 'coordinate' || marker !== 'and' || !governor || subject.length !== 1 || !isPair(at, subject)) return false;
  const [noun] = subject;
  if (!noun || at.sentence.tokens[noun.head]?.upos === 'PROPN') return false;
  return areSimplyPast(verb, governor.verb) && framesOf(at, governor).some(({ frame }) => frame.plover.type === 'CONSULT');
}

/** "entered the hall on Friday and [hit] a guard": the deed after the one that the day is told of. */
function isNextDeed({ link, marker, subject, verb, governor }: Clause): boolean {
  if (link !== 'coordinate' || marker !== 'and' || !governor || subject !== governor.subject) return false;
  return areSimplyPast(verb, governor.verb);
}

function areSimplyPast(...verbs: Clause['verb'][]): boolean {
  return verbs.every((each) => each.form === 'finite' && each.tense === 'past' && !each.perfect && !each.modal && !each.negative);
}
