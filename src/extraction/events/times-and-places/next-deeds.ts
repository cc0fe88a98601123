import type { PloverType, TimeExpression } from '../../../model/index.ts';
import { timeOfClause } from '../../clause-time.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { isPair } from '../frames/subject-class.ts';
import { framesOf } from '../inner-events.ts';
import { timeOfLast, withoutOthersTimes } from './others-times.ts';

/** A time that is one day. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** "have killed 40 people and driven 900 from their homes [since 2017]": what has gone on since then is all that shares the auxiliary. */
export function sharedBehind(at: SentenceContext, clause: Clause): TimeExpression | undefined {
  if (!clause.verb.perfect) return undefined;
  const last = at.phrases.clauses.find(({ link, governor, sharesAuxiliary }) => link === 'coordinate' && governor === clause && sharesAuxiliary);
  const time = last && timeOfClause(withoutOthersTimes(at, last));
  return time?.edtf?.endsWith('/..') ? time : undefined;
}

/**
 * "shot the mayor and [wounded two guards] on Tuesday": the day that closes what one doer did at one go, with violence or force. Steps may be days apart: "arrested
 * him and charged him on Friday", "recognised Chad and opened an embassy on Friday".
 */
export function dayOfLast(at: SentenceContext, clause: Clause): TimeExpression | undefined {
  const next = at.phrases.clauses.filter(({ governor, link }) => governor === clause && link === 'coordinate');
  const last = next.at(-1);
  if (!last || next.length > 1 || !isNextDeed(last) || !(clause.verb.adverbs.includes('both') || isAtOneGo(at, clause, last))) return undefined;
  const time = timeOfClause(withoutOthersTimes(at, last)) ?? timeOfLast(at, last);
  const day = time?.edtf && DAY.test(time.edtf) && time.start > (at.sentence.tokens[last.verb.head]?.end ?? 0) ? time : undefined;
  return day && { ...day, inferred: true };
}

/** The same, where the tree hangs that day on the clause itself. */
export function ownOfLast(at: SentenceContext, clause: Clause): TimeExpression | undefined {
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

/** "received her on Friday, and the two sides [signed] a treaty": what those who met do next, together. */
export function isNextOfBoth(at: SentenceContext, { link, marker, subject, verb, governor }: Clause): boolean {
  if (link !== 'coordinate' || marker !== 'and' || !governor || subject.length !== 1 || !isPair(at, subject)) return false;
  const [noun] = subject;
  if (!noun || at.sentence.tokens[noun.head]?.upos === 'PROPN') return false;
  return areSimplyPast(verb, governor.verb) && framesOf(at, governor).some(({ frame }) => frame.plover.type === 'CONSULT');
}

/** "entered the hall on Friday and [hit] a guard": the deed after the one that the day is told of. */
export function isNextDeed({ link, marker, subject, verb, governor }: Clause): boolean {
  if (link !== 'coordinate' || marker !== 'and' || !governor || subject !== governor.subject) return false;
  return areSimplyPast(verb, governor.verb);
}

function areSimplyPast(...verbs: Clause['verb'][]): boolean {
  return verbs.every((each) => each.form === 'finite' && each.tense === 'past' && !each.perfect && !each.modal && !each.negative);
}
