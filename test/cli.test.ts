import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../src/export/index.ts';
import { ExportRecord } from '../src/model/index.ts';
import { openDossier } from '../src/work/dossier.ts';
import { chancery } from './support/run-chancery.ts';

const SAMPLES = resolve(import.meta.dirname, '../samples/reports');

describe('the command line', () => {
  let folder: string;
  let dossier: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-cli-'));
    dossier = join(folder, 'samples.sqlite');
    chancery(['build', SAMPLES, '--dossier', dossier]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const ask = (...args: string[]) => chancery([...args, '--dossier', dossier]);

  it('lists the sample reports', () => {
    const { code, out } = ask('list');
    expect(code).toBe(0);
    expect(out).toContain("Iceland's foreign minister to visit Uruguay for talks on Atlantic cable");
    expect(out).toMatch(/20 reports, 0 failures\.$/m);
  });

  it('takes a command line of a thousand files', () => {
    const report = join(folder, 'one.txt');
    writeFileSync(report, 'Chile sent two ferries to Peru on Monday.\n');
    const missing = Array.from({ length: 1_000 }, (_, number) => join(folder, `there-is-no-report-of-this-name-${number}.txt`));
    const { code, out, err } = chancery(['analyse', report, ...missing]);
    expect(code).toBe(1);
    expect(out).toContain('two ferries');
    expect(err.split('\n').filter((line) => line.includes('there-is-no-report'))).toHaveLength(1_000);
  });

  it('answers every question with a table and with the JSON of the export', () => {
    for (const [command, type] of [
      ['timeline', 'event'],
      ['statements', 'statement'],
      ['figures', 'figure'],
      ['actors', 'actor'],
    ] as const) {
      const records: unknown[] = JSON.parse(ask(command, '--json').out);
      expect(records.length).toBeGreaterThan(0);
      expect(new Set(records.map((record) => ExportRecord.parse(record).type))).toEqual(new Set([type]));
      expect(ask(command).out).toMatch(new RegExp(`\\n${records.length} ${type}s[.;]`));
    }
  });

  it('shows a record by a part of its id, with the words in the report', () => {
    const [event] = JSON.parse(ask('timeline', '--json').out);
    const shown = ask('show', event.id.slice(0, 14));
    expect(shown.code).toBe(0);
    expect(shown.out).toContain(event.label);
    expect(shown.out).toContain(event.accounts[0].trigger.exact);
    expect(ask('show', 'evt_nothing')).toMatchObject({ code: 2, out: '' });
  });

  it('finds words and points at them in code points', () => {
    const { hits } = JSON.parse(ask('search', '--json', '"undersea data cable"').out);
    expect(hits[0].span.exact).toBe('undersea data cable');
  });

  it('exports in every format, the same each time, to a file as to the output', () => {
    for (const format of ['jsonl', 'csv', 'md']) {
      const { out, code } = ask('export', '--format', format);
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(100);
      const file = join(folder, `out.${format}`);
      expect(ask('export', '--format', format, '--out', file).code).toBe(0);
      expect(readFileSync(file, 'utf8') === out).toBe(true);
    }
  });

  it('takes the whole name of Markdown', () => {
    expect(ask('export', '--format', 'markdown').out).toBe(ask('export', '--format', 'md').out);
  });

  it('verifies a sound dossier', () => {
    expect(ask('verify')).toMatchObject({ code: 0 });
  });

  it('removes a report without a trace', () => {
    const other = join(folder, 'removed.sqlite');
    const file = join(folder, 'strike.txt');
    expect(chancery(['build', SAMPLES, '--dossier', other]).code).toBe(0);
    const before = chancery(['export', '--dossier', other]).out;
    writeFileSync(file, 'Dockers strike\n\nDockers in Portugal went on strike on 6 March 2024, the union said.');
    expect(chancery(['add', file, '--dossier', other]).code).toBe(0);
    expect(chancery(['export', '--dossier', other]).out === before).toBe(false);
    expect(chancery(['remove', file, '--dossier', other])).toMatchObject({ code: 0 });
    expect(chancery(['export', '--dossier', other]).out === before).toBe(true);
    expect(chancery(['remove', 'rep_00000000000000aa', '--dossier', other]).code).toBe(1);
  });

  it('shows an open reader what another process adds', async () => {
    const other = join(folder, 'beside.sqlite');
    const file = join(folder, 'beside.txt');
    writeFileSync(file, 'Dockers strike\n\nDockers in Portugal went on strike on 6 March 2024, the union said.');
    const reader = await openDossier(other, { create: true });
    expect((await reader.alignment()).reports).toHaveLength(0);
    expect(chancery(['add', file, '--dossier', other]).code).toBe(0);
    expect((await reader.alignment()).reports).toHaveLength(1);
    expect(await reader.search('dockers', 5)).toHaveLength(1);
    await reader.close();
  });

  it('adds a report from standard input with what is given for it', () => {
    const other = join(folder, 'stdin.sqlite');
    const input = 'Dockers strike\n\nDockers in Portugal went on strike, the union said.';
    const args = ['add', '-', '--date', '2024-03-06', '--source', 'The Quay', '--title', 'A strike', '--dossier', other];
    expect(chancery(args, { input }).code).toBe(0);
    const { reports } = JSON.parse(chancery(['list', '--json', '--dossier', other]).out);
    expect(reports).toMatchObject([
      { path: '-', title: 'A strike', source: { name: 'The Quay' }, published: { edtf: '2024-03-06', basis: 'given' } },
    ]);
  });

  it('analyses single files, storing nothing, in records that verify', () => {
    const file = join(SAMPLES, 'harbour-wire-plan.txt');
    const { code, out } = chancery(['analyse', file, file], { cwd: folder });
    expect(code).toBe(0);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => ExportRecord.parse(JSON.parse(line)));
    expect(records.filter((record) => record.type === 'dossier').map((record) => record.path)).toEqual([file, file]);
    const [report] = records.filter((record) => record.type === 'report');
    expect(report?.sentences?.length).toBeGreaterThan(3);
    expect(verify(records)).toEqual([]);
    expect(existsSync(join(folder, 'chancery.sqlite'))).toBe(false);
  });

  it('tells wrong usage with exit code 2 and no stack', () => {
    for (const args of [
      ['nonsense'],
      ['list', '--dossier', join(folder, 'missing.sqlite')],
      ['build'],
      ['add', 'x.txt', '--date', 'last Tuesday', '--dossier', dossier],
      ['list', '--dossier', resolve(import.meta.dirname, '../LICENSE')],
      ['serve', '--port', '99999'],
    ]) {
      const { code, err } = chancery(args, { cwd: folder });
      expect(code).toBe(2);
      expect(err).not.toMatch(/^\s+at /m);
      expect(err.length).toBeGreaterThan(10);
    }
  });

  it('makes nothing for a path that is not there', () => {
    const other = join(folder, 'never.sqlite');
    for (const command of ['build', 'add', 'start', 'watch']) {
      const { code, err } = chancery([command, 'reprots', '--dossier', other], { cwd: folder });
      expect(code).toBe(2);
      expect(err).toContain('There is no file or folder reprots');
      expect(existsSync(other)).toBe(false);
    }
  });

  it('keeps what was read from a folder that is empty now, and says how to remove it', () => {
    const other = join(folder, 'emptied.sqlite');
    const reports = join(folder, 'emptied');
    mkdirSync(reports);
    writeFileSync(join(reports, 'a.txt'), 'Dockers strike\n\nDockers in Portugal went on strike on 6 March 2024, the union said.');
    expect(chancery(['build', reports, '--dossier', other]).code).toBe(0);
    rmSync(join(reports, 'a.txt'));
    expect(chancery(['build', reports, '--dossier', other]).out).toContain(`To remove it: chancery remove ${reports}`);
    expect(JSON.parse(chancery(['list', '--json', '--dossier', other]).out).reports).toHaveLength(1);
    expect(chancery(['remove', reports, '--dossier', other]).out).toContain('1 input removed');
  });

  it('takes words that must not be there, and no senseless numbers, countries and tables', () => {
    expect(ask('search', 'cable', '-cable').out).toContain('Nothing was found');
    expect(ask('search', '--limit', '0', 'cable').code).toBe(2);
    expect(chancery(['build', SAMPLES, '--workers', '0', '--dossier', join(folder, 'never.sqlite')]).code).toBe(2);
    expect(ask('actors', '--country', 'XYZ').err).toContain('ISL');
    expect(ask('export', '--format', 'md', '--table', 'events').err).toContain('--format csv');
    expect(ask('timeline', '--actor', 'Nobody At All').err).toContain('chancery actors');
  });

  it('gives the examples of its help something to show', () => {
    for (const args of [
      ['timeline', '--actor', 'Iceland', '--status', 'occurred', '--from', '2024-01-01'],
      ['actors', '--kind', 'person', '--country', 'ISL'],
      ['statements', '--speaker', 'Iceland'],
      ['figures', '--agreement', 'conflict'],
    ])
      expect([args[0], /^0 /m.test(ask(...args).out)]).toEqual([args[0], false]);
  });

  it('names commands as they have to be typed where npm called it', () => {
    const env = { npm_lifecycle_event: 'chancery', INIT_CWD: folder };
    const { out } = chancery(['show', '--help'], { env });
    expect(out).toContain('Usage: npm run chancery -- show');
    expect(out).toContain('Example: npm run chancery -- show evt_');
    expect(ask('export', '--out', join(folder, 'nowhere', 'a.jsonl')).err).toContain('Make the folder');
  });

  it('lets no report command the terminal', () => {
    const file = join(folder, 'escape.txt');
    writeFileSync(file, 'Minister \u001b[31mresigns\n\nThe minister of Chile \u001b]0;owned\u0007resigned on 4 March 2024, she said.');
    const other = join(folder, 'escape.sqlite');
    chancery(['add', file, '--title', 'A \u001b[2J title', '--dossier', other]);
    for (const args of [['list'], ['list', '--json'], ['search', 'minister'], ['actors'], ['timeline']]) {
      const { out, err } = chancery([...args, '--dossier', other]);
      expect(out + err).not.toContain('\u001b');
    }
  });

  it('has help with an example for every command', () => {
    const commands = ['start', 'build', 'add', 'remove', 'list', 'show', 'timeline', 'statements', 'figures', 'actors'];
    for (const command of [...commands, 'search', 'serve', 'export', 'analyse', 'verify', 'doctor']) {
      const { code, out } = chancery([command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples?: /);
    }
  });
});
