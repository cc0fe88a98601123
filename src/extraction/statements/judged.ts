import { type Quotation, type Span, spanOf } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { withOf } from './addressee.ts';

/**
 * What words in marks are said of, by a verb that brings in no clause: "called [the new bridge] “a gift to nobody”", "described [the scheme as] “smoke”",
 * "praised [the nurses’] “calm”"; of a passive its subject: "[the pact] was dismissed as “theatre”"; "in [a ruling] that he called “odd”".
 */
export function judgedBy(
  context: ReportContext,
  at: SentenceContext,
  { verb, subject, object, antecedent, governorNoun }: Clause,
  { outer }: Quotation,
): Span | undefined {
  const told = speechVerbs().get(verb.lemma);
  // "rejected [the ban as] “absurd”": no verb of saying
  if ((told && !told.quoteOnly) || ASKING.has(verb.lemma)) return undefined;
  if (verb.passive) {
    const [own] = subject;
    const isNamed = own !== undefined && own.last < verb.first && !/^(?:who|which|that)$/i.test(at.sentence.tokens[own.head]?.form ?? '');
    return isNamed ? spanOfTokens(context, at.sentence, withOf(own)) : undefined;
  }
  const from = at.sentence.tokens[verb.last]?.end ?? outer.start;
  // "called for “calm”" asks
  const gap = context.text.slice(from, Math.max(from, outer.start));
  const words = gap.trim();
  const thing = antecedent?.[0] ?? governorNoun ?? object.find(({ last }) => last < verb.first);
  if (words === '' && thing) return spanOfTokens(context, at.sentence, withOf(thing));
  if (words === '' || words.length > FAR || /[;:"“”]|^(?:for|on|upon)\b/.test(words) || !/^\s/.test(gap)) return undefined;
  const start = from + gap.indexOf(words);
  return spanOf(context.text, start, start + words.length);
}

/** "accused [Kaya of arguing] “the poor should pay”": what stands between the accuser's verb and the words that he lays in another's mouth. */
export function chargedBy(context: ReportContext, at: SentenceContext, { verb }: Clause, { outer }: Quotation): Span | undefined {
  const from = at.sentence.tokens[verb.last + 1]?.start;
  const words = from === undefined || from >= outer.start ? '' : context.text.slice(from, outer.start).trimEnd();
  return from === undefined || words === '' || words.length > FAR ? undefined : spanOf(context.text, from, from + words.length);
}

/** What is asked for is no judgement: "urged members to “stay calm”". */
const ASKING: ReadonlySet<string> = wordSet('urge demand');

/** Between the verb and the mark stands a phrase, and not another story. */
const FAR = 120;
