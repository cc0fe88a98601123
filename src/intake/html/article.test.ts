import { describe, expect, it } from 'vitest';
import type { PartRole } from '../../model/index.ts';
import { draftOfHtml } from './index.ts';

const PARAGRAPHS = [
  'The two ministers met in the old harbour town on Monday, where they signed an accord on fishing rights that their predecessors had sought for years.',
  'Under the accord, boats of both sides may fish within twelve miles of the islands, provided that they report each catch to a joint office by the next morning.',
  'A spokeswoman for the fishing union said that its members would study the text, and that she expected most of the small ports to profit from it by the spring.',
  'The accord still needs the consent of both parliaments, which are due to vote on it before the summer; the opposition has said that it will vote against.',
];

const PAGE = `<!doctype html><html lang="en"><head><title>Ministers sign accord in harbour town - The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><meta property="og:description" content="Boats of both sides may fish near the islands, if parliaments agree.">
<link rel="canonical" href="https://www.harbourpost.example/world/accord">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "Organization", "@id": "#post", "name": "The Harbour Post"},
{"@type": "NewsArticle", "headline": "Ministers sign accord in harbour town", "datePublished": "2024-05-16T22:10:00+03:00", "author": [{"@type": "Person", "name": "Jane Doe"}], "publisher": {"@id": "#post"}}]}</script></head>
<body class="has-sidebar"><header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
<main><article><h1>Ministers sign accord in harbour town</h1><p class="standfirst">Boats of both sides may fish near the islands, if parliaments agree.</p>
<div class="byline">By Jane Doe</div><time datetime="2024-05-16">16 May 2024</time><div class="share-tools"><a href="#">Share</a> <a href="#">Tweet</a></div>
<figure><img src="a.jpg"><figcaption>The ministers at the old harbour on Monday.</figcaption></figure>
<div class="story-body"><p>${PARAGRAPHS[0]}</p><p><a href="/fleet">Read more: How the fleet grew so large</a></p><p>${PARAGRAPHS[1]}</p><h2>What the unions say</h2><p>${PARAGRAPHS[2]}</p>
<div class="newsletter-signup"><p>Sign up to our newsletter and get the best of the week each Friday.</p></div><p>${PARAGRAPHS[3]}</p>
<p>Jane Doe is a reporter for The Harbour Post, who writes about fish.</p></div></article>
<aside><h3>Most read</h3><ul><li><a href="/1">Ten boats to see this year</a></li><li><a href="/2">How to cook a herring</a></li></ul></aside></main>
<footer>© The Harbour Post. All rights reserved.</footer></body></html>`;

function linesOf(html: string, role: PartRole): string[] {
  const draft = draftOfHtml(html);
  return draft.parts.filter((part) => part.role === role).map((part) => draft.text.slice(part.start, part.end));
}

describe('the article of a page', () => {
  it('is its paragraphs and headings, without what stands beside and between them', () => {
    expect(linesOf(PAGE, 'paragraph')).toEqual(PARAGRAPHS);
    expect(linesOf(PAGE, 'heading')).toEqual(['What the unions say']);
  });

  it('has a headline, a standfirst, a byline, a date, a caption and a biography', () => {
    expect(linesOf(PAGE, 'title')).toEqual(['Ministers sign accord in harbour town']);
    expect(linesOf(PAGE, 'standfirst')).toEqual(['Boats of both sides may fish near the islands, if parliaments agree.']);
    expect(linesOf(PAGE, 'byline')).toEqual(['By Jane Doe']);
    expect(linesOf(PAGE, 'dateline')).toEqual(['16 May 2024']);
    expect(linesOf(PAGE, 'caption')).toEqual(['The ministers at the old harbour on Monday.']);
    expect(linesOf(PAGE, 'bio')).toEqual(['Jane Doe is a reporter for The Harbour Post, who writes about fish.']);
  });

  it('keeps all visible words in the text', () => {
    const { text } = draftOfHtml(PAGE);
    for (const words of [
      'Home World',
      'Share',
      'Read more: How the fleet grew so large',
      'Sign up to our newsletter',
      'How to cook a herring',
      'All rights reserved',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is found where the wrapper of all bears a name for clutter', () => {
    const page = `<html><body><div class="sidebar related comments">${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</div></body></html>`;
    expect(linesOf(page, 'paragraph')).toEqual(PARAGRAPHS);
  });
});

function leadUnderHeadline(line: string): string {
  return `<html><body><article><h1>Envoy in harbour town</h1><p>${line}</p>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
}

describe('a short sentence with a date under the headline', () => {
  it('is the lead, and tells no date of publication', () => {
    for (const line of [
      'The envoy Mira Aldan visited the old harbour on 3 May 2024.',
      'On 3 May 2024 the envoy left.',
      '2024年5月3日，特使访问了这座古老的港口城市并会见了市长。',
    ]) {
      expect(linesOf(leadUnderHeadline(line), 'paragraph')[0]).toBe(line);
      expect(draftOfHtml(leadUnderHeadline(line)).printed).toBeUndefined();
    }
  });

  it('is a date line where it only says when and by whom it was published', () => {
    for (const line of ['Published on 3 May 2024 by the harbour office.', 'Old Harbour, 3 May 2024.', 'Friday, 3 May 2024']) {
      expect(linesOf(leadUnderHeadline(line), 'paragraph')).toEqual(PARAGRAPHS);
      expect(draftOfHtml(leadUnderHeadline(line)).printed?.edtf).toBe('2024-05-03');
    }
  });
});

describe('what a page says about itself', () => {
  it('is read from JSON-LD with its graph, before other metadata', () => {
    expect(draftOfHtml(PAGE).metadata).toMatchObject({
      title: 'Ministers sign accord in harbour town',
      authors: ['Jane Doe'],
      sourceName: 'The Harbour Post',
      url: 'https://www.harbourpost.example/world/accord',
      date: { edtf: '2024-05-16' },
      language: 'en',
    });
  });

  it('is read from what is printed where there is no metadata', () => {
    const page = PAGE.replace(/<script type="application[^]*?<\/script>/, '');
    const draft = draftOfHtml(page);
    expect(draft.metadata.authors).toEqual(['Jane Doe']);
    expect(draft.metadata.date).toBeUndefined();
    expect(draft.printed).toEqual({
      edtf: '2024-05-16',
      because: [{ reason: 'printed beside the headline', span: expect.objectContaining({ exact: '16 May 2024' }) }],
    });
  });
});

describe('a hostile page', () => {
  it('nested a hundred thousand deep is read without its tags', () => {
    const head = '<head><title>Fishing &amp; trade accord signed at last | The Harbour Post</title></head>';
    const draft = draftOfHtml(`<html>${head}<body>${'<div>'.repeat(100_000)}<p>${PARAGRAPHS[0]}</p>${'</div>'.repeat(100_000)}</body></html>`);
    expect(draft.text).toBe(PARAGRAPHS[0]);
    expect(draft.metadata.title).toBe('Fishing & trade accord signed at last');
    expect(draft.problems.map((problem) => problem.code)).toEqual(['html-too-deep']);
  });

  it('with very many paragraphs in one element is read by their form', () => {
    const draft = draftOfHtml(`<html><body>${`<p>${PARAGRAPHS[0]}</p>`.repeat(5000)}</body></html>`);
    expect(draft.parts).toHaveLength(5000);
  });
});
