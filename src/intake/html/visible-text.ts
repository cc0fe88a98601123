import { type Block, fillCues, type Place, type Region } from './blocks.ts';
import { BLOCKS, UNSHOWN } from './markup.ts';
import { isElement, type PageElement, type PageNode, TEXT_NODE } from './page.ts';
import { TextBuilder } from './text-builder.ts';

/** The visible text of a page, its blocks in order, and which block each text node went into. */
export interface VisibleText {
  text: string;
  blocks: Block[];
  nodes: { node: PageNode; block: number }[];
}

const REGIONS: ReadonlyMap<string, Region> = new Map(
  Object.entries({
    nav: 'nav',
    menu: 'nav',
    footer: 'footer',
    aside: 'aside',
    form: 'form',
    header: 'header',
    figure: 'figure',
  }),
);
const REGIONS_BY_ROLE: ReadonlyMap<string, Region> = new Map(
  Object.entries({
    navigation: 'nav',
    banner: 'header',
    contentinfo: 'footer',
    complementary: 'aside',
    search: 'form',
    form: 'form',
  }),
);

/** Class names by which text is kept for screen readers and not shown. */
const NOT_SHOWN_CLASS =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|element-invisible|u-hidden-visually|a11y-hidden)(?:\s|$)/i;
const CUE_ATTRIBUTES = ['class', 'id', 'itemprop', 'role', 'rel', 'data-testid', 'data-component'];
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * All visible text of a page in document order: without script, style, markup and hidden elements; white space collapsed as a browser
 * does (no-break spaces kept), a blank line between blocks, a line end between list items and table rows, a tab between cells.
 */
export function visibleTextOf(body: PageElement): VisibleText {
  const builder = new TextBuilder();
  const root: Place = {
    element: body,
    name: 'body',
    cues: cuesOf(body),
    listItem: false,
    caption: false,
    tableCell: false,
    link: false,
    preserved: false,
  };
  for (let child = body.firstChild; child; child = child.nextSibling) visit(child, root, builder);
  const visible = builder.finish();
  fillCues(visible.blocks);
  return visible;
}

function visit(node: PageNode, place: Place, builder: TextBuilder): void {
  if (node.nodeType === TEXT_NODE) builder.addText(node, place);
  if (!isElement(node)) return;
  const element = node;
  const name = element.localName.toLowerCase();
  if (name === 'br') builder.breakLine();
  if (UNSHOWN.has(name) || isHidden(element, name)) return;
  const inner = placeWithin(element, name, place);
  const separator = separatorOf(name);
  if (separator !== undefined) builder.endBlock(separator);
  else builder.atElementStart();
  for (let child = element.firstChild; child; child = child.nextSibling) visit(child, inner, builder);
  if (separator !== undefined) builder.endBlock(separator);
}

/** What stands between a block element's text and what is before and after it; undefined for elements within a line. */
function separatorOf(name: string): string | undefined {
  if (!BLOCKS.has(name)) return undefined;
  if (name === 'td' || name === 'th') return '\t';
  if (name === 'li' || name === 'tr' || name === 'dt' || name === 'dd' || name === 'option' || name === 'button') return '\n';
  return '\n\n';
}

function isHidden(element: PageElement, name: string): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (name === 'dialog' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDING_STYLE.test(style)) return true;
  const classes = element.getAttribute('class');
  return classes !== null && NOT_SHOWN_CLASS.test(classes);
}

function placeWithin(element: PageElement, name: string, place: Place): Place {
  const region = REGIONS_BY_ROLE.get(element.getAttribute('role') ?? '') ?? REGIONS.get(name);
  const heading = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : place.heading;
  const datetime = name === 'time' ? element.getAttribute('datetime') : undefined;
  return {
    ...place,
    element,
    name,
    cues: cuesOf(element),
    parent: place,
    listItem: place.listItem || name === 'li' || name === 'dd' || name === 'dt',
    caption: place.caption || name === 'figcaption' || name === 'caption',
    tableCell: place.tableCell || name === 'td' || name === 'th',
    link: place.link || name === 'a',
    preserved: place.preserved || name === 'pre',
    ...(region ? { region: outermost(place.region, region) } : {}),
    ...(heading === undefined ? {} : { heading }),
    ...(datetime ? { datetime } : {}),
  };
}

/** A header within an aside is part of the aside; a figure or a header says less than what is around it. */
function outermost(outer: Region | undefined, inner: Region): Region {
  return outer === undefined || outer === 'header' || outer === 'figure' ? inner : outer;
}

function cuesOf(element: PageElement): string {
  return CUE_ATTRIBUTES.map((attribute) => element.getAttribute(attribute) ?? '')
    .filter((value) => value !== '')
    .join(' ')
    .toLowerCase();
}
