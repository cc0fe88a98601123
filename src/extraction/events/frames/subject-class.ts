import { once } from '../../../language/knowledge/load.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { peopleNamed } from '../../../language/knowledge/peoples.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { nationalAdjectives, nationalNames } from '../countries/national-names.ts';
import { CONTAINERS, contentsOf, phrasesAfter } from '../nouns/noun-contents.ts';
import { isOfClass } from './argument-class.ts';
import type { FramedVerb } from './frames.ts';
import { wordsOf } from './word-classes.ts';

const officials = once(() => new Set(['@leader', '@body', '@irregulars'].flatMap(wordsOf)));
const tools = once(() => new Set(['@weapon', '@forces', '@transport'].flatMap(wordsOf)));

/** "Kenya", "Anna Kovar", "the foreign minister", "an envoy", "the junta". */
export function isOfficial(at: SentenceContext, noun: NounPhrase): boolean {
  const head = at.sentence.tokens[noun.head];
  const lemma = singularOf(noun.lemma);
  if (head === undefined) return false;
  return head.upos === 'PROPN' || head.upos === 'PRON' || officials().has(lemma) || nounClass(lemma) === 'organisation';
}

const ARMED: ReadonlySet<string> = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'RETREAT', 'AID']);

/** "[Peruvian] boats opened fire", "[Ghanaian] lorries carried rice": what is done with arms, ships and planes is done by whose they are. */
export function isDoneWith(clause: Clause, { plover }: FramedVerb['frame']): boolean {
  return ARMED.has(plover.type) && actsByTools(clause);
}

/** "[boats] opened fire", "[lorries] carried rice": arms, forces, ships and planes stand where whoever acts does. */
export function actsByTools({ verb, subject }: Clause): boolean {
  return !verb.passive && subject.length > 0 && subject.every(({ lemma }) => tools().has(singularOf(lemma)));
}

/** "[the minister]", "[a firm]": a person or a body by the noun. */
export function isSomebody({ lemma }: Pick<NounPhrase, 'lemma'>): boolean {
  return /^(?:person|organisation)$/.test(nounClass(singularOf(lemma)));
}

/** "students", "they", "Ghanaians"; no "Ghana" and no "stocks". */
export function isPeople(at: SentenceContext, noun: NounPhrase): boolean {
  const head = at.sentence.tokens[noun.head];
  const lemma = singularOf(noun.lemma);
  if (head?.upos === 'PROPN')
    return isNation(at, [noun]) || !at.sentence.names.some((name) => name.kind === 'place' && name.start <= head.start && head.end <= name.end);
  return nounClass(lemma) === 'organisation' || isOfClass(at, noun, 'person') || CONTAINERS.has(lemma);
}

/** "[Ghanaians] filled the square", "scores of [Basques]", "the [French]": a people by its name. */
export function isNation(at: SentenceContext, nouns: readonly NounPhrase[]): boolean {
  const inner = nouns.filter(({ lemma }) => CONTAINERS.has(singularOf(lemma))).flatMap((noun) => contentsOf(at, noun));
  return [...nouns, ...inner].some((noun) => {
    const word = at.sentence.tokens[noun.head]?.form ?? '';
    return nationalNames().has(word) || nationalAdjectives().has(word) || peopleNamed(word) !== undefined;
  });
}

/** "both sides", "the two countries", "U.S. and Russian negotiators", "they" of two who were named. */
export function isPair(at: SentenceContext, [noun]: readonly NounPhrase[]): boolean {
  if (!noun) return false;
  const start = at.sentence.tokens[noun.first]?.start;
  if (at.mentions.some((mention) => mention.start === start && (mention.members?.length ?? 0) > 1)) return true;
  const words = at.sentence.tokens.slice(noun.first, noun.last + 1).map((token) => token.form.toLowerCase());
  if (phrasesAfter(at, noun).some(({ preposition, nouns }) => (preposition === 'from' || preposition === 'of') && nouns.length > 1)) return true;
  return words.includes('both') || words.includes('two') || (words.includes('and') && (words.at(-1) ?? '').endsWith('s'));
}

/** Its subject; of a pronoun under a verb of saying whoever says it: "[drivers] said they would walk out". */
export function speakersOf(at: SentenceContext, { subject, governor, link }: Clause): readonly NounPhrase[] {
  const { sentence } = at;
  const isSaid = governor !== undefined && (link === 'that' || link === 'reported') && !isPair(at, subject);
  return isSaid && subject.length > 0 && subject.every(({ head }) => sentence.tokens[head]?.upos === 'PRON') ? governor.subject : subject;
}
