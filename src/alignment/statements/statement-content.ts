import type { Span, StatementAccount } from '../../model/index.ts';
import { oneLine } from '../normal-form.ts';

/** Stands where the report has words of its own: "he said". */
const OMISSION = ' … ';

/**
 * What an account says that somebody said, as one line: the words of its spans in the order of the text, with "…" where words of the report
 * lie between. In a statement that is only partly quoted, what is quoted keeps its marks, as “…”. `text` is the report's.
 */
export function statementContent({ content, form }: Pick<StatementAccount, 'content' | 'form'>, text: string): string {
  const pieces = content.map((span, at) => {
    const before = content[at - 1];
    const link = before === undefined ? '' : hasWords(text.slice(before.end, span.start)) ? OMISSION : ' ';
    return link + (form === 'mixed' ? withMarks(span, text) : span.exact);
  });
  return oneLine(pieces.join(''));
}

function hasWords(between: string): boolean {
  return /[\p{L}\p{N}]/u.test(between);
}

const OPENING = /["“„«]\s*$/u;
const CLOSING = /^[.,;:!?…]*\s*["”“»]/u;
/** How far marks may stand from the words that they close. */
const REACH = 4;

/** Words that stand between quotation marks, or of which only one mark stands inside, with both. */
function withMarks(span: Span, text: string): string {
  const words = span.exact;
  const opens = OPENING.test(text.slice(Math.max(0, span.start - REACH), span.start));
  const closes = CLOSING.test(text.slice(span.end, span.end + REACH));
  const straight = (words.match(/"/g) ?? []).length % 2 === 1;
  const open = (words.match(/[“„«]/g) ?? []).length - (words.match(/[”»]/g) ?? []).length;
  const opened = opens && (closes || straight || open < 0);
  const closed = closes && (opens || straight || open > 0);
  return `${opened ? '“' : ''}${words}${closed ? '”' : ''}`;
}
