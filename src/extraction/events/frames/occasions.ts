import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

const PUTTING_OFF = wordSet('postpone cancel delay suspend reschedule adjourn');
const OCCASIONS = wordSet(
  'talk negotiation meeting summit conference visit trip tour election vote referendum poll trial hearing ceremony session congress debate festival match march rally protest strike launch flight',
);

/** "[The gas pipeline talks] were cancelled", "[talks on a pipeline] have been postponed": what was to be is not, or later; which one, its own words tell. */
export function isPutOffOccasion(at: SentenceContext, { verb, subject }: Clause): boolean {
  return verb.passive && PUTTING_OFF.has(verb.lemma) && subject.length === 1 && subject.every((noun) => isToldOccasion(at, noun));
}

/** "the gas pipeline [talks]", "[talks] on a pipeline"; not "the talks", "the planned talks". */
export function isToldOccasion({ sentence: { tokens } }: SentenceContext, { first, head, lemma, phrases }: NounPhrase): boolean {
  const isNamed = tokens.slice(first, head).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return OCCASIONS.has(singularOf(lemma)) && (isNamed || phrases.some(({ time }) => !time));
}
