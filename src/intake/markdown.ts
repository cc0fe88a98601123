import type { Nodes, Parent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { GivenMetadata } from '../model/index.ts';
import { assemble, type Block } from './blocks.ts';
import type { Draft } from './draft.ts';
import { readFrontMatter } from './given.ts';
import { stripTags } from './html/markup.ts';
import { draftOfPlainText } from './plain-text.ts';

/** Characters up to which Markdown is parsed; beyond, a file is read as plain text. */
const MAX_PARSED = 2_000_000;
/** Quotes and lists within one another up to which Markdown is parsed. */
const MAX_NESTING = 100;

const FRONT_MATTER = /^---[ \t]*\n([^]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
/** "[^1]: …" */
const FOOTNOTE = /^\[\^[^\]\n]{1,40}\]:/;

/** A Markdown file as a draft, with what its front matter gives. */
export interface MarkdownDraft extends Draft {
  given: GivenMetadata;
}

/**
 * A Markdown file: `text` is the front matter as it stands (boilerplate), then each block's words as a reader sees them, without
 * marks of emphasis and addresses of links, parted by blank lines; list items are parts of their own, parted by line ends.
 * Which paragraphs are bylines, captions or clutter is asked of the reader of plain text.
 */
export function draftOfMarkdown(source: string): MarkdownDraft {
  const frontMatter = FRONT_MATTER.exec(source);
  const read = frontMatter ? readFrontMatter(frontMatter[1] ?? '') : { ok: true as const, given: {} };
  const given = read.ok ? read.given : {};
  const problems = read.ok
    ? []
    : [{ code: 'front-matter-invalid', message: `The front matter is left aside: ${read.message}. Correct it, or take it out.` }];
  const body = frontMatter ? source.slice(frontMatter[0].length) : source;
  const head = frontMatter ? frontMatter[0].trimEnd() : '';
  if (body.length > MAX_PARSED || isDeep(body)) {
    const plain = draftOfPlainText(source);
    const message = 'The file is too large or nested too deep to be read as Markdown; it was read as plain text.';
    return { ...plain, given, problems: [...problems, { code: 'markdown-as-plain-text', message }] };
  }
  const blocks = blocksOf(fromMarkdown(body).children, body);
  return { ...assemble(head, blocks), given, problems };
}

/** Quotes, lists and brackets that open within one another ("> > > …", "![![![…") nest the tree as deep, and cost the square of it. */
function isDeep(body: string): boolean {
  const opened = new RegExp(`^[ \\t]*(?:>[ \\t]*|(?:[-*+]|\\d{1,9}[.)])[ \\t]+){${MAX_NESTING},}`, 'm');
  const indented = new RegExp(`^[ \\t]{${MAX_NESTING},}(?:[-*+]|\\d{1,9}[.)])`, 'm');
  return opened.test(body) || indented.test(body) || bracketNesting(body) > MAX_NESTING || isHostile(body);
}

/** How many square brackets are open at once, at most. */
function bracketNesting(body: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of body.matchAll(/[[\]]/g)) {
    open = bracket === '[' ? open + 1 : Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

/** Openings of links, emphasis and tags over which CommonMark's search for their ends grows with the square of their number. */
const MAX_OPENINGS = 5000;

function isHostile(body: string): boolean {
  return ['[', '*', '_', '`', '<'].some(
    (mark) => body.split(mark, MAX_OPENINGS * 4).length > (mark === '[' || mark === '<' ? MAX_OPENINGS : MAX_OPENINGS * 3),
  );
}

function blocksOf(nodes: readonly RootContent[], source: string): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'heading') return [{ role: 'heading', text: wordsOf(node), depth: node.depth }];
    if (node.type === 'paragraph') return [paragraph(wordsOf(node))];
    if (node.type === 'list') return node.children.flatMap((item) => blocksOf(item.children, source).map(asListItem));
    if (node.type === 'blockquote') return blocksOf(node.children, source);
    if (node.type === 'code') return [{ role: 'paragraph', text: node.value }];
    if (node.type === 'html')
      return stripTags(node.value)
        .split('\n\n')
        .map((text) => paragraph(text));
    if (node.type === 'definition') return [paragraph(source.slice(node.position?.start.offset, node.position?.end.offset), true)];
    return [];
  });
}

function paragraph(text: string, isDefinition = false): Block {
  if (FOOTNOTE.test(text)) return { role: 'note', text };
  return { role: isDefinition ? 'boilerplate' : 'paragraph', text };
}

function asListItem(block: Block): Block {
  return block.role === 'paragraph' ? { ...block, role: 'list' } : block;
}

/** The words of a block as a reader sees them. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : '';
  return 'children' in node ? (node as Parent).children.map(wordsOf).join('') : '';
}
