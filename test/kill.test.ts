import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { writeReports } from './support/generated-reports.ts';
import { chancery, startChancery } from './support/run-chancery.ts';
import { seededRandom } from './support/seeded-random.ts';

const REPORTS = 300;
/** `CHANCERY_KILLS=20 vitest run test/kill.test.ts` kills more often. */
const KILLS = Number(process.env.CHANCERY_KILLS ?? 4);

/** Milliseconds after which a command has most often ended; a kill may come at any of them. */
const LONGEST_RUN = 3500;
/** Enough on a machine that has much else to do. */
const PATIENCE = 300_000 + KILLS * 10_000;

describe('a build that is killed', () => {
  let folder: string;
  let reports: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-kill-'));
    reports = join(folder, 'reports');
    writeReports(reports, REPORTS);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(`leaves every finished report whole, ${KILLS} times, and ends in the dossier of an undisturbed build`, { timeout: PATIENCE }, async () => {
    const killed = join(folder, 'killed.sqlite');
    let known = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      known = await killAfter(killed, Math.floor((REPORTS * kill) / (KILLS + 1)));
      const store = await openSqliteStore(killed);
      const inputs = await store.inputs();
      expect(await store.check()).toEqual([]);
      await store.close();
      expect(inputs.length).toBeGreaterThanOrEqual(known);
      expect(inputs.every((input) => 'report' in input.outcome)).toBe(true);
    }
    expect(known).toBeLessThan(REPORTS);
    const undisturbed = join(folder, 'undisturbed.sqlite');
    for (const dossier of [killed, undisturbed]) expect(chancery(['build', reports, '--dossier', dossier])).toMatchObject({ code: 0 });
    const [after, expected] = [killed, undisturbed].map((dossier) => chancery(['export', '--dossier', dossier]).out);
    expect(expected?.split('\n').filter((line) => line.startsWith('{"type":"report"'))).toHaveLength(REPORTS);
    expect(after === expected).toBe(true);
  });

  it(`is whole after each of ${KILLS} kills at any moment of add, remove, build and watch, and ends in the same dossier`, {
    timeout: PATIENCE,
  }, async () => {
    const random = seededRandom(KILLS);
    const [file, fewer] = [join(folder, 'changed.sqlite'), join(reports, 'month-0')];
    expect(chancery(['build', fewer, '--dossier', file])).toMatchObject({ code: 0 });
    const undisturbed = chancery(['export', '--dossier', file]).out;
    const changes = [
      ['add', join(reports, 'month-1'), join(reports, 'month-2')],
      ['remove', fewer],
      ['build', fewer],
      ['watch', join(reports, 'month-1')],
    ];
    for (let kill = 0; kill < KILLS; kill++) {
      const child = startChancery([...(changes[kill % changes.length] ?? []), '--dossier', file]);
      const ended = once(child, 'exit');
      await setTimeout(random(LONGEST_RUN));
      child.kill('SIGKILL');
      await ended;
      const store = await openSqliteStore(file);
      expect(await store.check()).toEqual([]);
      await store.close();
    }
    expect(chancery(['verify', '--dossier', file])).toMatchObject({ code: 0 });
    chancery(['remove', join(reports, 'month-1'), join(reports, 'month-2'), '--dossier', file]);
    expect(chancery(['build', fewer, '--dossier', file])).toMatchObject({ code: 0 });
    expect(chancery(['export', '--dossier', file]).out === undisturbed).toBe(true);
  });

  /** Builds until so many reports are acknowledged, then kills it the hard way; gives how many were acknowledged. */
  async function killAfter(dossier: string, count: number): Promise<number> {
    const child = startChancery(['build', reports, '--dossier', dossier]);
    const ended = once(child, 'exit');
    let known = 0;
    while (known < count && child.exitCode === null) {
      await setTimeout(5);
      known = existsSync(dossier) ? await acknowledged(dossier) : 0;
    }
    child.kill('SIGKILL');
    await ended;
    return known;
  }
});

async function acknowledged(dossier: string): Promise<number> {
  const store = await openSqliteStore(dossier);
  const inputs = await store.inputs();
  await store.close();
  return inputs.length;
}
