import { edtf, type TimeExpression } from '../../../model/index.ts';
import { timeAmong, timeOfClause } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, PrepositionalPhrase } from '../../phrases/index.ts';
import { DAY, dayOfLast, isNextDeed, isNextOfBoth, ownOfLast, sharedBehind } from './next-deeds.ts';
import { PRAISING, timeOfLast, withoutOthersTimes } from './others-times.ts';
import { firstOf, ofSameOccasion } from './same-occasion.ts';

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

/** "Kenya [last year] cut its aid": a time between subject and verb that the tree hangs on the subject. */
function beforeVerb({ sentence: { tokens, times } }: SentenceContext, { subject, verb }: Clause): TimeExpression | undefined {
  const end = tokens[verb.first - 1]?.end;
  const from = tokens[Math.max(-1, ...subject.map(({ head }) => head))]?.end;
  return times.find((time) => time.end === end && from !== undefined && time.start > from && isPlaced(time));
}

/** "[On Monday], Kenya expelled the envoys and Chad closed its border": what stands before the first of joined clauses holds for all. */
function openingOf(at: SentenceContext, clause: Clause): [TimeExpression[], PrepositionalPhrase[]] {
  const first = firstOf(clause);
  const opens = at.sentence.tokens[first]?.start ?? 0;
  return [
    clause.times.filter((time) => time.end <= opens && !isOfSubject(at, time)),
    clause.obliques.filter(({ last, time }) => time && last < first && !isOfSubject(at, time)),
  ];
}

/** "The [May 3, 2030] war led to a boycott, and Chad closed its border": the time of a noun, which the tree hangs on the verb. */
function isOfSubject({ sentence: { tokens } }: SentenceContext, { start, end }: TimeExpression): boolean {
  const [before, after] = [tokens.findLast((token) => token.end <= start), tokens.find((token) => token.start >= end)];
  return before?.upos === 'DET' && after !== undefined && after.upos !== 'PUNCT';
}

const isPlaced = (time: TimeExpression | undefined): time is TimeExpression => time?.edtf !== undefined && !time.edtf.includes('..');

/** A time that is no measure: "sentenced him [to seven years] in prison" tells not when. */
function hasTime({ times, obliques }: Clause): boolean {
  return (
    times.length > 0 || obliques.some(({ time, preposition }) => time !== undefined && !(preposition === 'to' && time.timex.type === 'DURATION'))
  );
}

/** "went to Peru [in the 1920s], when she founded …", "since [2019], when …": the time right before "when", and no stretch from it or up to it. */
function pointedAt({ sentence: { tokens, times } }: SentenceContext, { marker, governor, verb }: Clause): TimeExpression | undefined {
  if (marker !== 'when' || !governor) return undefined;
  const when = tokens.findLastIndex(({ form }, token) => token < verb.first && form.toLowerCase() === 'when');
  const before = tokens[when - 1]?.form === ',' ? tokens[when - 2] : tokens[when - 1];
  const time = times.find(({ end, edtf: days, timex }) => end === before?.end && days !== undefined && timex.type === 'DATE');
  return time && { ...time, edtf: edtf(time.edtf?.replace(/^\.\.\/|\/\.\.$/gu, '') ?? '') };
}
