import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { z } from 'zod';
import { decode } from '../src/intake/decode.ts';
import { parsePage } from '../src/intake/html/page.ts';
import { readReport } from '../src/intake/index.ts';
import { normalise } from '../src/intake/normalise.ts';
import { ARTICLE_ROLES, type Report } from '../src/model/index.ts';
import { type Counts, f1Score, noCounts, type Score, shareScore } from './score.ts';

const OneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => (Array.isArray(value) ? value : [value]));
const Page = z.object({
  file: z.string(),
  with: z.array(z.string()),
  without: z.array(z.string()),
  title: z.string().optional(),
  author: OneOrMore.optional(),
  date: z.string().optional(),
});
type Page = z.infer<typeof Page>;

const TOOLS = ['Chancery', 'Readability', 'defuddle'] as const;
type Tool = (typeof TOOLS)[number];
const FIELDS = ['title', 'authors', 'date'] as const;
type Field = (typeof FIELDS)[number];

/** Downloaded pages: segments that the article must hold (`with`) and must not (`without`), title, authors, date; beside two other tools in the same run. */
export async function run(data: string): Promise<Score[]> {
  const folder = resolve(data, 'pages');
  const expected = z.record(z.string(), Page).parse(JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')));
  const segments = { all: emptySegments(), English: emptySegments() };
  const fields: Record<Field, { right: number; all: number }> = { title: none(), authors: none(), date: none() };
  const took: number[] = [];
  for (const [url, page] of Object.entries(expected)) {
    const bytes = readFileSync(resolve(folder, page.file));
    const started = performance.now();
    const intake = await readReport({ bytes, path: page.file });
    took.push(performance.now() - started);
    const texts: Record<Tool, string> = {
      Chancery: intake.ok ? articleOf(intake.report) : '',
      Readability: plainReadability(bytes),
      defuddle: await plainDefuddle(bytes, url),
    };
    const isEnglish = intake.ok && intake.report.language.startsWith('en');
    for (const tool of TOOLS) {
      countSegments(segments.all[tool], texts[tool], page);
      if (isEnglish) countSegments(segments.English[tool], texts[tool], page);
    }
    if (intake.ok) countFields(fields, intake.report, page);
  }
  return [
    ...(['English', 'all'] as const).flatMap((which) => TOOLS.map((tool) => f1Score(`segments, ${which} pages: ${tool}`, segments[which][tool]))),
    ...FIELDS.map((field) => shareScore(field, fields[field].right, fields[field].all)),
    {
      name: 'time a page',
      value: took.reduce((sum, each) => sum + each, 0) / took.length,
      unit: 'ms',
      note: `slowest ${Math.max(...took).toFixed(0)} ms`,
    },
  ];
}

const none = () => ({ right: 0, all: 0 });
const emptySegments = (): Record<Tool, Counts> => ({ Chancery: noCounts(), Readability: noCounts(), defuddle: noCounts() });

function articleOf(report: Report): string {
  return report.parts
    .filter((part) => ARTICLE_ROLES.has(part.role))
    .map((part) => report.text.slice(part.start, part.end))
    .join('\n');
}

/** Readability as it comes, over the same tree. */
function plainReadability(bytes: Uint8Array): string {
  const article = new Readability<string>(pageOf(bytes)).parse();
  return `${article?.title ?? ''}\n${article?.textContent ?? ''}`;
}

/** Defuddle as it comes, over the same tree; `useAsync` would ask other servers for what the page lacks. */
async function plainDefuddle(bytes: Uint8Array, url: string): Promise<string> {
  const { title, content } = await Defuddle(pageOf(bytes), url, { useAsync: false });
  const text = parsePage(`<html><body>${content}</body></html>`).body.textContent ?? '';
  return `${title}\n${text}`;
}

const pageOf = (bytes: Uint8Array) => parsePage(normalise(decode(bytes, true).text));

const folded = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();

/** A wanted segment that is there is right, an unwanted one that is there is found and not right. */
function countSegments(total: Counts, article: string, page: Page): void {
  const text = folded(article);
  const kept = (segment: string) => text.includes(folded(segment));
  const right = page.with.filter(kept).length;
  total.gold += page.with.length;
  total.right += right;
  total.found += right + page.without.filter(kept).length;
}

function countFields(fields: Record<Field, { right: number; all: number }>, report: Report, page: Page): void {
  const check = (field: Field, found: string, wanted: string) => {
    fields[field].all++;
    if (loosely(found) === loosely(wanted)) fields[field].right++;
  };
  const authors = (page.author ?? []).flatMap((name) => name.split(/[,;]\s+(?=\p{Lu}\S*\s)/u)).map((name) => name.trim());
  if (page.title) check('title', report.title ?? '', page.title);
  if (authors.some((name) => name !== '')) check('authors', report.authors.toSorted().join(' '), authors.toSorted().join(' '));
  if (page.date) check('date', report.published?.edtf ?? '', page.date);
}

const loosely = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
