import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldDocument, rawDocuments, readConllu } from '../../bench/sets/conllu.ts';

export function documentsOf(data: string, part: 'train' | 'dev'): GoldDocument[] {
  return rawDocuments(readConllu(readFileSync(join(data, `ud-ewt/en_ewt-ud-${part}.conllu`), 'utf8')));
}

/** Paragraphs of a document, as a reader has them, with the offsets after which a sentence ends. */
export interface Paragraph {
  text: string;
  ends: ReadonlySet<number>;
}

export function paragraphsOf(document: GoldDocument): Paragraph[] {
  const ends = document.sentences.map((words) => words.at(-1)?.end ?? 0);
  return [...document.text.matchAll(/[^\n]+/gu)].map((match) => {
    const [from, to] = [match.index, match.index + match[0].length];
    return { text: match[0], ends: new Set(ends.filter((end) => end > from && end <= to).map((end) => end - from)) };
  });
}
