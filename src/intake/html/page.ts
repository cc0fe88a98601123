import { parseHTML } from 'linkedom';

/** The part of the DOM that is used here; linkedom's own types come out as `any`. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly parentNode: PageElement | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
  appendChild(node: PageNode): void;
  insertBefore(node: PageNode, before: PageNode | null): void;
  removeChild(node: PageNode): void;
  replaceChild(node: PageNode, old: PageNode): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly firstElementChild: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

const HEAD_ELEMENTS = new Set(['base', 'link', 'meta', 'noscript', 'script', 'style', 'template', 'title']);

/**
 * A page's tree, always with one `html` that holds one `head` and one `body`, as a browser would build it: linkedom leaves a
 * fragment, a missing body or words after the body where they stand.
 */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document }: { document: PageDocument } = parseHTML(whole);
  gather(document);
  return document;
}

/**
 * Moves whatever stands outside head and body, or in the head without belonging there, into the body. Only what stands in its place is
 * taken for `html`, `head` or `body`; in a page whose tags are out of order, the others are elements like any other.
 */
function gather(document: PageDocument): void {
  const html = childCalled(document, 'html') ?? document.createElement('html');
  const head = childCalled(html, 'head') ?? document.createElement('head');
  const body = childCalled(html, 'body') ?? takenFrom(head) ?? document.createElement('body');
  const before: PageNode[] = [...strayAround(html, document), ...misplacedIn(head)];
  const after: PageNode[] = [];
  let seenBody = false;
  for (const child of html.childNodes) {
    if (child === body) seenBody = true;
    else if (child !== head) (seenBody ? after : before).push(child);
  }
  for (const child of before.toReversed()) body.insertBefore(child, body.firstChild);
  for (const child of after) body.appendChild(child);
  if (html.parentNode === null) document.appendChild(html);
  if (head.parentNode !== html || html.firstElementChild !== head) html.insertBefore(head, html.firstChild);
  if (body.parentNode !== html) html.appendChild(body);
}

function childCalled(node: PageNode, name: string): PageElement | undefined {
  for (const child of node.childNodes) if (isElement(child) && child.localName === name) return child;
  return undefined;
}

/** The body of a page whose head isn't closed, taken out of it. */
function takenFrom(head: PageElement): PageElement | undefined {
  const body = childCalled(head, 'body');
  if (body) head.removeChild(body);
  return body;
}

/** What stands before or after `html`, taken out, so that `html` is the document's element. */
function strayAround(html: PageElement, document: PageDocument): PageNode[] {
  const stray = [...document.childNodes].filter((node) => node !== html && (node.nodeType === ELEMENT_NODE || node.nodeType === TEXT_NODE));
  for (const node of stray) document.removeChild(node);
  return stray;
}

/** The head's children from the first one on that no head may hold: a browser ends the head there. */
function misplacedIn(head: PageElement): PageNode[] {
  const children = [...head.childNodes];
  const first = children.findIndex((child) => child.nodeType === ELEMENT_NODE && !HEAD_ELEMENTS.has(child.nodeName.toLowerCase()));
  return first < 0 ? [] : children.slice(first).filter((child) => !HEAD_ELEMENTS.has(child.nodeName.toLowerCase()));
}
