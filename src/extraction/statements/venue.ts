import { nounClass } from '../../language/knowledge/nouns.ts';
import { overlaps } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext } from '../context.ts';
import { VENUES } from '../lexicon.ts';
import { mentionOf } from '../participants.ts';
import type { Clause, NounPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { SENDERS, spokenTo, withOf } from './addressee.ts';
import type { Circumstances } from './circumstances.ts';

const VENUE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at on during via through over within');

const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at outside inside near');

const PLACES: ReadonlySet<string> = wordSet(
  'capital city town village headquarters airport parliament court palace studio church square courtroom senate scene gate hospital stadium campus mosque cathedral',
  'temple embassy station factory',
);

/** "said at [a congress]", "during [a service]": where people come together, told by "at" or "during" alone. */
const EVENTS: ReadonlySet<string> = wordSet(
  'congress function party convention fair expo exhibition dinner lunch breakfast banquet reception assembly service mass funeral vigil march protest',
  'demonstration inauguration launch opening unveiling workshop webinar gala festival gathering inquest trial inquiry plenary symposium roundtable parade',
  'commemoration celebration event premiere wedding seminar hearing',
);

/** "on [social media]", "on [a page of the forum]". */
const POSTED: ReadonlySet<string> = wordSet(
  'media medium page site website profile channel feed platform account sideline forum blog app network floor',
);

/** Services on which people post. */
const SERVICES: ReadonlySet<string> = wordSet(
  'twitter x facebook instagram telegram tiktok youtube linkedin weibo whatsapp bluesky mastodon threads',
);

/** "in [a statement]", "on [Facebook]", "addressing [the meeting]"; otherwise the place: "in [Oslo]". */
export function venueOf(context: ReportContext, at: SentenceContext, circumstances: Circumstances): NounPhrase | undefined {
  const { clause, addressed, obliques } = circumstances;
  // "warned people in Kenya": where they live
  const told = clause.verb.lemma === 'tell' ? clause.object.filter(({ lemma }) => lemma !== 'people') : [];
  // "told [a news conference] that …"
  const gathering = told.find(({ head, lemma }) => at.sentence.tokens[head]?.upos === 'NOUN' && GATHERINGS.has(lemma));
  const venue = addressed.find((noun) => isVenue(at, noun)) ?? gathering;
  const media = obliques.flatMap(({ preposition, nouns }) => nouns.filter((noun) => isMedium(context, at, circumstances, preposition, noun)));
  return venue ?? media[0] ?? settingOf(context, at, circumstances, told);
}

/** "in [a statement]", "on [Facebook]"; by its name "on [Sky News]", "speaking on [Radio Oslo]", "writing in [the Herald]". */
function isMedium(context: ReportContext, at: SentenceContext, { clause, speaking }: Circumstances, preposition: string, noun: NounPhrase): boolean {
  if (!VENUE_PREPOSITIONS.has(preposition)) return false;
  if (isVenue(at, noun) || (preposition === 'on' && (isService(at, noun) || POSTED.has(noun.lemma)))) return true;
  if (at.sentence.tokens[noun.head]?.upos !== 'PROPN' || isTimed(at, noun)) return false;
  const within = speaking.filter(({ range }) => isWithin(range, noun.head));
  const kind = context.reading.entities[mentionOf(at, noun)?.entity ?? -1]?.kind ?? '';
  if (preposition === 'in') return [...within, clause].some(({ verb }) => verb.lemma === 'write') && isPaper(at, noun, kind);
  return preposition === 'on' && (within.length > 0 || /^(?:organisation|company)$/.test(kind));
}

/** "wrote in [the Daily Courier]", "wrote in [Le Monde]"; neither in [Greek] nor in [Oslo]. */
function isPaper({ sentence }: SentenceContext, { first }: NounPhrase, kind: string): boolean {
  const isNamed = /^(?:organisation|company)$/.test(kind);
  return isNamed || (kind === '' && sentence.tokens[first]?.form === 'the');
}

/** The place or occasion, by what hangs on the verb of saying, on the speaker or on those who listen; before the verb an occasion alone. */
function settingOf(
  context: ReportContext,
  at: SentenceContext,
  { clause, obliques, addressed, speaking }: Circumstances,
  told: readonly NounPhrase[],
): NounPhrase | undefined {
  const hearers = [...told, ...addressed, ...spokenTo(context, at, [clause, ...speaking])];
  const isSpoken = (token: number): boolean => speaking.some(({ range }) => isWithin(range, token));
  const settings = obliques.flatMap(({ preposition, nouns, noun: above, first }) => {
    const isBehind = first > clause.verb.head || isSpoken(first);
    const isOfSaying = above === undefined || above.lemma === 'she' || above.lemma === 'he' || hearers.includes(above);
    if (!isOfSaying || !(isBehind || first === 0)) return [];
    // "told a radio station [in Oslo]": where the station is, not the speaker
    if (preposition === 'in' && told.some(({ lemma, last }) => last === first - 1 && SENDERS.has(lemma))) return [];
    // "told reporters at [the site]"
    const isPress = preposition === 'at' && above !== undefined && PRESS.has(above.lemma) && nouns.some((noun) => !isTimed(at, noun));
    return nouns.filter((noun) =>
      isBehind ? isSetting(context, at, preposition, noun, isPress || (isSpoken(noun.head) && !isTimed(at, noun))) : isOccasion(preposition, noun),
    );
  });
  return settings[0];
}

function isWithin({ first, last }: TokenRange, token: number): boolean {
  return first <= token && token <= last;
}

/** "a statement", "an [op-ed]", whose hyphen parts it into words. */
const isVenue = (at: SentenceContext, noun: NounPhrase): boolean => VENUES.has(noun.lemma) || VENUES.has(hyphenated(at, noun));

const hyphenated = ({ sentence: { tokens } }: SentenceContext, { head, lemma }: NounPhrase): string =>
  tokens[head - 1]?.form === '-' ? `${tokens[head - 2]?.form.toLowerCase()}-${lemma}` : lemma;

/** "at [a gala]", "during [a service]". */
const isOccasion = (preposition: string, { lemma }: NounPhrase): boolean => (preposition === 'at' || preposition === 'during') && EVENTS.has(lemma);

/** "at [a congress]", "in [Oslo]", "outside [the gates]", "speaking at [a school]". */
function isSetting(context: ReportContext, at: SentenceContext, preposition: string, noun: NounPhrase, isSpoken: boolean): boolean {
  if (isOccasion(preposition, noun)) return true;
  const isThing = at.sentence.tokens[noun.head]?.upos === 'NOUN';
  return (
    (preposition === 'outside' && isThing) ||
    (preposition === 'at' && isThing && isSpoken) ||
    (PLACE_PREPOSITIONS.has(preposition) && isPlace(context, at, noun))
  );
}

/**
 * The venue with what tells which it is: "a briefing [in Warsaw]", "the sidelines [of a summit in Cairo]", "a statement [on its website]", "testimony [before
 * parliament]", "a paper [in the Oslo Journal]", "a complaint [filed in Tulsa]".
 */
export function wholeVenue(context: ReportContext, at: SentenceContext, venue: NounPhrase): TokenRange {
  const { first, last: own } = withOf(venue);
  if (venue.closed) return { first, last: own };
  let last = own;
  for (let next = goesOnWith(context, at, venue, last); next !== undefined; next = goesOnWith(context, at, venue, last)) last = next;
  return { first, last: Math.max(last, filedEnd(at, venue, last)) };
}

/** The end of the phrase right behind the venue that tells more of it. */
function goesOnWith(context: ReportContext, at: SentenceContext, venue: NounPhrase, last: number): number | undefined {
  const item = at.phrases.items.find((each) => each.kind === 'preposition' && each.first === last + 1);
  const phrase = item?.kind === 'preposition' ? item.phrase : undefined;
  const [noun] = phrase?.nouns ?? [];
  if (!phrase || !noun || phrase.last <= last) return undefined;
  const { preposition } = phrase;
  const isPlaced = PLACE_PREPOSITIONS.has(preposition) || (preposition === 'from' && ABROAD.has(venue.lemma));
  // "her page [on the network Quibble]"
  const isNamed = at.sentence.tokens.slice(noun.first, noun.last).some(({ upos, lemma }) => upos === 'NOUN' && POSTED.has(lemma.toLowerCase()));
  const isPublished = preposition === 'on' && (POSTED.has(noun.lemma) || isService(at, noun) || isNamed);
  // "a column [for the Herald]"
  const isInPaper =
    (preposition === 'in' || preposition === 'for') &&
    (PRINTED.has(venue.lemma) || PRINTED.has(hyphenated(at, venue))) &&
    at.sentence.tokens[noun.head]?.upos === 'PROPN' &&
    !isTimed(at, noun);
  const isBody = at.sentence.tokens[noun.head]?.upos === 'PROPN' || nounClass(noun.lemma) === 'organisation' || BEFORE.has(noun.lemma);
  const isBefore = (preposition === 'before' && HEARD.has(venue.lemma) && isBody) || (preposition === 'with' && venue.lemma === 'filing');
  const isTold =
    (isPlaced && phrase.nouns.some((each) => isPlace(context, at, each))) || isPublished || isInPaper || (isBefore && !isTimed(at, noun));
  return isTold ? phrase.last : undefined;
}

function isTimed({ sentence }: SentenceContext, noun: TokenRange): boolean {
  const range = rangeOf(sentence, noun);
  return range !== undefined && sentence.times.some((time) => overlaps(time, range));
}

/** "a report [released] on Tuesday". */
export function publicationOf({ phrases: { clauses } }: SentenceContext, venue: NounPhrase): Clause | undefined {
  return clauses.find(({ governorNoun, verb }) => governorNoun === venue && verb.passive && PUBLISHED.has(verb.lemma));
}

/** "a letter [posted on a website in Lima, Peru], …": up to the comma behind its participle; the day alone is that of saying. */
function filedEnd(at: SentenceContext, venue: NounPhrase, last: number): number {
  const { tree } = at.phrases;
  const own = publicationOf(at, venue);
  const filed = own?.verb.first === last + 1 ? own : undefined;
  const isDayAlone = filed !== undefined && filed.obliques.every(({ time }) => time !== undefined);
  const end = filed && tree && !isDayAlone ? tree.last(filed.node) : last;
  return tree?.tokens[end]?.form === ',' ? end - 1 : end;
}

/** "an interview [from Lagos]": where the speaker was. */
const ABROAD: ReadonlySet<string> = wordSet('interview call message email e-mail letter report dispatch address broadcast');
/** "a letter [in the Herald]". */
const PRINTED: ReadonlySet<string> = wordSet('paper article letter study essay column op-ed editorial interview report commentary post note');
/** "testimony [before parliament]". */
const HEARD: ReadonlySet<string> = wordSet('testimony hearing speech appearance statement address session');
const BEFORE: ReadonlySet<string> = wordSet(
  'parliament court judge committee panel tribunal senate congress council commission inquiry lawmaker jury chamber',
);
const PUBLISHED: ReadonlySet<string> = wordSet('file publish post release issue broadcast air record');

const PRESS: ReadonlySet<string> = wordSet('reporter journalist');

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
