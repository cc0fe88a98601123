import type { Entity, Mention, Quotation, Sentence, Token } from '../../../model/index.ts';
import { quotationAt } from '../referent.ts';
import { coordinations } from './coordinations.ts';
import type { Markable } from './markable.ts';
import { isTitle, markableOf, type NameRange } from './markable-of.ts';
import { type NounChunk, nounChunks } from './noun-chunks.ts';
import { pronounMarkables } from './pronoun-markables.ts';

/** What the markables of a report are made from. */
export interface MarkableSource {
  text: string;
  sentences: readonly Sentence[];
  quotations: readonly Quotation[];
  entities: readonly Entity[];
  /** Mentions of the names' layer, in the order of the text. */
  mentions: readonly Mention[];
}

/** All noun phrases, names and pronouns of the sentences, in the order of their heads' ends. */
export function markablesOf(source: MarkableSource): Markable[] {
  const speech = source.quotations.filter(({ use }) => use === 'speech').map(({ start, end }) => ({ start, end }));
  const bySentence = Map.groupBy(source.mentions, ({ sentence }) => sentence);
  return source.sentences.flatMap((sentence, index) => {
    const mentions = bySentence.get(index) ?? [];
    const found = [...chunkMarkables(sentence, index, mentions, source), ...pronounMarkables(sentence, index, mentions)];
    return found
      .map((markable) => {
        const quotation = quotationAt(speech, markable.start);
        return quotation === undefined ? markable : { ...markable, quotation };
      })
      .toSorted((a, b) => a.end - b.end || b.start - a.start);
  });
}

function chunkMarkables(sentence: Sentence, index: number, mentions: readonly Mention[], { entities }: MarkableSource): Markable[] {
  const { tokens } = sentence;
  const names = namesByToken(tokens, mentions);
  const nominals = new Map(mentions.filter(({ form }) => form === 'nominal').map((mention) => [mention.end, mention]));
  // "Ministry of Trade and Industry": what is inside a name is no phrase of its own.
  const chunks = nounChunks(sentence).filter((chunk) => !isInside(chunk, names.at(chunk.from)));
  const found: Markable[] = [];
  for (const chunk of chunks) {
    const last = names[chunk.to - 1];
    const name = last?.to === chunk.to && last.from >= chunk.from ? last : undefined;
    found.push(markableOf(sentence, index, chunk, name, nominals.get(tokens[chunk.to - 1]?.end ?? -1), entities));
    if (name && name.from > chunk.from && isTitle(tokens[name.from - 1]))
      found.push(markableOf(sentence, index, { from: chunk.from, to: name.from, head: name.from - 1 }, undefined, undefined, entities));
  }
  found.push(...coordinations(sentence, found));
  const own = new Set(found.map(({ from, to }) => `${from} ${to}`));
  const bare = chunks
    .flatMap((chunk) => bareNames(tokens, chunk))
    .filter(({ from, to }) => names.slice(from, to).every((name) => name === undefined));
  for (const run of bare) if (!own.has(`${run.from} ${run.to}`)) found.push(markableOf(sentence, index, run, undefined, undefined, entities));
  for (const name of new Set(names)) {
    if (!name || own.has(`${name.from} ${name.to}`)) continue;
    found.push(markableOf(sentence, index, { from: name.from, to: name.to, head: name.to - 1 }, name, undefined, entities));
  }
  return found;
}

const isInside = ({ from, to }: NounChunk, name: NameRange | undefined): boolean =>
  name !== undefined && to <= name.to && name.to - name.from > to - from;

/** For each word the name of which it is part. */
function namesByToken(tokens: readonly Token[], mentions: readonly Mention[]): (NameRange | undefined)[] {
  const names: (NameRange | undefined)[] = Array.from(tokens, () => undefined);
  let from = 0;
  for (const mention of mentions.filter(({ form }) => form === 'name' || form === 'adjective').toSorted((a, b) => a.start - b.start)) {
    while ((tokens[from]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) from += 1;
    let to = from;
    while ((tokens[to]?.start ?? Number.POSITIVE_INFINITY) < mention.end) to += 1;
    const name = { from, to, mention };
    for (let at = from; at < to; at += 1) names[at] = name;
  }
  return names;
}

/** "Orvel" in "Orvel chief executive", "Sky Orvel" in "the new Sky Orvel jet": proper nouns in a row. */
function bareNames(tokens: readonly Token[], { from, to }: NounChunk): NounChunk[] {
  const runs: NounChunk[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.upos !== 'PROPN') continue;
    const start = at;
    while (at + 1 < to && tokens[at + 1]?.upos === 'PROPN') at += 1;
    runs.push({ from: start, to: at + 1, head: at });
  }
  return runs;
}
