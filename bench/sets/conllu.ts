import type { Range } from '../../src/model/index.ts';

/** A UD word of a treebank; offsets are into the text of its sentence. Words of one written token share its range where they can't be parted. */
interface GoldWord extends Range {
  form: string;
  lemma: string;
  upos: string;
  head: number;
  deprel: string;
}

export interface GoldSentence {
  text: string;
  words: GoldWord[];
  opensDocument: boolean;
  opensParagraph: boolean;
  /** No white space stands between this sentence and the next one. */
  gluedToNext: boolean;
}

/** The sentences of a CoNLL-U file. Throws a RangeError where words don't make up the text. */
export function readConllu(content: string): GoldSentence[] {
  return content.trim().split('\n\n').map(sentenceOf);
}

function sentenceOf(block: string): GoldSentence {
  const rows = block.split('\n').filter((line) => /^\d+(?:-\d+)?\t/u.test(line));
  const text = /^# text = (.*)$/mu.exec(block)?.[1] ?? '';
  return {
    text,
    words: wordsOf(text, rows),
    opensDocument: /^# newdoc/mu.test(block),
    opensParagraph: /^# new(?:par|doc)/mu.test(block),
    gluedToNext: rows.at(-1)?.includes('SpaceAfter=No') ?? false,
  };
}

function wordsOf(text: string, rows: readonly string[]): GoldWord[] {
  const words: GoldWord[] = [];
  let at = 0;
  let written: { last: number; range: Range; parts: Range[] } | undefined;
  for (const row of rows) {
    const [id = '', form = '', lemma = '', upos = '', , , head = '', deprel = ''] = row.split('\t');
    const [first, last] = id.split('-').map(Number);
    if (last !== undefined) {
      const range = locate(text, form, at);
      at = range.end;
      const forms = rows.filter((other) => Number(other.split('\t')[0]) >= (first ?? 0) && Number(other.split('\t')[0]) <= last);
      const parts = partsOf(
        range,
        form,
        forms.map((other) => other.split('\t')[1] ?? ''),
      );
      written = { last, range, parts };
      continue;
    }
    const inside = written && (first ?? 0) <= written.last ? (written.parts.shift() ?? written.range) : undefined;
    const range = inside ?? locate(text, form, at);
    at = Math.max(at, range.end);
    words.push({ ...range, form, lemma, upos, head: Number(head), deprel });
  }
  return words;
}

function locate(text: string, form: string, from: number): Range {
  const start = text.indexOf(form, from);
  if (start < 0) throw new RangeError(`“${form}” is not where it should be in: ${text}`);
  return { start, end: start + form.length };
}

/** "do|n't" inside "don't"; nothing where the words don't make up the token. */
function partsOf(whole: Range, form: string, forms: readonly string[]): Range[] {
  if (forms.join('') !== form) return [];
  let start = whole.start;
  return forms.map((part) => {
    const range = { start, end: start + part.length };
    start = range.end;
    return range;
  });
}

export interface GoldDocument {
  text: string;
  /** The words of each sentence, with offsets into the document's text. */
  sentences: GoldWord[][];
}

/** Documents as raw text: sentences as they were written, paragraphs parted by blank lines. */
export function rawDocuments(sentences: readonly GoldSentence[]): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let glued = false;
  for (const sentence of sentences) {
    if (sentence.opensDocument || documents.length === 0) documents.push({ text: '', sentences: [] });
    const document = documents.at(-1);
    if (!document) continue;
    if (document.text !== '') document.text += sentence.opensParagraph ? '\n\n' : glued ? '' : ' ';
    const start = document.text.length;
    document.text += sentence.text;
    document.sentences.push(sentence.words.map((word) => ({ ...word, start: word.start + start, end: word.end + start })));
    glued = sentence.gluedToNext;
  }
  return documents;
}
