import type { TimeExpression } from '../../../model/index.ts';
import { daysOf, MOVES, timeAmong } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../../phrases/index.ts';
import { factualityOfSubject } from '../factuality/factuality.ts';
import { isTakenAsDone } from '../factuality/noun-certainty.ts';
import { isReturnFrom } from '../factuality/noun-factuality.ts';
import { framesOfNoun } from '../frames/frames.ts';
import { standingOf } from '../frames/standing.ts';
import { isAnsweredWith, isOutbreak, isSeenByTime, type Surroundings } from '../nouns/noun-surroundings.ts';
import { carryingClause } from './carrying-clause.ts';
import { timeBeside } from './time-beside.ts';

/** What hangs on a noun for an event, and on the verb that carries it. @param light whether a verb says no more than that it was done */
export function phrasesOf(at: SentenceContext, noun: NounPhrase, place: Surroundings, light: boolean): PrepositionalPhrase[] {
  const own = light || isOutbreak(place) ? place.clause : carryingClause(at, noun.head);
  // "responded to the letter [on Monday] with a visit": to what is answered is not to whom the answer is
  const beside = isAnsweredWith(place) ? besideAnswer(noun, place) : (own?.obliques ?? []);
  return ofOneOccasion([...new Set([...place.after, ...beside, ...setBeside(noun, place)])]);
}

/** "responded to the ban [last week] with a visit": likewise. */
function timesOfAnswer({ sentence: { tokens } }: SentenceContext, noun: NounPhrase, { clause }: Surroundings): TimeExpression[] {
  const end = tokens[noun.head]?.start ?? 0;
  const start = tokens[answeredBy(noun, clause)?.first ?? noun.head]?.start ?? end;
  return (clause?.times ?? []).filter((time) => time.start < start || time.start > end);
}

/** "responded [on Monday] to the letter with a visit": a day behind what is answered may be the day of that. */
function besideAnswer(noun: NounPhrase, { clause }: Surroundings): PrepositionalPhrase[] {
  const phrases = clause?.obliques ?? [];
  const answered = answeredBy(noun, clause);
  return phrases.filter(({ time, first }) => time !== undefined && !(answered && first > answered.first && first < noun.first));
}

/** "responded [to the letter] with a visit": what stands between the verb and the answer. */
function answeredBy({ head }: NounPhrase, clause: Clause | undefined): PrepositionalPhrase | undefined {
  return clause?.obliques.find(({ time, first, last }) => time === undefined && first > clause.verb.last && last < head);
}

/** The time beside the noun and the verb that carries it. */
export function timeAround(
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  phrases: readonly PrepositionalPhrase[],
  light: boolean,
): TimeExpression | undefined {
  const appointed = appointedTime(at, noun);
  if (appointed) return appointed;
  if (!light && isTakenAsDone(place)) return noun.time;
  const clause = light || isSeenByTime(place) ? place.clause : carryingClause(at, noun.head);
  // "her first visit [since 2019]": when the one before was
  const behind = isRanked(at, noun) ? phrases.filter(({ preposition }) => preposition !== 'since') : phrases;
  const beside = isAnsweredWith(place) ? timesOfAnswer(at, noun, place) : (clause?.times ?? []);
  const time = timeAmong([...place.times, ...beside], behind);
  return time ?? (light && place.clause ? timeBeside(at, place.clause) : undefined);
}

/** "cancelled a visit to Lima [planned for Thursday]", "talks that had been due [in May]": the day for which a noun's event is set behind it, whatever the tree hangs it on. */
export function appointedTime(at: SentenceContext, noun: NounPhrase): TimeExpression | undefined {
  const { sentence, phrases } = at;
  const { tokens, times } = sentence;
  const { head } = noun;
  // "postponed a visit planned for Thursday": it is no longer
  if (phrases.clauses.some(({ verb, object, subject }) => MOVES.has(verb.lemma) && (verb.passive ? subject : object).includes(noun)))
    return undefined;
  const behind = tokens.slice(head + 1, head + FAR);
  const set = behind.findIndex(({ form }) => APPOINTED.test(form));
  if (
    set < 0 ||
    !/^(?:for|on|in)$/i.test(behind[set + 1]?.form ?? '') ||
    behind.slice(0, set).some(({ upos, form }) => upos === 'VERB' || BREAK.test(form))
  )
    return undefined;
  const start = behind[set + 2]?.start;
  const appointed = times.find((time) => time.start === start && time.edtf !== undefined && time.timex.type === 'DATE');
  return appointed && (timeOfHappening(at, noun, appointed) ?? appointed);
}

/** "the visit, planned for May, [took place in June]". */
function timeOfHappening(at: SentenceContext, { head }: NounPhrase, appointed: TimeExpression): TimeExpression | undefined {
  const carrying = carryingClause(at, head);
  const isOther = (time: TimeExpression | undefined) => time?.start !== appointed.start;
  return (
    carrying &&
    timeAmong(
      carrying.times.filter(isOther),
      carrying.obliques.filter(({ time }) => isOther(time)),
    )
  );
}

const FAR = 12;
const APPOINTED = /^(?:planned|scheduled|due|set|slated)$/i;
/** Another clause, or a verb that makes the noun its subject. */
const BREAK = /^(?:[;:]|and|but|is|are|will|was|were)$/i;

/** "the [first] visit", "the [deadliest] attack". */
function isRanked({ sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): boolean {
  return tokens.slice(first, head).some(({ form }) => /^(?:first|second|third|fourth|fifth|only|worst|\p{L}{2,}est)$/iu.test(form));
}

/** "[ended] a visit on Monday", "on her return from a visit": of an event of several days the first or the last one. */
export function withEdge(noun: NounPhrase, place: Surroundings, light: boolean, time: TimeExpression | undefined): TimeExpression | undefined {
  const edge = isReturnFrom(noun, place) ? 'last' : EDGES.get((light && place.clause?.verb.lemma) || '');
  return time && edge ? daysOf(time, noun.time, edge) : time;
}

/** "On her first visit, [on March 18], she met …": a day set beside the noun is the noun's. */
function setBeside(noun: NounPhrase, { clause, role }: Surroundings): PrepositionalPhrase[] {
  if (role !== 'oblique' || !clause || noun.last > clause.verb.first) return [];
  return clause.obliques.filter(({ time, first }) => time !== undefined && first > noun.last && first <= noun.last + 2);
}

/** "His trip comes a year after [Xi's visit to Oslo]": what hangs on the noun for another occasion is not this one's. */
function ofOneOccasion(phrases: readonly PrepositionalPhrase[]): PrepositionalPhrase[] {
  const others = new Set(
    phrases
      .filter(({ preposition }) => /\b(?:after|before|since|following|with)$/.test(preposition))
      // "an attack [with missiles] on the town": of the attack; "an attack on its base [with sanctions] on Chad": of the sanctions
      .flatMap(({ preposition, nouns }) => (preposition === 'with' ? nouns.filter(({ lemma }) => framesOfNoun(lemma).length > 0) : nouns)),
  );
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

/** "the visit is planned [for July]": a time of the clause that places its subject. */
export function happeningPhrases(at: SentenceContext, place: Surroundings): PrepositionalPhrase[] {
  if (place.role !== 'subject' || !place.clause) return [];
  const isPlaced = factualityOfSubject(place.clause, { role: 'paragraph', arranged: true, verbal: false }) ?? standingOf(at, place.clause);
  return isPlaced ? place.clause.obliques : [];
}
