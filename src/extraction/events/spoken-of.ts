import { nounClass } from '../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';

/** Whether a clause is what somebody says. */
export const isToldBy = ({ link }: Pick<Clause, 'link'>): boolean => link === 'that' || link === 'reported';

/** "said that [the general] had come and that [he] had left": somebody else of whom it was told before, without a name. */
export function isOfAnother({ sentence: { tokens }, phrases }: SentenceContext, clause: Clause): boolean {
  return phrases.clauses.some(({ subject: [other, more], verb, ...told }) => {
    const isBefore = verb.first < clause.verb.first && isToldBy(told);
    return (
      isBefore &&
      other !== undefined &&
      !more &&
      tokens[other.head]?.upos === 'NOUN' &&
      /^the$/i.test(tokens[other.first]?.form ?? '') &&
      nounClass(other.lemma) === 'person'
    );
  });
}
