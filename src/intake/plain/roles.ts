import type { Part, PartRole } from '../../model/index.ts';
import type { Block, Kind, Label, Piece } from './blocks.ts';
import { type Body, isInBody } from './body.ts';
import { continuesPoint } from './rules/body-lines.ts';
import { BELOW_STANDFIRST, standfirstsOf } from './standfirst.ts';
import type { Title } from './title.ts';
import { keyOf } from './title.ts';

const ROLE_OF_KIND: Readonly<Record<Kind, PartRole>> = {
  share: 'boilerplate',
  translation: 'boilerplate',
  related: 'boilerplate',
  readMore: 'boilerplate',
  navigation: 'boilerplate',
  breadcrumb: 'boilerplate',
  legal: 'boilerplate',
  subscribe: 'boilerplate',
  comments: 'boilerplate',
  advertisement: 'boilerplate',
  age: 'boilerplate',
  token: 'boilerplate',
  kicker: 'boilerplate',
  date: 'dateline',
  byline: 'byline',
  name: 'byline',
  credit: 'credit',
  caption: 'caption',
  contributor: 'credit',
  aboutAuthor: 'boilerplate',
  bio: 'bio',
  notesHeading: 'boilerplate',
  note: 'note',
  bullet: 'list',
};

/** What the passes over the page know when roles are given. */
export interface Layout {
  blocks: readonly Block[];
  labels: readonly (Label | undefined)[];
  body: Body | undefined;
  title: Title | undefined;
}

const MOST_HEADING_WORDS = 16;

/** One or more parts for each block, in order. */
export function partsOf(layout: Layout): Part[] {
  const roles = rolesOf(layout);
  return layout.blocks
    .flatMap((block, index) => piecesOf(block, roles[index] ?? 'boilerplate', index, layout))
    .filter((piece) => piece.end > piece.start);
}

function piecesOf(block: Block, role: PartRole, index: number, { labels, title }: Layout): Piece[] {
  if (title?.block === index) return splitAround(block, title);
  const pieces = labels[index]?.pieces;
  if (pieces === undefined) return [{ role, start: block.start, end: block.end }];
  return pieces.some((piece) => piece.role === 'title') ? [{ role: 'boilerplate', start: block.start, end: block.end }] : pieces;
}

/** The title inside its block: what stands before (breadcrumb) and behind it (outlet) is no part of it. */
function splitAround(block: Block, title: Title): Piece[] {
  const before = block.start + block.text.slice(0, title.start - block.start).trimEnd().length;
  const behind = block.end - block.text.slice(title.end - block.start).trimStart().length;
  return [
    { role: 'boilerplate', start: block.start, end: before },
    { role: 'title', start: title.start, end: title.end },
    { role: 'boilerplate', start: behind, end: block.end },
  ];
}

function rolesOf(layout: Layout): PartRole[] {
  const { blocks, labels } = layout;
  const roles = blocks.map((block, index) => roleOf(block, labels[index], index, layout));
  for (const index of standfirstsOf(layout)) roles[index] = 'standfirst';
  keepSectionNames(layout, roles);
  dropRelatedBlocks(layout, roles);
  continueLists(layout, roles);
  dropRepeatedTitle(layout, roles);
  return roles;
}

function roleOf(block: Block, label: Label | undefined, index: number, layout: Layout): PartRole {
  const { labels, body, title } = layout;
  if (label !== undefined) return outsideBody(index, body) && label.kind === 'bullet' ? 'boilerplate' : ROLE_OF_KIND[label.kind];
  if (body === undefined) return title !== undefined && index < title.block ? 'boilerplate' : 'paragraph';
  if (index < body.first) return headRole(block, index, title, labels);
  if (!isInBody(index, body)) return 'boilerplate';
  return hasHeadingForm(block) && leadsToText(layout, index, body) ? 'heading' : 'paragraph';
}

/** "A long road", "What did the visit bring?": short, and no sentence but a single question. */
function hasHeadingForm(block: Block): boolean {
  const question = /^[^"“«„.!?？]*[?？]$/u.test(block.text) && block.gapBefore;
  return block.words <= MOST_HEADING_WORDS && (question || !(block.prose || block.sentence)) && /\p{L}/u.test(block.text);
}

function outsideBody(index: number, body: Body | undefined): boolean {
  return body !== undefined && !isInBody(index, body);
}

/** Above the running text: below the headline come its standfirst and the like, above it the page's own lines. */
function headRole(block: Block, index: number, title: Title | undefined, labels: readonly (Label | undefined)[]): PartRole {
  if (title === undefined || index < title.block) {
    const bareHead = labels.slice(0, index).every((label) => label === undefined);
    return block.sentence && bareHead ? 'paragraph' : 'boilerplate';
  }
  const below = labels.slice(index + 1).find((label) => label !== undefined)?.kind;
  if (block.prose && (below === undefined || !BELOW_STANDFIRST.has(below))) return 'paragraph';
  return block.sentence || (index === title.block + 1 && block.words >= 5) ? 'standfirst' : 'boilerplate';
}

/** Whether running text or a list comes next, captions, advertisements and the like aside. */
function leadsToText({ blocks, labels }: Layout, index: number, body: Body): boolean {
  for (let at = index + 1; at <= body.last; at += 1) {
    const kind = labels[at]?.kind;
    if (kind === 'bullet') return true;
    if (kind === undefined) return blocks[at]?.prose === true || blocks[at]?.sentence === true;
  }
  return false;
}

const MAY_BE_HEADINGS: ReadonlySet<Kind> = new Set(['navigation', 'kicker', 'notesHeading', 'aboutAuthor']);

/** "Energy" alone between two paragraphs is a heading, not a menu. */
function keepSectionNames({ blocks, labels, body }: Layout, roles: PartRole[]): void {
  if (body === undefined) return;
  for (let index = body.first + 1; index < body.last; index += 1) {
    const kind = labels[index]?.kind;
    const block = blocks[index];
    if (kind === undefined || block === undefined || !MAY_BE_HEADINGS.has(kind) || block.words > 5 || !block.gapBefore) continue;
    if (roles[index - 1] === 'paragraph' && blocks[index + 1]?.prose && labels[index + 1] === undefined) roles[index] = 'heading';
  }
}

/** From a heading such as "Related Stories" to the next running text everything is links to other articles. */
function dropRelatedBlocks({ blocks, labels, body }: Layout, roles: PartRole[]): void {
  for (const [index, label] of labels.entries()) {
    if (label?.kind !== 'related' || body === undefined || index < body.first || index > body.last) continue;
    for (let at = index + 1; at <= body.last; at += 1) {
      const block = blocks[at];
      const own = labels[at];
      if (block === undefined || (own === undefined && block.prose) || (own !== undefined && own.kind !== 'bullet')) break;
      roles[at] = 'boilerplate';
    }
  }
}

/** A paragraph indented under a point belongs to that point. */
function continueLists({ blocks, labels }: Layout, roles: PartRole[]): void {
  let point: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    if (labels[index]?.kind === 'bullet') point = block;
    else if (point !== undefined && roles[index] === 'paragraph' && continuesPoint(block.indent, point)) roles[index] = 'list';
    else point = undefined;
  }
}

/** The headline once more, above or inside the text. */
function dropRepeatedTitle({ blocks, title }: Layout, roles: PartRole[]): void {
  if (title === undefined) return;
  const holder = blocks[title.block];
  const key = keyOf(holder?.text.slice(title.start - holder.start, title.end - holder.start) ?? '');
  for (const [index, block] of blocks.entries())
    if (index !== title.block && !block.sentence && keyOf(block.text) === key) roles[index] = 'boilerplate';
}
