import type { Range } from '../model/index.ts';
import type { GivenSentence } from './given-words.ts';

/** A CoNLL-U file as a text, with the sentences and words that are to be kept; offsets into that text (UTF-16). */
export interface ConlluText {
  text: string;
  sentences: GivenSentence[];
}

/**
 * The text of a CoNLL-U file, blank lines between its paragraphs (`# newpar`, `# newdoc`), and its sentences with their words. Tags and trees of the file
 * are not read. Throws a RangeError with the line's number when a line is none of CoNLL-U.
 */
export function textOfConllu(content: string): ConlluText {
  let text = '';
  const sentences: GivenSentence[] = [];
  let glue = '';
  for (const { lines, number } of blocksOf(content)) {
    const rows = lines.flatMap((line, index) => (line.startsWith('#') || line === '' ? [] : [rowOf(line, number + index)]));
    if (rows.length === 0) continue;
    if (text !== '') text += lines.some((line) => /^# new(?:par|doc)/u.test(line)) ? '\n\n' : glue;
    const start = text.length;
    const words = wordsOf(rows, start);
    text += words.text.trimEnd();
    glue = words.text.endsWith(' ') ? ' ' : '';
    sentences.push({ start, end: text.length, words: words.words });
  }
  return { text, sentences };
}

interface Row {
  first: number;
  /** Of a multiword line. */
  last?: number;
  form: string;
  spaceAfter: boolean;
}

function* blocksOf(content: string): Iterable<{ lines: string[]; number: number }> {
  const lines = content.split(/\r?\n/u);
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (line !== '' && index < lines.length - 1) continue;
    yield { lines: lines.slice(from, line === '' ? index : index + 1), number: from + 1 };
    from = index + 1;
  }
}

/** A word's line or a multiword's; empty nodes ("8.1") have no form in the text and count as words of no sentence. */
function rowOf(line: string, number: number): Row | undefined {
  const columns = line.split('\t');
  const id = /^(\d+)(?:-(\d+)|(\.)\d+)?$/u.exec(columns[0] ?? '');
  if (columns.length !== 10 || id === null) throw new RangeError(`line ${number} is no line of CoNLL-U`);
  if (id[3] !== undefined) return undefined;
  const spaceAfter = !/(?:^|\|)SpaceAfter=No(?:\||$)/u.test(columns[9] ?? '');
  return { first: Number(id[1]), ...(id[2] === undefined ? {} : { last: Number(id[2]) }), form: columns[1] ?? '', spaceAfter };
}

function wordsOf(rows: readonly (Row | undefined)[], start: number): { text: string; words: GivenSentence['words'] } {
  let text = '';
  const words: GivenSentence['words'] = [];
  const add = ({ form, spaceAfter }: Row): Range => {
    const range = { start: start + text.length, end: start + text.length + form.length };
    text += form + (spaceAfter ? ' ' : '');
    return range;
  };
  let group: { last: number; range: Range; ranges: Range[] } | undefined;
  for (const row of rows) {
    if (row === undefined) continue;
    if (row.last !== undefined) {
      const { first, last, form } = row;
      const inside = rows.filter((other) => other?.last === undefined && other !== undefined && other.first >= first && other.first <= last);
      const range = add(row);
      group = {
        last,
        range,
        ranges: partsOf(
          range,
          form,
          inside.map((other) => other?.form ?? ''),
        ),
      };
      continue;
    }
    const range = group && row.first <= group.last ? (group.ranges.shift() ?? group.range) : add(row);
    words.push({ ...range, form: row.form });
  }
  return { text, words };
}

/** The places of a multiword's words inside it, where they make it up; none where they don't ("du" is de and le). */
function partsOf(range: Range, form: string, words: readonly string[]): Range[] {
  if (words.join('') !== form) return [];
  let at = range.start;
  return words.map(({ length }) => {
    at += length;
    return { start: at - length, end: at };
  });
}
