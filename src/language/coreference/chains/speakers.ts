import type { ChainBuilder } from './chain-builder.ts';
import type { Markable } from './markable.ts';
import type { MarkableSource } from './markables.ts';

const SAYING =
  /^(?:say|tell|add|note|argue|explain|stress|warn|comment|write|state|remark|observe|believe|insist|claim|continue|announce|declare|reply|ask|predict|concede|admit|confirm)$/u;

/** Joins "I" and "my" in quoted words with who says them, and "we" and "our" with the organisation that speaks. */
export function joinSpeakers(builder: ChainBuilder, source: MarkableSource): void {
  const bySentence = Map.groupBy(builder.markables.keys(), (index) => builder.markables[index]?.sentence ?? -1);
  let last: { speaker: number; sentence: number } | undefined;
  for (const [number, sentence] of source.sentences.entries()) {
    const indices = bySentence.get(number) ?? [];
    const speaker = speakerIn(builder, sentence.tokens, indices);
    if (speaker !== undefined) last = { speaker, sentence: number };
    for (const index of indices) {
      const markable = builder.markables[index];
      if (!markable || markable.form !== 'pronoun' || !isQuoted(markable, source) || !last || number - last.sentence > 3) continue;
      if (/^(?:i|me|my|mine|myself)$/u.test(markable.lemma)) builder.join(last.speaker, index);
      if (/^(?:we|us|our|ours|ourselves)$/u.test(markable.lemma)) {
        const body = bodyOf(builder, last.speaker, source);
        if (body !== undefined) builder.join(body, index);
      }
    }
  }
}

/** In quoted words, also where their marks are not paired: one stands in the sentence or in the one before. */
function isQuoted({ quotation, sentence }: Markable, { text, sentences }: MarkableSource): boolean {
  if (quotation !== undefined) return true;
  const start = sentences[sentence - 1]?.start ?? sentences[sentence]?.start ?? 0;
  return /["“”]/u.test(text.slice(start, sentences[sentence]?.end));
}

/** The phrase that stands as subject of a verb of saying, outside quotation marks: before the verb, or after it. */
function speakerIn(builder: ChainBuilder, tokens: MarkableSource['sentences'][number]['tokens'], indices: readonly number[]): number | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.upos !== 'VERB' || !SAYING.test(token.lemma)) continue;
    const fits = (index: number) => builder.markables[index]?.quotation === undefined;
    const before = indices.findLast((index) => fits(index) && isBefore(tokens, builder.markables[index]?.to ?? 0, at));
    if (before !== undefined) return before;
    const after = indices.filter((index) => fits(index) && builder.markables[index]?.from === at + 1).at(-1);
    if (after !== undefined) return after;
  }
  return undefined;
}

const isBefore = (tokens: MarkableSource['sentences'][number]['tokens'], to: number, verb: number): boolean =>
  to <= verb && tokens.slice(to, verb).every(({ upos }) => upos === 'ADV' || upos === 'AUX');

/** The organisation for which somebody speaks: itself, one in the speaker's own phrase ("Orvel chief Ada Venn"), or the report's foremost one. */
function bodyOf(builder: ChainBuilder, speaker: number, { entities }: MarkableSource): number | undefined {
  const chain = builder.chainOf(speaker);
  const isBody = (index: number) => {
    const entity = builder.markables[index]?.entity;
    return entity !== undefined && /^(?:company|organisation|government|group)$/u.test(entities[entity]?.kind ?? '');
  };
  if (!chain.classes.has('person')) return speaker;
  for (const member of chain.members) {
    const phrase = builder.markables[member];
    if (!phrase) continue;
    for (let near = Math.max(0, member - 6); near < member + 3; near += 1) {
      const other = builder.markables[near];
      if (other && near !== member && other.sentence === phrase.sentence && other.from >= phrase.from && other.to <= phrase.to && isBody(near))
        return near;
    }
  }
  let best: number | undefined;
  let most = 0;
  for (const index of builder.markables.keys()) {
    if (!isBody(index)) continue;
    const { length } = builder.chainOf(index).members;
    if (length > most) [best, most] = [index, length];
  }
  return best;
}
