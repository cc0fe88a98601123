import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Measured } from '../measures/beside.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

/** "people" → "person", "fishermen" → "fisherman", where the lemma isn't the singular. */
export const oneOf = (lemma: string): string => (lemma === 'people' ? 'person' : singularOf(lemma));

/** A count told without its noun, in the unit of the one that it goes on from. */
export const withUnit = (site: Site, unit: string, measure: Measure): Measured => ({
  site: { ...site, quantity: { ...site.quantity, unit } },
  measure,
});
