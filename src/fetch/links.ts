import { gunzipSync } from 'node:zlib';
import { containerKind } from '../intake/containers/kind.ts';
import type { EntryMetadata } from '../model/index.ts';
import { looksLikeAddress } from './address.ts';
import { addressesInList } from './address-list.ts';
import { addressesOfFeed, type FoundLink, feedsInList } from './feed.ts';
import { FETCH_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { isSitemap, readSitemap } from './sitemap.ts';

/** What leads to reports and is none itself. */
export interface LinkList {
  kind: 'list' | 'feed' | 'feed-list' | 'sitemap' | 'sitemap-index';
  /** Absolute addresses, each once, at most so many as were asked for. */
  addresses: string[];
  /** What a feed says of the pages it leads to, by address. */
  said: ReadonlyMap<string, EntryMetadata>;
  /** How many more there were. */
  leftOut: number;
}

const HEAD_CHARS = 4096;

/**
 * The addresses in what was fetched from `address`, when it is a feed, an OPML list of feeds, a sitemap (also packed) or a list of
 * addresses; undefined for anything else, which is a report. Throws a Refusal when it can't be read.
 */
export function linksIn(bytes: Uint8Array, address: string, contentType: string | undefined, most: number): LinkList | undefined {
  const isPackedSitemap = bytes[0] === 0x1f && bytes[1] === 0x8b && /sitemap/i.test(address);
  const text = new TextDecoder().decode(isPackedSitemap ? unpacked(bytes) : bytes.subarray(0, HEAD_CHARS));
  const head = text.slice(0, HEAD_CHARS);
  const whole = () => (isPackedSitemap ? text : new TextDecoder().decode(bytes));
  const list = (kind: LinkList['kind'], found: readonly FoundLink[]) => limited(kind, found, address, most);
  const kind = containerKind(bytes, address, contentType);
  if (kind === 'feed') return list('feed', addressesOfFeed(bytes));
  if (kind === 'feed-list') return list('feed-list', feedsInList(bytes));
  if (isSitemap(head)) {
    const sitemap = readSitemap(whole());
    return list(sitemap.kind, alone(sitemap.addresses));
  }
  const named = /^text\/plain\b/i.test(contentType ?? '') ? addressesInList(whole()) : undefined;
  return named && list('list', alone(named));
}

function alone(addresses: readonly string[]): FoundLink[] {
  return addresses.map((url) => ({ url }));
}

function limited(kind: LinkList['kind'], found: readonly FoundLink[], base: string, most: number): LinkList {
  const links = new Map<string, EntryMetadata | undefined>();
  for (const { url, said } of found) {
    const address = URL.parse(url, base)?.href;
    if (address !== undefined && looksLikeAddress(address)) links.set(address, links.get(address) ?? said);
  }
  const addresses = [...links.keys()].slice(0, most);
  const said = new Map(addresses.flatMap((address) => pairOf(address, links.get(address))));
  return { kind, addresses, said, leftOut: Math.max(0, links.size - most) };
}

function pairOf(address: string, said: EntryMetadata | undefined): [string, EntryMetadata][] {
  return said === undefined ? [] : [[address, said]];
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: FETCH_LIMITS.bytes });
  } catch (error) {
    throw new Refusal('answer-incomplete', 'The packed sitemap is damaged or too large.', { cause: error });
  }
}
