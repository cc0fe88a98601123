import { oneLine, styled } from './terminal.ts';

/** The words of a passage, marked, in their sentence, on one line. */
export function excerpt({ before, exact, after }: { before: string; exact: string; after: string }): string {
  return `${spaced(before).trimStart()}${marked(spaced(exact))}${spaced(after).trimEnd()}`;
}

/** Bold on a terminal, «…» elsewhere. */
function marked(words: string): string {
  const bold = styled(['bold', 'underline'], words);
  return bold === words ? `«${words}»` : bold;
}

/** One line, with a single space where the text begins or ends with white space. */
function spaced(text: string): string {
  const inner = oneLine(text);
  return (/^\s/u.test(text) ? ' ' : '') + inner + (inner !== '' && /\s$/u.test(text) ? ' ' : '');
}
