import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addressesInList } from './address-list.ts';
import { linksIn } from './links.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const links = (text: string, contentType?: string, most = 100) => linksIn(bytes(text), 'https://news.example/feeds/all', contentType, most);

describe('addresses in what was fetched', () => {
  it('are the articles of an RSS feed, each once', () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
      <item><title>A</title><link>https://news.example/a?x=1&amp;y=2</link></item>
      <item><title>B</title><guid>https://news.example/b</guid></item>
      <item><title>C</title><guid isPermaLink="false">c-17</guid></item>
      <item><title>A again</title><link>https://news.example/a?x=1&amp;y=2</link></item></channel></rss>`;
    expect(links(rss)).toMatchObject({ kind: 'feed', addresses: ['https://news.example/a?x=1&y=2', 'https://news.example/b'], leftOut: 0 });
    expect(links(rss)?.said.get('https://news.example/b')).toEqual({ title: 'B', yields: true });
  });

  it('are the alternate links of an Atom feed, taken from where the feed is', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
      <entry><title>A</title><link rel="self" href="/feed/a"/><link rel="alternate" href="/a"/></entry>
      <entry><title>B</title><link href="b"/></entry></feed>`;
    expect(links(atom)?.addresses).toEqual(['https://news.example/a', 'https://news.example/feeds/b']);
  });

  it('are the addresses of a JSON feed', () => {
    const json = '{"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [{"id": "1", "url": "https://news.example/a"}]}';
    expect(links(json)).toMatchObject({ kind: 'feed', addresses: ['https://news.example/a'] });
  });

  it('are the feeds of an OPML file, however its outlines are nested', () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
      <outline text="World"><outline type="rss" text="News" xmlUrl="https://news.example/feed"/></outline></body></opml>`;
    expect(links(opml)).toMatchObject({ kind: 'feed-list', addresses: ['https://news.example/feed'] });
  });

  it('are the pages of a sitemap, the last changed first, without pictures', () => {
    const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url><loc>https://news.example/old</loc><lastmod>2023-01-05</lastmod></url>
      <url><loc>https://news.example/new</loc><image:image><image:loc>https://news.example/a.jpg</image:loc></image:image><lastmod>2024-01-05</lastmod></url>
      <url><loc>https://news.example/undated</loc></url></urlset>`;
    const addresses = ['https://news.example/new', 'https://news.example/old', 'https://news.example/undated'];
    expect(links(sitemap)).toMatchObject({ kind: 'sitemap', addresses, leftOut: 0 });
    expect(linksIn(gzipSync(sitemap), 'https://news.example/sitemap.xml.gz', 'application/gzip', 100)?.addresses).toEqual(addresses);
  });

  it('are the sitemaps of a sitemap index', () => {
    const index = '<sitemapindex><sitemap><loc>https://news.example/sitemap-1.xml</loc></sitemap></sitemapindex>';
    expect(links(index)).toMatchObject({ kind: 'sitemap-index', addresses: ['https://news.example/sitemap-1.xml'] });
  });

  it('are no more than were asked for, and the rest is counted', () => {
    const items = Array.from({ length: 1000 }, (_, at) => `<url><loc>https://news.example/${at}</loc></url>`).join('');
    expect(links(`<urlset>${items}</urlset>`, undefined, 10)).toMatchObject({ addresses: { length: 10 }, leftOut: 990 });
  });

  it('are none in a page, whatever links it has', () => {
    expect(links('<!doctype html><p><a href="https://news.example/a">A</a>', 'text/html')).toBeUndefined();
    expect(links('Read https://news.example/a today.', 'text/plain')).toBeUndefined();
  });

  it('are only of the web', () => {
    expect(links('<rss version="2.0"><channel><title>x</title><item><link>file:///etc/passwd</link></item></channel></rss>')?.addresses).toEqual([]);
  });

  it('are not looked for in a feed that declares entities', () => {
    const entities = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    expect(() => links(`<?xml version="1.0"?>${entities}<rss version="2.0"><channel><title>&b;</title></channel></rss>`)).toThrow('entities');
  });
});

describe('a list of addresses', () => {
  it('has one a line; what follows # is a note', () => {
    expect(addressesInList('\uFEFF# Harbour\r\nhttps://news.example/a\r\n\r\n  http://other.example/b  \n')).toEqual([
      'https://news.example/a',
      'http://other.example/b',
    ]);
  });

  it('is no list when it says anything else', () => {
    expect(addressesInList('https://news.example/a\nThe harbour opened.')).toBeUndefined();
    expect(addressesInList('https://news.example/a says that the harbour opened')).toBeUndefined();
    expect(addressesInList('# nothing')).toBeUndefined();
  });
});
