import type { Mention, Quantity, Sentence, TimeExpression } from '../../model/index.ts';
import { tokensWithin } from './tokens-within.ts';
import type { TokenRange } from './types.ts';

/** What the reading found in a sentence and the tree may not part. */
export interface WholeWords {
  /** By token: the name or nominal with its title and office ("the president of the Commission, Jane Doe"), and the last token of the name. */
  named: ReadonlyMap<number, TokenRange & { name: number }>;
  /** By token: the time expression. */
  times: ReadonlyMap<number, TokenRange & { time: TimeExpression }>;
  /** By token: the amount. */
  amounts: ReadonlyMap<number, TokenRange & { amount: Quantity }>;
}

/** Names, times and amounts of a sentence by their tokens; of two that overlap the longer name. */
export function wholeWordsOf(sentence: Sentence, mentions: readonly Mention[]): WholeWords {
  const named = new Map<number, TokenRange & { name: number }>();
  const phrases = mentions.flatMap((mention) => {
    if (mention.form === 'adjective' || mention.form === 'pronoun') return [];
    const range = tokensWithin(sentence, mention.phrase);
    const name = tokensWithin(sentence, mention);
    return range && name ? [{ ...range, name: name.last }] : [];
  });
  for (const phrase of phrases.toSorted((a, b) => b.last - b.first - (a.last - a.first))) {
    if (!named.has(phrase.first) && !named.has(phrase.last)) fill(named, phrase);
  }
  const times: Map<number, TokenRange & { time: TimeExpression }> = new Map();
  for (const time of sentence.times) fillWithin(times, sentence, time, (range) => ({ ...range, time }));
  const amounts: Map<number, TokenRange & { amount: Quantity }> = new Map();
  for (const amount of sentence.quantities) fillWithin(amounts, sentence, amount, (range) => ({ ...range, amount }));
  return { named, times, amounts };
}

function fillWithin<Value extends TokenRange>(
  map: Map<number, Value>,
  sentence: Sentence,
  range: { start: number; end: number },
  make: (range: TokenRange) => Value,
): void {
  const tokens = tokensWithin(sentence, range);
  if (tokens) fill(map, make(tokens));
}

function fill<Value extends TokenRange>(map: Map<number, Value>, value: Value): void {
  for (let token = value.first; token <= value.last; token++) map.set(token, value);
}
