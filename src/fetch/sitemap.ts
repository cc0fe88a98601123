import { Parser } from 'htmlparser2';

/** A sitemap's addresses; of an index the addresses of other sitemaps. */
export interface Sitemap {
  kind: 'sitemap' | 'sitemap-index';
  /** The last changed first; those of no known change after them, in the order of the file. */
  addresses: string[];
}

/** The protocol's own limit (sitemaps.org). */
const MOST_ENTRIES = 50_000;

export function isSitemap(head: string): boolean {
  return /^(?:<\?[^>]{0,300}\?>\s*|<!--[^]{0,2000}?-->\s*)*<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]/.test(head.trimStart());
}

/** Reads a sitemap (sitemaps.org 0.9), also with other namespaces' elements in it. Never throws: what is damaged ends it. */
export function readSitemap(xml: string): Sitemap {
  const found: { loc: string; lastmod: string }[] = [];
  let kind: Sitemap['kind'] = 'sitemap';
  let entry: { loc: string; lastmod: string } | undefined;
  let field = '';
  const parser = new Parser(
    {
      onopentag(name) {
        field = localName(name);
        if (field === 'sitemapindex') kind = 'sitemap-index';
        if (field === 'url' || field === 'sitemap') entry = { loc: '', lastmod: '' };
        // <image:loc> is a picture's address.
        else if (name.includes(':') && field === 'loc' && entry?.loc) field = '';
      },
      ontext(text) {
        if (entry && (field === 'loc' || field === 'lastmod')) entry[field] += text;
      },
      onclosetag(name) {
        field = '';
        const closed = localName(name);
        if ((closed !== 'url' && closed !== 'sitemap') || entry === undefined) return;
        found.push({ loc: entry.loc.trim(), lastmod: entry.lastmod.trim() });
        entry = undefined;
        if (found.length >= MOST_ENTRIES) parser.pause();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  const latestFirst = found.filter(({ loc }) => loc !== '').toSorted((a, b) => compare(b.lastmod, a.lastmod));
  return { kind, addresses: latestFirst.map(({ loc }) => loc) };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
