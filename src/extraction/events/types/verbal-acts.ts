import type { PloverType } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { FramedEvent } from '../candidate.ts';
import { isOnlyThought } from '../factuality/only-thought.ts';
import { FACT } from '../factuality/told.ts';
import { complementsOf, innerTypes } from '../inner-events.ts';

const COOPERATIVE: ReadonlySet<PloverType> = new Set<PloverType>(['SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']);
const CONFLICTUAL: ReadonlySet<PloverType> = new Set<PloverType>(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST', 'MOBILIZE']);

/**
 * PLOVER takes a cooperative act that is told in the future for a promise (AGREE) and a hostile one for a threat (THREATEN); one that will
 * not be done is refused (REJECT). Meetings, visits and signings stay what they are, planned.
 */
export function asVerbalAct(candidate: FramedEvent): FramedEvent {
  const { plover, predicate, clause, factuality } = candidate;
  // "are [due to] leave in May": on the calendar, and promised to nobody.
  if (!clause || !factuality || clause.verb.passive || clause.verb.due || candidate.sources.length === 0) return candidate;
  if (isOnlyThought(clause)) return candidate;
  // "will leave the cabinet in June": what somebody does with a place of his own threatens nobody.
  if (predicate === 'leave' && clause.verb.tense === 'future') return candidate;
  if (isDeclined(candidate) || isPromisedNot(candidate)) return asRefusal(candidate);
  if (isHarmForsworn(candidate))
    return { ...candidate, plover: { type: 'AGREE', contexts: plover.contexts }, cameo: '030', predicate: 'promise', factuality: FACT };
  const isThreat = isLeavingUnless(candidate);
  const cooperative = COOPERATIVE.has(plover.type) && !isThreat;
  if (!isAnnounced(candidate) && (cooperative || !(isThreatOnCondition(clause) || isThreatOfMight(clause)))) return candidate;
  // "If the court upholds the verdict, the senator [will resign]": what the report foresees, and no promise.
  if (cooperative && clause.conditional && clause.link === 'main') return candidate;
  if ((!cooperative && !isThreat && !CONFLICTUAL.has(plover.type)) || candidate.frame.arranged || isOfCourt(candidate)) return candidate;
  if (clause.verb.negative) {
    if (!cooperative || (candidate.frame.mutual && candidate.targets.length === 0)) return candidate;
    return asRefusal({ ...candidate, frame: { ...candidate.frame, mutual: false } });
  }
  const { time: _, ...timeless } = candidate;
  return cooperative
    ? { ...timeless, plover: { type: 'AGREE', contexts: plover.contexts }, cameo: '030', predicate: `pledge to ${predicate}`, factuality: FACT }
    : { ...timeless, plover: { type: 'THREATEN', contexts: plover.contexts }, cameo: '130', predicate: `threaten to ${predicate}`, factuality: FACT };
}

/** "the [judge] will sentence him on Friday": appointed, and no threat. */
function isOfCourt({ frame, clause }: FramedEvent): boolean {
  return frame.id === 'convict' && clause?.subject.some(({ lemma }) => COURT.has(lemma)) === true;
}

const COURT = wordSet('judge court jury tribunal magistrate');

/** "decided to [expel] the envoy", "voted to [send] troops": decided, and maybe done by that. */
export function isDecidedFor(predicate: string, clause: Clause | undefined): boolean {
  return (
    /^(?:threaten|pledge) to /u.test(predicate) &&
    clause?.link === 'infinitive' &&
    /^(?:vote|decide|choose|opt|resolve)$/.test(clause.governor?.verb.lemma ?? '')
  );
}

/** The saying itself took place, whatever comes of what was said. */

function asRefusal(candidate: FramedEvent): FramedEvent {
  const plover = { type: 'REJECT', contexts: candidate.plover.contexts } as const;
  return { ...candidate, plover, cameo: '120', predicate: `refuse to ${candidate.predicate}`, factuality: FACT };
}

/** "pledged not to attack Chad": what threatens nobody is promised. */
function isHarmForsworn({ plover, clause, at }: FramedEvent): boolean {
  return plover.type === 'THREATEN' && clause !== undefined && PROMISING.has(clause.verb.lemma) && isOfNot(at, clause);
}

const PROMISING = wordSet('promise pledge vow swear undertake guarantee commit');

/** "vowed [never] to give up". */
function isOfNot(at: SentenceContext, clause: Clause): boolean {
  const next = at.sentence.tokens[clause.verb.last + 1]?.form.toLowerCase();
  return (
    next === 'never' || next === 'not' || complementsOf(at, clause).some(({ verb }) => verb.adverbs.includes('never') || verb.adverbs.includes('not'))
  );
}

/** "vowed never to give up its arms": what would be yielded, given or recognised is refused. */
function isPromisedNot({ plover, clause, at }: FramedEvent): boolean {
  if (plover.type !== 'AGREE' || !clause) return false;
  return isOfNot(at, clause) && innerTypes(at, clause).some((type) => YIELDING.has(type));
}

const YIELDING: ReadonlySet<PloverType> = new Set<PloverType>(['CONCEDE', 'RETREAT', 'AID', 'SUPPORT', 'COOPERATE', 'CONSULT', 'AGREE']);

const TALKING: ReadonlySet<string> = new Set(['meet', 'negotiate']);

/** "cannot accept", "does not agree", "would not support": what is refused now; "does not support" tells only that there is no support. */
function isDeclined({ plover, clause, frame }: FramedEvent): boolean {
  if (!clause?.verb.negative) return false;
  if (TALKING.has(frame.id)) return clause.verb.tense === 'future' || clause.verb.modal === 'would';
  if (frame.mutual || frame.arranged || frame.id === 'be-ready' || (plover.type !== 'AGREE' && plover.type !== 'SUPPORT')) return false;
  const { tense, modal, form } = clause.verb;
  return (
    form === 'finite' &&
    (tense === 'future' || modal === 'would' || (plover.type === 'AGREE' && (tense === 'present' || modal === 'can' || modal === 'could')))
  );
}

/** "will withdraw", "said it would withdraw": told as sure, by or of those who will do it. */
function isAnnounced({ clause, factuality }: FramedEvent): boolean {
  if (!clause || factuality?.tense !== 'future') return false;
  const { verb } = clause;
  if (verb.tense === 'future') return factuality.certainty !== 'probable' || verb.negative;
  if (verb.form === 'infinitive') return factuality.status === 'planned' && !PREPARING.has(clause.governor?.verb.lemma ?? '');
  return verb.modal === 'would' && isReported(clause) && factuality.status !== 'hypothetical';
}

/** "said it would suspend aid [unless the army withdrew]". */
function isThreatOnCondition(clause: Clause): boolean {
  const { conditional, verb } = clause;
  return conditional === true && (verb.tense === 'future' || (verb.modal === 'would' && isReported(clause)));
}

/** "said it [might] expel the envoy": what its doer himself says he may do to another is threatened. */
function isThreatOfMight(clause: Clause): boolean {
  const { verb, governor, link, subject } = clause;
  if (!/^(?:may|might|could)$/.test(verb.modal ?? '') || verb.perfect || !isReported(clause)) return false;
  const speech = link === 'coordinate' ? governor?.governor : governor;
  return speech !== undefined && subject.every(({ lemma, closed }) => closed && /^(?:it|they|he|she)$/i.test(lemma));
}

/** "said it would close the camp and [deport] the refugees": what somebody says, also as the second of joined verbs. */
function isReported({ link, governor }: Clause): boolean {
  const own = link === 'coordinate' ? governor?.link : link;
  return own === 'that' || own === 'reported';
}

/** "will pull out its monitors [unless Chad pays]": a threat to go, and no promise. */
function isLeavingUnless({ plover, clause, at }: FramedEvent): boolean {
  return (
    plover.type === 'RETREAT' &&
    clause?.verb.negative === false &&
    at.phrases.clauses.some(({ governor, marker }) => governor === clause && marker === 'unless')
  );
}

/** "is preparing to send": nobody has promised it. */
const PREPARING: ReadonlySet<string> = new Set([
  'prepare',
  'plan',
  'try',
  'attempt',
  'seek',
  'consider',
  'mull',
  'travel',
  'go',
  'come',
  'fly',
  'arrive',
  'visit',
  'return',
]);

const MODES: Readonly<Record<string, Partial<Record<PloverType, string>>>> = {
  REQUEST: { AID: 'assist', CONSULT: 'meet', RETREAT: 'yield', CONCEDE: 'yield', AGREE: 'change', COOPERATE: 'assist' },
  REJECT: { AID: 'assist', CONSULT: 'meet', RETREAT: 'yield', CONCEDE: 'yield', AGREE: 'change' },
  THREATEN: { ASSAULT: 'violence', MOBILIZE: 'violence', COERCE: 'restrict', SANCTION: 'relations', PROTEST: 'restrict' },
};

/** "threatened to attack", "called for talks": what the verbal act is about decides its mode. */
export function withInnerMode(at: SentenceContext, candidate: FramedEvent): FramedEvent {
  const { plover, clause } = candidate;
  const modes = MODES[plover.type];
  if (!clause || !modes || plover.mode !== undefined) return candidate;
  const mode = innerTypes(at, clause)
    .map((type) => modes[type])
    .find((each) => each !== undefined);
  return mode === undefined ? candidate : { ...candidate, plover: { ...plover, mode } };
}
