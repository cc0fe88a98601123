import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReports } from './support/generated-reports.ts';
import { chancery, type Ran } from './support/run-chancery.ts';

const SAMPLE_PDF = resolve(import.meta.dirname, '../samples/reports/southern-desk-denial.pdf');
const NESTING = 100_000;
const MEGABYTE = 1024 * 1024;

describe('a folder with all that can be wrong in it', () => {
  let folder: string;
  let ran: Ran;
  let failed: Map<string, string>;
  let listed: { reports: { path: string; language: string }[]; failures: { path: string; code: string; message: string }[] };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-bad-'));
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeReports(join(bad, 'good'), 3);
    writeFileSync(join(bad, 'empty.txt'), '');
    writeFileSync(
      join(bad, 'binary.txt'),
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    );
    const latin1 = 'Le ministre a démissionné\n\nLe ministre des pêches a démissionné à Paris, a déclaré son porte-parole après la réunion.';
    writeFileSync(join(bad, 'wrong-encoding.txt'), Buffer.from(latin1, 'latin1'));
    writeFileSync(join(bad, 'one-line.txt'), 'x');
    truncateSync(join(bad, 'one-line.txt'), 200 * MEGABYTE);
    const nested = `<html><body>${'<div>'.repeat(NESTING)}<p>The harbour master of Lisbon resigned on 3 March 2024.</p>${'</div>'.repeat(NESTING)}</body></html>`;
    writeFileSync(join(bad, 'nested.html'), nested);
    const pdf = readFileSync(SAMPLE_PDF);
    writeFileSync(join(bad, 'half.pdf'), pdf.subarray(0, pdf.length / 2));
    symlinkSync('loop-b.txt', join(bad, 'loop-a.txt'));
    symlinkSync('loop-a.txt', join(bad, 'loop-b.txt'));
    symlinkSync('..', join(bad, 'good', 'up'));
    symlinkSync('nowhere.txt', join(bad, 'dangling.txt'));
    writeFileSync(join(bad, 'unreadable.txt'), 'You may not read this.');
    chmodSync(join(bad, 'unreadable.txt'), 0);
    const dossier = join(folder, 'bad.sqlite');
    ran = chancery(['build', bad, '--dossier', dossier]);
    listed = JSON.parse(chancery(['list', '--json', '--dossier', dossier]).out);
    failed = new Map(listed.failures.map(({ path, code }) => [path.slice(bad.length + 1), code]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('still gives all the good reports', () => {
    expect(listed.reports.filter(({ path }) => path.includes('/good/'))).toHaveLength(3);
    expect(ran.code).toBe(1);
  });

  for (const [name, code] of [
    ['empty.txt', 'empty'],
    ['one-line.txt', 'too-large'],
    ['loop-a.txt', 'link-loop'],
    ['dangling.txt', 'not-found'],
  ] as const) {
    it(`names ${name} with the reason, on one line`, () => {
      expect(failed.get(name)).toBe(code);
      const lines = ran.err.split('\n').filter((line) => line.includes(`/${name}: `));
      expect(lines).toHaveLength(1);
    });
  }

  it('names the binary file and the damaged PDF with a reason', () => {
    expect(failed.get('binary.txt')).toBeDefined();
    const halfPdf = failed.has('half.pdf') || listed.reports.some(({ path }) => path.endsWith('half.pdf'));
    expect(halfPdf).toBe(true);
  });

  it('reads deep nesting and another encoding', () => {
    expect(failed.get('nested.html')).toBeUndefined();
    expect(listed.reports.find(({ path }) => path.endsWith('wrong-encoding.txt'))?.language).toBe('fr');
  });

  it.skipIf(process.getuid?.() === 0)('names the file that may not be read (not tried as root, who may read everything)', () => {
    expect(failed.get('unreadable.txt')).toBe('no-permission');
  });
});
