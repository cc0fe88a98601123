import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Edit, ExportRecord, FigureAccount } from '../src/model/index.ts';
import { chancery } from './support/run-chancery.ts';

const SAMPLES = resolve(import.meta.dirname, '../samples/reports');
const DAY = '2025-06-30';

const Listed = z.object({ reports: z.array(z.looseObject({ id: z.string(), path: z.string(), title: z.string().optional() })) });
const Actors = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const Differences = z.array(z.looseObject({ kind: z.string(), accounts: z.array(z.looseObject({ report: z.string() })) }));

/** An export's records but the first, by whatever path the reports were read. */
function withoutPaths(lines: readonly string[]): ExportRecord[] {
  return lines.slice(1).map((line) => {
    const record = ExportRecord.parse(JSON.parse(line));
    return record.type === 'report' ? { ...record, path: '' } : record;
  });
}

describe('what lies across reports, on the command line', () => {
  let folder: string;
  let dossier: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-across-'));
    dossier = join(folder, 'samples.sqlite');
    chancery(['build', SAMPLES, '--dossier', dossier]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (...args: string[]) => chancery([...args, '--dossier', dossier]);
  const json = (...args: string[]): unknown => JSON.parse(ask(...args, '--json').out);
  const exported = (...args: string[]) =>
    ask('export', ...args)
      .out.trimEnd()
      .split('\n');

  it('sets differing passages side by side, contradictions first, with offsets in code points', () => {
    const found = Differences.parse(json('differences'));
    expect(found[0]?.kind).toBe('contradiction');
    const texts = new Map<string, string>();
    for (const line of exported()) {
      const record = ExportRecord.parse(JSON.parse(line));
      if (record.type === 'report') texts.set(record.id, record.text);
    }
    const values = Differences.parse(json('differences', '--field', 'value')).flatMap(({ accounts }) =>
      accounts.map((one) => FigureAccount.parse(one)),
    );
    expect(values.length).toBeGreaterThan(1);
    for (const { report, span } of values)
      expect(
        Array.from(texts.get(report) ?? '')
          .slice(span.start, span.end)
          .join(''),
      ).toBe(span.exact);
    expect(ask('differences').out).toMatch(/^contradiction in /);
  });

  it('tells origins and coverage', () => {
    expect(ask('origins').out).toMatch(/\d+ things told by more than one report/);
    const { reports, rows } = z
      .object({ reports: z.array(z.string()), rows: z.array(z.looseObject({ cells: z.array(z.unknown()) })) })
      .parse(json('coverage'));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ cells }) => cells.length === reports.length)).toBe(true);
    expect(ask('coverage', '--which', 'only').out).toContain('only ');
  });

  it('compares two reports that are named by their paths', () => {
    const { code, out } = ask('compare', 'harbour-wire-plan.txt', 'montevideo-ledger-visit.html');
    expect(code).toBe(0);
    expect(out).toMatch(/^Both tell \d+ things?/);
    expect(ask('compare', 'harbour-wire-plan.txt', 'nowhere.txt')).toMatchObject({ code: 2, out: '' });
  });

  it('tells what a report adds, and stores nothing', () => {
    const before = exported();
    const { code, out } = ask('brief', join(SAMPLES, 'southern-desk-oslo.txt'));
    expect(code).toBe(0);
    expect(out).toMatch(/^The dossier holds 1 of these already/);
    expect(out).toMatch(/New: \d+ things? nobody told before/);
    expect(exported()).toEqual(before);
  });

  it('sets in quotation marks only what is quoted, and words that can’t stand alone behind their cue', () => {
    const { out } = ask('brief', join(SAMPLES, 'harbour-wire-sanctions.txt'));
    expect(out).toMatch(/^ {2}sta_\w+ {1,2}Henrik Aasland: the companies had taken at least 9,000 tons of fish without a licence$/m);
    expect(out).toMatch(/^ {2}sta_\w+ {1,2}.*Marchetti: “We were told by press release. That is not how friends speak”$/m);
    expect(ask('statements').out).toContain('  urged both sides to talk  ');
  });

  it('narrows figures to an actor under the name that the timeline has for it', () => {
    expect(ask('figures', '--actor', 'Uruguay').out).toBe(ask('figures', '--about', 'Uruguay').out);
    expect(ask('figures', '--actor', 'Uruguay').out).not.toBe(ask('figures').out);
  });

  it('shows, as of a day, the dossier that the reports of that day alone give', () => {
    const { reports } = Listed.parse(json('list', '--as-of', DAY));
    const then = join(folder, 'then');
    mkdirSync(then);
    for (const { path } of reports) copyFileSync(path, join(then, path.slice(path.lastIndexOf('/') + 1)));
    expect(readdirSync(then).length).toBeLessThan(readdirSync(SAMPLES).length);
    const other = join(folder, 'then.sqlite');
    chancery(['build', then, '--dossier', other]);
    const built = chancery(['export', '--dossier', other]).out.trimEnd().split('\n');
    expect(withoutPaths(exported('--as-of', DAY))).toEqual(withoutPaths(built));
    expect(JSON.parse(exported('--as-of', DAY)[0] ?? '')).toMatchObject({ type: 'dossier', as_of: DAY, reports: reports.length });
  });

  it('keeps an edit through new reports, exports it as the user’s, and forgets it when it is undone', () => {
    const before = exported();
    const [actor] = Actors.parse(json('actors'));
    const made = Edit.parse(JSON.parse(ask('edit', 'rename', actor?.id ?? '', 'Somebody Else', '--by', 'desk', '--json').out));
    expect(made).toMatchObject({ op: 'rename', value: 'Somebody Else', by: 'desk' });
    expect(ExportRecord.parse(JSON.parse(exported().at(-1) ?? ''))).toMatchObject({ type: 'edit', id: made.id, by: 'desk' });
    expect(ask('verify').code).toBe(0);
    const removed = Listed.parse(json('list')).reports[0];
    ask('remove', removed?.id ?? '');
    ask('build', SAMPLES);
    expect(Actors.parse(json('actors')).map(({ name }) => name)).toContain('Somebody Else');
    expect(ask('show', actor?.id ?? '').out).toContain('called “Somebody Else”, by desk');
    expect(ask('edit', 'undo', made.id.slice(0, 9)).out).toContain('Undone');
    expect(exported()).toEqual(before);
  });

  it('undoes the last edit where none is named, and says which', () => {
    const before = exported();
    const [actor, other] = Actors.parse(json('actors')).map(({ id }) => id);
    const [first, second] = [actor, other].map((id) => Edit.parse(JSON.parse(ask('edit', 'rename', id ?? '', `Called ${id}`, '--json').out)).id);
    expect(ask('edit', 'undo').out).toContain(`Undone: ${second}`);
    expect(ask('edit', 'undo').out).toContain(`Undone: ${first}`);
    expect(exported()).toEqual(before);
    expect(ask('edit', 'undo')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no edit to take back') });
  });

  it('makes one origin of outlets that the user calls one publisher’s, and tells whose word that is', () => {
    const before = exported();
    const made = z
      .array(Edit)
      .parse(JSON.parse(ask('edit', 'family', 'the lisbon lantern', 'The Montevideo Ledger', '--as', 'Tagus Group', '--json').out));
    expect(made.map(({ op, value }) => [op, value])).toEqual([
      ['family', 'Tagus Group'],
      ['family', 'Tagus Group'],
    ]);
    const origins = exported().flatMap((line) => {
      const record = ExportRecord.parse(JSON.parse(line));
      return record.type === 'origin' && record.kind === 'own_reporting' ? [record.name] : [];
    });
    expect(origins).toContain('Tagus Group');
    expect(origins).not.toContain('The Lisbon Lantern');
    expect(ask('verify').code).toBe(0);
    expect(ask('edit', 'list').out).toContain('family: The Lisbon Lantern → Tagus Group');
    expect(ask('edit', 'undo', ...made.map(({ id }) => id)).code).toBe(0);
    expect(exported()).toEqual(before);
    expect(ask('edit', 'family', 'Nobody’s Post', '--as', 'X')).toMatchObject({ code: 2, out: '' });
  });

  it('tells of what was rejected who did so, and how to take it back', () => {
    const [event] = z.array(z.looseObject({ id: z.string() })).parse(json('timeline'));
    const { id } = Edit.parse(JSON.parse(ask('edit', 'reject', event?.id ?? '', '--json').out));
    const gone = ask('show', event?.id ?? '');
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining(`chancery edit undo ${id}`)]);
    expect(ask('edit', 'undo', id).code).toBe(0);
    expect(ask('show', event?.id ?? '').code).toBe(0);
  });

  it('says what can’t be edited', () => {
    const refused = ask('edit', 'merge', 'act_0');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(ask('edit', 'burn', 'act_0').err).toContain('There is no edit “burn”');
  });

  it('explains a line by its sentence, the tree of it, and the steps', () => {
    const [event] = z.array(z.looseObject({ id: z.string() })).parse(json('timeline'));
    const { out } = ask('explain', event?.id ?? '');
    expect(out).toMatch(/^ *\d+ +\S+ +\S+ +VERB/m);
    expect(out).toMatch(/^rule +events\//m);
    expect(out).toMatch(/the root/);
  });

  it('explains which names, times and amounts of its clause a line leaves out', () => {
    const timeline = z.array(z.looseObject({ id: z.string(), label: z.string() })).parse(json('timeline'));
    const meeting = timeline.find(({ label }) => label === 'Duarte Vilhena and Elena Marchetti meet in Lisbon');
    expect(ask('explain', meeting?.id ?? '').out).toMatch(/^left out +named in its clause, in no field: “three hours”$/m);
  });

  it('exports events as PLOVER lines', () => {
    const records = exported('--format', 'plover').map((line): unknown => JSON.parse(line));
    const Plover = z.looseObject({
      id: z.string(),
      date: z.iso.date(),
      source: z.array(z.looseObject({})).min(1),
      event: z.array(z.string()).length(1),
    });
    for (const record of records) Plover.parse(record);
    expect(records.length).toBeGreaterThan(10);
  });
});
