import { regionsByAdjective } from '../../../language/knowledge/places.ts';
import { placeEntity } from '../../../language/names/entities.ts';
import { spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { isStay } from '../times-and-places/place.ts';
import type { PartyContext } from './parties.ts';

/** How many words the adjective of a region has at most: "South East Asian". */
const LONGEST = 3;

/** The region to which a tour leads by the adjective before it: "cut short an [African] tour", "a week-long [Latin American] trip". */
export function touredRegion(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  if (!isStay(noun)) return undefined;
  const { tokens } = at.sentence;
  for (let first = Math.max(noun.first, noun.head - LONGEST); first < noun.head; first += 1) {
    const range = rangeOf(at.sentence, { first, last: noun.head - 1 });
    const words = range ? context.text.slice(range.start, range.end) : '';
    const region = /^\p{Lu}/u.test(tokens[first]?.form ?? '') ? regionsByAdjective().get(words.toLowerCase().replace(/\s+/gu, ' ')) : undefined;
    if (range && region) return { entity: context.table.indexOf(placeEntity(region)), span: spanOf(context.text, range.start, range.end) };
  }
  return undefined;
}
