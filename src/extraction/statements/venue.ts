import type { ReportContext, SentenceContext } from '../context.ts';
import { VENUES } from '../lexicon.ts';
import { mentionOf } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { spokenTo } from './addressee.ts';
import type { Circumstances } from './circumstances.ts';

const VENUE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at on during via through over within');

const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at outside');

const PLACES: ReadonlySet<string> = wordSet('capital city town village headquarters airport parliament court palace studio church square');

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
