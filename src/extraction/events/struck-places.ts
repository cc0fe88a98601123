import { governmentEntity } from '../../language/names/entities.ts';
import { contains, spanOf } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import type { PartyContext } from './parties.ts';
import { singularOf } from './word-classes.ts';

const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'province city town region district state border camp village settlement capital territory island area coast soil port enclave airspace'.split(' '),
);

/** "Montenegro [province]", "the Thai [border]": the state of a place that is named by it. */
export function stateOfPlace(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const range = rangeOf(at.sentence, noun);
  if (!range || !PLACE_NOUNS.has(singularOf(noun.lemma))) return undefined;
  const country = at.mentions
    .filter((mention) => contains(range, mention))
    .map(({ entity }) => context.table.entities[entity]?.country)
    .find((each) => each !== undefined);
  return country === undefined
    ? undefined
    : { entity: context.table.indexOf(governmentEntity(country)), span: spanOf(context.text, range.start, range.end) };
}
