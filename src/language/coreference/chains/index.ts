import type { Reference } from '../../../model/index.ts';
import { anaphorOf } from '../ranking/anaphors.ts';
import { joinAppositions } from './apposition.ts';
import { chainBuilder } from './chain-builder.ts';
import { joinKinds } from './kinds.ts';
import { type MarkableSource, markablesOf } from './markables.ts';
import { joinNames } from './names.ts';
import { joinPronouns } from './pronouns.ts';
import { joinSameWords } from './same-words.ts';
import { joinSeveral } from './several.ts';
import { joinSpeakers } from './speakers.ts';

/** The ways in which phrases are found to refer to the same, from the surest to the least sure. */
const SIEVES = [joinNames, joinAppositions, joinSameWords, joinKinds, joinSeveral, joinSpeakers, joinPronouns];

/**
 * Which noun phrases, names and pronouns of a report refer to the same, by sieves after Lee et al. (2013), "Deterministic Coreference Resolution Based on
 * Entity-Centric, Precision-Ranked Rules". Phrases of article parts only, in the order of their ends; time grows linearly with the report.
 */
export function referencesOf(source: MarkableSource): Reference[] {
  const markables = markablesOf(source).map((markable) => {
    const isOpen = markable.entity === undefined && anaphorOf(markable, source.sentences[markable.sentence]?.tokens ?? []) !== undefined;
    return isOpen ? { ...markable, isOpen } : markable;
  });
  const builder = chainBuilder(markables, source.entities);
  for (const join of SIEVES) join(builder, source);
  const numbers = new Map<unknown, number>();
  return markables.map(({ start, end, sentence, form }, index) => {
    const chain = builder.chainOf(index);
    const number = numbers.get(chain) ?? numbers.size;
    numbers.set(chain, number);
    return { start, end, sentence, form, chain: number, ...(chain.entity === undefined ? {} : { entity: chain.entity }) };
  });
}
