import type { Edtf, Part, Span } from '../../model/index.ts';
import { spanOf } from '../../model/index.ts';
import { withAuthorBlocks } from './author-blocks.ts';
import { blocksOf } from './blocks.ts';
import { bodyOf } from './body.ts';
import { joinWrapped } from './hard-wrap.ts';
import { linesOf } from './lines.ts';
import { authorsIn, printedDateIn, sourceNameIn } from './metadata.ts';
import { withNotes } from './note-blocks.ts';
import { partsOf } from './roles.ts';
import { recognise } from './rules/index.ts';
import { titleOf } from './title.ts';

/** What can be read from a text alone. Offsets are UTF-16. */
export interface PlainReading {
  /** In order, without gaps (white space aside) and without nesting. */
  parts: Part[];
  /** The headline without the outlet's name. */
  title?: string;
  /** One person a string, without "By" and titles of address. */
  authors: string[];
  /** The day of publication as printed near the head, never one from running text. */
  printedDate?: { edtf: Edtf; span: Span };
  /** The outlet's name where it is printed: "© 2024 The Valley Post", "A headline | The Valley Post". */
  sourceName?: string;
}

/** Reads text saved from a web page, or ordinary text: tells the article from everything around it. Never throws. */
export function readPlainText(text: string): PlainReading {
  const blocks = blocksOf(text, joinWrapped(text, linesOf(text)));
  const labels = withNotes(blocks, withAuthorBlocks(blocks, recognise(blocks)));
  const body = bodyOf(blocks, labels);
  const title = titleOf(blocks, labels, body);
  const layout = { blocks, labels, body, title };
  const parts = partsOf(layout);
  const printedDate = printedDateIn(text, layout);
  const sourceName = sourceNameIn(layout);
  return {
    parts,
    ...(title ? { title: text.slice(title.start, title.end).replace(/\s+/gu, ' ') } : {}),
    authors: authorsIn(text, layout),
    ...(printedDate ? { printedDate: { edtf: printedDate.edtf, span: spanOf(text, printedDate.start, printedDate.end) } } : {}),
    ...(sourceName ? { sourceName } : {}),
  };
}
