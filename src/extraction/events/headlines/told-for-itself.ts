import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type EventFinding } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { speechVerbs } from '../../lexicon.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import type { Factuality } from '../factuality/told.ts';
import { isFigureOfSpeech } from '../frames/figure-of-speech.ts';
import { isOccasion } from '../frames/occasions.ts';
import { isDenial } from '../types/denials.ts';

/**
 * Whether a clause tells its deed for its own sake: done or settled, and not in passing, in the words of a speaker, as a habit or as what somebody thinks of it.
 * @param told how far it is done, as the whole sentence tells it
 */
export function isToldForItself(context: ReportContext, at: SentenceContext, clause: Clause, told: Factuality): boolean {
  // "denies the charge": said so whenever he is asked
  const isDone = isDenial(at, clause) ? isCertain(told) : (isSettled(told) && !isHabit(at, clause, told)) || isAbsence(clause, told);
  if (!isDone || !isForItself(at, clause)) return false;
  return !isMisread(at, clause) && !isSpoken(context, at, clause) && !isFigureOfSpeech(clause) && !isJudgement(clause);
}

/** A main clause, one joined to it, what is said or meant in it, or what it followed: "said that it [would cut]", "plans to [open]", "after it [posted] a loss"; or told of a name beside it: "Corvex, which [filed] for bankruptcy". */
function isForItself(at: SentenceContext, { link, governor, marker, verb, conditional, antecedent }: Clause): boolean {
  if (conditional || (verb.modal !== undefined && verb.modal !== 'would')) return false;
  if (link === 'main') return true;
  if (link === 'relative') return antecedent?.length === 1 && antecedent.every(({ head }) => at.sentence.tokens[head]?.upos === 'PROPN');
  if (!governor || !isForItself(at, governor)) return false;
  if (link === 'participle') return verb.form === 'gerund' && verb.first > governor.verb.last && !hasOwnDoer(at, governor.verb.last, verb.first);
  if (link === 'coordinate') return true;
  if (link === 'that' || link === 'reported') return !verb.bare && speechVerbs().has(governor.verb.lemma) && !governor.verb.negative;
  if (link === 'infinitive') return MEANING.has(governor.verb.lemma) && !governor.verb.negative;
  return link === 'adverbial' && marker !== undefined && BACKGROUND.has(marker) && verb.tense === 'past';
}

/** "stocks fell, with the index [losing] 3 percent": whoever does it stands behind "with", and not in the clause above. */
function hasOwnDoer({ sentence: { tokens } }: SentenceContext, after: number, before: number): boolean {
  const between = tokens.slice(after + 1, before);
  const from = between.findLastIndex(({ form }) => form.toLowerCase() === 'with');
  return (
    from >= 0 &&
    between.slice(from + 1).some(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos)) &&
    !between.slice(from + 1).some(({ form }) => form === ',')
  );
}

const BACKGROUND = wordSet('after when as while because although though since whereas');
const MEANING = wordSet('plan intend decide agree prepare schedule set vote arrange vow promise');

/** "[did not attend] the ceremony": who stayed away where others were. */
function isAbsence({ verb, link, object }: Clause, { status }: Factuality): boolean {
  if (status !== 'negated' || (link !== 'main' && link !== 'relative') || verb.tense !== 'past' || verb.lemma !== 'attend') return false;
  return object.length > 0 && object.every(({ lemma }) => isOccasion(singularOf(lemma)));
}

const isCertain = ({ certainty, polarity }: Factuality): boolean => certainty === 'certain' && polarity === 'positive';

function isSettled(told: Factuality): boolean {
  const { status, polarity } = told;
  return (status === 'planned' && polarity === 'positive') || ((status === 'occurred' || status === 'expected') && isCertain(told));
}

/** "Chile is to elect a senate [on 9 November]": what a party does on a day or in a month that is set. */
export function isScheduled(candidate: EventCandidate, { verb }: Clause, told: Factuality, participants: EventFinding['participants']): boolean {
  return isDated(candidate, told) && !verb.passive && ASSEMBLING.has(verb.lemma) && participants.some(({ role }) => role === 'source');
}

/** "[in March 2027]", "[on 9 November]", of what lies ahead. */
export function isDated({ time }: EventCandidate, { status }: Factuality): boolean {
  const isSet = time?.edtf !== undefined && /^\d{4}-\d{2}(?:(?:-\d{2})?(?:\/\d{4}-\d{2}(?:-\d{2})?)?)?$/u.test(time.edtf) && !time.inferred;
  return isSet && (status === 'planned' || status === 'expected');
}

const ASSEMBLING = wordSet(
  'debate vote choose hear decide discuss examine consider review brief address publish rule meet leave arrive travel return play face take hold',
);

/** "Corvex [sells] telephones", "is [built]": told in the present, but in a headline, where that is what was done. */
function isHabit(at: SentenceContext, { verb, link, governor }: Clause, told: Factuality): boolean {
  if (told.status === 'planned' || isTitle(at)) return false;
  // "Corvex makes telephones, [offering] them in two sizes": in the present of the verb that it stands beside.
  if (link === 'participle' && verb.form === 'gerund' && governor) return isHabit(at, governor, told);
  // "reports its results on Tuesday": settled, with its day.
  // "dockers [shut] the port on Tuesday": a form of either tense, on a day that is over
  if (told.status === 'expected' || told.tense === 'past') return false;
  return verb.tense === 'present' && !verb.perfect && !verb.progressive;
}

/** "The board [named] her": read as a participle without a verb to go with, which only titles leave out; "after pay talks [collapsed]": a clause that has lost its subject. */
function isMisread(at: SentenceContext, { verb, link, governor, subject }: Clause): boolean {
  if (link === 'adverbial' && verb.form === 'finite' && governor !== undefined && subject === governor.subject) return true;
  return verb.passive && verb.first === verb.head && verb.form !== 'infinitive' && !isTitle(at);
}

/** "said the result [strengthened] Peru's hand": what somebody says that a cause brought about. */
function isJudgement({ link, verb, subject, object }: Clause): boolean {
  if ((link !== 'that' && link !== 'reported') || verb.passive || object.length === 0) return false;
  return subject.length > 0 && subject.every(({ lemma }) => CAUSES.has(singularOf(lemma)));
}

const CAUSES = wordSet(
  'result outcome move decision step measure deal agreement law policy reform plan ruling verdict vote election crisis war conflict sanction change fact success failure victory defeat visit talk dialogue action situation behaviour behavior rhetoric delay lack',
);

function isTitle({ sentence: { role } }: SentenceContext): boolean {
  return role === 'title' || role === 'heading';
}

/** Inside somebody's own words: "We [launched] a shop". */
function isSpoken(context: ReportContext, at: SentenceContext, { verb }: Clause): boolean {
  const word = at.sentence.tokens[verb.head];
  return word !== undefined && context.speech.some(({ outer }) => contains(outer, word));
}
