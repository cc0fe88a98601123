import type { Part, PartRole } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { draftOfPlainText } from './plain-text.ts';

/** A stretch of a document whose form is known: a heading, a paragraph, an item of a list. */
export interface Block {
  role: PartRole;
  text: string;
  /** The first heading of the first level is the title. */
  depth?: number;
}

/**
 * A text of `head` (boilerplate) and blocks, parted by blank lines, items of a list by line ends. Which paragraphs are bylines, captions or
 * clutter is asked of the reader of plain text, since form alone doesn't show it.
 */
export function assemble(head: string, blocks: readonly Block[]): Omit<Draft, 'problems'> {
  let text = head;
  const parts: Part[] = head === '' ? [] : [{ role: 'boilerplate', start: 0, end: head.length }];
  const titleBlock = blocks.find((block) => block.depth === 1) ?? (blocks[0]?.role === 'heading' ? blocks[0] : undefined);
  let before: PartRole | undefined;
  for (const block of blocks) {
    if (block.text.trim() === '') continue;
    if (text !== '') text += before === 'list' && block.role === 'list' ? '\n' : '\n\n';
    parts.push({ role: block === titleBlock ? 'title' : block.role, start: text.length, end: text.length + block.text.length });
    text += block.text;
    before = block.role;
  }
  const plain = draftOfPlainText(text.slice(head.length));
  const title = titleBlock?.text.trim();
  const { authors, sourceName } = plain.metadata;
  return {
    text,
    parts: withPlainRoles(parts, plain.parts, head.length),
    metadata: { ...(sourceName ? { sourceName } : {}), authors, ...(title ? { title } : {}) },
    ...(plain.printed ? { printed: { edtf: plain.printed.edtf, because: [{ reason: 'printed in the report' }] } } : {}),
  };
}

/** Roles that form alone doesn't show, which the reader of plain text tells by position and words. */
const ROLES_OF_PLAIN_TEXT: ReadonlySet<PartRole> = new Set(['standfirst', 'byline', 'dateline', 'caption', 'credit', 'note', 'bio', 'boilerplate']);

/** Longer paragraphs are not taken for clutter: Markdown's own marks tell its blocks better than their place does. */
const MAX_CLUTTER = 60;

function withPlainRoles(parts: readonly Part[], plain: readonly Part[], offset: number): Part[] {
  let at = 0;
  return parts.map((part) => {
    if (part.role !== 'paragraph') return part;
    while (at < plain.length && (plain[at]?.end ?? 0) + offset <= part.start) at += 1;
    const same = plain[at];
    const covers = same !== undefined && same.start + offset <= part.start && same.end + offset >= part.end;
    const isClutter = same?.role === 'boilerplate' && part.end - part.start > MAX_CLUTTER;
    return covers && !isClutter && ROLES_OF_PLAIN_TEXT.has(same.role) ? { ...part, role: same.role } : part;
  });
}
