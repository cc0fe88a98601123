import { nounClass } from '../../../language/knowledge/nouns.ts';
import { overlaps } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import type { PartyContext } from './parties.ts';

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

/** "“[He] gave them maps,” said the spokesman": whoever is quoted calls himself "I". */
export function isQuotedWithout(context: PartyContext, { sentence: { tokens } }: SentenceContext, { head }: NounPhrase, governor: Clause): boolean {
  const [word, verb] = [tokens[head], tokens[governor.verb.head]];
  const [quotation] = word ? context.speechAt.touching(word) : [];
  if (!quotation || !verb || overlaps(quotation.outer, verb)) return false;
  // "the rebels said “[they] would attack”": half of it is the report's
  return /^\P{L}*\p{Lu}/u.test(context.text.slice(quotation.outer.start, quotation.outer.end));
}
