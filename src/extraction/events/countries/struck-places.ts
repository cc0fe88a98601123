import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { governmentEntity, namedEntity } from '../../../language/names/entities.ts';
import { contains, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, isOfFormerLand, mentionOf } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { isOfClass } from '../frames/argument-class.ts';
import { firstWord, wholeSpan } from '../parties/described-words.ts';
import type { PartyContext } from '../parties/parties.ts';
import { countryOfPlace } from './agent-country.ts';
import { ownCountry } from './own-country.ts';

const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'province city town region district state border camp village settlement capital territory island area coast soil port enclave airspace'.split(' '),
);

/** "Montenegro [province]", "the Thai [border]": the state of a place that is named by it; "the town of [Goma]" is that town. */
export function stateOfPlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const range = rangeOf(at.sentence, noun);
  if (!range || !PLACE_NOUNS.has(singularOf(noun.lemma)) || isOfFormerLand(at, noun)) return undefined;
  const called = placeCalled(context, at, noun);
  if (called) return called;
  const country = at.mentions
    .filter((mention) => contains(range, mention))
    .map(({ entity }) => context.table.entities[entity]?.country)
    .find((each) => each !== undefined);
  return country === undefined
    ? undefined
    : { entity: context.table.indexOf(governmentEntity(country)), span: spanOf(context.text, range.start, range.end) };
}

/** "the Congolese city of [Goma]": the place by its name, with the country that the words before it tell where nobody knows it. */
function placeCalled(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const name = noun.phrases.find(({ preposition, first }) => preposition === 'of' && first === noun.last + 1)?.nouns[0];
  const mention = name && mentionOf(at, name);
  const range = name && rangeOf(at.sentence, { first: noun.first, last: name.last });
  const entity = mention && context.table.entities[mention.entity];
  if (!mention || !range || entity?.kind !== 'place') return undefined;
  const country = entity.country === undefined ? ownCountry(context, at, noun) : undefined;
  return { entity: mention.entity, span: spanOf(context.text, range.start, range.end), ...(country ? { as: { country } } : {}) };
}

/** "a prison [in Port-au-Prince]", "a bus near [Gaza]": what is struck, by its noun and where it is; it is nobody’s, and no state is struck by it. */
export function thingAt(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const range = rangeOf(at.sentence, noun);
  const word = at.sentence.tokens[noun.head];
  if (!range || word?.upos !== 'NOUN' || !isOfClass(at, noun, 'struck') || isOfClass(at, noun, 'person')) return undefined;
  const country = countryOfPlace(context, at, noun);
  if (!country) return undefined;
  const start = at.sentence.tokens[firstWord(at, noun)]?.start ?? range.start;
  const words = context.text.slice(start, range.end).replace(/\s+/g, ' ');
  const kind = nounClass(singularOf(noun.lemma)) === 'place' ? 'place' : 'group';
  const name = `${words} in ${countriesByCode().get(country)?.name ?? country}`;
  return { entity: context.table.indexOf(namedEntity(kind, name, { country })), span: wholeSpan(context, at, noun, range) };
}
