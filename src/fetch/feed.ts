import { parseFeed, parseOpml } from 'feedsmith';
import { Refusal } from './refusal.ts';

/** Outlines of an OPML file may be in one another; deeper is no list of feeds. */
const DEEPEST_OUTLINE = 20;

/** Whether a text begins as RSS, RDF, Atom or a JSON feed does. */
export function isFeed(head: string): boolean {
  const text = head.trimStart();
  return (
    startsWithElement(text, 'rss|feed|rdf:RDF') ||
    (text.startsWith('{') && /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text))
  );
}

export function isFeedList(head: string): boolean {
  return startsWithElement(head.trimStart(), 'opml');
}

function startsWithElement(text: string, names: string): boolean {
  return new RegExp(`^(?:<\\?[^>]{0,300}\\?>\\s*|<!--[^]{0,2000}?-->\\s*|<!DOCTYPE[^>]{0,500}>\\s*)*<(?:${names})[\\s>]`, 'i').test(text);
}

/** The addresses of a feed's items, in its order, relative ones as they are. Throws a Refusal when it can't be read. */
export function addressesOfFeed(text: string): string[] {
  return readingFeed(text, () => {
    const { format, feed } = parseFeed(text);
    if (format === 'atom') return present((feed.entries ?? []).map((entry) => alternate(entry.links ?? [])));
    if (format === 'json') return present((feed.items ?? []).map((item) => item.url ?? item.external_url));
    if (format === 'rdf') return present((feed.items ?? []).map((item) => item.link));
    return present((feed.items ?? []).map((item) => item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value)));
  });
}

/** The addresses of the feeds in an OPML file. Throws a Refusal when it can't be read. */
export function feedsInList(text: string): string[] {
  return readingFeed(text, () => present(feedsOf(parseOpml(text).body?.outlines ?? [], 0)));
}

interface Outline {
  xmlUrl?: string;
  outlines?: Outline[];
}

function feedsOf(outlines: readonly Outline[], depth: number): (string | undefined)[] {
  if (depth > DEEPEST_OUTLINE) return [];
  return outlines.flatMap((outline) => [outline.xmlUrl, ...feedsOf(outline.outlines ?? [], depth + 1)]);
}

/** Of several links of an entry the one to the article: RFC 4287 calls it `alternate`, and so one without a `rel`. */
function alternate(links: readonly { href?: string; rel?: string }[]): string | undefined {
  return links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

function present(addresses: readonly (string | undefined)[]): string[] {
  return addresses.flatMap((address) => (address === undefined || address.trim() === '' ? [] : [address.trim()]));
}

function readingFeed(text: string, parse: () => string[]): string[] {
  // They can be made to blow up, and no honest feed needs them.
  if (/<!ENTITY\s/i.test(text)) throw new Refusal('xml-entities', 'It declares entities, which can be made to blow up, so it was not read.');
  try {
    return parse();
  } catch (error) {
    throw new Refusal('feed-damaged', `The feed can't be read (${error instanceof Error ? error.message : String(error)}).`, { cause: error });
  }
}
