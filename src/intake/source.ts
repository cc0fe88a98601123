import { parse } from 'tldts';
import type { GivenMetadata, Source } from '../model/index.ts';
import type { FoundMetadata } from './draft.ts';

/**
 * The outlet: its name as given or found; `domain`, the host of the report's address without "www."; `family`, the publisher behind
 * it where metadata names one, else the registrable domain ("edition.example.co.uk" → "example.co.uk"), which joins an outlet's editions.
 */
export function sourceOf(given: GivenMetadata, found: FoundMetadata): Source {
  const givenDomain = given.source === undefined ? undefined : bareDomain(given.source);
  const foundHost = (url: string | undefined) => (given.source === undefined ? hostOf(url) : undefined);
  const host = foundHost(found.sourceUrl) ?? hostOf(given.url) ?? givenDomain ?? foundHost(found.url);
  const name = given.source ?? found.sourceName;
  const family = (given.source === undefined ? found.publisherFamily : undefined) ?? registrable(host);
  return { ...(name ? { name } : {}), ...(host ? { domain: host } : {}), ...(family ? { family } : {}) };
}

/** The host of an http(s) address, without "www."; undefined when it is no address of a public host. */
export function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return undefined;
  return hostname.replace(/^www\d?\./, '') || undefined;
}

/** "nytimes.com" given as a source is a domain; "The Times" is not. */
function bareDomain(source: string): string | undefined {
  const parsed = parse(source, { allowPrivateDomains: true });
  const isDomain = /^[\w.-]+$/.test(source) && parsed.isIcann === true && parsed.domain !== null;
  return isDomain ? source.toLowerCase().replace(/^www\./, '') : undefined;
}

function registrable(host: string | undefined): string | undefined {
  return host === undefined ? undefined : (parse(host, { allowPrivateDomains: true }).domain ?? undefined);
}
