import { describe, expect, it } from 'vitest';
import { parsePage } from '../html/page.ts';
import { metadataOfPage } from './index.ts';

const jsonLd = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Fish', ...object })}</script>`;
const of = (head: string, body = '') => metadataOfPage(parsePage(`<html><head>${head}</head><body>${body}</body></html>`)).authors;

describe('the authors that a page gives', () => {
  it('are read from the names of several systems', () => {
    for (const name of ['article:author_name', 'og:article:author', 'cXenseParse:author', 'parsely-author', 'DC.creator', 'sailthru.author']) {
      expect(of(`<meta name="${name}" content="Jane Doe">`)).toEqual(['Jane Doe']);
    }
  });

  it('are those that meta and page agree on, where JSON-LD names whoever saved it', () => {
    const saved = jsonLd({ author: { '@type': 'Person', name: 'Ann Poe' } });
    const link = '<a rel="author" href="/jane">Jane Doe</a>';
    expect(of(`${saved}<meta name="parsely-author" content="Jane Doe">`, link)).toEqual(['Jane Doe']);
    expect(of(saved, link)).toEqual(['Ann Poe']);
  });

  it('are no outlet and no account', () => {
    expect(of('<meta property="og:site_name" content="Fish &amp; Ships"><meta name="author" content="Fish &amp; Ships">')).toEqual([]);
    expect(of('<meta property="article:author" content="@theharbour">')).toEqual([]);
    expect(of('<meta name="author" content="No Author">')).toEqual([]);
    const shared = '<meta property="og:site_name" content="The Harbour"><meta property="og:article:author" content="AFP/The Harbour">';
    expect(of(shared)).toEqual(['AFP/The Harbour']);
  });

  it('are those marked first, not those of other stories or of comments', () => {
    const story =
      '<header><p><a rel="author" href="/a">Jane Doe</a></p></header><div><section><p><a rel="author" href="/b">John Roe</a></p></section></div>';
    expect(of('', story)).toEqual(['Jane Doe']);
    expect(of('', '<div class="comments"><p><span class="author-name">harbour1984</span></p></div>')).toEqual([]);
    expect(of('', '<a rel="author" href="/x" style="display:none">Fish Inc</a>')).toEqual([]);
    expect(of('', '<p class="by"><span class="author vcard fn">oz</span></p>')).toEqual(['oz']);
  });

  it('stand without the role that the page leaves out of their link', () => {
    expect(of('<meta name="author" content="Harbour expert Jane Doe">', '<a rel="author" href="/a">Jane Doe</a>')).toEqual(['Jane Doe']);
  });
});
