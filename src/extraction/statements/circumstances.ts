import type { SentenceContext } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import type { Clause, NounPhrase, PrepositionalPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** What is told of the saying: the phrases, times and objects of its clause and of those that go with it. */
export interface Circumstances {
  clause: Clause;
  obliques: readonly PrepositionalPhrase[];
  times: Clause['times'];
  /** "addressing [the annual meeting]". */
  addressed: readonly NounPhrase[];
  /** "asked by [reporters]". */
  askers: readonly NounPhrase[];
  /** The clauses that tell no more than the occasion: "[speaking to reporters in Brest]". */
  speaking: readonly Clause[];
}

const SPEAKING: ReadonlySet<string> = wordSet('speak talk testify address appear write respond reply answer comment appeal');

/** With the phrases of the clauses around: "In an interview, Ruto praised the plan, [calling] it …", "[Speaking at a rally], Ruto said …". */
export function circumstancesOf(at: SentenceContext, clause: Clause): Circumstances {
  const { governor, governorNoun, link } = clause;
  const isBeside = (link === 'participle' || link === 'adverbial') && clause.verb.form !== 'finite' && governorNoun === undefined;
  const above = isBeside ? governor : undefined;
  const isSaying = above !== undefined && speechVerbs().has(above.verb.lemma);
  const isDone = isSaying || above?.verb.tense === 'past';
  const fromAbove =
    above?.obliques.filter(({ nouns, time }) => isSaying || (isDone && time !== undefined) || nouns.some(({ lemma }) => VENUES.has(lemma))) ?? [];
  const beside = at.phrases.clauses.filter(
    (other) =>
      (other.governor?.node === clause.node || isRightBehind(at, clause, other)) &&
      (other.link === 'participle' || other.link === 'adverbial') &&
      other.verb.form !== 'finite',
  );
  const speaking = [...beside.filter(({ verb }) => SPEAKING.has(verb.lemma) && !verb.passive), ...meetingsBeside(at, clause)];
  return {
    clause,
    obliques: [
      ...fromAbove,
      ...(deedBefore(clause)?.obliques.filter(({ time }) => time !== undefined) ?? []),
      ...speaking.flatMap(({ obliques }) => obliques),
      ...clause.obliques,
    ],
    times: [
      ...(isDone ? (above?.times ?? []) : []),
      ...(deedBefore(clause)?.times ?? []),
      ...speaking.flatMap(({ times }) => times),
      ...clause.times,
    ],
    addressed: speaking.flatMap(({ verb, object }) => (verb.lemma === 'address' || MEETING.has(verb.lemma) ? object : [])),
    speaking,
    askers: beside.flatMap(({ verb, agents }) => (verb.lemma === 'ask' ? agents : [])),
  };
}

/** "[summoned the envoy on Monday] and told him": the deed right before a saying that has no time of its own. */
function deedBefore({ governor, link, times, obliques, verb, subject }: Clause): Clause | undefined {
  const isNext = link === 'coordinate' && governor !== undefined && verb.tense === 'past' && governor.verb.tense === 'past';
  const isTimed = times.length > 0 || obliques.some(({ time }) => time !== undefined);
  const isOwn = isNext && !isTimed && governor.subject.length > 0 && governor.subject.every((noun) => subject.includes(noun));
  return isOwn && !speechVerbs().has(governor.verb.lemma) ? governor : undefined;
}

/** "The dam is safe, Kaya said, [speaking to reporters]", whatever the tree hangs it on. */
function isRightBehind({ sentence }: SentenceContext, { verb, subject }: Clause, other: Clause): boolean {
  const last = Math.max(verb.last, subject.at(-1)?.last ?? 0);
  return other.verb.first === last + 2 && sentence.tokens[last + 1]?.form === ',' && SPEAKING.has(other.verb.lemma);
}

/** "[While he met Ada Kaya in Oslo], Holm told her …", "[Visiting Ada Kaya], Holm said …": the speaker's own meeting with somebody while he said it. */
function meetingsBeside({ phrases, sentence }: SentenceContext, clause: Clause): Clause[] {
  return phrases.clauses.filter((other) => {
    const { verb, subject, link, governor } = other;
    if (governor?.node !== clause.node || !(MEETING.has(verb.lemma) || SPEAKING.has(verb.lemma)) || verb.passive || verb.negative || verb.modal)
      return false;
    if (verb.form !== 'finite') return (link === 'participle' || link === 'adverbial') && MEETING.has(verb.lemma) && verb.form !== 'infinitive';
    const [own, more] = subject;
    const isOwn = own !== undefined && more === undefined && (own.lemma === 'he' || own.lemma === 'she');
    return link === 'adverbial' && isOwn && /^(?:while|when|as)$/i.test(sentence.tokens[own.first - 1]?.form ?? '');
  });
}

const MEETING: ReadonlySet<string> = wordSet('meet visit receive greet host phone telephone interview');
