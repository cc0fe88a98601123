import { gunzipSync } from 'node:zlib';
import { containerKind } from '../intake/containers/kind.ts';
import { looksLikeAddress } from './address.ts';
import { addressesInList } from './address-list.ts';
import { addressesOfFeed, feedsInList } from './feed.ts';
import { FETCH_LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { isSitemap, readSitemap } from './sitemap.ts';

/** What leads to reports and is none itself. */
export interface LinkList {
  kind: 'list' | 'feed' | 'feed-list' | 'sitemap' | 'sitemap-index';
  /** Absolute addresses, each once, at most so many as were asked for. */
  addresses: string[];
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
  const list = (kind: LinkList['kind'], addresses: readonly string[]) => limited(kind, addresses, address, most);
  const kind = containerKind(bytes, address, contentType);
  if (kind === 'feed') return list('feed', addressesOfFeed(bytes));
  if (kind === 'feed-list') return list('feed-list', feedsInList(bytes));
  if (isSitemap(head)) {
    const sitemap = readSitemap(whole());
    return list(sitemap.kind, sitemap.addresses);
  }
  const named = /^text\/plain\b/i.test(contentType ?? '') ? addressesInList(whole()) : undefined;
  return named && list('list', named);
}

function limited(kind: LinkList['kind'], addresses: readonly string[], base: string, most: number): LinkList {
  const all = new Set(addresses.flatMap((address) => URL.parse(address, base)?.href ?? []).filter(looksLikeAddress));
  return { kind, addresses: [...all].slice(0, most), leftOut: Math.max(0, all.size - most) };
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: FETCH_LIMITS.bytes });
  } catch (error) {
    throw new Refusal('answer-incomplete', 'The packed sitemap is damaged or too large.', { cause: error });
  }
}
