import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edit, editId } from '../../model/index.ts';
import { openSqliteStore } from './index.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { recoverEdits } from './recover.ts';

describe('opening a dossier file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-sqlite-'));
    file = join(folder, 'dossier.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('creates a missing one with its folders, of the current version', async () => {
    const nested = join(folder, 'a', 'b.sqlite');
    await (await openSqliteStore(nested)).close();
    const database = new SqliteDatabase(nested, { readonly: true });
    expect(database.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });

  it('creates none when it must be there', async () => {
    await expect(openSqliteStore(file, { create: false })).rejects.toMatchObject({ fault: 'not-found' });
    expect(existsSync(file)).toBe(false);
  });

  it('leaves a dossier of a newer version untouched and says so', async () => {
    await (await openSqliteStore(file)).close();
    const database = new SqliteDatabase(file);
    database.pragma('user_version = 99');
    database.close();
    const before = readFileSync(file);
    await expect(openSqliteStore(file)).rejects.toMatchObject({ fault: 'newer' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('leaves a database of another program untouched and says so', async () => {
    const database = new SqliteDatabase(file);
    database.exec('create table recipes (name text)');
    database.close();
    const before = readFileSync(file);
    await expect(openSqliteStore(file)).rejects.toMatchObject({ fault: 'not-a-dossier' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('leaves a file that is no database untouched and says so', async () => {
    writeFileSync(file, 'These are the minutes of the meeting. '.repeat(200));
    const before = readFileSync(file);
    await expect(openSqliteStore(file)).rejects.toMatchObject({ fault: 'not-a-dossier' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that a dossier is damaged', async () => {
    await (await openSqliteStore(file)).close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, 12_288);
    writeFileSync(file, bytes);
    await expect(
      openSqliteStore(file).then(async (store) => {
        try {
          return await store.inputs();
        } finally {
          await store.close();
        }
      }),
    ).rejects.toMatchObject({ fault: 'damaged' });
  });

  it('says when the folder cannot be written', async () => {
    writeFileSync(join(folder, 'in-the-way'), '');
    await expect(openSqliteStore(join(folder, 'in-the-way', 'dossier.sqlite'))).rejects.toMatchObject({ fault: 'no-access' });
  });

  it('brings one that is older than edits up to date, with all that it held', async () => {
    const { storedReport } = await import('../../../test/support/stored-reports.ts');
    const { input, report, findings } = storedReport('Old plan', ['It was kept.'], 'a.txt');
    const old = await openSqliteStore(file);
    await old.putReport(input, report, findings);
    await old.close();
    const database = new SqliteDatabase(file);
    database.exec("drop table edits; alter table containers drop column archived; drop table parts; delete from state where name = 'content'");
    database.pragma('user_version = 3');
    database.close();
    const store = await openSqliteStore(file);
    expect([await store.edits(), (await store.report(report.id))?.title]).toEqual([[], 'Old plan']);
    await store.close();
  });

  it('saves the edits of a damaged one that are as they were made', async () => {
    const { storedReport } = await import('../../../test/support/stored-reports.ts');
    const targets = storedReport('Plan', ['It was kept.'], 'a.txt').findings.mentions.map(({ id }) => id);
    const kept: Edit = { type: 'edit', id: editId('rename', targets, 'Ada Lind'), op: 'rename', targets, value: 'Ada Lind', by: 'user' };
    const store = await openSqliteStore(file);
    const family: Edit = { ...kept, id: editId('family', targets, 'Quay Group'), op: 'family', value: 'Quay Group' };
    await store.putEdit(kept);
    await store.putEdit(family);
    await store.putEdit({ ...kept, id: editId('rename', targets, 'Ada Holm'), value: 'Ada Holt' });
    await store.close();
    expect(recoverEdits(file)).toEqual([kept, family]);
  });

  it('overwrites what was removed in the file itself', async () => {
    const { storedReport } = await import('../../../test/support/stored-reports.ts');
    const { input, report, findings } = storedReport('Quixotic plan', ['The xylographer resigned.'], 'a.txt');
    const store = await openSqliteStore(file);
    await store.putReport(input, report, findings);
    expect(readFileSync(`${file}-wal`).includes('xylographer')).toBe(true);
    await store.removeReport(report.id);
    await store.close();
    expect(readFileSync(file).includes('xylographer')).toBe(false);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});
