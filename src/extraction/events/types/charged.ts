import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { type FramedNoun, framesOfNoun } from '../frames/frames.ts';
import { names } from '../nouns/noun-contents.ts';

/** Before whom a verb of blaming names the doer: "blamed on [rebels]". */
const CHARGED_TO: ReadonlyMap<string, string> = new Map([
  ['blame', 'on'],
  ['pin', 'on'],
  ['attribute', 'to'],
  ['ascribe', 'to'],
  ['trace', 'to'],
]);
const DOING = wordSet(
  'claim admit carry mount stage launch commit perpetrate plan plot mastermind conduct lead execute unleash orchestrate wage order make lay spring set',
);

/** Who did it, of a clause that tells of an attack: "claimed by [rebels]", "blamed on [rebels]", "which police pinned on [rebels]", "for which [rebels] claimed responsibility". */
export function chargedWith(at: SentenceContext, { verb, subject, object, obliques }: Clause): readonly NounPhrase[] {
  if (isBlaming(verb.lemma)) return nounsAfter(obliques, CHARGED_TO.get(verb.lemma) ?? '');
  if (!DOING.has(verb.lemma)) return [];
  if (verb.passive) return nounsAfter(obliques, 'by');
  return verb.lemma !== 'claim' || object.length === 0 || names(at, object, ['responsibility', 'credit']) ? subject : [];
}

/** "an attack [blamed] on rebels": nobody is told to blame them, and the attack has them for those who did it. */
export function isAttribution({ link, verb, agents, subject, governorNoun }: Clause): boolean {
  if (link !== 'participle' || !verb.passive || !isBlaming(verb.lemma) || agents.length > 0) return false;
  return [...subject, ...(governorNoun ? [governorNoun] : [])].some(({ lemma }) => framesOfNoun(lemma).some(isOfForce));
}

const isOfForce = ({ frame }: FramedNoun): boolean => frame.plover.type === 'ASSAULT';

/** "which the police [blamed] on rebels": whoever does that did not do the deed. */
export function isBlaming(lemma: string): boolean {
  return CHARGED_TO.has(lemma);
}
