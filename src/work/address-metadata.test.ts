import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SiteDossier } from '../../test/support/site-dossier.ts';
import { WorkerPool } from './pool.ts';

const ARTICLE = '<article><p>The ferry between the islands runs again, the harbour master of Bergen told sailors on the quay.</p></article>';
const page = (head: string, article = ARTICLE) => `<!doctype html><html lang="en"><head>${head}</head><body>${article}</body></html>`;

describe('what is said of a page elsewhere', () => {
  let dossier: SiteDossier;
  const pool = new WorkerPool({ workers: 1 });
  afterAll(() => pool.close());
  beforeEach(async () => {
    dossier = await SiteDossier.start(pool);
  });
  afterEach(() => dossier.close());

  function offerFeed(...items: string[]): string {
    const { site } = dossier;
    const body = `<rss version="2.0"><channel><title>All that is new</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`;
    site.pages['/feed'] = { type: 'application/rss+xml', body };
    return `${site.url}/feed`;
  }

  const item = (path: string) =>
    `<title>Ferry runs again - The Courier</title><link>${dossier.site.url}${path}</link><pubDate>Thu, 02 May 2024 08:00:00 GMT</pubDate>
     <source url="https://courier.example/">The Courier</source>`;

  it('by a feed: publisher, date and title go on to the page, and stay when it is asked for by itself', async () => {
    dossier.site.pages['/ferry'] = page('');
    const expected = { title: 'Ferry runs again', source: { name: 'The Courier', domain: 'courier.example' }, published: { edtf: '2024-05-02' } };
    expect((await dossier.built([offerFeed(item('/ferry'))])).reports).toMatchObject([expected]);
    const alone = await dossier.built([`${dossier.site.url}/ferry`]);
    expect(alone.summary).toMatchObject({ unchanged: 1, changed: 0 });
    expect(alone.reports).toMatchObject([expected]);
  });

  it('by a feed: yields to the title and date of the page, while the publisher is the one that the feed names', async () => {
    const head = `<title>Ferry runs</title><meta property="og:title" content="Islands have their ferry back"><meta property="og:site_name" content="Collected News">
      <meta property="article:published_time" content="2024-05-01T10:00:00Z">`;
    dossier.site.pages['/ferry'] = page(head, `<h1>Islands have their ferry back</h1>${ARTICLE}`);
    const { reports } = await dossier.built([offerFeed(item('/ferry'))]);
    expect(reports).toMatchObject([
      { title: 'Islands have their ferry back', source: { name: 'The Courier' }, published: { edtf: '2024-05-01', basis: 'metadata' } },
    ]);
  });

  it('by a feed: its own title is no publisher', async () => {
    dossier.site.pages['/ferry'] = page('<meta property="og:site_name" content="The Ledger">');
    const { reports } = await dossier.built([offerFeed(`<title>Ferry</title><link>${dossier.site.url}/ferry</link>`)]);
    expect(reports).toMatchObject([{ source: { name: 'The Ledger' } }]);
  });

  it('by the library of a reference manager, for its address', async () => {
    const { site, folder } = dossier;
    site.pages['/ferry'] = page('<title>Ferry</title>');
    const library = join(folder, 'library.ris');
    writeFileSync(
      library,
      `TY  - NEWS\nTI  - The ferry is back\nAU  - Holm, Ada\nDA  - 2024/05/02/\nT2  - The Ledger\nUR  - ${site.url}/ferry/\nER  - \n`,
    );
    const expected = { title: 'The ferry is back', authors: ['Ada Holm'], source: { name: 'The Ledger' }, url: `${site.url}/ferry` };
    expect((await dossier.built([`${site.url}/ferry`, library])).reports).toMatchObject([expected]);
    const later = await dossier.built([`${site.url}/ferry`]);
    expect(later.summary).toMatchObject({ unchanged: 1 });
    expect(later.reports).toMatchObject([expected]);
  });

  it('by a library beside a list of addresses, for its DOI', async () => {
    const { site, folder } = dossier;
    site.pages['/doi/full/10.1234/Ferry.7'] = page('<title>Ferry</title>');
    site.pages['/doi/full/10.1234/Ferry.77'] = page('<title>Another</title>', ARTICLE.replace('islands', 'villages'));
    const items = [{ type: 'article-journal', title: 'The ferry is back', author: [{ given: 'Ada', family: 'Holm' }], DOI: '10.1234/ferry.7' }];
    writeFileSync(join(folder, 'library.json'), JSON.stringify(items));
    writeFileSync(join(folder, 'urls.txt'), `${site.url}/doi/full/10.1234/Ferry.7\n${site.url}/doi/full/10.1234/Ferry.77\n`);
    const { reports } = await dossier.built([join(folder, 'urls.txt')]);
    expect(new Set(reports.map(({ title, authors }) => `${title} by ${authors.join()}`))).toEqual(
      new Set(['The ferry is back by Ada Holm', 'Another by ']),
    );
  });
});
