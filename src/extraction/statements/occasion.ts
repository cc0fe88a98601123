import { nounClass } from '../../language/knowledge/nouns.ts';
import { overlaps, type Range, type Span, type StatementFinding, spanOf } from '../../model/index.ts';
import { timeAmong } from '../clause-time.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import { actorsOf, mentionOf } from '../participants.ts';
import type { Clause, NounPhrase, PrepositionalPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { speakerOf } from './speaker.ts';

/** To whom, when and where something is said. */
export interface Occasion {
  addressee?: Span;
  addresseeEntity?: number;
  said?: StatementFinding['said'];
  venue?: Span;
}

/** What is told of the saying: the phrases, times and objects of its clause and of those that go with it. */
interface Circumstances {
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

/** The occasion that a clause with a verb of saying tells, outside `content`: "said [that the bank will close on Monday]". */
export function occasionOf(context: ReportContext, at: SentenceContext, clause: Clause, content: readonly Span[]): Occasion {
  const told = circumstancesOf(at, clause);
  const isFree = (range: Range | undefined): boolean =>
    range === undefined || (!content.some((span) => overlaps(span, range)) && context.speechAt.touching(range).length === 0);
  const outside: Circumstances = {
    ...told,
    obliques: told.obliques.filter((phrase) => isFree(rangeOf(at.sentence, phrase))),
    times: told.times.filter((time) => isFree(time) && !isOfContent(context, at, clause, content, time)),
  };
  // "For the last quarter, Toyota says …" tells of no day of saying
  const time = timeAmong(
    outside.times,
    outside.obliques.filter(
      (phrase) => !PERIOD_PREPOSITIONS.has(phrase.preposition) && !isOfContent(context, at, clause, content, rangeOf(at.sentence, phrase)),
    ),
  );
  const venue = venueOf(context, at, outside);
  return {
    ...addresseeOf(context, at, outside, venue),
    ...(time?.edtf ? { said: { edtf: time.edtf } } : {}),
    ...(venue ? { venue: spanOfTokens(context, at.sentence, withOf(venue)) } : {}),
  };
}

/** "the first article [of the declaration]", "members [of the council]". */
function withOf({ first, last, phrases, closed, lemma }: NounPhrase): TokenRange {
  const isOwn = (preposition: string): boolean => preposition === 'of' || (lemma === 'people' && preposition === 'in');
  const of = closed ? undefined : phrases.find((phrase) => isOwn(phrase.preposition) && phrase.first === last + 1);
  return { first, last: of ? Math.max(last, of.last) : last };
}

/** "called for a strike [on March 20]": behind the verb and what is said or asked, a time is that of the deed, but for one that a comma sets off. */
function isOfContent(context: ReportContext, at: SentenceContext, { verb }: Clause, content: readonly Span[], time: Range | undefined): boolean {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last || !time || first.start < (at.sentence.tokens[verb.head]?.end ?? 0) || time.start < first.start) return false;
  return !context.text.slice(last.end, Math.max(last.end, time.start)).includes(',');
}

const PERIOD_PREPOSITIONS: ReadonlySet<string> = wordSet('for from over between throughout');

const SPEAKING: ReadonlySet<string> = wordSet('speak talk testify address appear write respond reply answer comment appeal');

/** With the phrases of the clauses around: "In an interview, Ruto praised the plan, [calling] it …", "[Speaking at a rally], Ruto said …". */
function circumstancesOf(at: SentenceContext, clause: Clause): Circumstances {
  const { governor, governorNoun, link } = clause;
  const isBeside = (link === 'participle' || link === 'adverbial') && clause.verb.form !== 'finite' && governorNoun === undefined;
  const above = isBeside ? governor : undefined;
  const isSaying = above !== undefined && speechVerbs().has(above.verb.lemma);
  const isDone = isSaying || above?.verb.tense === 'past';
  const fromAbove =
    above?.obliques.filter(({ nouns, time }) => isSaying || (isDone && time !== undefined) || nouns.some(({ lemma }) => VENUES.has(lemma))) ?? [];
  const beside = at.phrases.clauses.filter(
    (other) =>
      (other.governor === clause || isRightBehind(at, clause, other)) &&
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
    if (governor !== clause || !(MEETING.has(verb.lemma) || SPEAKING.has(verb.lemma)) || verb.passive || verb.negative || verb.modal) return false;
    if (verb.form !== 'finite') return (link === 'participle' || link === 'adverbial') && MEETING.has(verb.lemma) && verb.form !== 'infinitive';
    const [own, more] = subject;
    const isOwn = own !== undefined && more === undefined && (own.lemma === 'he' || own.lemma === 'she');
    return link === 'adverbial' && isOwn && /^(?:while|when|as)$/i.test(sentence.tokens[own.first - 1]?.form ?? '');
  });
}

const MEETING: ReadonlySet<string> = wordSet('meet visit receive greet host phone telephone interview');

const VENUE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at on during via through over within');
const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at outside');
const PLACES: ReadonlySet<string> = wordSet('capital city town village headquarters airport parliament court palace studio church square');

/** Services on which people post. */
const SERVICES: ReadonlySet<string> = wordSet(
  'twitter x facebook instagram telegram tiktok youtube linkedin weibo whatsapp bluesky mastodon threads',
);

/** "in [a statement]", "on [Facebook]", "addressing [the meeting]"; otherwise the place: "in [Oslo]". */
function venueOf(context: ReportContext, at: SentenceContext, { clause, obliques, addressed, speaking }: Circumstances): NounPhrase | undefined {
  const isOfMeeting = (token: number): boolean => speaking.some(({ range }) => token >= range.first && token <= range.last);
  const hearers = spokenTo(context, at, [clause, ...speaking]);
  const nouns = obliques.flatMap(({ preposition, nouns: own }) =>
    VENUE_PREPOSITIONS.has(preposition) ? own.filter((noun) => VENUES.has(noun.lemma) || (preposition === 'on' && isService(at, noun))) : [],
  );
  // "warned people in Kenya": where they live
  const told = clause.verb.lemma === 'tell' ? clause.object.filter(({ lemma }) => lemma !== 'people') : [];
  // "told [a news conference] that …"
  const isNoun = ({ head }: NounPhrase): boolean => at.sentence.tokens[head]?.upos === 'NOUN';
  const venue = addressed.find(({ lemma }) => VENUES.has(lemma)) ?? told.find((noun) => isNoun(noun) && GATHERINGS.has(noun.lemma)) ?? nouns[0];
  if (venue) return venue;
  return obliques
    .filter(
      ({ preposition, noun, first }) =>
        PLACE_PREPOSITIONS.has(preposition) &&
        (first > clause.verb.head || isOfMeeting(first)) &&
        (noun === undefined || noun.lemma === 'she' || noun.lemma === 'he' || [...told, ...addressed, ...hearers].includes(noun)),
    )
    .flatMap((phrase) => phrase.nouns)
    .find((noun) => isPlace(context, at, noun));
}

/** "told [a briefing]": those who were there. */
const GATHERINGS: ReadonlySet<string> = wordSet(
  'conference briefing meeting rally hearing forum summit ceremony session seminar event gathering teleconference call',
);

function isService(at: SentenceContext, noun: NounPhrase): boolean {
  return SERVICES.has((at.sentence.tokens[noun.head]?.form ?? '').toLowerCase());
}

/** "in [Reykjavik]", "in the Icelandic [capital]". */
function isPlace(context: ReportContext, at: SentenceContext, noun: NounPhrase): boolean {
  const mention = mentionOf(at, noun);
  if (mention) return context.reading.entities[mention.entity]?.kind === 'place';
  return PLACES.has(noun.lemma);
}

/** "told [The Times]", "said to [reporters]", "in an interview with [Reuters]", "asked by [reporters]". */
function addresseeOf(
  context: ReportContext,
  at: SentenceContext,
  told: Circumstances,
  venue: NounPhrase | undefined,
): Pick<Occasion, 'addressee' | 'addresseeEntity'> {
  const { clause, addressed, askers, speaking } = told;
  const isTold = speechVerbs().get(clause.verb.lemma)?.addressee === 'object';
  const byObject = (isTold ? (clause.verb.passive ? clause.subject : clause.object) : []).filter((noun) => noun !== venue);
  const people = addressed.filter((noun) => isHearer(context, at, noun));
  const [noun] = [...byObject, ...hearersAt(told, venue), ...spokenTo(context, at, [clause, ...speaking]), ...people, ...askers];
  if (!noun) return isTold && !clause.verb.passive ? namedBehind(context, at, clause) : {};
  const actor = actorsOf(context, at, noun)[0];
  const named = isTold && !actor ? namedBehind(context, at, clause) : {};
  if (named.addressee) return named;
  return { addressee: actor?.span ?? spanOfTokens(context, at.sentence, withOf(noun)), ...(actor ? { addresseeEntity: actor.entity } : {}) };
}

/** "told “Morning” host [Ada Holm], “We stay”": the first person or body named between the verb and a comma that a quotation follows. */
function namedBehind(context: ReportContext, at: SentenceContext, { verb }: Clause): Pick<Occasion, 'addressee' | 'addresseeEntity'> {
  const from = at.sentence.tokens[verb.last]?.end ?? 0;
  const end = /^[^,;:]{1,80}(?=,\s*["“]\p{Lu})/u.exec(context.text.slice(from, at.sentence.end))?.[0].length;
  if (end === undefined) return {};
  const named = at.mentions.filter((mention) => mention.start >= from && mention.end === from + end && mention.form === 'name');
  const [mention] = named.filter(({ entity }) => /^(?:person|organisation|company)$/.test(context.reading.entities[entity]?.kind ?? ''));
  return mention ? { addressee: spanOf(context.text, mention.start, mention.end), addresseeEntity: mention.entity } : {};
}

/** Somebody addressed, met or visited; of "visiting [the factory]" nobody. */
function isHearer(context: ReportContext, at: SentenceContext, noun: NounPhrase): boolean {
  if (VENUES.has(noun.lemma) || speakerOf(context, at, [noun]) === undefined) return false;
  const [actor] = actorsOf(context, at, noun);
  return nounClass(noun.lemma) === 'person' || (actor !== undefined && context.reading.entities[actor.entity]?.kind === 'person');
}

/** Occasions and texts that are meant for somebody, and by which word he follows. */
const HEARERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['with', wordSet('interview call conversation')],
  ['to', wordSet('interview letter note message memo email e-mail statement speech address report testimony')],
]);

/** "in an interview with [Reuters]", "in a letter to [shareholders]". */
function hearersAt({ obliques }: Circumstances, venue: NounPhrase | undefined): NounPhrase[] {
  if (!venue) return [];
  const after = [...venue.phrases, ...obliques].find(({ first }) => first === venue.last + 1);
  return after && HEARERS.get(after.preposition)?.has(venue.lemma) ? after.nouns.slice(0, 1) : [];
}

/** "said [to reporters]", "speaking [to reporters] in Brest". */
function spokenTo(context: ReportContext, at: SentenceContext, clauses: readonly Clause[]): NounPhrase[] {
  const phrases = clauses.flatMap(({ obliques, verb }) =>
    obliques.filter(
      ({ preposition, noun, first }) =>
        (preposition === 'to' || (preposition === 'with' && verb.lemma === 'speak')) && noun === undefined && first > verb.head,
    ),
  );
  return phrases
    .flatMap(({ nouns }) => nouns.slice(0, 1))
    .filter((noun) => speakerOf(context, at, [noun]) !== undefined)
    .slice(0, 1);
}
