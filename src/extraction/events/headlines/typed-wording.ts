import type { EventFinding, Headline, PloverType } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import type { EventCandidate } from '../candidate.ts';
import { isUndoing } from '../factuality/embedded.ts';
import { complementsOf } from '../inner-events.ts';
import type { PartyContext } from '../parties/parties.ts';
import { clauseOf } from '../times-and-places/carrying-clause.ts';
import { isDecidedFor } from '../types/verbal-acts.ts';
import { typedSubject } from './typed-subject.ts';
import { wordingRest } from './wording-rest.ts';

/** Told by who meets whom: a gloss says it all, and reads the same of every report. */
const TOLD_BY_PARTIES: ReadonlySet<string> = new Set(['visit', 'meet', 'phone']);

/**
 * The words by which a report tells an event with a type, where they say more than who does what to whom: "Chile [call] [for a truce along the border]", "Peru [accuse] [Chile of
 * breaking a pact]"; ~ stands for the one acted upon where the words only point at it: "urged [it] to leave". Undefined where the verb's subject isn't just those who act (of a
 * passive, to whom it is done), where what follows leaves out a party or can't be understood alone, or where the verb alone says more than what is told: "[will] send" is a promise.
 */
export function wordingOf(context: PartyContext, candidate: EventCandidate, finding: EventFinding): Headline | undefined {
  const { at, predicate } = candidate;
  // 1. The clause that tells it.
  const undoing = undoingClause(candidate, finding);
  const deciding = decidingClause(candidate);
  const clause = undoing ?? deciding ?? actClause(candidate);
  if (!clause || isAboutAct(clause, predicate)) return undefined;
  const promise = promiseOf(clause, predicate);
  if (!undoing && promise === undefined && isOtherwiseMeant(clause, finding)) return undefined;
  // 2. Who does it, of a passive to whom it is done.
  const told = typedSubject(context, at, clause, finding.participants);
  // 3. What is told of it, with everybody else in it.
  const rest = told && wordingRest(context, at, clause, told, finding.participants);
  if (!rest) return undefined;
  const { passive } = clause.verb;
  const subject = { role: passive ? ('target' as const) : ('source' as const), plural: false, ...told };
  return { subject, verb: verbOf(at, clause, promise), passive, ...rest, ...(undoing ? { undone: true } : {}) };
}

/** "[cancelled] a visit to Oslo": the verb under which what a noun tells does not come about. */
function undoingClause({ at, trigger: { first }, plover }: EventCandidate, { status }: EventFinding): Clause | undefined {
  if (!plover || status !== 'negated') return undefined;
  const told = at.phrases.clauses.find(({ object }) => object.some(({ head }) => head === first));
  return told && isUndoing(told) && !told.verb.negative && told.verb.modal === undefined && told.verb.tense !== 'future' ? told : undefined;
}

/** "[decided] to expel the envoy": what is told as a threat or a promise is no more than a decision. */
function decidingClause({ predicate, clause }: EventCandidate): Clause | undefined {
  const governor = isDecidedFor(predicate, clause) ? clause?.governor : undefined;
  return governor && !governor.verb.negative && governor.verb.modal === undefined && governor.verb.tense === 'past' ? governor : undefined;
}

/** The clause whose verb tells an event with a type; none of one that is told by its parties. */
function actClause({ at, trigger: { first }, plover, clause }: EventCandidate): Clause | undefined {
  if (!plover || TOLD_BY_PARTIES.has(modeOf(plover))) return undefined;
  return clauseOf(at, first) ?? readyClause(at, first) ?? orderingClause(at, first) ?? doneToClause(clause, first);
}

/** "send", of what one will do "pledge to send". */
function verbOf(at: SentenceContext, { verb }: Clause, promise: string | undefined): string {
  if (promise === undefined) return deedOf(at, verb);
  return `${promise} ${promise.startsWith('refuse') ? verb.lemma : deedOf(at, verb)}`;
}

/** "Chile [is] ready to reopen the pass". */
function readyClause(at: SentenceContext, token: number): Clause | undefined {
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token && verb.lemma === 'be');
  return clause && complementsOf(at, clause).some(({ link, governorAdjective }) => link === 'infinitive' && governorAdjective !== undefined)
    ? clause
    : undefined;
}

/** "[called off] a strike": the verb under which a noun is no event any more, or another. */
function doneToClause(clause: Clause | undefined, token: number): Clause | undefined {
  return clause?.object.some(({ head }) => head === token) ? clause : undefined;
}

/** What is not done in one way may be done in another: "did not [openly support]". */
function deedOf({ sentence: { tokens } }: SentenceContext, { first, head, lemma, negative }: Clause['verb']): string {
  const manners = negative
    ? tokens.slice(first, head).flatMap(({ form, upos }) => (upos === 'ADV' && form.endsWith('ly') ? [form.toLowerCase()] : []))
    : [];
  return [...manners, lemma].join(' ');
}

/** "[ordered] an investigation of the docks". */
function orderingClause(at: SentenceContext, token: number): Clause | undefined {
  return at.phrases.clauses.find(({ verb, object }) => verb.lemma === 'order' && object.some(({ head }) => head === token));
}

function modeOf({ type, mode }: { type: PloverType; mode?: string | undefined }): string {
  return type === 'CONSULT' ? (mode ?? '') : '';
}

/** A verb under "not", "could" or "will" whose event is told as done. */
function isOtherwiseMeant({ verb }: Clause, { polarity, status }: EventFinding): boolean {
  if (verb.negative !== (polarity === 'negative')) return true;
  return (verb.modal !== undefined || verb.tense === 'future') && (status === 'occurred' || status === 'ongoing');
}

/** What it is to say that one will or will not do something: "[will] send ambulances" is told as "pledges to send ambulances". Undefined where nothing is promised. */
function promiseOf({ verb }: Clause, predicate: string): string | undefined {
  const deed = /^(?:threaten|pledge|refuse) to /u.exec(predicate)?.[0].trimEnd();
  const isAhead = verb.tense === 'future' || verb.modal === 'would' || verb.modal === 'will';
  return deed !== undefined && isAhead && verb.negative === deed.startsWith('refuse') && !verb.passive ? deed : undefined;
}

/** "voted [to expel] him" is told as a threat: the expulsion is not. */
function isAboutAct({ verb }: Clause, predicate: string): boolean {
  return verb.form === 'infinitive' && /^(?:threaten|pledge|refuse) to /u.test(predicate);
}
