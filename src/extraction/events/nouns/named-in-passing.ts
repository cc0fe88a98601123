import { INTENDING } from '../../../language/times/tense.ts';
import { MOVES, timeAmong } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { isNothing } from '../frames/argument-class.ts';
import { isPhrasalDeed } from '../frames/news-deeds.ts';
import { withParticle } from '../frames/predicate-words.ts';
import { twoWordDeed } from '../frames/two-word-deeds.ts';
import { carriesEvent } from '../times-and-places/carrying-clause.ts';

/** Verbs that begin, end, try or support another event and are none themselves, verbs of thinking and showing. */
const SUPPORTING = wordSet(
  'try use keep make start begin continue prepare seek want need hope wish like',
  'plan intend aim attempt help cause lead come go get take give put see look find know think believe feel show turn stand face involve relate concern depend',
  'matter represent constitute reflect indicate demonstrate prove serve act tend hold conduct carry undertake stay live exist require deserve consider',
  'expect enable allow play understand rely comprise happen occur manage fail dare bother regard deem hinder tie link hang lie sit',
);

/** Nouns of how things stand, of what is thought or wanted, and of what is told: none of them says that something was done. */
const STATES = wordSet(
  'relation relationship tie link hope solution scrutiny concern desire effort priority decision issue problem question situation interest policy strategy',
  'position view opinion belief fear doubt trust confidence ability capability capacity power peace stability security partnership friendship alliance',
  'dependence goal aim purpose objective plan idea role influence importance fact reason cause consequence result effect impact challenge need choice',
  'opportunity risk possibility stance attitude commitment process development event matter term condition time way status state tension pressure order',
  'principle value sense experience knowledge success failure difference norm standard work life business activity action measure step move',
  'project program programme system rule law right duty responsibility respect demand supply use access control presence future past context case point',
  'example advantage benefit cost gain loss balance basis background chance trend pattern momentum neutrality isolation cooperation contact location mind',
);

/** "Chad [took] Faya on Monday": by whom, whom and when make an event of a verb that tells little by itself. */
export function isToldWhole(at: SentenceContext, { trigger, sources, targets, time }: EventCandidate): boolean {
  return at.sentence.tokens[trigger.first]?.upos === 'VERB' && sources.length > 0 && targets.length > 0 && time !== undefined;
}

/** Whether a word only names an event in passing: how things stand ("ties"), what is thought, tried or begun, and what is done to nothing. */
export function isOnlyNamed(at: SentenceContext, token: number): boolean {
  const { upos, lemma = '', deprel } = at.sentence.tokens[token] ?? {};
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  // "the [occupied] valley": what is told of it, the noun is there for.
  if (upos === 'VERB' && deprel === 'amod' && !clause) return true;
  if (clause && isUnproven(clause)) return true;
  if (upos === 'VERB' && MOVES.has(lemma.toLowerCase()) && withParticle(at, token) > token) return false;
  if (upos === 'VERB' && clause && isPhrasalDeed(at, clause)) return false;
  if ((upos === 'VERB' ? SUPPORTING : STATES).has(lemma.toLowerCase()))
    return !clause || !(isIntended(at, clause) || carriesEvent(at, clause) || twoWordDeed(at, clause) !== undefined);
  return clause !== undefined && clause.object.length > 0 && clause.object.every((noun) => isNothing(at, noun));
}

/** "neither claim could be [verified]": what the report says of itself. */
function isUnproven({ verb }: Clause): boolean {
  return (verb.modal === 'can' || verb.modal === 'could') && /^(?:verify|confirm|corroborate|authenticate)$/.test(verb.lemma);
}

/** "plans [to give] Chad two million on May 25", "are due to [meet]": a deed with a day of its own, whatever its verb. */
function isIntended(at: SentenceContext, { governor, link, times, obliques }: Clause): boolean {
  return (
    link === 'infinitive' &&
    governor !== undefined &&
    (INTENDING.has(governor.verb.lemma) || governor.verb.lemma === 'schedule') &&
    timeAmong(times, obliques) !== undefined
  );
}
