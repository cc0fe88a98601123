/**
 * How well articles and metadata are found on a public set of downloaded pages with expected segments (see docs of the set:
 * `with` must be in the article, `without` must not). Run: `node bench/pages.ts [folder] [--misses]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readability } from '@mozilla/readability';
import { z } from 'zod';
import { decode } from '../src/intake/decode.ts';
import { parsePage } from '../src/intake/html/page.ts';
import { readReport } from '../src/intake/index.ts';
import { normalise } from '../src/intake/normalise.ts';
import { ARTICLE_ROLES, type Report } from '../src/model/index.ts';

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

interface Score {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

const folder = resolve(
  process.argv.find((argument, index) => index > 1 && !argument.startsWith('-')) ?? resolve(import.meta.dirname, '../../shared/data/pages'),
);
const showMisses = process.argv.includes('--misses');
const say = (line: string) => process.stdout.write(`${line}\n`);

const folded = (text: string) => text.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
const loosely = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function articleOf(report: Report): string {
  return report.parts
    .filter((part) => ARTICLE_ROLES.has(part.role))
    .map((part) => report.text.slice(part.start, part.end))
    .join('\n');
}

/** Readability as it comes, over the same tree. */
function plainReadability(bytes: Uint8Array): string {
  const document = parsePage(normalise(decode(bytes, true).text));
  const article = new Readability<string>(document).parse();
  return `${article?.title ?? ''}\n${article?.textContent ?? ''}`;
}

function score(article: string, page: Page, total: Score, note?: (line: string) => void): void {
  const text = folded(article);
  for (const segment of page.with) {
    if (text.includes(folded(segment))) total.truePositives += 1;
    else {
      total.falseNegatives += 1;
      note?.(`missing: ${segment}`);
    }
  }
  for (const segment of page.without) {
    if (!text.includes(folded(segment))) continue;
    total.falsePositives += 1;
    note?.(`wrongly in: ${segment}`);
  }
}

function figures({ truePositives, falsePositives, falseNegatives }: Score): string {
  const precision = truePositives / (truePositives + falsePositives);
  const recall = truePositives / (truePositives + falseNegatives);
  const f1 = (2 * precision * recall) / (precision + recall);
  return `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;
}

interface Tally {
  right: number;
  wrong: number;
}

const none = (): Score => ({ truePositives: 0, falsePositives: 0, falseNegatives: 0 });

async function main(): Promise<void> {
  if (!existsSync(resolve(folder, 'expected.json'))) {
    say(`no pages in ${folder}`);
    return;
  }
  const expected = z.record(z.string(), Page).parse(JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')));
  const scores = { english: none(), all: none(), plainEnglish: none(), plainAll: none() };
  const tallies: Record<'title' | 'authors' | 'date', Tally> = {
    title: { right: 0, wrong: 0 },
    authors: { right: 0, wrong: 0 },
    date: { right: 0, wrong: 0 },
  };
  let english = 0;
  let milliseconds = 0;
  let slowest = { file: '', took: 0 };
  for (const [url, page] of Object.entries(expected)) {
    const bytes = readFileSync(resolve(folder, page.file));
    const started = performance.now();
    const intake = await readReport({ bytes, path: page.file });
    const took = performance.now() - started;
    milliseconds += took;
    if (took > slowest.took) slowest = { file: page.file, took };
    const misses: string[] = [];
    const note = (line: string) => misses.push(line);
    const article = intake.ok ? articleOf(intake.report) : '';
    const isEnglish = intake.ok && intake.report.language.startsWith('en');
    if (isEnglish) english += 1;
    const plain = plainReadability(bytes);
    score(article, page, scores.all, note);
    score(plain, page, scores.plainAll);
    if (isEnglish) {
      score(article, page, scores.english);
      score(plain, page, scores.plainEnglish);
    }
    if (intake.ok) tallyMetadata(intake.report, page, tallies, note);
    else note(intake.failure.message);
    if (showMisses && misses.length > 0) say(`${page.file} (${url})\n  ${misses.join('\n  ')}`);
  }
  say(`English (${english})  ${figures(scores.english)}   plain Readability ${figures(scores.plainEnglish)}`);
  say(`all (${Object.keys(expected).length})  ${figures(scores.all)}   plain Readability ${figures(scores.plainAll)}`);
  for (const [field, { right, wrong }] of Object.entries(tallies)) say(`${field}: ${right} of ${right + wrong} right`);
  say(`${(milliseconds / Object.keys(expected).length).toFixed(0)} ms a page, slowest ${slowest.took.toFixed(0)} ms (${slowest.file})`);
}

function tallyMetadata(report: Report, page: Page, tallies: Record<'title' | 'authors' | 'date', Tally>, note: (line: string) => void): void {
  const check = (field: 'title' | 'authors' | 'date', found: string, wanted: string) => {
    const isRight = loosely(found) === loosely(wanted);
    tallies[field][isRight ? 'right' : 'wrong'] += 1;
    if (!isRight) note(`${field}: “${found}” for “${wanted}”`);
  };
  const authors = page.author?.flatMap((name) => name.split(/[,;]\s+(?=\p{Lu}\S*\s)/u)).filter((name) => name.trim() !== '') ?? [];
  if (page.title) check('title', report.title ?? '', page.title);
  if (authors.length > 0)
    check(
      'authors',
      report.authors.toSorted().join(' '),
      authors
        .map((name) => name.trim())
        .toSorted()
        .join(' '),
    );
  if (page.date) check('date', report.published?.edtf ?? '', page.date);
}

await main();
