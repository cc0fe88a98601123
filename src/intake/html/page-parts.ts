import type { Part, PartRole } from '../../model/index.ts';
import type { Draft, FoundDate, FoundMetadata } from '../draft.ts';
import { authorsInByline } from '../metadata/authors.ts';
import { dateWithin, edtfOf } from '../metadata/dates.ts';
import { fold } from '../metadata/title.ts';
import { type Block, linkDensity, placesAround } from './blocks.ts';
import { isByline, isClutterLine, isCreditLine, says } from './clutter-words.ts';
import { containerOf, isRunningText } from './container.ts';
import { headlineOf } from './headline.ts';
import type { PageElement } from './page.ts';
import type { VisibleText } from './visible-text.ts';

/** Link density from which a short block leads elsewhere rather than tells something. */
const LINK_LINE = 0.8;
const MAX_LINK_LINE = 200;
/** Characters up to which a line between headline and article can be a byline or a date. */
const MAX_DATE_LINE = 120;
const MAX_STANDFIRST = 700;
/** A longer “heading” is text that the page sets large. */
const MAX_HEADING = 250;
/** Blocks before the headline in which its picture, date and byline can stand. */
const BEFORE_HEADLINE = 6;
/** Share of the page's running text below which what Readability found can't be the article. */
const MIN_FOUND_SHARE = 0.4;

/** What the steps below work on: the role of each block of the article; a block without one is boilerplate. */
interface Reading {
  blocks: readonly Block[];
  metadata: FoundMetadata;
  container: PageElement | undefined;
  /** The container and all elements around it: what holds the article is no clutter, whatever it is called. */
  around: ReadonlySet<PageElement>;
  roles: Map<number, PartRole>;
  headline?: Block;
}

/** The parts of a page from its blocks and those that Readability takes for the article, in ordered steps. */
export function partsOfPage(
  visible: VisibleText,
  found: ReadonlySet<number>,
  metadata: FoundMetadata,
): Pick<Draft, 'parts' | 'metadata' | 'printed'> {
  const { blocks } = visible;
  const members = believable(blocks, found);
  const container = containerOf(members);
  const reading: Reading = { blocks, metadata, container, around: elementsAround(container), roles: new Map() };
  // 1. What was found, by the form of each block.
  for (const block of members) reading.roles.set(block.index, roleByForm(block));
  // 2. Running text, headings and lists that were dropped from the article's own element.
  restoreDropped(reading);
  // 3. Clutter within: links elsewhere, appeals, related stories.
  dropClutter(reading);
  // 4. The headline, and what stands between it and the article.
  nameHeadline(reading);
  nameOpening(reading);
  // 5. Captions and credits beside the article's pictures.
  nameCaptions(reading);
  // 6. The author's biography and the notes at its end.
  nameEnding(reading);
  // 7. Headings that head nothing.
  dropEmptyHeadings(reading);
  const title = metadata.title ?? reading.headline?.text.replaceAll('\n', ' ');
  const authors = metadata.authors.length > 0 ? metadata.authors : printedAuthors(reading);
  const printed = printedDate(reading);
  return { parts: partsOf(reading), metadata: { ...metadata, authors, ...(title ? { title } : {}) }, ...(printed ? { printed } : {}) };
}

/** Readability's blocks, or, when they are a small piece of the page's running text, all of it in the element that holds most. */
function believable(blocks: readonly Block[], found: ReadonlySet<number>): Block[] {
  const members = blocks.filter((block) => found.has(block.index));
  const outside = blocks.filter((block) => !isClutterPlace(block, new Set(), true));
  const long = outside.filter(isRunningText);
  const running = long.length > 0 ? long : outside.filter((block) => isSentence(block) && linkDensity(block) < 0.3 && block.text.length >= 25);
  const chars = (list: readonly Block[]) => list.reduce((sum, block) => sum + block.text.length, 0);
  if (chars(members.filter(isRunningText)) >= chars(running) * MIN_FOUND_SHARE) return members;
  const container = containerOf(running, 0.6);
  return container === undefined ? running : running.filter((block) => isWithin(block, container));
}

function roleByForm(block: Block): PartRole {
  if (block.place.heading !== undefined && block.text.length <= MAX_HEADING) return 'heading';
  if (block.place.caption || says(block.cues, 'caption')) return isCreditLine(block.text) ? 'credit' : 'caption';
  return block.place.listItem || (block.place.tableCell && !isRunningText(block)) ? 'list' : 'paragraph';
}

function isWithin(block: Block, element: PageElement | undefined): boolean {
  if (element === undefined) return false;
  for (const place of placesAround(block)) if (place.element === element) return true;
  return false;
}

function elementsAround(element: PageElement | undefined): Set<PageElement> {
  const around = new Set<PageElement>();
  for (let each: PageElement | null = element ?? null; each; each = each.parentNode) around.add(each);
  return around;
}

const CLUTTER_ELEMENTS = new Set(['nav', 'aside', 'footer', 'form', 'button']);
const ARTICLE_ELEMENTS = new Set(['article', 'main', 'body']);

/** Whether an element between the block and the article's container is for something else, as its tag or its names say. */
function isClutterPlace(block: Block, around: ReadonlySet<PageElement>, doubtful = false): boolean {
  for (const place of placesAround(block)) {
    if (around.has(place.element) || ARTICLE_ELEMENTS.has(place.name)) return false;
    if (CLUTTER_ELEMENTS.has(place.name) || says(place.cues, 'clutter') || (doubtful && says(place.cues, 'doubtful'))) return true;
  }
  return false;
}

function isSentence(block: Block): boolean {
  return /[.!?:;…。！？।]["'”’»)\]]*$/u.test(block.text) || block.text.length >= 120;
}

function restoreDropped(reading: Reading): void {
  const { blocks, container, around, roles } = reading;
  const first = Math.min(...roles.keys());
  const last = Math.max(...roles.keys());
  for (const block of blocks) {
    if (roles.has(block.index) || !isWithin(block, container) || isClutterPlace(block, around, true)) continue;
    const inside = block.index > first && block.index < last;
    const tells = linkDensity(block) < 0.4 && (isRunningText(block) || (isSentence(block) && block.text.length >= 25));
    const heads = inside && block.place.heading !== undefined && linkDensity(block) < 0.5;
    const lists = inside && block.place.listItem && linkDensity(block) < 0.4 && block.text.length >= 12;
    if (tells || heads || lists) roles.set(block.index, roleByForm(block));
  }
}

function dropClutter(reading: Reading): void {
  const { blocks, roles, around } = reading;
  let relatedHeading = false;
  for (const block of blocks) {
    if (!roles.has(block.index)) continue;
    const isLink = linkDensity(block) >= LINK_LINE && block.text.length <= MAX_LINK_LINE;
    const clutterLine = isClutterLine(block.text);
    if (clutterLine && (block.place.heading !== undefined || block.text.length <= 40)) relatedHeading = true;
    else if (!isLink && block.text.length > 40) relatedHeading = false;
    const isLabel = isLink && !(block.place.heading !== undefined && isFollowedByText(block, reading));
    const listedSentence = block.place.tableCell && !isLink;
    if (clutterLine || (isLabel && !listedSentence) || (relatedHeading && isLink) || isClutterPlace(block, around)) roles.delete(block.index);
  }
}

/** A heading that is a link is kept where text of the article follows it at once. */
function isFollowedByText(block: Block, { blocks, roles }: Reading): boolean {
  const next = blocks[block.index + 1];
  return next !== undefined && roles.get(next.index) === 'paragraph' && next.text.length > MAX_LINK_LINE;
}

function nameHeadline(reading: Reading): void {
  const { blocks, roles, metadata } = reading;
  const firstBody = Math.min(...roles.keys(), blocks.length);
  const headline = headlineOf(blocks, metadata.title, firstBody);
  if (!headline) return;
  reading.headline = headline;
  roles.set(headline.index, 'title');
  const wanted = fold(headline.text);
  for (const block of blocks) if (block !== headline && roles.has(block.index) && fold(block.text) === wanted) roles.delete(block.index);
  // What Readability took in before the headline is kicker, date or navigation.
  for (const block of blocks.slice(0, headline.index)) if (roles.has(block.index) && !isRunningText(block)) roles.delete(block.index);
}

function nameOpening(reading: Reading): void {
  const { blocks, roles, headline, metadata } = reading;
  const from = headline?.index ?? -1;
  const firstBody = firstBodyAfter(reading, from);
  const to = firstBody?.index ?? blocks.length;
  const description = fold(metadata.description ?? '');
  for (const block of blocks.slice(from + 1, Math.min(to + 1, from + 40))) {
    const opening = openingRole(block, reading, description);
    const isBody = block.index === to;
    if (opening === undefined || (isBody && opening !== 'standfirst')) continue;
    if (opening === 'boilerplate') roles.delete(block.index);
    else if (!isBody || says(block.cues, 'standfirst') || block.place.heading !== undefined) roles.set(block.index, opening);
  }
}

/** What a block between the headline and the article's first paragraph is; undefined where nothing tells. */
function openingRole(block: Block, { metadata, headline, around }: Reading, description: string): PartRole | undefined {
  const folded = fold(block.text);
  if (isByline(block.text, metadata.authors)) return 'byline';
  if (block.text.length <= MAX_DATE_LINE && (block.datetime !== undefined || dateWithin(block.text) !== undefined)) return 'dateline';
  if (block.text.length <= MAX_DATE_LINE && says(block.cues, 'byline')) return 'byline';
  if (block.text.length <= MAX_DATE_LINE && says(block.cues, 'date')) return 'boilerplate';
  if (!headline || block.text.length > MAX_STANDFIRST || linkDensity(block) > 0.5 || isClutterPlace(block, around, true)) return undefined;
  if (block.place.caption || isCreditLine(block.text) || block.text.length < 25) return undefined;
  const saysDescription =
    folded.length > 20 && description.length > 20 && (description.startsWith(folded.slice(0, 60)) || folded.startsWith(description.slice(0, 60)));
  if (saysDescription || says(block.cues, 'standfirst')) return 'standfirst';
  // A lead that the page sets apart from the article's own element.
  return isRunningText(block) && isSentence(block) ? 'paragraph' : undefined;
}

function nameCaptions(reading: Reading): void {
  const { blocks, roles, headline, container, around } = reading;
  const from = headline?.index ?? Math.min(...roles.keys());
  const to = Math.max(...roles.keys());
  const body = firstBodyAfter(reading, from)?.index ?? to;
  for (const block of blocks.slice(Math.max(0, from - BEFORE_HEADLINE), to + 1)) {
    if (isClutterPlace(block, around, true) || (block.index > body && !isWithin(block, container))) continue;
    const isCaption = block.place.caption || says(block.cues, 'caption');
    const isCredit = isCreditLine(block.text) || (says(block.cues, 'credit') && block.text.length <= MAX_DATE_LINE);
    if (isCredit && (isCaption || roles.has(block.index) || block.place.region === 'figure')) roles.set(block.index, 'credit');
    else if (isCaption && linkDensity(block) < 0.5) roles.set(block.index, 'caption');
  }
}

/** The first paragraph of running text after a block. */
function firstBodyAfter({ blocks, roles }: Reading, index: number): Block | undefined {
  return blocks.find((block) => block.index > index && roles.get(block.index) === 'paragraph' && isRunningText(block));
}

function nameEnding(reading: Reading): void {
  const { blocks, roles, metadata } = reading;
  const last = Math.max(...roles.keys(), -1);
  for (const block of blocks) {
    const role = roles.get(block.index);
    const cues = cuesWithin(block, reading.container);
    if (role === undefined || role === 'title') continue;
    if (says(cues, 'note')) roles.set(block.index, 'note');
    else if (says(cues, 'bio') || (block.index > last - 4 && isBiography(block.text, metadata.authors))) roles.set(block.index, 'bio');
    else if (block.text.length <= MAX_DATE_LINE && says(block.cues, 'byline') && !isSentence(block)) roles.set(block.index, 'byline');
  }
}

/** Names of the elements between the block and the article's container. */
function cuesWithin(block: Block, container: PageElement | undefined): string {
  const cues: string[] = [];
  for (const place of placesAround(block)) {
    if (place.element === container || place.name === 'article' || place.name === 'body') break;
    cues.push(place.cues);
  }
  return cues.join(' ');
}

/** "Jane Doe is a fellow at …", "About the author: …". */
function isBiography(text: string, authors: readonly string[]): boolean {
  if (/^(?:about the authors?|über d(?:en|ie) autor)/iu.test(text)) return true;
  return (
    authors.some(
      (author) =>
        text.startsWith(author) &&
        /^\W{0,3}\s*(?:is|was|has|writes|covers|works|reports|serves|teaches|ist|est|es)\b/u.test(text.slice(author.length)),
    ) ||
    /^(?:\p{Lu}[\p{L}.'’-]+\s+){2,4}is (?:the |an? )?[^.]{0,80}\b(?:author|writer|reporter|editor|founder|fellow|professor|correspondent|columnist|journalist|consultant|researcher|analyst|director)\b/u.test(
      text,
    )
  );
}

function dropEmptyHeadings({ blocks, roles }: Reading): void {
  for (const block of blocks.toReversed()) {
    if (roles.get(block.index) !== 'heading') continue;
    const next = blocks.slice(block.index + 1).find((each) => roles.has(each.index));
    const headsNothing = next === undefined || (roles.get(next.index) !== 'heading' && next.index > block.index + 12);
    if (headsNothing) roles.delete(block.index);
  }
}

/** The persons that the first byline with names gives. */
function printedAuthors({ blocks, roles, headline }: Reading): string[] {
  const bylines = blocks.filter((block) => roles.get(block.index) === 'byline' && block.index >= (headline?.index ?? 0) - BEFORE_HEADLINE);
  return bylines.map((block) => authorsInByline(block.text)).find((names) => names.length > 0) ?? [];
}

/** A date marked or printed between the headline and the article. */
function printedDate({ blocks, roles, headline }: Reading): FoundDate | undefined {
  const around = blocks.slice(Math.max(0, (headline?.index ?? 0) - BEFORE_HEADLINE), (headline?.index ?? 0) + 25);
  for (const block of around) {
    if (roles.get(block.index) === 'paragraph' && isRunningText(block)) continue;
    const edtf = block.text.length <= MAX_DATE_LINE ? (dateWithin(block.text) ?? edtfOf(block.datetime ?? '')) : undefined;
    if (edtf) return { edtf, because: [{ reason: 'printed beside the headline', span: { start: block.start, end: block.end, exact: block.text } }] };
  }
  return undefined;
}

function partsOf({ blocks, roles }: Reading): Part[] {
  return blocks.flatMap((block) => {
    const role = roles.get(block.index);
    return role === undefined ? [] : [{ role, start: block.start, end: block.end }];
  });
}
