import type { Report, SentenceRecord } from '../model/index.ts';

/**
 * A report as a TimeML document: its text as it is, with the time expressions of its sentences marked as TIMEX3. Offsets of what is given are UTF-16.
 * @param id what the document is called, its path
 */
export function toTimeml(report: Report, sentences: readonly SentenceRecord[], id: string): string {
  const { text, published, title } = report;
  const created = published && published.basis !== 'estimated' ? published.edtf : undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
    `<DOCID>${escaped(id)}</DOCID>`,
    ...(created ? [`<DCT>${timex({ tid: 't0', type: 'DATE', value: created, functionInDocument: 'CREATION_TIME' }, created)}</DCT>`] : []),
    ...(title === undefined ? [] : [`<TITLE>${escaped(title)}</TITLE>`]),
    `<TEXT>${marked(text, sentences)}</TEXT>`,
    '</TimeML>\n',
  ].join('\n');
}

function marked(text: string, sentences: readonly SentenceRecord[]): string {
  const pieces: string[] = [];
  let at = 0;
  let number = 0;
  for (const { start, end, timex: attributes } of sentences.flatMap(({ times }) => times).toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    number++;
    pieces.push(escaped(text.slice(at, start)), timex({ tid: `t${number}`, ...attributes }, text.slice(start, end)));
    at = end;
  }
  return pieces.join('') + escaped(text.slice(at));
}

function timex(attributes: Readonly<Record<string, string | undefined>>, words: string): string {
  const told = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escaped(value)}"`]));
  return `<TIMEX3${told.join('')}>${escaped(words)}</TIMEX3>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 can't hold become U+FFFD, so that all others keep their places. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character).replace(/[^\t\n\r\P{Cc}\u007f-\u009f]|[\ufffe\uffff]/gu, '\ufffd');
}
