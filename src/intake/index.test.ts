import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtf, type Intake, type RawInput, Report, reportId, sha256 } from '../model/index.ts';
import { readReport } from './index.ts';

const STORY = `Ministers sign accord in harbour town

By Jane Doe

The two ministers met in the old harbour town on Monday, where they signed an accord on fishing rights that was sought for years.

Under the accord, boats of both sides may fish near the islands, provided that they report each catch by the next morning.
`;

const read = (content: string | Uint8Array, path: string, more: Partial<RawInput> = {}) =>
  readReport({ bytes: typeof content === 'string' ? Buffer.from(content) : content, path, ...more });

async function reportOf(content: string | Uint8Array, path: string, more: Partial<RawInput> = {}): Promise<Report> {
  const intake = await read(content, path, more);
  if (!intake.ok) throw new Error(intake.failure.message);
  return intake.report;
}

function codeOf(intake: Intake): string {
  return intake.ok ? 'read' : intake.failure.code;
}

/** Words outside all parts, and parts out of order: none of either in a right report. */
function faultsOf(report: Report): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { start, end } of report.parts) {
    if (start < at || end <= start || end > report.text.length) faults.push(`${start}-${end}`);
    if (report.text.slice(at, start).trim() !== '') faults.push(report.text.slice(at, start));
    at = end;
  }
  if (report.text.slice(at).trim() !== '') faults.push(report.text.slice(at));
  return faults;
}

/** "covered" when a report's parts cover its text, its faults when they don't, the failure's code when there is no report. */
function outcomeOf(intake: Intake): string {
  if (!intake.ok) return intake.failure.code;
  const faults = faultsOf(intake.report);
  return faults.length === 0 ? 'covered' : `uncovered: ${faults.join(' | ')}`;
}

describe('a report', () => {
  it('fits the records and has ids of its bytes and its address', async () => {
    const report = await reportOf(STORY, 'story.txt', { given: { url: 'https://post.example/a' } });
    expect(Report.parse(report)).toEqual(report);
    expect(report.id).toBe(reportId(sha256(Buffer.from(STORY)), 'https://post.example/a'));
    expect(report.text_sha256).toBe(sha256(report.text));
    expect(report.source).toEqual({ domain: 'post.example', family: 'post.example' });
  });

  it('has no author where its outlet is named in the place of one', async () => {
    const head = '<title>Ministers sign accord</title><meta name="author" content="The Valley"><meta property="og:site_name" content="Valley">';
    const page = `<html><head>${head}</head><body><article><h1>Ministers sign accord</h1><p>${STORY}</p></article></body></html>`;
    expect((await reportOf(page.replace('By Jane Doe', ''), 'story.html')).authors).toEqual([]);
    expect((await reportOf(page.replace('The Valley', 'Jane Doe'), 'story.html')).authors).toEqual(['Jane Doe']);
    const own = STORY.replace('harbour town', 'harbour town | Jane Doe');
    expect(await reportOf(own, 'story.txt')).toMatchObject({ authors: ['Jane Doe'], source: { name: 'Jane Doe' } });
  });

  it('has another id at another address', async () => {
    const [one, other] = await Promise.all(['a', 'b'].map((name) => reportOf(STORY, 's.txt', { given: { url: `https://post.example/${name}` } })));
    expect(one?.id).not.toBe(other?.id);
    expect(one?.text_sha256).toBe(other?.text_sha256);
  });

  it('believes what is given before what it says itself', async () => {
    const page =
      '<html><head><meta name="author" content="John Roe"><meta property="article:published_time" content="2024-05-17"></head><body><p>Words enough.</p></body></html>';
    const found = await reportOf(page, 'a.html');
    expect(found.published).toMatchObject({ edtf: '2024-05-17', basis: 'metadata' });
    expect(found.authors).toEqual(['John Roe']);
    const given = await reportOf(page, 'a.html', {
      given: { date: edtf('2024-05-16'), authors: ['Jane Doe'], source: 'The Harbour Post', title: 'Given' },
    });
    expect(given).toMatchObject({
      title: 'Given',
      authors: ['Jane Doe'],
      source: { name: 'The Harbour Post' },
      published: { edtf: '2024-05-16', basis: 'given' },
    });
  });

  it('has no date where nothing gives one', async () => {
    expect((await reportOf(STORY, 'story.txt')).published).toBeUndefined();
  });

  it('is the same with CRLF, a byte order mark and soft hyphens as without', async () => {
    const plain = await reportOf(STORY, 'story.txt');
    const other = await reportOf(`\ufeff${STORY.replaceAll('\n', '\r\n').replaceAll('harbour', 'har\u00adbour')}`, 'story.txt');
    expect(other.text).toBe(plain.text);
    expect(other.parts).toEqual(plain.parts);
  });

  it('read as it is has paragraphs alone', async () => {
    const report = await reportOf(STORY, 'story.txt', { plain: true });
    expect(report.parts.map((part) => part.role)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph']);
    expect(report.title).toBeUndefined();
  });

  it('says when no article is in it', async () => {
    const report = await reportOf('<html><body><nav><a href="/">Home</a> <a href="/b">News</a></nav></body></html>', 'a.html');
    expect(report.problems.map((problem) => problem.code)).toEqual(['no-article-text']);
    expect(report.parts.map((part) => part.role)).toEqual(['boilerplate']);
  });

  it('holds no lone surrogates', async () => {
    expect((await reportOf('<html><body><p>a &#xD83D; b</p></body></html>', 'a.html')).text.isWellFormed()).toBe(true);
    expect((await reportOf(Buffer.from('one \ud83d two three four', 'utf16le'), 'a.txt')).text.isWellFormed()).toBe(true);
  });
});

describe('an input that gives no report', () => {
  const cases: [what: string, bytes: Uint8Array, path: string, code: string][] = [
    ['is empty', Buffer.from(''), 'a.txt', 'empty'],
    ['holds white space alone', Buffer.from(' \n\t\n'), 'a.txt', 'empty'],
    ['is a page without words', Buffer.from('<html><body><script>x()</script></body></html>'), 'a.html', 'empty'],
    ['is binary', Buffer.from([7, 0, 0, 3, 4, 0, 9, 200, 0, 1, 2, 3, 0, 0, 0, 0, 77]), 'a.txt', 'binary'],
    ['is an image', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a.png', 'unsupported-format'],
    ['is 200 MB of one line', Buffer.alloc(200_000_000, 'a'), 'a.txt', 'too-large'],
    ['is half a PDF', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type'), 'a.pdf', 'pdf-damaged'],
  ];
  for (const [what, bytes, path, code] of cases) {
    it(`${what}: ${code}`, async () => {
      const intake = await read(bytes, path);
      expect(codeOf(intake)).toBe(code);
      expect(intake).toMatchObject({ failure: { path, message: expect.stringMatching(/\.$/) } });
    });
  }
});

describe('for any input', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'h1',
    'h2',
    'li',
    'ul',
    'article',
    'aside',
    'nav',
    'figure',
    'figcaption',
    'a',
    'b',
    'td',
    'tr',
    'table',
    'br',
    'pre',
    'time',
    'script',
    'noscript',
  );
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'The ministers met in the harbour town on Monday, and they signed the accord there at last.',
      'Read more: fish',
      'By Jane Doe',
      '&nbsp;',
      '\u00ad',
    ),
  );
  const markup = fc
    .array(
      fc.oneof(
        words,
        tag.map((name) => `<${name} class="${name === 'p' ? 'standfirst' : 'related'}">`),
        tag.map((name) => `</${name}>`),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => `<html><body>${pieces.join('')}`);

  it('a page’s parts cover its text without gaps and overlaps', async () => {
    await fc.assert(
      fc.asyncProperty(markup, async (page) => {
        const intake = await read(page, 'page.html');
        expect(outcomeOf(intake)).toBeOneOf(['covered', 'empty']);
      }),
      { numRuns: 150 },
    );
  });

  it('a text’s parts cover it without gaps and overlaps', async () => {
    const text = fc
      .array(fc.oneof(words, fc.constantFrom('\n', '\n\n', '\r\n', '- ', '# ', '> ', '[1] ', '---\n')), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md'), async (content, path) => {
        const intake = await read(content, path);
        expect(outcomeOf(intake)).toBeOneOf(['covered', 'empty', 'binary', 'encoding-unknown']);
      }),
      { numRuns: 200 },
    );
  });

  it('bytes of any kind give a report or a failure, and never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.pdf'), async (bytes, path) => {
        const intake = await read(bytes, path);
        expect(outcomeOf(intake)).toBeOneOf(['covered', 'empty', 'binary', 'encoding-unknown', 'pdf-damaged', 'unsupported-format']);
      }),
      { numRuns: 300 },
    );
  });
});
