import { oneLine, styled } from './terminal.ts';

const MARGIN = 100;

/** The words of a report at a place (UTF-16), marked, with some words around them, on one line. */
export function excerpt(text: string, place: { start: number; end: number }, within?: { start: number; end: number }): string {
  const from = within?.start ?? wordStart(text, Math.max(0, place.start - MARGIN));
  const to = within?.end ?? wordEnd(text, Math.min(text.length, place.end + MARGIN));
  const before = spaced(text.slice(from, place.start));
  const after = spaced(text.slice(place.end, to));
  const cutBefore = within === undefined && from > 0 ? '… ' : '';
  const cutAfter = within === undefined && to < text.length ? ' …' : '';
  return `${cutBefore}${before.trimStart()}${marked(spaced(text.slice(place.start, place.end)))}${after.trimEnd()}${cutAfter}`;
}

/** Bold on a terminal, «…» elsewhere. */
function marked(words: string): string {
  const bold = styled(['bold', 'underline'], words);
  return bold === words ? `«${words}»` : bold;
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from).search(/\s/u);
  return space === -1 ? from : from + space;
}

function wordEnd(text: string, to: number): number {
  if (to === text.length) return to;
  const space = text.slice(0, to).search(/\s\S*$/u);
  return space === -1 ? to : space;
}

/** One line, with a single space where the text begins or ends with white space. */
function spaced(text: string): string {
  const inner = oneLine(text);
  return (/^\s/u.test(text) ? ' ' : '') + inner + (inner !== '' && /\s$/u.test(text) ? ' ' : '');
}
