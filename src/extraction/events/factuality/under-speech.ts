import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import { speechVerbs } from '../../lexicon.ts';
import { CLAIMS, type Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { AIMED_AT, CONDITION, isFact, isSure, NOT_SO, possible, type Told } from './told.ts';

/** What stands over a clause with "that": a verb of saying or thinking, or an adjective. */
export function underThat(told: Told, clause: Clause, governor: Clause): Told {
  const { governorAdjective } = clause;
  if (isClaimed(clause)) return underClaim(told, governor);
  return governorAdjective ? underAdjective(told, governorAdjective, governor) : underSpeech(told, clause, governor);
}

/** "the [rumour] that it had left": no more than said to be so. */
export function isClaimed({ governorNoun }: Clause): boolean {
  return governorNoun !== undefined && CLAIMS.has(governorNoun.lemma);
}

/** What is done to a claim by whoever says that it isn't so. */
export const DENYING = verbClass('deny');

const CONFIRMING = wordSet('confirm admit acknowledge concede verify');

/** "rejected the [rumour] that it had left": denied by whoever rejects it, else no more than alleged. */
function underClaim(told: Told, { verb }: Clause): Told {
  const isPlan = told.status === 'planned' || told.status === 'expected';
  if ((!isFact(told) && !isPlan) || (isPlan && CONFIRMING.has(verb.lemma))) return told;
  return DENYING.has(verb.lemma) && !verb.negative ? { ...told, status: 'denied', polarity: 'negative' } : { ...told, status: 'alleged' };
}

/** "it is [possible, unlikely, unclear] that …". */
function underAdjective(told: Told, adjective: string, { verb }: Clause): Told {
  if (!isSure(told)) return told;
  if (verb.modal && /^(?:un)?true$|^false$/.test(adjective)) return possible(told.tense);
  if (verb.negative) return underNegated(told, adjective);
  if (/^(?:possible|conceivable|plausible)$/.test(adjective)) return possible(told.tense);
  if (/^(?:likely|probable)$/.test(adjective)) return { ...told, status: 'expected', certainty: 'probable' };
  if (adjective === 'unlikely') return { ...told, status: 'negated', polarity: 'negative', certainty: 'probable' };
  if (adjective === 'impossible') return { ...NOT_SO, tense: told.tense };
  return /^(?:unclear|uncertain|unknown|doubtful)$/.test(adjective) ? { ...CONDITION, open: true } : told;
}

/** "it is not [certain, possible, unlikely] that …". */
function underNegated(told: Told, adjective: string): Told {
  if (SURE.test(adjective)) return { ...CONDITION, open: true };
  if (/^(?:unlikely|impossible)$/.test(adjective)) return possible(told.tense);
  return /^(?:possible|conceivable|plausible)$/.test(adjective) ? { ...NOT_SO, tense: told.tense } : told;
}

const SURE = /^(?:clear|certain|sure|known|likely|evident|obvious|proven)$/u;

/** Verbs whose clause is wished, feared or asked, not told. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'hope',
  'wish',
  'demand',
  'fear',
  'doubt',
  'want',
  'insist',
  'recommend',
  'propose',
  'request',
  'prefer',
]);
/** Of these nobody plans what the clause tells: "[fear] that it will leave". */
const UNMEANT: ReadonlySet<string> = new Set(['fear', 'doubt', 'wish']);
const FORECAST: ReadonlySet<string> = new Set(['expect', 'anticipate', 'project', 'reckon', 'estimate', 'foresee', 'envision', 'envisage', 'bet']);

/** What a verb of saying or thinking over a clause does to it. */
function underSpeech(told: Told, clause: Clause, governor: Clause): Told {
  const { lemma, negative } = governor.verb;
  const verb = speechVerbs().get(lemma);
  if (lemma === 'deny' && !negative) return { ...told, status: 'denied', polarity: 'negative' };
  if (UNMEANT.has(lemma) && !negative) return { ...CONDITION, tense: told.tense, open: true };
  if (NOT_TOLD.has(lemma) && !SAID_TOO.has(lemma)) return { ...(isSure(told) ? AIMED_AT : told), open: true };
  if (negative) return isNoWonder(governor) ? told : { ...CONDITION, open: true };
  if (told.status === 'negated' || told.status === 'hypothetical') return told;
  if (verb?.stance === 'alleged')
    return isFact(told) || (told.status === 'planned' && isOfOthers(clause, governor)) ? { ...told, status: 'alleged' } : told;
  if (verb?.stance === 'expected' || FORECAST.has(lemma)) return { ...told, status: 'expected', certainty: 'probable' };
  if (verb?.stance === 'belief' || lemma === 'suspect') return { ...told, status: 'alleged', certainty: 'probable' };
  return told;
}

/** "it is no [surprise] that it left", "there is no [doubt] that": it did. */
function isNoWonder({ verb, object, subject }: Clause): boolean {
  return verb.lemma === 'be' && [...object, ...subject].some(({ lemma }) => NO_WONDER.has(lemma));
}

const NO_WONDER = wordSet('surprise wonder secret accident coincidence doubt question mystery denying shock');

/** "insisted that it had paid": saying, where the clause has a tense of its own. */
const SAID_TOO: ReadonlySet<string> = new Set(['insist']);

/** "suggested that [China] will …" of somebody else than who says it, and not "claimed that [it] will …". */
function isOfOthers({ subject }: Clause, governor: Clause): boolean {
  return subject.length > 0 && subject.every((noun) => !governor.subject.includes(noun) && !/^(?:it|he|she|they|i|we)$/.test(noun.lemma));
}
