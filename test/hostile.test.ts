import { afterAll, describe, expect, it } from 'vitest';
import { oneLine } from '../src/cli/terminal.ts';
import { writeZip } from '../src/intake/testing/zip-writer.ts';
import { ARTICLE_ROLES, type Report } from '../src/model/index.ts';
import { analyseReport } from '../src/work/pipeline.ts';
import { WorkerPool } from '../src/work/pool.ts';
import { goodFiles } from './support/good-files.ts';
import { soundnessOf } from './support/soundness.ts';

const WORDS =
  'The harbour master of Lisbon resigned on Monday, and the minister of transport said that a successor would be found before the summer.';

const pageOf = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour master resigns</title>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<article><h1>Harbour master resigns</h1><p>${WORDS}</p><p>${WORDS}</p></article>`;

async function reportOf(content: string, path: string): Promise<Report> {
  const analysis = await analyseReport({ bytes: Buffer.from(content), path });
  if ('failure' in analysis) throw new Error(analysis.failure.message);
  return analysis.report;
}

const article = ({ text, parts }: Report) =>
  parts.flatMap(({ role, start, end }) => (ARTICLE_ROLES.has(role) ? [text.slice(start, end)] : [])).join('\n');

describe('a page that isn’t what it says', () => {
  it('runs and reads nothing of its scripts, pictures and data', async () => {
    const svg =
      '<svg onload="steal()"><script>document.title="owned"</script><foreignObject><iframe src="data:text/html,owned"></iframe></foreignObject></svg>';
    const frame = '<iframe srcdoc="<p>owned</p>"></iframe><object data="data:text/html;base64,b3duZWQ="></object><img src="x" onerror="owned()">';
    const report = await reportOf(pageOf('', `${svg}${frame}${ARTICLE}`), 'page.html');
    expect(article(report)).toContain(WORDS);
    expect(report.text).not.toContain('owned');
  });

  it.each(['javascript:alert(1)', 'data:text/html,owned', 'file:///etc/passwd', 'http://'])('takes %s for no address of its own', async (address) => {
    const head = `<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`;
    expect((await reportOf(pageOf(head, ARTICLE), 'page.html')).url).toBeUndefined();
  });

  it('keeps to the address that the user gives, whatever canonical address it claims', async () => {
    const head = '<link rel="canonical" href="https://another-outlet.example/story">';
    const given = { url: 'https://harbourwire.example/resigns', source: 'Harbour Wire' };
    const analysis = await analyseReport({ bytes: Buffer.from(pageOf(head, ARTICLE)), path: 'page.html', given });
    expect(analysis).toMatchObject({ report: { url: given.url, source: { name: 'Harbour Wire', domain: 'harbourwire.example' } } });
  });

  it('loads no entity of its document type, and none is multiplied', async () => {
    const bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const report = await reportOf(`${bomb}<html><body><p>${WORDS} &b;&x;</p></body></html>`, 'page.html');
    expect(report.text).not.toContain('root:');
    expect(report.text).not.toContain('aaaa');
  });
});

describe('characters that deceive', () => {
  it('stand in the text as they were written, and are shown as signs in a terminal', async () => {
    const title = 'Minister \u202eengis\u202c resigns \u001b[2J\u200eagain\u2066!';
    const report = await reportOf(`${title}\n\n${WORDS}\n\n${WORDS}`, 'report.txt');
    expect(report.text).toContain('\u202eengis\u202c');
    // oxlint-disable-next-line no-control-regex -- these are what must not reach a terminal
    expect(oneLine(report.text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(oneLine(title)).toContain('\\u{202e}engis\\u{202c}');
  });
});

describe('a file made to keep a worker busy', () => {
  const pool = new WorkerPool({ workers: 1, timeLimit: 100_000 });
  afterAll(() => pool.close());

  const LONG = 200_000;
  const OPENINGS = [
    '“',
    '(',
    '[1',
    '<div>',
    '<!--',
    '![a](',
    '1,',
    'http://a.b/',
    'J. ',
    'x–',
    '$1-',
    'hundred ',
    'Minister of ',
    'http://',
    'a@',
    '\u200b',
    '\u00a0',
  ];

  it.each(OPENINGS)(`ends with %j repeated to ${LONG} characters, and gives a report or a reason`, { timeout: 220_000 }, async (opening) => {
    const text = `Harbour master resigns\n\n${WORDS}\n\n${opening.repeat(LONG / opening.length)}\n\n${WORDS}`;
    const { faults } = await soundnessOf(pool, 'long.txt', Buffer.from(text));
    expect(faults).toEqual([]);
  });

  it('is a web archive that ends within a record: what came before is read', { timeout: 220_000 }, async () => {
    const page =
      goodFiles()
        .find(({ name }) => name === 'pages.warc')
        ?.bytes.toString() ?? '';
    const cut = `${page}${page.replaceAll('text/html', 'image/gif').slice(0, -40)}`.slice(0, -400);
    const { faults, refused, reports } = await soundnessOf(pool, 'cut.warc', Buffer.from(cut));
    expect({ faults, refused, reports }).toEqual({ faults: [], refused: ['archive-damaged'], reports: 2 });
  });

  it('is a web archive that ends within a page: that page is refused, not read as if it were whole', async () => {
    const whole = goodFiles().find(({ name }) => name === 'pages.warc')?.bytes ?? Buffer.alloc(0);
    const { faults, refused, reports } = await soundnessOf(pool, 'cut.warc', whole.subarray(0, whole.length - 40));
    expect({ faults, refused, reports }).toEqual({ faults: [], refused: ['entry-damaged'], reports: 1 });
  });

  it('is ended where it lies in an archive, whose other entries are read', { timeout: 220_000 }, async () => {
    const small = new WorkerPool({ workers: 1, memoryLimit: 120 });
    const points = Array.from({ length: 300_000 }, (_, at) => `- ${(at * 7919) % 1_000_003}`).join('\n\n');
    const files = [
      { name: 'a.txt', content: WORDS },
      { name: 'greedy.md', content: points },
      { name: 'z.txt', content: `${WORDS} Again.` },
    ];
    const became: string[] = [];
    const result = await small.run({ path: 'all.zip', bytes: writeZip(files) }, async (entry) => {
      became.push(`${entry.name} ${entry.kind === 'failure' ? entry.failure.code : entry.kind}`);
      return true;
    });
    await small.close();
    expect(became).toEqual(['a.txt report', 'greedy.md too-much-memory', 'z.txt report']);
    expect(result.kind).toBe('container');
  });

  it('is ended and listed, and the next one is read', async () => {
    const strict = new WorkerPool({ workers: 1, timeLimit: 1 });
    const busy = await strict.run({ path: 'busy.txt', bytes: Buffer.from(WORDS) });
    await strict.close();
    expect(busy).toMatchObject({ kind: 'failure', failure: { code: 'too-slow', path: 'busy.txt' } });
    const small = new WorkerPool({ workers: 1, memoryLimit: 8 });
    const greedy = await small.run({ path: 'greedy.txt', bytes: Buffer.from(WORDS) });
    await small.close();
    expect(greedy).toMatchObject({ kind: 'failure', failure: { code: 'too-much-memory', path: 'greedy.txt' } });
    expect(await pool.run({ path: 'good.txt', bytes: Buffer.from(WORDS) })).toMatchObject({ kind: 'report' });
  });
});
