import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/** "defended [its ban] on Peruvian fish": whoever stands by a deed of his own supports nobody by that; "defended [its ally]" does. */
export function isOfOwnDeed(at: SentenceContext, { verb, object }: Clause): boolean {
  return (
    JUSTIFYING.has(verb.lemma) && !verb.passive && object.some((noun) => isOwn(at, noun) && !SOMEBODY.has(nounClass(singularOf(noun.lemma)) ?? ''))
  );
}

function isOwn({ sentence: { tokens } }: SentenceContext, { possessor }: NounPhrase): boolean {
  return possessor !== undefined && /^(?:its|his|her|their)$/iu.test(tokens[possessor.head]?.form ?? '');
}

const JUSTIFYING = wordSet('defend justify excuse explain');
const SOMEBODY = wordSet('person organisation');

/** "ordered [its own envoys] to leave", "told [its] diplomats to go": nobody is thrown out. */
export function areOwnPeople({ sentence: { tokens } }: SentenceContext, { verb }: Clause, objects: readonly NounPhrase[]): boolean {
  return (
    !verb.passive &&
    /^(?:order|tell|ask|instruct|call)$/.test(verb.lemma) &&
    objects.some(({ first }) => /^(?:its|their)$/i.test(tokens[first]?.form ?? ''))
  );
}
