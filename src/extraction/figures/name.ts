import { contains, type Span } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import type { NounPhrase } from '../phrases/index.ts';
import type { Measure } from './measure.ts';
import { PLAIN_ADJECTIVES } from './words.ts';

/** The words that name a measure, and its normal form: without actors, determiners, rank and period. Undefined where no common noun is left. */
export function nameOf(context: ReportContext, at: SentenceContext, measure: Measure): { span: Span; name: string } | undefined {
  if (measure.rule === 'verb' && measure.clause && measure.verbName) {
    const span = spanOfTokens(context, at.sentence, { first: measure.clause.verb.head, last: measure.clause.verb.head });
    const thing = measure.noun ? phraseName(context, at, measure.noun) : undefined;
    return { span, name: thing ? `${measure.verbName} of ${thing.name}` : measure.verbName };
  }
  const named = measure.noun ? phraseName(context, at, measure.noun) : undefined;
  if (!named) return undefined;
  const told = measure.direction ? 'growth' : measure.dimension;
  return told ? { span: named.span, name: `${told} of ${named.name}` } : named;
}

const NAMING = ['NOUN', 'ADJ', 'VERB'];

/** "China’s total oil exports" → "oil exports"; of the words before the head those of the given tags are kept. */
export function phraseName(
  context: ReportContext,
  at: SentenceContext,
  noun: NounPhrase,
  tags: readonly string[] = NAMING,
): { span: Span; name: string } | undefined {
  const { tokens } = at.sentence;
  const head = tokens[noun.head];
  if (!head || head.upos !== 'NOUN' || noun.closed) return undefined;
  const kept: number[] = [];
  for (let i = noun.first; i < noun.head; i++) if (isNaming(at, i, noun) && tags.includes(tokens[i]?.upos ?? '')) kept.push(i);
  const span = spanOfTokens(context, at.sentence, { first: kept[0] ?? noun.head, last: noun.head });
  const words = [...kept, noun.head].map((index) => tokens[index]?.form.toLowerCase() ?? '');
  return { span, name: words.join(' ') };
}

const UNIT_WORDS: ReadonlySet<string> = new Set([
  'percent',
  'per',
  'cent',
  'dollar',
  'euro',
  'pound',
  'yuan',
  'ruble',
  'rouble',
  'yen',
  'ton',
  'tonne',
]);

function isNaming(at: SentenceContext, index: number, noun: NounPhrase): boolean {
  const token = at.sentence.tokens[index];
  if (!token || (noun.possessor && index <= noun.possessor.last)) return false;
  if (at.mentions.some((mention) => contains(mention, token)) || PLAIN_ADJECTIVES.has(token.form.toLowerCase())) return false;
  if (
    at.sentence.quantities.some(
      (quantity) =>
        contains(quantity, token) &&
        !(
          quantity.noun &&
          contains(quantity.noun, token) &&
          token.lemma.toLowerCase() !== quantity.unit &&
          !UNIT_WORDS.has(token.lemma.toLowerCase())
        ),
    )
  )
    return false;
  return token.upos === 'NOUN' || ((token.upos === 'ADJ' || token.upos === 'VERB') && token.form.toLowerCase() === token.form);
}
