import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../src/language/tokens/tokenize.ts';

/** Whose name it is: of a firm, of another organisation, of either, of a person, a place, or of what is no actor. */
export type Marked = 'firm' | 'body' | 'organisation' | 'person' | 'place' | 'thing';

/** A sentence as words with its names marked: `last` is the last word's index. Those of one `slot` in a document bear one name. */
export interface MarkedSentence {
  document: string;
  forms: string[];
  names: { first: number; last: number; kind: Marked; slot: string }[];
}

const SLOT_KINDS: Readonly<Record<string, Marked>> = { C: 'firm', O: 'body', P: 'person', L: 'place', X: 'thing' };

/** Own sentences, whose slots `{C2}` stand as words. */
export function ownSentences(file: string): MarkedSentence[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, number) => (line === '' || line.startsWith('#') ? [] : [ownSentence(line, `own-${number}`)]));
}

function ownSentence(line: string, document: string): MarkedSentence {
  const sentence: MarkedSentence = { document, forms: [], names: [] };
  for (const piece of line.split(/(?<slot>\{[A-Z]\d?\})/u)) {
    const slot = /^\{(?<kind>[A-Z])\d?\}$/u.exec(piece);
    const kind = SLOT_KINDS[slot?.groups?.kind ?? ''];
    if (kind) {
      sentence.names.push({ first: sentence.forms.length, last: sentence.forms.length, kind, slot: piece });
      sentence.forms.push(piece);
    } else sentence.forms.push(...tokenize(piece, 0, piece.length).map(({ start, end }) => piece.slice(start, end)));
  }
  return sentence;
}

const UNER_KINDS: Readonly<Record<string, Marked>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

/** UNER: a word a line with its tag (`B-PER`), sentences apart by blank lines. */
export function unerSentences(file: string): MarkedSentence[] {
  let document = '';
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const sentence: MarkedSentence = { document, forms: [], names: [] };
      for (const line of block.split('\n')) {
        if (line.startsWith('# newdoc')) document = line;
        const [number, form, tag = 'O'] = line.split('\t');
        if (line.startsWith('#') || number === undefined || form === undefined) continue;
        const kind = UNER_KINDS[tag.slice(2)];
        const at = sentence.forms.push(form) - 1;
        const last = sentence.names.at(-1);
        if (tag.startsWith('B-') && kind) sentence.names.push({ first: at, last: at, kind, slot: '' });
        else if (tag.startsWith('I-') && last?.last === at - 1) last.last = at;
      }
      return [{ ...sentence, document, names: sentence.names.map((name) => ({ ...name, slot: wordsOf(sentence, name) })) }];
    });
}

const MEANTIME_KINDS: Readonly<Record<string, Marked>> = { PER: 'person', ORG: 'organisation', LOC: 'place', PRO: 'thing' };

/** The articles of MEANTIME folders (CAT format), each sentence with its mentions by name. */
export function meantimeSentences(data: string, folders: readonly string[]): MarkedSentence[] {
  return folders.flatMap((folder) => {
    const below = join(data, 'meantime/intra_cross-doc_annotation', folder);
    return readdirSync(below)
      .toSorted()
      .flatMap((file) => sentencesOf(file, readFileSync(join(below, file), 'utf8')));
  });
}

function sentencesOf(document: string, xml: string): MarkedSentence[] {
  const sentences: MarkedSentence[] = [];
  const places = new Map<string, { sentence: number; word: number }>();
  for (const [, number = '', id = '', word = ''] of xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)</gu)) {
    const sentence = Number(number);
    sentences[sentence] ??= { document, forms: [], names: [] };
    places.set(id, { sentence, word: (sentences[sentence]?.forms.push(unescaped(word)) ?? 1) - 1 });
  }
  const kinds = new Map<string, Marked>();
  for (const [tag] of xml.matchAll(/<ENTITY [^>]*>/gu)) {
    const kind = MEANTIME_KINDS[/ent_type="(\w+)"/u.exec(tag)?.[1] ?? ''];
    if (kind) kinds.set(/m_id="(\d+)"/u.exec(tag)?.[1] ?? '', kind);
  }
  const kindOf = new Map<string, Marked>();
  for (const [link] of xml.matchAll(/<REFERS_TO[\s\S]*?<\/REFERS_TO>/gu)) {
    const kind = kinds.get(/<target m_id="(\d+)"/u.exec(link)?.[1] ?? '');
    if (kind) for (const [, source = ''] of link.matchAll(/<source m_id="(\d+)"/gu)) kindOf.set(source, kind);
  }
  for (const [, id = '', syntax = '', anchors = ''] of xml.matchAll(
    /<ENTITY_MENTION [^>]*m_id="(\d+)" syntactic_type="([^"]*)">([\s\S]*?)<\/ENTITY_MENTION>/gu,
  )) {
    const kind = kindOf.get(id);
    const at = [...anchors.matchAll(/t_id="(\d+)"/gu)].flatMap(([, word = '']) => places.get(word) ?? []);
    const sentence = sentences[at[0]?.sentence ?? -1];
    if (!kind || !sentence || !syntax.endsWith('NAM')) continue;
    const words = at.map(({ word }) => word).toSorted((a, b) => a - b);
    const name = { first: words[0] ?? 0, last: words.at(-1) ?? 0 };
    while (/^(?:the|an?)$/iu.test(sentence.forms[name.first] ?? '') && name.first < name.last) name.first += 1;
    if (sentence.names.some((other) => other.first <= name.last && name.first <= other.last)) continue;
    if (!/^\p{Lu}/u.test(sentence.forms[name.first] ?? '') || name.last - name.first > 4) continue;
    sentence.names.push({ ...name, kind, slot: wordsOf(sentence, name) });
  }
  return sentences
    .filter(({ names }) => names.length > 0)
    .map((sentence) => ({ ...sentence, names: sentence.names.toSorted((a, b) => a.first - b.first) }));
}

const wordsOf = ({ forms }: MarkedSentence, { first, last }: { first: number; last: number }): string => forms.slice(first, last + 1).join(' ');

const unescaped = (word: string): string =>
  word.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
