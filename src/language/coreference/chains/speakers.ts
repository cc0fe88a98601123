import type { ChainBuilder } from './chain-builder.ts';
import type { Markable } from './markable.ts';
import type { MarkableSource } from './markables.ts';

const SAYING =
  /^(?:say|tell|add|note|argue|explain|stress|warn|comment|write|state|remark|observe|believe|insist|claim|continue|announce|declare|reply|ask|predict|concede|admit|confirm)$/u;

/** Of a speaker's mentions, so many are looked at. */
const LOOKED_AT = 20;
/** Of a sentence's verbs of saying, so many. */
const VERBS_LOOKED_AT = 5;

/** Joins "I" and "my" in quoted words with who says them, and "we" and "our" with the organisation that speaks. */
export function joinSpeakers(builder: ChainBuilder, source: MarkableSource): void {
  const bySentence = Map.groupBy(builder.markables.keys(), (index) => builder.markables[index]?.sentence ?? -1);
  const foremost = foremostBody(builder, source);
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
        const body = bodyOf(builder, last.speaker, source, foremost);
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
  const outside = indices.filter((index) => builder.markables[index]?.quotation === undefined);
  const verbs = [...tokens.keys()].filter((at) => tokens[at]?.upos === 'VERB' && SAYING.test(tokens[at]?.lemma ?? '')).slice(0, VERBS_LOOKED_AT);
  for (const at of verbs) {
    const before = outside.findLast((index) => isBefore(tokens, builder.markables[index]?.to ?? 0, at));
    const speaker = before ?? outside.findLast((index) => builder.markables[index]?.from === at + 1);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

const isBefore = (tokens: MarkableSource['sentences'][number]['tokens'], to: number, verb: number): boolean =>
  to <= verb && verb - to < 5 && tokens.slice(to, verb).every(({ upos }) => upos === 'ADV' || upos === 'AUX');

/** The organisation for which somebody speaks: itself, one in the speaker's own phrase ("Orvel chief Ada Venn"), or the report's foremost one. */
function bodyOf(builder: ChainBuilder, speaker: number, { entities }: MarkableSource, foremost: number | undefined): number | undefined {
  const chain = builder.chainOf(speaker);
  if (!chain.classes.has('person')) return speaker;
  for (const member of chain.members.slice(0, LOOKED_AT)) {
    const phrase = builder.markables[member];
    if (!phrase) continue;
    for (let near = Math.max(0, member - 6); near < member + 3; near += 1) {
      const other = builder.markables[near];
      const isWithin = other && near !== member && other.sentence === phrase.sentence && other.from >= phrase.from && other.to <= phrase.to;
      if (isWithin && isBody(other, entities)) return near;
    }
  }
  return foremost;
}

const isBody = ({ entity }: Markable, entities: MarkableSource['entities']): boolean =>
  entity !== undefined && /^(?:company|organisation|government|group)$/u.test(entities[entity]?.kind ?? '');

/** The organisation or government of which the report speaks most. */
function foremostBody(builder: ChainBuilder, { entities }: MarkableSource): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, markable] of builder.markables.entries()) {
    if (!isBody(markable, entities)) continue;
    const { length } = builder.chainOf(index).members;
    if (length > most) [best, most] = [index, length];
  }
  return best;
}
