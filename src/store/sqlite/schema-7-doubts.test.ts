import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from './index.ts';

describe('asked in SQL', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-views-'));
    const file = join(folder, 'dossier.sqlite');
    await (await openSqliteStore(file)).close();
    database = new SqliteDatabase(file);
    const record = database.prepare('insert into records (id, type, record) values (?, ?, ?)');
    const part = database.prepare('insert into parts (item, id, part) values (?, ?, ?)');
    for (const [id, type] of [
      ['evt_sure', 'event'],
      ['evt_unsure', 'event'],
      ['sta_sure', 'statement'],
      ['fig_unsure', 'figure'],
    ])
      record.run(id, type, JSON.stringify({ type, id }));
    part.run('evt_sure', 'acc_1', JSON.stringify({ id: 'acc_1', doubts: ['time'] }));
    part.run('evt_sure', 'acc_2', JSON.stringify({ id: 'acc_2' }));
    part.run('evt_unsure', 'acc_3', JSON.stringify({ id: 'acc_3', doubts: ['participants', 'time'] }));
    const content = [
      { start: 4, end: 9, exact: 'first' },
      { start: 12, end: 18, exact: 'second' },
    ];
    part.run('sta_sure', 'acc_4', JSON.stringify({ id: 'acc_4', content }));
    part.run('fig_unsure', 'acc_5', JSON.stringify({ id: 'acc_5', doubts: ['measure'] }));
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const rows = (query: string) => database.prepare(query).raw().all();

  it('an account tells the fields that are in doubt', () => {
    expect(rows('select id, doubts from event_accounts order by id')).toEqual([
      ['acc_1', '["time"]'],
      ['acc_2', null],
      ['acc_3', '["participants","time"]'],
    ]);
    expect(rows('select id, doubts from figure_accounts')).toEqual([['acc_5', '["measure"]']]);
  });

  it('an item is doubtful when all of its accounts have a doubt', () => {
    expect(rows('select id, doubtful from events order by id')).toEqual([
      ['evt_sure', 0],
      ['evt_unsure', 1],
    ]);
    expect(rows('select doubtful from statements')).toEqual([[0]]);
    expect(rows('select doubtful from figures')).toEqual([[1]]);
  });

  it('an account of a statement tells where its content begins and ends', () => {
    expect(rows('select statement, id, content_exact, content_start_utf16, content_end_utf16, doubts from statement_accounts')).toEqual([
      ['sta_sure', 'acc_4', 'first', 4, 18, null],
    ]);
  });
});
