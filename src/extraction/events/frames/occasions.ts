import { once } from '../../../language/knowledge/load.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { wordsOf } from './word-classes.ts';

const PUTTING_OFF = wordSet('postpone cancel delay suspend reschedule adjourn');
const OTHERS = wordSet(
  'election referendum visit trip tour trial hearing ceremony festival concert launch flight debate funeral inauguration signing event',
);
const occasions = once(() => new Set(['@talks', '@protest', '@contest'].flatMap(wordsOf)));

/** "[The fish quota talks] were cancelled", "[talks on fish quotas] have been postponed": what was to be is not, or later; which one, its own words tell. */
export function isPutOffOccasion(at: SentenceContext, { verb, subject }: Clause): boolean {
  return verb.passive && PUTTING_OFF.has(verb.lemma) && subject.length === 1 && subject.every((noun) => isToldOccasion(at, noun));
}

/** "the fish quota [talks]", "[talks] on fish quotas"; not "the talks", "the planned talks". */
function isToldOccasion({ sentence: { tokens } }: SentenceContext, { first, head, lemma, phrases }: NounPhrase): boolean {
  const noun = singularOf(lemma);
  const isNamed = tokens.slice(first, head).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return isOccasion(noun) && (isNamed || phrases.some(({ time }) => !time));
}

/** "the [ceremony]", "[talks]": what people come together for. */
export function isOccasion(noun: string): boolean {
  return OTHERS.has(noun) || occasions().has(noun);
}
