import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { CONTAINERS } from '../nouns/noun-contents.ts';

/** "raised [doubts]", "fell [prey] to", "stepped [up] its efforts": nothing is done that begins and ends. */
export function isFigureOfSpeech({ verb, object, subject }: Clause): boolean {
  if (verb.lemma === 'step') return !verb.adverbs.some((word) => word === 'down' || word === 'aside');
  if (verb.lemma === 'fall') return object.some(({ lemma }) => lemma === 'prey' || lemma === 'victim');
  const done = verb.passive ? subject : object;
  return done.length > 0 && done.every((noun) => contentOf(noun).every(({ lemma }) => NO_OUTCOMES.has(singularOf(lemma))));
}

/** "a number [of reasons]". */
function contentOf(noun: NounPhrase): readonly NounPhrase[] {
  const contents = CONTAINERS.has(singularOf(noun.lemma)) ? noun.phrases.filter(({ preposition }) => preposition === 'of') : [];
  return contents.length > 0 ? contents.flatMap(({ nouns }) => nouns) : [noun];
}

const NO_OUTCOMES = wordSet(
  'problem question concern issue doubt hope fear point possibility prospect awareness objection reason attention eyebrow challenge opportunity risk uncertainty',
  'confusion impression interest touch sight patience faith insight glimpse advice clue explanation traction torch baton essence imagination mood heart mind',
  'tribute heed example',
);
