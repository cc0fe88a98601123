import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

const KIN = wordSet('family relative relation wife widow mother father parent child son daughter brother sister spouse husband');

/** Those whose kin a noun phrase tells of: "[the soldiers'] families", "relatives of [the victims]". */
export function ownersOfKin({ phrases }: SentenceContext, { lemma, possessor, phrases: behind }: NounPhrase): NounPhrase[] {
  if (!KIN.has(singularOf(lemma))) return [];
  const own = possessor && phrases.nouns.find(({ head }) => head === possessor.head);
  return [...(own ? [own] : []), ...behind.filter(({ preposition }) => preposition === 'of').flatMap(({ nouns }) => nouns)];
}
