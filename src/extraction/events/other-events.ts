import type { EventHead } from '../../model/index.ts';
import { timeAmong } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Actor } from '../participants.ts';
import type { EventCandidate } from './candidate.ts';
import { headFactuality } from './head-factuality.ts';
import { type PartyContext, partiesOf } from './parties.ts';
import { placeOfClause } from './place.ts';
import { rolesOf } from './roles.ts';
import { nounPhraseOf } from './tree.ts';

/** From here on a word rather tells an event than not. */
const LIKELY = 0.5;

/** Words that begin, end or support another event and are none themselves, and verbs of being. */
const SUPPORTING: ReadonlySet<string> = new Set([
  'be',
  'have',
  'do',
  'seem',
  'appear',
  'remain',
  'become',
  'include',
  'mean',
  'contain',
  'let',
  'consist',
  'belong',
]);

/**
 * Events that the joint model marks and no frame tells: an appointment, a record, a publication. They have a predicate and parties, and no type.
 * @param taken tokens of the sentence that already tell an event
 */
export function otherEvents(context: PartyContext, at: SentenceContext, taken: ReadonlySet<number>): EventCandidate[] {
  return at.sentence.eventHeads.flatMap((head) => {
    if (head.score < LIKELY || taken.has(head.token)) return [];
    const candidate = candidateOf(context, at, head);
    return candidate ? [candidate] : [];
  });
}

function candidateOf(context: PartyContext, at: SentenceContext, head: EventHead): EventCandidate | undefined {
  const token = at.sentence.tokens[head.token];
  const isVerb = token?.upos === 'VERB';
  if (!token || (!isVerb && token.upos !== 'NOUN') || isNamed(at, head.token)) return undefined;
  const predicate = token.lemma.toLowerCase();
  if (!/\p{L}{2}/u.test(predicate) || (isVerb && (SUPPORTING.has(predicate) || speechVerbs().has(predicate)))) return undefined;
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === head.token);
  const time = clause ? timeAmong(clause.times, clause.obliques) : nounPhraseOf(at, head.token)?.time;
  const place = clause ? placeOfClause(context, at, clause) : undefined;
  return {
    frame: { id: `predicate:${predicate}` },
    predicate,
    by: 'events/model-head',
    at,
    trigger: { first: head.token, last: head.token },
    ...partiesAt(context, at, head.token),
    ...(place ? { place } : {}),
    ...(time?.edtf ? { time } : {}),
    factuality: headFactuality(at, head, clause),
    nominal: false,
    loose: true,
  };
}

/** Part of a name: "the [War] Museum". */
function isNamed(at: SentenceContext, token: number): boolean {
  const word = at.sentence.tokens[token];
  return word !== undefined && at.sentence.names.some(({ start, end }) => start <= word.start && word.end <= end);
}

/** Whoever is named or described by the phrases of who acts and who is acted upon. */
function partiesAt(context: PartyContext, at: SentenceContext, token: number): Pick<EventCandidate, 'sources' | 'targets'> {
  const { sources, targets } = rolesOf(at.sentence, token);
  return { sources: actors(context, at, sources), targets: actors(context, at, targets) };
}

function actors(context: PartyContext, at: SentenceContext, tokens: readonly number[]): Actor[] {
  return tokens.flatMap((token) => {
    const noun = nounPhraseOf(at, token);
    return noun ? partiesOf(context, at, noun) : [];
  });
}
