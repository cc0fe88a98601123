import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../src/work/build.ts';
import { openDossier } from '../src/work/dossier.ts';
import { exportDossier } from '../src/work/export.ts';
import { WorkerPool } from '../src/work/pool.ts';
import { writeReports } from './support/generated-reports.ts';
import { chancery, startChancery } from './support/run-chancery.ts';
import { type SmallDisk, smallDisk } from './support/small-disk.ts';

const REPORTS = 60;

type Spoil = (file: string, bytes: Buffer) => void;

const DAMAGES: readonly (readonly [how: string, least: number, spoil: Spoil])[] = [
  ['cut off in the middle', 1, (file, bytes) => truncateSync(file, bytes.length / 2)],
  [
    'with zeroed pages',
    REPORTS / 2,
    (file, bytes) => writeFileSync(file, bytes.fill(0, Math.floor(bytes.length / 8192) * 4096, Math.floor(bytes.length / 8192) * 4096 + 16_384)),
  ],
  ['with a garbage header', REPORTS, (file, bytes) => writeFileSync(file, bytes.fill(0x5a, 0, 100))],
  ['without its first page', REPORTS, (file, bytes) => writeFileSync(file, bytes.fill(0, 0, 4096))],
];

/** A copy of the undisturbed dossier with some of its bytes spoilt. */
function damagedCopy(folder: string, name: string, spoil: Spoil): string {
  const file = join(folder, `${name}.sqlite`);
  cpSync(join(folder, 'undisturbed.sqlite'), file);
  spoil(file, readFileSync(file));
  return file;
}

describe('a dossier whose surroundings fail', () => {
  let folder: string;
  let reports: string;
  /** What an undisturbed build of the reports exports. */
  let undisturbed: string;
  const pool = new WorkerPool({ workers: 1 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-crash-'));
    reports = join(folder, 'reports');
    writeReports(reports, REPORTS);
    undisturbed = await builtExport(join(folder, 'undisturbed.sqlite'));
  });
  afterAll(async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function builtExport(file: string): Promise<string> {
    const dossier = await openDossier(file, { create: true });
    try {
      await build(dossier.store, [reports], { pool });
      return [...(await exportDossier(dossier, 'jsonl'))].join('');
    } finally {
      await dossier.close();
    }
  }

  const probe = smallDisk('1m');
  probe?.remove();

  describe.skipIf(probe === undefined)('on a small disk (skipped where none may be mounted)', () => {
    let disk: SmallDisk | undefined;
    const onDisk = () => join(disk?.folder ?? '', 'story.sqlite');
    beforeAll(() => {
      disk = smallDisk('1m');
    });
    afterAll(() => disk?.remove());

    it('says that it is full, keeps what it holds, and goes on when there is room', async () => {
      await expect(builtExport(onDisk())).rejects.toMatchObject({ fault: 'full', message: expect.stringContaining('Make room and try again') });
      const dossier = await openDossier(onDisk());
      const stored = await dossier.store.inputs();
      expect(stored.length).toBeGreaterThan(0);
      expect(stored.length).toBeLessThan(REPORTS);
      expect(await dossier.store.check()).toEqual([]);
      expect((await dossier.alignment()).reports).toHaveLength(stored.length);
      await dossier.close();
      disk?.change('64m');
      expect((await builtExport(onDisk())) === undisturbed).toBe(true);
    });

    it('is answered from where nothing can be written, and says so when it is to be changed', async () => {
      await builtExport(onDisk());
      disk?.change('ro');
      const dossier = await openDossier(onDisk());
      expect([...(await exportDossier(dossier, 'jsonl'))].join('') === undisturbed).toBe(true);
      const [first] = await dossier.store.inputs();
      await expect(dossier.store.removeInput(first?.location ?? '')).rejects.toMatchObject({ fault: 'no-access' });
      await dossier.close();
      await expect(openDossier(onDisk(), { create: true })).rejects.toMatchObject({ fault: 'no-access' });
    });
  });

  it('is the same when two build it at once', async () => {
    const file = join(folder, 'two.sqlite');
    const builders = [1, 2].map(() => startChancery(['build', reports, '--dossier', file]));
    const ended = await Promise.all(builders.map((builder) => once(builder, 'exit')));
    expect(ended.map(([code]) => code)).toEqual([0, 0]);
    expect((await builtExport(file)) === undisturbed).toBe(true);
  });

  it('of a newer version is left alone by every command, byte for byte', () => {
    const below = join(folder, 'newer');
    const file = join(below, 'newer.sqlite');
    cpSync(join(folder, 'undisturbed.sqlite'), file);
    const database = new SqliteDatabase(file);
    database.pragma('user_version = 99');
    database.pragma('journal_mode = DELETE');
    database.close();
    const before = readFileSync(file);
    for (const command of [['build', reports], ['list'], ['remove', reports], ['verify']]) {
      const ran = chancery([...command, '--dossier', file]);
      expect([command[0], ran.code]).toEqual([command[0], 2]);
      expect(ran.err).toContain('written by a newer Chancery');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(below)).toEqual(['newer.sqlite']);
  });

  describe('damaged', () => {
    it.each(DAMAGES)('%s, gives what can be saved, and a build completes it', async (how, least, spoil) => {
      const file = damagedCopy(folder, how.replaceAll(' ', '-'), spoil);
      const before = readFileSync(file);
      const saved = `${file}.saved.sqlite`;
      const ran = chancery(['recover', saved, '--json', '--dossier', file]);
      expect(ran.err).toBe('');
      const { reports: found } = JSON.parse(ran.out);
      expect(found).toBeGreaterThanOrEqual(least);
      expect(readFileSync(file).equals(before)).toBe(true);
      const dossier = await openDossier(saved);
      expect((await dossier.alignment()).reports).toHaveLength(found);
      await dossier.close();
      expect((await builtExport(saved)) === undisturbed).toBe(true);
    });

    it('is told, with the way to save what it holds', () => {
      const file = damagedCopy(folder, 'told', (path, bytes) => writeFileSync(path, bytes.fill(0x5a, 4096, bytes.length - 4096)));
      const ran = chancery(['list', '--dossier', file]);
      expect(ran.code).toBe(2);
      expect(ran.err).toMatch(/is damaged.*chancery recover/s);
    });
  });
});
