import type { Mention, Sentence } from '../../model/index.ts';
import { joinAppositions } from './appositions.ts';
import { clausesOf } from './clauses.ts';
import { itemsOf } from './items.ts';
import type { ChunkInput } from './noun-phrases.ts';
import { joinShortForms } from './short-forms.ts';
import { repairedTokens } from './tag-repairs.ts';
import type { NounPhrase, Phrases, TokenRange } from './types.ts';

export { followingOf, prepositionalAt } from './arguments.ts';
export { sharesAuxiliary } from './clauses.ts';
export type * from './types.ts';

/** No sentence of prose is longer; what is (a list run together, a table) gets no structure, which keeps the time linear in the text. */
const LONGEST_SENTENCE = 400;

/** The shallow structure of a sentence; `mentions` are those of this sentence. Pure, linear in the sentence's tokens. */
export function phrasesOf(sentence: Sentence, mentions: readonly Mention[]): Phrases {
  if (sentence.tokens.length > LONGEST_SENTENCE) return { sentence, items: [], nouns: [], clauses: [] };
  const tokens = repairedTokens(sentence, mentions);
  const input: ChunkInput = {
    sentence,
    tokens,
    closed: closedPhrases(sentence, mentions),
    times: timesByToken(sentence),
    amounts: amountsByToken(sentence),
  };
  const items = joinAppositions(joinShortForms(itemsOf(input), tokens), (token) => /^\p{Lu}/u.test(tokens[token]?.form ?? ''));
  const nouns = items.flatMap((item) => (item.kind === 'noun' ? withPossessors(item.noun) : []));
  return { sentence, items, nouns, clauses: clausesOf(items) };
}

function withPossessors(noun: NounPhrase): NounPhrase[] {
  return noun.possessor ? [...withPossessors(noun.possessor), noun] : [noun];
}

/** Phrases of named mentions and nominals whose words stay together whatever their tags; the longest from each token. */
function closedPhrases(sentence: Sentence, mentions: readonly Mention[]): Map<number, TokenRange & { head: number }> {
  const closed = new Map<number, TokenRange & { head: number }>();
  for (const mention of mentions) {
    if (mention.form === 'adjective' || mention.form === 'pronoun') continue;
    const range = tokensWithin(sentence, mention.phrase);
    const name = tokensWithin(sentence, mention);
    if (!range || !name) continue;
    const known = closed.get(range.first);
    if (!known || known.last < range.last) closed.set(range.first, { ...range, head: name.last });
  }
  return closed;
}

function timesByToken(sentence: Sentence): ChunkInput['times'] {
  const times = new Map<number, { last: number; time: Sentence['times'][number] }>();
  for (const time of sentence.times) {
    const range = tokensWithin(sentence, time);
    if (range) times.set(range.first, { last: range.last, time });
  }
  return times;
}

function amountsByToken(sentence: Sentence): ChunkInput['amounts'] {
  const amounts = new Map<number, number>();
  for (const quantity of sentence.quantities) {
    const range = tokensWithin(sentence, quantity);
    if (range) amounts.set(range.first, range.last);
  }
  return amounts;
}

/** The tokens that lie in `range`, by bisection; undefined where there are none. */
export function tokensWithin(sentence: Sentence, range: { start: number; end: number }): TokenRange | undefined {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < tokens.length && (tokens[last + 1]?.end ?? 0) <= range.end) last++;
  return last >= low ? { first: low, last } : undefined;
}
