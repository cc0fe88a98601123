import { describe, expect, it } from 'vitest';
import { readReport } from '../index.ts';
import { outcomesOf, said } from '../testing/entries.ts';
import { entriesOfFeed } from './feed.ts';

const BODY = Array.from(
  { length: 6 },
  (_, index) => `<p>Sentence ${index + 1}: the ministers met in the harbour town and spoke of fishing.</p>`,
).join('');
const bytesOf = (text: string) => Buffer.from(text);
const rss = (items: string, prolog = '<?xml version="1.0"?>') =>
  `${prolog}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Morning Digest</title><link>https://digest.example/</link><description>d</description>${items}</channel></rss>`;

const FULL = `<item><title>Ministers meet - The Courier</title><link>https://courier.example/meet</link><guid isPermaLink="false">item-1</guid>
<pubDate>Thu, 16 May 2024 22:00:00 +0000</pubDate><author>jane@courier.example (Jane Doe)</author>
<source url="https://courier.example/rss">The Courier</source>
<description>Short.</description><content:encoded><![CDATA[${BODY}]]></content:encoded></item>`;
const LINK = '<item><title>Talks end</title><link>https://digest.example/talks</link><description>Talks ended.</description></item>';

describe('a feed', () => {
  it('gives each item with its text as a report of its real publisher', async () => {
    const { title, entries } = entriesOfFeed(bytesOf(rss(FULL)));
    expect(title).toBe('Morning Digest');
    expect(entries[0]).toMatchObject({
      name: 'item-1',
      metadata: {
        title: 'Ministers meet',
        url: 'https://courier.example/meet',
        date: '2024-05-16',
        source: 'The Courier',
        sourceUrl: 'https://courier.example/rss',
      },
    });
    const [entry] = entries;
    if (entry === undefined) throw new Error('no entry');
    const { kind: _kind, name, ...content } = entry;
    const intake = await readReport({ ...content, path: `feed.xml!/${name}`, container: { path: 'feed.xml', entry: name } });
    if (!intake.ok) throw new Error(intake.failure.message);
    const { report } = intake;
    expect(report.source).toEqual({ name: 'The Courier', domain: 'courier.example', family: 'courier.example' });
    expect(report.published).toMatchObject({ edtf: '2024-05-16', basis: 'metadata' });
    expect(report.parts.map((part) => part.role)).toEqual(['title', ...Array.from({ length: 6 }, () => 'paragraph')]);
  });

  it('tells an address that stands for its report alone', async () => {
    const outcomes = await outcomesOf(rss(FULL + LINK), 'feed.xml');
    expect(said(outcomes)).toEqual(['item-1', 'https://digest.example/talks: link-only']);
    expect(outcomes[1]).toMatchObject({ url: 'https://digest.example/talks', message: expect.stringContaining('Talks end') });
  });

  it('in Atom, RDF and JSON is read alike', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><id>urn:1</id><title>Ministers meet</title><link href="https://wire.example/1"/><published>2024-05-16T10:00:00Z</published><author><name>Jane Doe</name></author><content type="html">${BODY.replaceAll('<', '&lt;')}</content></entry></feed>`;
    expect(entriesOfFeed(bytesOf(atom)).entries[0]?.metadata).toEqual({
      title: 'Ministers meet',
      url: 'https://wire.example/1',
      date: '2024-05-16',
      source: 'Wire',
      authors: ['Jane Doe'],
    });
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://w.example/"><title>Wire</title><link>https://w.example/</link><description>d</description></channel><item rdf:about="https://w.example/1"><title>Ministers meet</title><link>https://w.example/1</link><description>${BODY.replaceAll('<', '&lt;')}</description></item></rdf:RDF>`;
    expect(entriesOfFeed(bytesOf(rdf)).entries[0]?.metadata).toMatchObject({ title: 'Ministers meet', url: 'https://w.example/1' });
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Wire',
      items: [{ id: '1', url: 'https://w.example/1', title: 'Ministers meet', content_html: BODY, date_published: '2024-05-16' }],
    };
    expect(said(await outcomesOf(JSON.stringify(json), 'feed.json'))).toEqual(['1']);
  });

  it('never passes on an address that is none of the web', () => {
    const evil = FULL.replace('https://courier.example/meet', 'javascript:alert(1)');
    expect(entriesOfFeed(bytesOf(rss(evil))).entries[0]?.metadata?.url).toBeUndefined();
  });

  it('in another encoding is read by its declaration', () => {
    const turkish = Buffer.from(
      rss(FULL.replace('Ministers meet', 'G\u00f6r\u00fc\u00fem'), '<?xml version="1.0" encoding="windows-1254"?>'),
      'latin1',
    );
    expect(entriesOfFeed(turkish).entries[0]?.metadata?.title).toContain('Görü');
  });

  it('that is damaged is told', async () => {
    expect(said(await outcomesOf('<rss version="2.0"><channel><item><title>Talks', 'feed.xml'))[0]).toMatch(/^! |: empty$/);
    expect(said(await outcomesOf('{"version": "https://jsonfeed.org/version/1.1", "items": [', 'feed.json'))).toEqual(['! feed-damaged']);
  });
});

describe('a feed that declares entities', () => {
  it('is refused, and no entity is put in or fetched', async () => {
    const laughs = rss(
      '<item><title>&c;</title></item>',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>',
    );
    expect(said(await outcomesOf(laughs, 'feed.xml'))).toEqual(['! xml-entities']);
    const external = rss(FULL, '<!-- <rss> --><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(said(await outcomesOf(external, 'feed.rss'))).toEqual(['! xml-entities']);
  });

  it('isn’t meant by an article about them', async () => {
    expect(said(await outcomesOf(rss(FULL.replace('Sentence 1', '&lt;!DOCTYPE x [&lt;!ENTITY a ""&gt;]&gt;')), 'feed.xml'))).toEqual(['item-1']);
  });
});

describe('a list of feeds', () => {
  it('tells the address of each', async () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline text="Wire" xmlUrl="https://wire.example/rss"/><outline text="Own" xmlUrl="file:///etc/passwd"/></outline></body></opml>`;
    expect(said(await outcomesOf(opml, 'feeds.opml'))).toEqual(['https://wire.example/rss: link-only']);
  });
});
