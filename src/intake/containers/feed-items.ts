import type { AnyFeed } from 'feedsmith';
import { authorsOf } from '../metadata/authors.ts';

/** An item in the terms that all feed formats share; nothing in it is checked yet. */
export interface FeedItem {
  id?: string;
  title?: string;
  url?: string;
  /** HTML or text. */
  content: string;
  date?: string;
  authors: string[];
  /** The publisher whom the feed names for this item. */
  source?: string;
  sourceUrl?: string;
}

type RssItem = NonNullable<Extract<AnyFeed, { format: 'rss' }>['feed']['items']>[number];
type RdfItem = NonNullable<Extract<AnyFeed, { format: 'rdf' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<AnyFeed, { format: 'atom' }>['feed']['entries']>[number];
type JsonItem = Extract<Extract<AnyFeed, { format: 'json' }>['feed']['items'], readonly unknown[]>[number];

/** A feed's title and items, whatever its format. */
export function itemsOf({ format, feed }: AnyFeed): { title: string | undefined; items: FeedItem[] } {
  const title = said(feed.title);
  switch (format) {
    case 'rss':
      return { title, items: (feed.items ?? []).map(rssItem) };
    case 'rdf':
      return { title, items: (feed.items ?? []).map(rdfItem) };
    case 'atom':
      return { title, items: (feed.entries ?? []).map(atomItem) };
    case 'json':
      return { title, items: (Array.isArray(feed.items) ? feed.items : []).map(jsonItem) };
    default:
      return { title, items: [] };
  }
}

function rssItem(item: RssItem): FeedItem {
  const creators = item.dc?.creators ?? [];
  const authors = creators.length > 0 ? creators : (item.authors ?? []).map((author) => author.name ?? '');
  return known({
    id: said(item.guid?.value),
    title: item.title,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : said(item.guid?.value)),
    content: longest([item.content?.encoded, item.description]),
    date: item.pubDate ?? item.dc?.dates?.[0],
    authors: authorsOf(authors),
    source: said(item.source?.title),
    sourceUrl: said(item.source?.url),
  });
}

function rdfItem(item: RdfItem): FeedItem {
  return known({
    id: undefined,
    title: said(item.title),
    url: said(item.link),
    content: longest([item.content?.encoded, item.description]),
    date: item.dc?.dates?.[0],
    authors: authorsOf(item.dc?.creators ?? []),
    source: undefined,
    sourceUrl: undefined,
  });
}

function atomItem(entry: AtomEntry): FeedItem {
  const links = entry.links ?? [];
  const sourceLinks = entry.source?.links ?? [];
  return known({
    id: said(entry.id),
    title: said(entry.title),
    url: said((links.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links[0])?.href),
    content: longest([entry.content?.value, said(entry.summary)]),
    date: entry.published ?? said(entry.updated),
    authors: authorsOf((entry.authors ?? []).map((author) => said(author.name) ?? '')),
    source: said(entry.source?.title),
    sourceUrl: said((sourceLinks.find((link) => link.rel !== 'self') ?? sourceLinks[0])?.href),
  });
}

function jsonItem(item: JsonItem): FeedItem {
  return known({
    id: said(item.id),
    title: item.title,
    url: item.url ?? item.external_url,
    content: longest([item.content_html, item.content_text, item.summary]),
    date: item.date_published,
    authors: authorsOf((item.authors ?? []).map((author) => author.name ?? '')),
    source: undefined,
    sourceUrl: undefined,
  });
}

/** The fullest of what a feed gives of an item: an excerpt often stands beside the whole. */
function longest(texts: readonly (string | undefined)[]): string {
  return texts.reduce<string>((best, text) => (text !== undefined && text.length > best.length ? text : best), '');
}

/** A text of a feed, whether it comes alone or with its type. */
function said(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return typeof value === 'object' && value !== null && 'value' in value ? said(value.value) : undefined;
}

type Loose<T> = { [Key in keyof T]: T[Key] | undefined };

function known(item: Loose<Required<FeedItem>> & { content: string; authors: string[] }): FeedItem {
  const { content, authors, ...rest } = item;
  return { ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)), content, authors };
}
