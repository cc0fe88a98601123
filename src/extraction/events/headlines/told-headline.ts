import { singularOf } from '../../../language/knowledge/nouns.ts';
import { type EventFinding, type Headline, overlaps, type Token } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import type { Factuality } from '../factuality/told.ts';
import { APPOINTING } from '../frames/appointing.ts';
import { isNewsDeed } from '../frames/news-deeds.ts';
import { complementsOf } from '../inner-events.ts';
import type { PartyContext } from '../parties/parties.ts';
import { clauseOf } from '../times-and-places/carrying-clause.ts';
import { contentOfDenial } from '../types/denials.ts';
import { isEmptyHeadline, UTTERANCES } from './headline-emptiness.ts';
import { restBehind } from './headline-ends.ts';
import { restOf, textBetween } from './headline-rest.ts';
import { subjectOf } from './headline-subject.ts';
import { isOfLead } from './lead-deeds.ts';
import { isDated, isScheduled, isToldForItself } from './told-for-itself.ts';

/**
 * The words for a short headline of an event outside PLOVER that its sentence tells for its own sake: a deed that is news by itself, done or planned, by (of a passive,
 * to) a party or something named, in a main clause or in what somebody is said to have told, with what it is done to: "Corvex [unveil] [a tablet]", "Anna Kovar
 * [be appointed] [chief executive]". Undefined for what is told in passing, stays open, goes on for long, or says little without the rest of its sentence.
 */
export function headlineOf(
  context: PartyContext,
  candidate: EventCandidate,
  participants: EventFinding['participants'],
  told: Factuality,
): Headline | undefined {
  const { at, trigger, plover, beside } = candidate;
  const clause = plover || beside ? undefined : clauseOf(at, trigger.first);
  if (!clause || !isNews(context, candidate, clause, told, participants) || !isToldForItself(context, at, clause, told)) return undefined;
  const denied = contentOfDenial(at, clause);
  const inside = [...ordered(at, clause), ...becoming(at, clause), ...worded(at, clause), ...denied];
  const rest = restOf(at, clause, inside, undefined, denied.length > 0 ? pronounsOfDoer(at, participants) : undefined);
  const dated = isDated(candidate, told);
  if (!rest || (isEmptyHeadline(at, clause, rest.words) && !(dated && rest.words === '' && OPENING.has(clause.verb.lemma)))) return undefined;
  const subject = subjectOf(context, at, clause, participants, { ...rest, isDated: dated });
  const behind = subject && restBehind(at, clause, rest.last, APPOINTING.has(clause.verb.lemma));
  const words = behind ? `${rest.words} ${textBetween(at, behind.first, behind.last)}`.trim() : rest.words;
  return subject && { subject, verb: clause.verb.lemma, passive: clause.verb.passive, rest: words };
}

function isNews(
  context: PartyContext,
  candidate: EventCandidate,
  clause: Clause,
  told: Factuality,
  participants: EventFinding['participants'],
): boolean {
  return (
    isNewsDeed(candidate.at, clause) || isScheduled(candidate, clause, told, participants) || isOfLead(context, candidate.at, clause, participants)
  );
}

/** "Chad denied that [it] had armed rebels": whoever denies it, by the pronoun. */
function pronounsOfDoer(
  { mentions, sentence: { tokens } }: SentenceContext,
  participants: EventFinding['participants'],
): ReadonlyMap<number, string> {
  const doers = new Set(participants.flatMap(({ role, entity }) => (role === 'source' ? [entity] : [])));
  const others = mentions.filter(({ entity }) => doers.size > 0 && !doers.has(entity));
  const isOwn = ({ form, start, end }: Token) => PRONOUNS.test(form) && !others.some((mention) => overlaps(mention, { start, end }));
  return new Map(tokens.flatMap((token, index) => (isOwn(token) ? [[index, token.form] as const] : [])));
}

/** "deliveries of the jet will [begin]" in March: when is all that is told. */
const OPENING = wordSet('begin start end resume open');

const PRONOUNS = /^(?:it|they|he|she)$/iu;

/** "ordered the firm [to pay]", "advised its citizens [not to travel]": what is ordered or advised. */
function ordered(at: SentenceContext, clause: Clause): Clause[] {
  return BIDDING.has(clause.verb.lemma) ? complementsOf(at, clause).filter(({ link }) => link === 'infinitive') : [];
}

const BIDDING = wordSet('order advise tell instruct direct require oblige allow authorise authorize permit force compel persuade encourage');

/** "surpassed Peru [to become the largest seller of tin]": as what it did so. */
function becoming({ phrases: { clauses } }: SentenceContext, clause: Clause): Clause[] {
  return clauses.filter(({ governor, link, verb }) => governor === clause && link === 'infinitive' && verb.lemma === 'become' && !verb.negative);
}

/** "issued a statement [forbidding its members to vote]": what it says; "resumed its policy [of shelling villages]": which one. */
function worded(at: SentenceContext, { object }: Clause): Clause[] {
  const own = at.phrases.clauses.filter(
    ({ link, verb, governorNoun, marker }) =>
      governorNoun !== undefined &&
      verb.form === 'gerund' &&
      object.includes(governorNoun) &&
      !isBeforeQuotation(at, verb.last) &&
      (marker === 'of' || (link === 'participle' && UTTERANCES.has(singularOf(governorNoun.lemma)))),
  );
  return own.flatMap((each) => [each, ...complementsOf(at, each)]);
}

/** "a statement [saying]: “We …”": without the words that it says. */
function isBeforeQuotation({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  return /^(?:["“‘']|:|,)/u.test(tokens[token + 1]?.form ?? '');
}
