import { nounClass } from '../../language/knowledge/nouns.ts';
import type { Span } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';

/**
 * "A clerk of the port gave another version. According to [him], …": right before the pronoun somebody is told of who has no name, and the one found for it
 * stands further off.
 */
export function isUnnamedNearer(context: ReportContext, at: SentenceContext, speaker: Span, entity: number): boolean {
  if (!/^(?:he|she|him|her)$/i.test(speaker.exact)) return false;
  const before = context.sentences[at.index - 1];
  if (!before || before.sentence.part !== at.sentence.part) return false;
  const isTold = [...before.mentions, ...at.mentions].some((mention) => mention.entity === entity && mention.end <= speaker.start);
  const [subject, more] = before.phrases.clauses.find(({ link }) => link === 'main')?.subject ?? [];
  const isOne = subject !== undefined && more === undefined && /^(?:an?|one|another)$/i.test(before.sentence.tokens[subject.first]?.form ?? '');
  return !isTold && isOne && nounClass(subject.lemma) === 'person';
}
