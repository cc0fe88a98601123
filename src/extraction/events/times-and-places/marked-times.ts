import { MOVES, movedTime, timeAmong, timeOfClause } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import { type Clause, type NounPhrase, nounPhraseOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { twoWordDeed } from '../frames/two-word-deeds.ts';
import { ANNOUNCING } from '../nouns/marked-words.ts';
import { surroundingsOf } from '../nouns/noun-surroundings.ts';
import type { PartyContext } from '../parties/parties.ts';
import { appointedTime } from './noun-times.ts';
import { timeOfOccasion, withoutOthersTimes } from './others-times.ts';
import { timeBeside } from './time-beside.ts';
import { timeByDistance } from './time-by-distance.ts';

/**
 * When it was done that a marked word tells: the time in a noun's phrase, that of its clause, else the one that the words around it tell.
 * @param carrying the clause of a verb, of a noun the one that says that it was done
 */
export function timeAt(
  context: PartyContext,
  at: SentenceContext,
  token: number,
  clause: Clause | undefined,
  carrying: Clause | undefined,
): EventCandidate['time'] {
  const own = clause ? undefined : timeOfNoun(at, token);
  const time = own?.edtf ? own : ((carrying && timeOf(at, carrying)) ?? (clause && timeAround(context, at, clause)));
  return time?.edtf && !(clause && isOfWhatIsAgreed(at, clause, time.start)) ? time : undefined;
}

/** "[Monday]'s strike"; "the summit was moved [to June]". */
function timeOfNoun(at: SentenceContext, token: number): EventCandidate['time'] {
  const { phrases, sentence } = at;
  const { tokens } = sentence;
  const phrase = nounPhraseOf(phrases, token);
  if (!phrase || phrase.time || tokens[token]?.upos === 'VERB') return phrase?.time;
  return movedTime(phrase, phrases.clauses) ?? appointedTime(at, phrase) ?? timeBehind(at, phrase);
}

/** "the purchase of Tarn by Corvex [on Monday] surprised investors": between a subject and its verb. */
function timeBehind(at: SentenceContext, phrase: NounPhrase): EventCandidate['time'] {
  const { role, clause, times, after } = surroundingsOf(at, phrase);
  if (role !== 'subject' || !clause) return undefined;
  const time = timeAmong(times, after);
  return time && time.end <= (at.sentence.tokens[clause.verb.first]?.start ?? 0) ? time : undefined;
}

/** Of a deed in two words the time beside the second one; else that of the occasion, one counted from another, or that of the clause beside it. */
function timeAround(context: PartyContext, at: SentenceContext, clause: Clause): EventCandidate['time'] {
  const inner = twoWordDeed(at, clause)?.inner;
  return (inner && timeOf(at, inner)) ?? timeOfOccasion(at, clause) ?? timeByDistance(context, at, clause) ?? timeBeside(at, clause);
}

/** The clause's own; "was moved in June [from September to November]": not the days between which something is moved. */
function timeOf(at: SentenceContext, clause: Clause): EventCandidate['time'] {
  const { verb, times, obliques } = clause;
  if (!MOVES.has(verb.lemma)) {
    const own = timeOfClause(withoutOthersTimes(at, clause));
    // "posted a loss [for the past season]", "reported a profit [for 2014]": the stretch is that of what is announced
    const isItsOwn = obliques.some(({ preposition, time: of }) => preposition === 'for' && of !== undefined && of.start === own?.start);
    return ANNOUNCING.has(verb.lemma) && (own?.timex.type === 'DURATION' || isItsOwn) ? undefined : own;
  }
  const isFrom = (time: { start: number; end: number }) =>
    at.sentence.tokens.some(({ start, end, form }) => form.toLowerCase() === 'from' && start <= time.start && time.start <= end + 1);
  const days = times.filter((time) => time.through === undefined && !isFrom(time));
  return timeAmong(
    days,
    obliques.filter(({ preposition }) => !ENDS.has(preposition)),
  );
}

const ENDS = wordSet('from to until till');

/** "agreed [in June] to buy the mill": when it was agreed, not when it is to be done. */
function isOfWhatIsAgreed({ sentence: { tokens } }: SentenceContext, { link, governor, verb }: Clause, start: number): boolean {
  if (link !== 'infinitive' || !governor || governor.verb.passive || !AGREEING.has(governor.verb.lemma)) return false;
  return start < (tokens[verb.first]?.start ?? 0);
}

const AGREEING = wordSet('agree decide vote resolve pledge promise vow offer threaten refuse choose undertake');
