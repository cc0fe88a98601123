import type { ReportContext, SentenceContext } from '../context.ts';
import { VENUES } from '../lexicon.ts';
import { mentionOf } from '../participants.ts';
import type { NounPhrase, PrepositionalPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { spokenTo, withOf } from './addressee.ts';
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
const POSTED: ReadonlySet<string> = wordSet('media medium page site profile channel feed platform account sideline');

/** Services on which people post. */
const SERVICES: ReadonlySet<string> = wordSet(
  'twitter x facebook instagram telegram tiktok youtube linkedin weibo whatsapp bluesky mastodon threads',
);

/** "in [a statement]", "on [Facebook]", "addressing [the meeting]"; otherwise the place: "in [Oslo]". */
export function venueOf(
  context: ReportContext,
  at: SentenceContext,
  { clause, obliques, addressed, speaking }: Circumstances,
): NounPhrase | undefined {
  const isOfMeeting = (token: number): boolean => speaking.some(({ range }) => token >= range.first && token <= range.last);
  const hearers = spokenTo(context, at, [clause, ...speaking]);
  const nouns = obliques.flatMap(({ preposition, nouns: own }) =>
    VENUE_PREPOSITIONS.has(preposition)
      ? own.filter((noun) => VENUES.has(noun.lemma) || (preposition === 'on' && (isService(at, noun) || POSTED.has(noun.lemma))))
      : [],
  );
  // "warned people in Kenya": where they live
  const told = clause.verb.lemma === 'tell' ? clause.object.filter(({ lemma }) => lemma !== 'people') : [];
  // "told [a news conference] that …"
  const isNoun = ({ head }: NounPhrase): boolean => at.sentence.tokens[head]?.upos === 'NOUN';
  const venue = addressed.find(({ lemma }) => VENUES.has(lemma)) ?? told.find((noun) => isNoun(noun) && GATHERINGS.has(noun.lemma)) ?? nouns[0];
  if (venue) return venue;
  return obliques
    .filter(
      ({ noun, first }) =>
        (first > clause.verb.head || isOfMeeting(first)) &&
        (noun === undefined || noun.lemma === 'she' || noun.lemma === 'he' || [...told, ...addressed, ...hearers].includes(noun)),
    )
    .flatMap(({ preposition, nouns: own }) => own.filter((noun) => isSetting(context, at, preposition, noun)))[0];
}

/** "at [a congress]", "in [Oslo]", "outside [the gates]". */
function isSetting(context: ReportContext, at: SentenceContext, preposition: string, noun: NounPhrase): boolean {
  if ((preposition === 'at' || preposition === 'during') && EVENTS.has(noun.lemma)) return true;
  const isThing = at.sentence.tokens[noun.head]?.upos === 'NOUN';
  return (preposition === 'outside' && isThing) || (PLACE_PREPOSITIONS.has(preposition) && isPlace(context, at, noun));
}

/** "a briefing [in Warsaw]", "the sidelines [of a summit in Cairo]", "the clinic [in Bergen]": the venue with what tells which it is. */
export function wholeVenue(context: ReportContext, at: SentenceContext, venue: NounPhrase): TokenRange {
  const { first, last } = withOf(venue);
  const isWhere = ({ preposition, nouns }: PrepositionalPhrase): boolean =>
    PLACE_PREPOSITIONS.has(preposition) && nouns.some((noun) => isPlace(context, at, noun));
  const item = at.phrases.items.find((each) => each.kind === 'preposition' && each.first === last + 1);
  const phrase = item?.kind === 'preposition' ? item.phrase : undefined;
  return phrase && !venue.closed && isWhere(phrase) ? { first, last: Math.max(last, phrase.last) } : { first, last };
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
