import { type AnyFeed, parseFeed } from 'feedsmith';
import type { EntryMetadata } from '../../model/index.ts';
import { decode } from '../decode.ts';
import { stripTags } from '../html/markup.ts';
import { LIMITS, refuseOver } from '../limits.ts';
import { edtfOf } from '../metadata/dates.ts';
import { titleWithoutOutlet } from '../metadata/title.ts';
import { hostOf } from '../source.ts';
import { UnreadableInput } from '../unreadable.ts';
import { refuseEntities } from '../xml-safety.ts';
import type { Budget } from './budget.ts';
import { type Entry, type EntryOutcome, failed, leftOut } from './entries.ts';
import { type FeedItem, itemsOf } from './feed-items.ts';
import { escapeHtml, hasElements } from './markup.ts';
import { plainName, UniqueNames } from './names.ts';

/** An item with fewer words is a headline with a teaser: the report itself is at its address. */
const REPORT_WORDS = 40;

/** An item whose report is elsewhere. */
export interface FeedLink {
  name: string;
  url: string;
  title?: string;
  /** As the feed writes it. */
  date?: string;
  /** The publisher's name, where the feed tells it. */
  source?: string;
}

/** What a feed holds: reports, addresses of reports, and what went wrong. */
export interface FeedContent {
  title?: string;
  entries: Entry[];
  links: FeedLink[];
  /** Items that give neither a text nor an address. */
  empty: string[];
  /** Set when only the first items of a long feed were read. */
  cut: boolean;
}

/**
 * The items of an RSS, Atom, RDF or JSON feed. An item with enough words becomes a page of its own (headline, text) with what the feed says of
 * it: address, date, authors, and the real publisher where the feed only passes it on (`<source>`). Throws `UnreadableInput` (`feed-damaged`,
 * `xml-entities`, `too-large`).
 */
export function entriesOfFeed(bytes: Uint8Array): FeedContent {
  const { title, items, cut } = feedOf(bytes);
  const content: FeedContent = { ...(title ? { title } : {}), entries: [], links: [], empty: [], cut };
  const names = new UniqueNames();
  for (const item of items) place(item, content, names);
  return content;
}

/** A feed's title and items as they stand in it, at most `LIMITS.feedItems`; `cut` when there were more. Throws as `entriesOfFeed` does. */
function feedOf(bytes: Uint8Array): { title: string | undefined; items: FeedItem[]; cut: boolean } {
  refuseOver(bytes.length, LIMITS.feedBytes);
  const text = textOfXml(bytes);
  refuseEntities(text);
  const bounded = boundedItems(text);
  const { title, items } = itemsOf(parsedFeed(bounded.text));
  return { title, items: items.slice(0, LIMITS.feedItems), cut: bounded.cut || items.length > LIMITS.feedItems };
}

/** What a feed says of the page that an item leads to, by the item's address as the feed writes it; a page knows its title and date better itself. */
export function saidOfPages(bytes: Uint8Array): { url: string; said?: EntryMetadata }[] {
  const feed = feedOf(bytes);
  return feed.items.flatMap((item) => {
    const url = item.url?.trim();
    return url ? [{ url, ...withSaid(saidOfPage(item, feed.title)) }] : [];
  });
}

function saidOfPage(item: FeedItem, feedTitle: string | undefined): EntryMetadata {
  const title = titleOf(item, item.source ?? feedTitle);
  const { date, authors } = bylineOf(item);
  const { source, sourceUrl } = item;
  return { ...(title ? { title } : {}), ...date, ...authors, ...(source ? { source } : {}), ...(sourceUrl ? { sourceUrl } : {}) };
}

function withSaid(said: EntryMetadata): { said?: EntryMetadata } {
  return Object.keys(said).length === 0 ? {} : { said: { ...said, yields: true } };
}

/** When it was published and by whom, as far as the feed says so. */
function bylineOf(item: FeedItem): { date: Pick<EntryMetadata, 'date'>; authors: Pick<EntryMetadata, 'authors'> } {
  const date = item.date === undefined ? undefined : edtfOf(item.date);
  return { date: date ? { date } : {}, authors: item.authors.length > 0 ? { authors: item.authors } : {} };
}

/** The same as entries of a container; an address alone is left out and told with its address. */
export async function* feedEntries(bytes: Uint8Array, budget: Budget): AsyncIterable<EntryOutcome> {
  const feed = entriesOfFeed(bytes);
  for (const entry of feed.entries) {
    budget.takeEntry();
    yield entry;
  }
  for (const { name, url, title } of feed.links) {
    yield leftOut(name, 'link-only', `The feed gives an address alone${title === undefined ? '' : ` for “${title}”`}: ${url}`, url);
  }
  for (const name of feed.empty) yield leftOut(name, 'empty', 'The feed gives neither a text nor an address for it.');
  if (feed.cut) yield failed('', 'too-many-items', `It has more than ${LIMITS.feedItems} items; the first were read. Split it.`);
}

/** Bytes of XML or JSON as text, by the encoding that the XML declaration names. */
export function textOfXml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const charset = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  return decode(bytes, false, charset === undefined ? undefined : `text/xml; charset=${charset}`).text;
}

const ITEM = /<(?:item|entry)[\s>/]/gi;

/** The feed up to its most items, so that no tree is built of a million. */
function boundedItems(text: string): { text: string; cut: boolean } {
  if (text.trimStart().startsWith('{')) return { text, cut: false };
  let seen = 0;
  for (const { index } of text.matchAll(ITEM)) {
    seen += 1;
    if (seen > LIMITS.feedItems) return { text: text.slice(0, index) + closing(text), cut: true };
  }
  return { text, cut: false };
}

/** What ends the elements that stand open before an item. */
function closing(text: string): string {
  if (/<rss[\s>]/i.test(text.slice(0, 4096))) return '</channel></rss>';
  return /<rdf:RDF[\s>]/i.test(text.slice(0, 4096)) ? '</rdf:RDF>' : '</feed>';
}

function parsedFeed(text: string): AnyFeed {
  try {
    return parseFeed(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableInput('feed-damaged', `The feed can’t be read (${reason}). Save it again, or give its reports one by one.`);
  }
}

function place(item: FeedItem, content: FeedContent, names: UniqueNames): void {
  const url = hostOf(item.url) === undefined ? undefined : item.url;
  const source = item.source ?? content.title;
  const title = titleOf(item, source);
  const name = names.of(plainName(item.id ?? url ?? title ?? '') || 'item');
  const html = hasElements(item.content) ? item.content : paragraphs(item.content);
  if ((stripTags(html).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= REPORT_WORDS) {
    content.entries.push(entryOf(item, { name, html, ...(title ? { title } : {}), ...(url ? { url } : {}), ...(source ? { source } : {}) }));
  } else if (url !== undefined) {
    const date = item.date === undefined ? {} : { date: item.date };
    content.links.push({ name, url, ...(title ? { title } : {}), ...date, ...(source ? { source } : {}) });
  } else content.empty.push(name);
}

/** "Ministers meet - The Courier" of a feed that passes on others' headlines is "Ministers meet". */
function titleOf(item: FeedItem, source: string | undefined): string | undefined {
  const title = plainName(stripTags(item.title ?? ''));
  return title === '' ? undefined : titleWithoutOutlet(title, source === undefined ? [] : [source]);
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`)
    .join('\n');
}

function entryOf(item: FeedItem, made: { name: string; html: string; title?: string; url?: string; source?: string }): Entry {
  const { name, html, title, url, source } = made;
  const { date, authors } = bylineOf(item);
  const heading = title === undefined ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  return {
    kind: 'entry',
    name,
    bytes: Buffer.from(`<!doctype html><html><body><article>\n${heading}${html}\n</article></body></html>`.toWellFormed()),
    contentType: 'text/html; charset=utf-8',
    metadata: {
      ...(title ? { title } : {}),
      ...(url ? { url } : {}),
      ...(source ? { source } : {}),
      ...date,
      ...(item.sourceUrl ? { sourceUrl: item.sourceUrl } : {}),
      ...authors,
    },
  };
}
