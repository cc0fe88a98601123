import { Readability } from '@mozilla/readability';
import type { Block } from './blocks.ts';
import { isElement, type PageDocument, type PageElement, type PageNode, TEXT_NODE } from './page.ts';
import type { VisibleText } from './visible-text.ts';

/** Set on elements before Readability runs, so that what it keeps is known exactly and needn't be searched for by its words. */
const MARK = 'data-chancery-block';
/** Share of a block's characters that must be kept for the block to be of the article. */
const KEPT_SHARE = 0.5;

/**
 * The blocks that Mozilla's Readability takes for the article. It changes the document beyond use; read everything else first.
 * Hidden elements should be gone from the document before, see `removeUnshown`.
 */
export function articleBlocks(document: PageDocument, visible: VisibleText): Set<number> {
  markTextNodes(document, visible.nodes);
  const reader = new Readability<PageElement>(document, { disableJSONLD: true, keepClasses: true, serializer: asElement });
  const content = reader.parse()?.content;
  return content ? keptBlocks(content, visible.blocks) : new Set();
}

/** Readability's article element itself in place of its markup. */
function asElement(node: unknown): PageElement {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Readability hands back an element of the document it was given
  return node as PageElement;
}

/**
 * Sets each block's index on the parent of its text nodes; where one parent holds words of several blocks, those are wrapped in
 * `data`, an element that Readability takes for mere phrasing.
 */
function markTextNodes(document: PageDocument, nodes: VisibleText['nodes']): void {
  const blockOf = new Map<PageElement, number | 'several'>();
  for (const { node, block } of nodes) {
    const parent = node.parentNode;
    if (parent === null) continue;
    const known = parent.localName === 'body' ? 'several' : blockOf.get(parent);
    blockOf.set(parent, known === undefined || known === block ? block : 'several');
  }
  for (const { node, block } of nodes) {
    const parent = node.parentNode;
    if (parent === null) continue;
    if (blockOf.get(parent) !== 'several') {
      parent.setAttribute(MARK, String(block));
      continue;
    }
    const wrapper = document.createElement('data');
    wrapper.setAttribute(MARK, String(block));
    parent.replaceChild(wrapper, node);
    wrapper.appendChild(node);
  }
}

function keptBlocks(content: PageElement, blocks: readonly Block[]): Set<number> {
  const kept = new Map<number, number>();
  countKept(content, undefined, kept);
  const isKept = (block: Block) => (kept.get(block.index) ?? 0) >= lengthWithoutSpace(block.text) * KEPT_SHARE;
  return new Set(blocks.filter(isKept).map((block) => block.index));
}

function countKept(node: PageNode, mark: number | undefined, kept: Map<number, number>): void {
  if (node.nodeType === TEXT_NODE && mark !== undefined) {
    kept.set(mark, (kept.get(mark) ?? 0) + lengthWithoutSpace(node.textContent ?? ''));
  }
  if (!isElement(node)) return;
  const own = node.getAttribute(MARK);
  const inner = own === null ? mark : Number(own);
  for (let child = node.firstChild; child; child = child.nextSibling) countKept(child, inner, kept);
}

function lengthWithoutSpace(text: string): number {
  return text.replace(/\s+/g, '').length;
}
