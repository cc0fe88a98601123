import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { chromiumPath, startChromium } from '../test/support/chromium.ts';

const USAGE = `node web/screenshots.ts FOLDER [--url http://127.0.0.1:4280/]   every page, light and dark, wide and narrow
node web/screenshots.ts --readme [--url …] [--path reports/ID#ID]   docs/screenshot.png for the README`;

const WIDTHS = [1440, 390] as const;
const SCHEMES = ['light', 'dark'] as const;

interface Shot {
  name: string;
  path: string;
}

const Line = z.object({ id: z.string() });
const Event = Line.extend({ reports: z.number(), opens: z.object({ report: z.string(), account: z.string() }) });
const Lines = z.object({ lines: z.array(Line) });
const Overview = z.object({ salient: z.array(Event) });

async function ask(url: string, path: string): Promise<unknown> {
  const response = await fetch(new URL(`api/${path}`, url));
  if (!response.ok) throw new Error(`${url} answers ${response.status} to api/${path}; is a dossier served there?`);
  return response.json();
}

/** Every page, those of single records by the first of their list; of the salient events the one that most reports tell. */
async function shotsOf(url: string): Promise<Shot[]> {
  const [overview, actors, reports] = await Promise.all(['overview', 'actors', 'reports'].map((question) => ask(url, question)));
  const salient = Overview.parse(overview).salient.toSorted((a, b) => b.reports - a.reports)[0];
  const actor = Lines.parse(actors).lines[0];
  const report = Lines.parse(reports).lines[0];
  return [
    { name: 'overview', path: '' },
    { name: 'reports', path: 'reports' },
    ...(report ? [{ name: 'report', path: `reports/${report.id}` }] : []),
    ...(report ? [{ name: 'report-folded', path: `reports/${report.id}?around=folded` }] : []),
    ...(salient ? [{ name: 'report-finding', path: `reports/${salient.opens.report}#${salient.opens.account}` }] : []),
    { name: 'timeline', path: 'timeline' },
    { name: 'statements', path: 'statements' },
    { name: 'figures', path: 'figures' },
    { name: 'actors', path: 'actors' },
    ...(actor ? [{ name: 'actor', path: `actors/${actor.id}` }] : []),
    ...(salient ? [{ name: 'item', path: `items/${salient.id}` }] : []),
    { name: 'differences', path: 'differences' },
    { name: 'coverage', path: 'coverage' },
    { name: 'edits', path: 'edits' },
    { name: 'as-of', path: 'timeline?as_of=2025-06-15' },
    { name: 'search', path: 'search?q=visit' },
    { name: 'search-nothing', path: 'search?q=zzzz' },
    { name: 'no-such-page', path: 'nowhere' },
  ];
}

/** How long a page may take on a machine that is busy (milliseconds). */
const PATIENCE = 120_000;

interface Look {
  width: number;
  scheme: 'light' | 'dark';
}

async function shoot(browser: Browser, url: string, shot: Shot, { width, scheme }: Look, file: string, height = 900): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(new URL(shot.path, url).href, { waitUntil: 'domcontentloaded' });
  // The pages ask again now and then: what is waited for is what they show, not a quiet network.
  await page.locator('main h1').first().waitFor();
  await page.locator('main .loading').first().waitFor({ state: 'detached' });
  // The words flash for a moment on arrival.
  await page.waitForTimeout(shot.path.includes('#') ? 1_800 : 200);
  await page.screenshot({ path: file, animations: 'disabled' });
  await page.close();
}

async function shootAll(browser: Browser, url: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const shot of await shotsOf(url)) {
    for (const width of WIDTHS) {
      for (const scheme of SCHEMES) await shoot(browser, url, shot, { width, scheme }, join(folder, `${shot.name}-${width}-${scheme}.png`));
    }
  }
}

/** The picture of the README: a report with a finding opened, that of the given path or of the event that most reports tell. */
async function shootReadme(browser: Browser, url: string, path: string | undefined): Promise<void> {
  const shots = path === undefined ? await shotsOf(url) : [{ name: 'report-finding', path }];
  const shot = shots.find(({ name }) => name === 'report-finding') ?? { name: 'overview', path: '' };
  await shoot(browser, url, shot, { width: 1440, scheme: 'light' }, resolve(import.meta.dirname, '../docs/screenshot.png'), 960);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string', default: 'http://127.0.0.1:4280/' }, readme: { type: 'boolean', default: false }, path: { type: 'string' } },
  });
  const path = chromiumPath();
  const [folder] = positionals;
  if (path === undefined) throw new Error('no Chromium was found; install it or name one in CHROMIUM');
  if (!folder && !values.readme) throw new Error(USAGE);
  const browser = await startChromium(path);
  try {
    if (folder) await shootAll(browser, values.url, folder);
    if (values.readme) await shootReadme(browser, values.url, values.path);
  } finally {
    await browser.close();
  }
}

await main();
