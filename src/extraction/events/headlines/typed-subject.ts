import { contains, type EventFinding, overlaps } from '../../../model/index.ts';
import { type SentenceContext, spanOfTokens } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import type { PartyContext } from '../parties/parties.ts';
import { endOfSubject, isCountOf, isPlural, ownWordsOf, partyAt, STATES, startOfSubject, wordsOfBody } from '../parties/subject-words.ts';
import { textBetween } from './headline-rest.ts';
import { possessorsNamed } from './wording-pronouns.ts';

/** The subject of a wording: its words where they are not just the names of those who take part. */
export type ToldSubject = { words?: string; plural?: boolean };

/** Who does what a verb with a type tells, of a passive to whom it is done: by name, or in the report's words; undefined where the subject is somebody else, or more than one of them. */
export function typedSubject(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  participants: EventFinding['participants'],
): ToldSubject | undefined {
  const role = clause.verb.passive ? 'target' : 'source';
  if (isSpeaker(context, at, clause, participants, role)) return {};
  if (!isSubject(context, at, clause, participants, role))
    return joinedSubject(context, at, clause, participants, role) ?? describedSubject(context, at, clause, participants, role);
  const [noun, another] = clause.subject;
  const [party, other] = participants.filter((one) => one.role === role);
  // "[The 12 sailors, two Peruvians and ten Chileans,] were held": several of whom one noun tells.
  if (noun && !another && party && other && clause.link !== 'relative' && context.table.entities[party.entity]?.kind === 'group') {
    const words = textBetween(at, startOfSubject(at, noun), noun.last);
    return /\b(?:its|their|his|her)\b/iu.test(words) ? {} : { words, plural: isPlural(at, noun) };
  }
  return (clause.link !== 'relative' && noun && !another && party && ownWordsOf(context, at, clause.verb, noun, party.entity)) || {};
}

/** "The ministry said [it] had asked": the only one who acts is told by the clause above, as its subject. */
function isSpeaker(
  context: PartyContext,
  at: SentenceContext,
  { subject, governor, link }: Clause,
  participants: EventFinding['participants'],
  role: 'source' | 'target',
): boolean {
  const [noun, another] = subject;
  const [party, other] = participants.filter((one) => one.role === role);
  if (!noun || another || !party || other || !governor || (link !== 'reported' && link !== 'that')) return false;
  if (!/^(?:it|he|she|they)$/i.test(at.sentence.tokens[noun.head]?.form ?? '') || noun.first !== noun.last) return false;
  return governor.subject.length === 1 && governor.subject.some((above) => overlaps(spanOfTokens(context, at.sentence, above), party.span));
}

/** "[Hikers and a police dog] found": several of whom some are no party, in the words of the report. */
function joinedSubject(
  context: PartyContext,
  at: SentenceContext,
  { subject, link, verb }: Clause,
  participants: EventFinding['participants'],
  role: 'source' | 'target',
): { words: string; plural: boolean } | undefined {
  const [first, last] = [subject[0], subject.at(-1)];
  if (!first || !last || first === last || link === 'relative') return undefined;
  const range = { first: startOfSubject(at, first), last: endOfSubject(at, verb, last) };
  if (range.last < range.first || range.last >= verb.first || range.last - range.first > LONGEST_JOINED) return undefined;
  const whole = spanOfTokens(context, at.sentence, range);
  const acting = participants.filter((one) => one.role === role);
  if (acting.length === 0 || !acting.every(({ span }) => contains(whole, span))) return undefined;
  const words = textBetween(at, range.first, range.last);
  return /\b(?:its|their|his|her|our|this|these|that|those|he|she|it|they)\b/iu.test(words) ? undefined : { words, plural: true };
}

const LONGEST_JOINED = 14;

/** "[Officers in Lima] arrested": a body that stands for its state is told by its own words. */
function describedSubject(
  context: PartyContext,
  at: SentenceContext,
  { subject, link, verb }: Clause,
  participants: EventFinding['participants'],
  role: 'source' | 'target',
): { words: string; plural: boolean } | undefined {
  const [noun, another] = subject;
  const [party, other] = participants.filter((one) => one.role === role);
  if (!noun || another || !party || other || context.table.entities[party.entity]?.kind !== 'government') return undefined;
  if (link === 'relative' && noun.last >= verb.first) return undefined;
  const word = at.sentence.tokens[noun.head];
  const range = { first: startOfSubject(at, noun), last: endOfSubject(at, verb, noun) };
  if (
    !word ||
    (word.upos !== 'NOUN' && !isCountOf(noun, word.upos)) ||
    !overlaps(spanOfTokens(context, at.sentence, range), party.span) ||
    STATES.has(word.lemma)
  )
    return undefined;
  const words =
    wordsOfBody(context, at, noun, context.table.entities[party.entity]?.country) ??
    textBetween(at, range.first, range.last, undefined, possessorsNamed(context, at));
  return /\b(?:its|their|his|her|our)\b|^(?:this|these|that|those)\b/iu.test(words)
    ? undefined
    : { words, plural: word.upos === 'NUM' || isPlural(at, noun) };
}

/** All of a role, and nobody else, are the subject: "[Chile and Peru] call for", "China, [which] calls for", "[the two governments] agree". */
function isSubject(
  context: PartyContext,
  at: SentenceContext,
  { subject, link, range, verb }: Clause,
  participants: EventFinding['participants'],
  role: 'source' | 'target',
): boolean {
  const standing = link === 'relative' ? { first: range.first, last: verb.first } : undefined;
  const parties = subject.map((noun) => partyAt(context, at, noun, participants, standing));
  const acting = participants.filter((party) => party.role === role);
  const isToldBy = (one: (typeof acting)[number]) =>
    parties.some((party) => party === one || (party && party.span.start === one.span.start && party.span.end === one.span.end));
  return parties.length > 0 && parties.every((party) => party?.role === role) && acting.every(isToldBy);
}
