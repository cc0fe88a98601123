import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { align } from '../src/alignment/index.ts';
import { type EditRequest, lookup, planEdit } from '../src/dossier/index.ts';
import { EventId, Event as ExportEvent, ReportId } from '../src/model/index.ts';
import { type Served, serveDossier } from '../src/serve/index.ts';
import { buildPages } from '../web/build.ts';
import { chromiumPath, startChromium } from './support/chromium.ts';
import { doubtedReports, doubtedStory } from './support/doubted-story.ts';
import { EXAMPLE } from './support/example-alignment.ts';
import { exampleDossier } from './support/example-dossier.ts';
import { HOSTILE_REPORT, REVIEW_REPORT, TURKISH_REPORT, WIRE_REPORT } from './support/example-reports.ts';

const path = chromiumPath();
const actor = EXAMPLE.actors.find(({ name }) => name === 'Tove Halden')?.id ?? '';
const visit = EXAMPLE.events.find(({ label }) => label === 'Tove Halden visited Port Orsa');
const arrived = visit?.accounts.find(({ report }) => report === WIRE_REPORT.id)?.id ?? '';

const PAGES: readonly (readonly [address: string, heading: string])[] = [
  ['', 'Tove Halden and Government of Orsania'],
  ['reports', 'Reports'],
  [`reports/${WIRE_REPORT.id}`, 'Premier of Vesland to visit Port Orsa 🚢'],
  [`reports/${WIRE_REPORT.id}#${arrived}`, 'Premier of Vesland to visit Port Orsa 🚢'],
  [`reports/${WIRE_REPORT.id}?around=folded`, 'Premier of Vesland to visit Port Orsa 🚢'],
  [`reports/${TURKISH_REPORT.id}`, 'Halden Port Orsa’ya geldi'],
  ['timeline', 'Timeline'],
  ['timeline?status=planned&from=2031-03-01', 'Timeline'],
  ['statements', 'Statements'],
  ['figures', 'Figures'],
  ['actors', 'Actors'],
  [`actors/${actor}`, 'Tove Halden'],
  [`items/${visit?.id ?? ''}`, 'Tove Halden visited Port Orsa'],
  ['differences', 'Differences'],
  ['coverage?which=all', 'Coverage'],
  ['edits', 'Edits'],
  ['reports?as_of=2031-03-10', 'Reports'],
  ['search?q=Halden', 'Search for “Halden”'],
  ['search?q=zzzz', 'Search for “zzzz”'],
  ['nowhere', 'There is no such page'],
];

describe.skipIf(path === undefined)('in the browser (skipped where there is no Chromium; name one in CHROMIUM)', () => {
  let browser: Browser;
  let context: BrowserContext;
  let served: Served;
  let page: Page;
  const complaints: string[] = [];
  const requested: string[] = [];

  beforeAll(async () => {
    await buildPages(() => undefined);
    served = await serveDossier(exampleDossier(), { port: 0, pages: resolve(import.meta.dirname, '../web/dist') });
    browser = await startChromium(path ?? '');
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(error.error().message));
    context.on('request', (asked) => requested.push(asked.url()));
    page = await context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  async function open(address: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(served.url + address);
    await page.locator('h1, h2').first().waitFor();
  }

  /** The words that stand in a highlight of the text. */
  function highlighted(name: string): Promise<string[]> {
    return page.evaluate(`[...(CSS.highlights.get('${name}') ?? [])].map(String)`);
  }

  it('has pages that are built anew only when their sources have changed', async () => {
    const said: string[] = [];
    expect(await buildPages((line) => said.push(line))).toBe(false);
    expect(said).toEqual([]);
  });

  it.each(PAGES)('shows %s without complaint, light and dark', async (address, heading) => {
    complaints.length = 0;
    await open(address);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(heading);
    expect(await page.title()).toMatch(/Chancery$/);
    await page.waitForLoadState('networkidle');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect([colorScheme, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)]).toEqual([colorScheme]);
    }
    expect(complaints).toEqual([]);
  });

  it('opens a line at its words', async () => {
    await open('timeline');
    await page.getByRole('link', { name: 'Tove Halden visited Port Orsa' }).click();
    await page.waitForURL(/\/reports\/rep_[0-9a-f]{16}#acc_/);
    await page.getByRole('heading', { name: 'Tove Halden visited Port Orsa' }).waitFor();
    expect(['arrived', 'came']).toContain((await highlighted('chosen-main')).join());
  });

  it('follows a deep link to words behind an emoji, and brings them into view', async () => {
    await page.setViewportSize({ width: 1280, height: 320 });
    await open(`reports/${WIRE_REPORT.id}#${arrived}`);
    await page.getByRole('heading', { name: 'Tove Halden visited Port Orsa' }).waitFor();
    expect(await highlighted('chosen-main')).toEqual(['arrived']);
    expect(await highlighted('chosen-detail')).toEqual(['arrived', 'Premier Tove Halden of Vesland', 'Monday']);
    await expect
      .poll(() =>
        page.evaluate(
          "(() => { const { top } = [...CSS.highlights.get('chosen-main')][0].getBoundingClientRect(); return top > 0 && top < innerHeight; })()",
        ),
      )
      .toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('opens a finding by a click on its words, and closes it by Escape', async () => {
    await open(`reports/${WIRE_REPORT.id}`);
    await page.waitForFunction("CSS.highlights.get('figure')?.size > 0");
    const at: { x: number; y: number } = await page.evaluate(
      "(() => { const r = [...CSS.highlights.get('figure')][0].getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()",
    );
    await page.mouse.click(at.x, at.y);
    await page.getByRole('heading', { name: 'trade: $4.2 billion' }).waitFor();
    expect(await highlighted('chosen-main')).toEqual(['$4.2 billion']);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'trade: $4.2 billion' }).waitFor({ state: 'detached' });
  });

  it('moves through the findings by j and k', async () => {
    await open(`reports/${WIRE_REPORT.id}`);
    await page.waitForFunction("CSS.highlights.get('event')?.size > 0");
    for (const [key, words] of [
      ['j', 'arrived'],
      ['j', 'We will open the strait again before the summer'],
      ['k', 'arrived'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => highlighted('chosen-main')).toEqual([words]);
    }
  });

  it('lists a plan as a plan', async () => {
    await open(`reports/${WIRE_REPORT.id}`);
    expect(await page.getByRole('button', { name: /will sign a fishing accord/ }).innerText()).toContain('planned');
  });

  it('hides a kind of finding, and what is not the article', async () => {
    await open(`reports/${WIRE_REPORT.id}`);
    await page.getByRole('button', { name: 'Events 2' }).click();
    await expect.poll(() => highlighted('event')).toEqual([]);
    await page.getByRole('button', { name: 'Page furniture' }).click();
    await page.getByRole('button', { name: /Show what is not the article here: byline, dateline, boilerplate/ }).click();
    await page.getByText('By Ilse Marran').waitFor();
    expect(await page.getByText('Home › World › Islands').count()).toBe(0);
  });

  it('resolves an Ibid.', async () => {
    await open(`reports/${WIRE_REPORT.id}`);
    const notes = page.getByRole('region', { name: 'Notes' });
    expect(await notes.innerText()).toContain('Ibid.: the same as note 1');
    await notes.getByRole('link', { name: 'in the text' }).first().click();
    await expect.poll(async () => (await highlighted('found'))[0]?.slice(0, 16)).toBe('[1] Harbour Wire');
  });

  it('unfolds what all reports say, with the words marked', async () => {
    await open('figures');
    await page.getByRole('button', { name: /2 reports, 2 origins/ }).click();
    await page.getByText('contradiction').waitFor();
    await page.locator('mark', { hasText: '$3.9 billion' }).waitFor();
    expect(await page.locator('.passage').count()).toBe(2);
  });

  it('moves through a list by j, unfolds by e, and searches by /', async () => {
    await open('timeline');
    await page.getByRole('link', { name: 'Orsania denied boarding two trawlers' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Tove Halden visited Port Orsa');
    await page.keyboard.press('e');
    await page.locator('.passage').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('strait');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=strait$/);
    await page.getByRole('heading', { name: 'In the reports' }).waitFor();
  });

  it('leads back to the line that was opened', async () => {
    await open('timeline');
    await page.locator('[data-line]').first().waitFor();
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key);
    await page.waitForURL(/#acc_/);
    await page.goBack();
    const second = await page.locator('[data-line] [data-opens]').nth(1).innerText();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(second);
  });

  it('keeps the focus in the panel of a finding from one to the next, and gives it to the list when that closes', async () => {
    await open(`reports/${WIRE_REPORT.id}#${arrived}`);
    await page.getByRole('button', { name: 'Next finding' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => highlighted('chosen-main')).toEqual(['We will open the strait again before the summer']);
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe('Next finding (j)');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.dataset.finding ?? ""')).toMatch(/^acc_/);
  });

  it('keeps filters in the address', async () => {
    await open('timeline');
    await page.getByLabel('Status').selectOption('planned');
    await page.waitForURL(/status=planned/);
    await page.getByText('1 event', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('1 event', { exact: true }).waitFor();
    expect(await page.getByLabel('Status').inputValue()).toBe('planned');
  });

  it('sets both passages of a difference side by side, with the words marked that differ', async () => {
    await open('differences');
    await page.locator('.side-by-side .words-main').first().waitFor();
    expect(await page.locator('.side-by-side .words-main').allInnerTexts()).toEqual(['$4.2 billion', '$3.9 billion']);
    await page.getByLabel('Kind').selectOption('update');
    await page.getByText('No differences found').waitFor();
  });

  it('opens a cell of the coverage where the report tells it, by keys', async () => {
    await open('coverage?which=all');
    await page.getByRole('link', { name: 'told', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\/rep_[0-9a-f]{16}#acc_/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });

  it('tells of an event how the word of it went, and where it comes from', async () => {
    await open(`items/${visit?.id ?? ''}`);
    expect(await page.locator('.ledger').innerText()).toContain('happened');
    expect(await page.locator('.origins h3').allInnerTexts()).toContain('Harbour Wire (outlet)');
  });

  it('renames an actor, shows that as the reader’s own, and takes it back', async () => {
    await open(`actors/${actor}`);
    await page.getByText('Change this actor').click();
    await page.getByLabel('It is called').fill('Tove Halden-Lind');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tove Halden-Lind' }).waitFor();
    await page.getByRole('heading', { name: 'Changed by you' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await open('edits');
    await page.getByRole('button', { name: 'Undo: called “Tove Halden-Lind”' }).click();
    await page.getByRole('heading', { name: 'No edits' }).waitFor();
    await open(`actors/${actor}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Tove Halden');
  });

  it('puts an outlet into a publisher family, and takes it back', async () => {
    await open(`items/${visit?.id ?? ''}`);
    await page.getByText('Change whose outlet it is').click();
    await page.getByLabel('Outlet').selectOption('Harbour Wire');
    await page.getByLabel('Belongs to').fill('Harbour Group');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    const made = page.waitForResponse((response) => response.url().endsWith('/api/edits') && response.request().method() === 'POST');
    await page.getByRole('button', { name: 'Set family' }).click();
    expect((await made).status()).toBe(200);
    await page.getByRole('navigation').getByRole('link', { name: 'Edits' }).click();
    await page.getByText('of the publisher family “Harbour Group”').waitFor();
    expect(await page.locator('.edits').innerText()).toContain('Harbour Wire');
    await page.getByRole('button', { name: 'Undo: of the publisher family “Harbour Group”' }).click();
    await page.getByRole('heading', { name: 'No edits' }).waitFor();
  });

  it('shows the dossier as of a day, from page to page, until all is wanted again', async () => {
    await open('reports');
    await page.getByRole('button', { name: 'As of a day' }).click();
    await page.getByLabel('Day', { exact: true }).fill('2031-03-10');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('As of 10 March 2031').waitFor();
    await page.getByRole('link', { name: 'Timeline' }).click();
    await page.waitForURL(/\/timeline\?as_of=2031-03-10/);
    await page.getByText('As of 10 March 2031').waitFor();
    await page.getByRole('button', { name: 'Show all' }).first().click();
    await page.waitForURL(/\/timeline$/);
    expect(await page.getByText('As of 10 March 2031').count()).toBe(0);
  });

  it.each(['differences', 'coverage?which=all', `items/${visit?.id ?? ''}`, `actors/${actor}`, 'edits'])(
    'keeps %s within a narrow window',
    async (address) => {
      await page.setViewportSize({ width: 390, height: 800 });
      await open(address);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
  );

  it('shows its shortcuts, and keeps the colours that were chosen', async () => {
    await open('');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Colours: as the system' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.evaluate('localStorage.clear()');
  });

  it('leaves out what is doubtful, says how much, and shows it by keys with what is in doubt', async () => {
    const server = await serveDossier(exampleDossier(doubtedStory()), { port: 0 });
    await page.goto(`${server.url}figures`);
    const show = page.getByRole('button', { name: 'show 1 doubtful' });
    await show.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'hide 1 doubtful' }).waitFor();
    expect(page.url()).toBe(`${server.url}figures?doubtful=shown`);
    expect(await page.locator('.line .doubt').allInnerTexts()).toEqual(['not sure whose figure this is']);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }
    await page.keyboard.press('Enter');
    await show.waitFor();
    expect(await page.locator('.line .doubt').count()).toBe(0);
    await server.close();
  });

  it('says at the end of a list how much is left out as doubtful, and shows it there', async () => {
    const server = await serveDossier(exampleDossier(doubtedStory()), { port: 0 });
    await page.goto(`${server.url}figures`);
    await page.getByText('1 more figure was found of which not every field is sure.').waitFor();
    await page.getByRole('button', { name: 'Show it' }).click();
    await page.locator('.line-doubtful').waitFor();
    expect(await page.getByRole('button', { name: 'Show it' }).count()).toBe(0);
    await page.goto(`${server.url}figures?agreement=conflict`);
    await page.getByRole('heading', { name: 'No figure fits these filters' }).waitFor();
    await server.close();
  });

  it('marks what is doubtful in the text, unlike what is sure, until that is hidden', async () => {
    const server = await serveDossier(exampleDossier(doubtedStory()), { port: 0 });
    await page.goto(`${server.url}figures?doubtful=shown`);
    const address = await page.locator('.line-doubtful [data-opens]').getAttribute('href');
    await page.goto(new URL(address?.split('#')[0] ?? '', server.url).href);
    await expect.poll(async () => (await highlighted('doubtful')).length).toBeGreaterThan(0);
    expect(await page.locator('.finding-doubtful .doubt').first().innerText()).toMatch(/^not sure/);
    const [words = ''] = await highlighted('doubtful');
    expect([...(await highlighted('event')), ...(await highlighted('figure')), ...(await highlighted('statement'))]).not.toContain(words);
    await page.getByRole('button', { name: /^Doubtful \d/ }).click();
    await page.waitForURL(/doubtful=hidden/);
    await expect.poll(() => highlighted('doubtful')).toEqual([]);
    await server.close();
  });

  it('names a speaker once beside all that is theirs', async () => {
    await open('statements');
    const names = await page.locator('.speaker').allInnerTexts();
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lists what was in doubt once it is confirmed', async () => {
    const dossier = exampleDossier(doubtedStory());
    const { desk: kept } = exampleDossier();
    if (!kept) throw new TypeError('no desk');
    const desk = {
      ...kept,
      async make(request: EditRequest) {
        const { edit } = planEdit(lookup(await dossier.alignment()), [], request);
        dossier.change('confirmed', align(doubtedReports(), [edit]));
        return edit;
      },
    };
    const server = await serveDossier({ ...dossier, desk }, { port: 0 });
    await page.goto(`${server.url}statements?doubtful=shown`);
    const doubtful = page.locator('.line', { has: page.locator('.line-facts .doubt') });
    await doubtful.getByRole('button', { expanded: false }).click();
    await doubtful.getByRole('button', { name: /^Confirm/ }).click();
    await doubtful.waitFor({ state: 'detached' });
    expect(await page.getByText(/doubtful/).count()).toBe(0);
    await server.close();
  });

  it('keeps only what is near the window of a long list, and j goes on through it', async () => {
    const events = Array.from({ length: 600 }, (_, index) => ({
      ...visit,
      id: EventId.parse(`evt_${index.toString(16).padStart(16, '0')}`),
      label: `Visit ${index}`,
    }));
    const long = await serveDossier(exampleDossier({ ...EXAMPLE, events: events.map((event) => ExportEvent.parse(event)) }), { port: 0 });
    const other = await context.newPage();
    await other.goto(`${long.url}timeline`);
    await other.getByRole('link', { name: 'Visit 0', exact: true }).waitFor();
    await other.getByText('600 events').waitFor();
    expect(await other.locator('[data-line]').count()).toBeLessThan(60);
    for (let line = 0; line < 40; line++) await other.keyboard.press('j');
    expect(await other.evaluate('document.activeElement.textContent')).toBe('Visit 39');
    expect(await other.evaluate('(({ top, bottom }) => top > 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())')).toBe(
      true,
    );
    // On paper it is whole.
    await other.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await other.locator('[data-line]').count()).toBe(600);
    await other.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => other.locator('[data-line]').count()).toBeLessThan(60);
    await other.close();
    await long.close();
  });

  it('leads from the drawn stretch of time to what lies before it, and back', async () => {
    const days = ['1949-10-01', ...Array.from({ length: 20 }, (_, index) => `2031-03-${String(index + 1).padStart(2, '0')}`)];
    const events = days.map((edtf, index) => ({
      ...visit,
      id: EventId.parse(`evt_${index.toString(16).padStart(16, '0')}`),
      time: { ...visit?.time, edtf },
    }));
    const server = await serveDossier(exampleDossier({ ...EXAMPLE, events: events.map((event) => ExportEvent.parse(event)) }), { port: 0 });
    const other = await context.newPage();
    await other.goto(`${server.url}timeline`);
    const drawn = other.locator('.chart-event');
    await expect.poll(() => drawn.count()).toBe(20);
    await other.getByRole('button', { name: '1 event earlier' }).click();
    await other.waitForURL(/stretch=1949/);
    await other.locator('.chart-readout', { hasText: '1949' }).waitFor();
    expect(await drawn.count()).toBe(1);
    await other.reload();
    await other.getByRole('button', { name: '20 events later' }).waitFor();
    await other.getByRole('button', { name: 'The whole time' }).click();
    await other.getByRole('button', { name: 'Back to the busy stretch' }).click();
    await expect.poll(() => drawn.count()).toBe(20);
    await other.close();
    await server.close();
  });

  it('keeps the coverage of many reports within a narrow window, each sign with the number of its report', async () => {
    const others = Array.from({ length: 15 }, (_, index) => ({ ...WIRE_REPORT, id: ReportId.parse(`rep_${index.toString(16).padStart(16, '0')}`) }));
    const server = await serveDossier(exampleDossier({ ...EXAMPLE, reports: [...EXAMPLE.reports, ...others] }), { port: 0 });
    const narrow = await context.newPage();
    await narrow.setViewportSize({ width: 390, height: 800 });
    await narrow.goto(`${server.url}coverage?which=all`);
    const row = narrow.locator('.coverage tbody tr').first();
    await row.waitFor();
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await row.locator('.covered-number').allInnerTexts()).toEqual(Array.from({ length: EXAMPLE.reports.length + 15 }, (_, at) => `${at + 1}`));
    const last = await row.locator('td.covered').last().boundingBox();
    expect((last?.x ?? 390) + (last?.width ?? 0)).toBeLessThanOrEqual(390);
    await narrow.close();
    await server.close();
  });

  it('says that nothing answers when the server has stopped', async () => {
    const short = await serveDossier(exampleDossier(), { port: 0 });
    const other = await context.newPage();
    await other.goto(short.url);
    await other.getByRole('heading', { level: 1 }).waitFor();
    await short.close();
    await other.getByRole('link', { name: 'Figures' }).click();
    await other.getByRole('heading', { name: 'Chancery does not answer' }).waitFor();
    expect(await other.getByText(/may have been stopped\. Start it again with npm start/).isVisible()).toBe(true);
    await other.close();
  });

  it('sees what the command line adds meanwhile', async () => {
    const growing = exampleDossier({ ...EXAMPLE, events: [] });
    const server = await serveDossier(growing, { port: 0 });
    const other = await context.newPage();
    await other.clock.install();
    await other.goto(server.url);
    await other.getByRole('link', { name: '0 events' }).waitFor();
    growing.change('two', EXAMPLE);
    await other.clock.runFor(16_000);
    await other.getByRole('link', { name: '4 events' }).waitFor();
    expect(await other.getByRole('link', { name: '0 events' }).count()).toBe(0);
    await other.close();
    await server.close();
  });

  it('shows hostile words as words, and runs nothing of them', async () => {
    complaints.length = 0;
    for (const address of ['', 'reports', `reports/${HOSTILE_REPORT.id}`, 'search?q=Halden', 'timeline']) {
      await open(address);
      expect(await page.title()).not.toBe('owned');
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.locator('main b').count()).toBe(0);
    }
    await open(`reports/${HOSTILE_REPORT.id}`);
    const text = await page.locator('.report-text').innerText();
    expect(text).toContain('<script>document.title="owned"</script>');
    expect(text).toContain('<img src="https://evil.example/x.png" onerror=');
    expect(text).toContain('<b>not bold</b> &amp; not one either.');
    expect(complaints).toEqual([]);
  });

  it.each([320, 390])('needs no scrolling sideways at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    for (const [address] of PAGES) {
      await open(address);
      expect([address, await page.evaluate('document.documentElement.scrollWidth - innerWidth')]).toEqual([address, 0]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('shows the estimated date with its reason, and what was wrong', async () => {
    await open(`reports/${REVIEW_REPORT.id}`);
    const head = await page.locator('.report-head').innerText();
    expect(head).toContain('4–31 March 2031, estimated');
    expect(head).toContain('tells of 3 March 2031 in the past tense');
    expect(head).toContain('The encoding was guessed');
  });

  it('asked nothing of any other machine', () => {
    const { origin } = new URL(served.url);
    const elsewhere = requested.filter((address) => !address.startsWith(origin) && !address.startsWith('about:') && !address.startsWith('data:'));
    expect(elsewhere.filter((address) => new URL(address).hostname !== '127.0.0.1')).toEqual([]);
  });
});
