import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Alignment, type AnalysedReport, type Edit, editId, edtf } from '../src/model/index.ts';
import type { Store } from '../src/store/store.ts';
import { firstExport } from './expected/first-export.ts';
import { EXAMPLE } from './support/example-alignment.ts';
import type { StoreEngine } from './support/store-engines.ts';
import { failedInput, storedReport, UNKNOWN_REPORT } from './support/stored-reports.ts';

const harvest = storedReport(
  'Harvest talks open',
  ['Ministers opened talks on the grain harvest.', 'The export licence was renewed.'],
  'b/harvest.txt',
);
const sameElsewhere = { ...harvest.input, location: '/reports/a/harvest.txt', path: 'a/harvest.txt' };
const storm = storedReport('Storm nears Šiauliai', ['The storm will reach the harbour by night.', 'Licence for export, said a clerk.'], 'storm.txt');

const named = harvest.findings.mentions.map(({ id }) => id);
const renaming: Edit = { type: 'edit', id: editId('rename', named, 'Ada Lind'), op: 'rename', targets: named, value: 'Ada Lind', by: 'user' };

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** What every engine of the store must do. */
export function storeSuite(engine: StoreEngine): void {
  describe(`a dossier kept in ${engine.name}`, () => {
    let place: ReturnType<StoreEngine['newPlace']>;
    let store: Store;

    beforeEach(async () => {
      place = engine.newPlace();
      store = await engine.open(place.place);
    });
    afterEach(async () => {
      await store.close();
      place.clear();
    });

    const put = ({ input, report, findings }: typeof harvest) => store.putReport(input, report, findings);
    const all = async (from: Store = store) => {
      const reports: AnalysedReport[] = [];
      for await (const report of from.analysed()) reports.push(report);
      return reports;
    };

    it('gives back what was added, in the order of ids', async () => {
      await put(harvest);
      await put(storm);
      const expected: AnalysedReport[] = [harvest, storm].map(({ report, findings }) => ({ report, findings }));
      expect(await all()).toEqual(expected.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1)));
      expect(await store.report(storm.report.id)).toEqual(storm.report);
      expect(await store.outcomeOf(storm.input.location, storm.input.key)).toEqual({ report: storm.report.id });
      expect(await store.report(UNKNOWN_REPORT)).toBeUndefined();
    });

    it('knows an outcome under its own key only', async () => {
      await put(harvest);
      const { location, key } = harvest.input;
      expect(await store.outcomeOf(location, { ...key, sha256: storm.report.sha256 })).toBeUndefined();
      expect(await store.outcomeOf(location, { ...key, given: 'other' })).toBeUndefined();
      expect(await store.outcomeOf(location, { ...key, analyser: 'other' })).toBeUndefined();
    });

    it('replaces what a location gave before', async () => {
      await put(harvest);
      await store.putReport({ ...storm.input, location: harvest.input.location }, storm.report, storm.findings);
      expect((await all()).map(({ report }) => report.id)).toEqual([storm.report.id]);
      expect(await store.search('grain', 10)).toEqual([]);
    });

    it('takes the same content at two paths for one report, with the lowest path', async () => {
      await put(harvest);
      await store.putReport(sameElsewhere, harvest.report, harvest.findings);
      expect((await all()).map(({ report }) => report.path)).toEqual(['a/harvest.txt']);
      expect(await store.search('grain', 10)).toHaveLength(1);
      await store.removeInput(sameElsewhere.location);
      expect((await all()).map(({ report }) => report.path)).toEqual(['b/harvest.txt']);
      await store.putReport(sameElsewhere, harvest.report, harvest.findings);
      expect(await store.removeReport(harvest.report.id)).toBe(true);
      expect(await store.inputs()).toEqual([]);
    });

    it('keeps failures until the input gives a report', async () => {
      await store.putFailure(failedInput('storm.txt'));
      await store.putFailure(failedInput('a.txt', 'It is a picture.'));
      expect(await store.failures()).toEqual([
        { path: 'a.txt', code: 'empty', message: 'It is a picture.' },
        { path: 'storm.txt', code: 'empty', message: 'The file is empty.' },
      ]);
      await put(storm);
      expect((await store.failures()).map(({ path }) => path)).toEqual(['a.txt']);
      await store.putFailure(failedInput('storm.txt'));
      expect(await all()).toEqual([]);
    });

    it('keeps what was given by hand, and bytes that cannot be read again', async () => {
      const byHand = { title: 'Storm', date: edtf('2024-05-16') };
      await store.putReport({ ...storm.input, byHand }, storm.report, storm.findings, new Uint8Array([1, 2, 3]));
      expect((await store.inputs())[0]?.byHand).toEqual(byHand);
      expect([...((await store.bytesOf(storm.input.location)) ?? [])]).toEqual([1, 2, 3]);
      expect(await store.bytesOf('/elsewhere')).toBeUndefined();
      await store.putFailure(failedInput('storm.txt'), new Uint8Array([4]));
      expect([...((await store.bytesOf(failedInput('storm.txt').location)) ?? [])]).toEqual([4]);
    });

    it('keeps what is known of an address, and tells the version with the report', async () => {
      const address = 'https://news.example/storm';
      const archived = { address, found: address, version: 2, retrieved: '2024-05-16T10:00:00.000Z' };
      await store.putReport({ ...storm.input, archived }, storm.report, storm.findings);
      expect(await all()).toMatchObject([{ version: 2 }]);
      await store.putArchived(storm.input.location, { ...archived, etag: '"7"' });
      expect((await store.inputs())[0]?.archived).toEqual({ ...archived, etag: '"7"' });
    });

    it('has the fingerprint of what it holds, however it came there', async () => {
      const empty = await store.fingerprint();
      await put(harvest);
      const one = await store.fingerprint();
      await put(storm);
      const two = await store.fingerprint();
      expect(new Set([empty, one, two]).size).toBe(3);
      await store.removeReport(harvest.report.id);
      await put(harvest);
      expect(await store.fingerprint()).toBe(two);
      await store.removeReport(storm.report.id);
      expect(await store.fingerprint()).toBe(one);
      await store.renameInput(harvest.input.location, 'other-name.txt');
      expect(await store.fingerprint()).not.toBe(one);
    });

    it('keeps an alignment for its fingerprint and aligner only', async () => {
      await put(harvest);
      const fingerprint = await store.fingerprint();
      await store.putAlignment(fingerprint, 'aligner-1', emptyAlignment({ reports: [harvest.report] }));
      expect(await store.alignment(fingerprint, 'aligner-1')).toEqual(emptyAlignment({ reports: [harvest.report] }));
      expect(await store.alignment(fingerprint, 'aligner-2')).toBeUndefined();
      await put(storm);
      expect(await store.alignment(await store.fingerprint(), 'aligner-1')).toBeUndefined();
      await store.putAlignment(fingerprint, 'aligner-2', emptyAlignment({}));
      expect(await store.alignment(fingerprint, 'aligner-2')).toBeUndefined();
    });

    it('brings an alignment up to date by what changed in it', async () => {
      await put(harvest);
      const before = await store.fingerprint();
      const [event, other, added] = EXAMPLE.events;
      if (event === undefined || other === undefined || added === undefined) throw new Error('the example has fewer than three events');
      await store.putAlignment(before, 'aligner', emptyAlignment({ events: [event, other].toSorted(byId) }));
      await put(storm);
      const now = await store.fingerprint();
      const grown = { ...event, label: 'Told anew', accounts: [...event.accounts, ...added.accounts].toSorted(byId) };
      const changes = [{ before: event, after: grown }, { before: other }];
      expect(await store.putAlignmentChanges(before, now, 'another aligner', changes)).toBe(false);
      expect(await store.putAlignmentChanges(before, before, 'aligner', changes)).toBe(false);
      expect(await store.putAlignmentChanges(before, now, 'aligner', changes)).toBe(true);
      expect(await store.alignment(now, 'aligner')).toEqual(emptyAlignment({ events: [grown] }));
      await put(harvest);
      expect(await store.putAlignmentChanges(now, await store.fingerprint(), 'aligner', [{ before: grown, after: event }])).toBe(true);
      expect(await store.alignment(await store.fingerprint(), 'aligner')).toEqual(emptyAlignment({ events: [event] }));
    });

    it('tells what changed since a fingerprint, as long as it alone has written', async () => {
      const empty = await store.fingerprint();
      expect(await store.changedSince(empty)).toEqual({ reports: [], edits: false });
      await put(harvest);
      const one = await store.fingerprint();
      await put(storm);
      await store.removeReport(harvest.report.id);
      expect(await store.changedSince(one)).toEqual({ reports: [storm.report.id, harvest.report.id], edits: false });
      expect((await store.analysedOf([storm.report.id, harvest.report.id])).map(({ report }) => report.id)).toEqual([storm.report.id]);
      const other = await engine.open(place.place);
      await other.putReport(harvest.input, harvest.report, harvest.findings);
      await other.close();
      expect(await store.changedSince(one)).toBeUndefined();
    });

    it('keeps every kind of record unchanged', async () => {
      const whole = emptyAlignment({});
      for (const record of firstExport) {
        if (record.type === 'dossier' || record.type === 'edit') continue;
        (whole[`${record.type}s`] as unknown[]).push(record);
      }
      const report = whole.reports[0];
      if (report === undefined) throw new Error('the expected export has no report');
      await store.putReport({ ...harvest.input, path: report.path ?? '', outcome: { report: report.id } }, report, harvest.findings);
      const fingerprint = await store.fingerprint();
      await store.putAlignment(fingerprint, 'aligner', whole);
      expect(await store.alignment(fingerprint, 'aligner')).toEqual(whole);
    });

    it('finds words in any form, phrases to the letter, and leaves out what is not wanted', async () => {
      await put(harvest);
      await put(storm);
      const found = async (query: string) => (await store.search(query, 10)).map((hit) => hit.report).toSorted();
      const both = [harvest.report.id, storm.report.id].toSorted();
      expect(await found('licence')).toEqual(both);
      expect(await found('licences export')).toEqual(both);
      expect(await found('"export licence"')).toEqual([harvest.report.id]);
      expect(await found('licence -storm')).toEqual([harvest.report.id]);
      expect(await found('siauliai')).toEqual([storm.report.id]);
      expect(await found('"EXPORT  Licence" grain')).toEqual([harvest.report.id]);
      expect(await found('harb*')).toEqual([storm.report.id]);
      expect(await found('zephyrine')).toEqual([]);
      for (const strange of ['', '-storm', '"', '*', 'AND OR NOT', 'a"b(c)*:^', '-"']) expect(Array.isArray(await found(strange))).toBe(true);
      expect(await store.search('licence', 1)).toHaveLength(1);
    });

    it('points a hit at the exact words', async () => {
      await put(harvest);
      const [hit] = await store.search('"export licence"', 10);
      expect(hit?.span.exact).toBe('export licence');
      expect(harvest.report.text.slice(hit?.span.start, hit?.span.end)).toBe('export licence');
      expect(hit?.snippet).toContain('The export licence was renewed.');
      expect(hit?.title).toBe('Harvest talks open');
    });

    it('keeps no trace of a removed report', async () => {
      await put(storm);
      const before = await store.fingerprint();
      await put(harvest);
      await store.putAlignment(await store.fingerprint(), 'aligner', emptyAlignment({ reports: [harvest.report, storm.report] }));
      expect(await store.removeReport(harvest.report.id)).toBe(true);
      expect(await store.removeReport(harvest.report.id)).toBe(false);
      expect(await store.fingerprint()).toBe(before);
      expect((await all()).map(({ report }) => report.id)).toEqual([storm.report.id]);
      expect(await store.search('grain', 10)).toEqual([]);
      expect(await store.check()).toEqual([]);
    });

    it('shows two connections the same, and lets both write', async () => {
      const other = await engine.open(place.place);
      try {
        await Promise.all([put(harvest), other.putReport(storm.input, storm.report, storm.findings)]);
        expect(await all(other)).toEqual(await all());
        expect(await all()).toHaveLength(2);
        expect(await other.fingerprint()).toBe(await store.fingerprint());
      } finally {
        await other.close();
      }
    });

    it('answers from one state while others write', async () => {
      await put(harvest);
      const other = await engine.open(place.place);
      try {
        const [first, second] = await store.snapshot(async (reader) => {
          const before = await reader.fingerprint();
          await other.putReport(storm.input, storm.report, storm.findings);
          return [before, await reader.fingerprint()] as const;
        });
        expect(second).toBe(first);
        expect(await store.fingerprint()).not.toBe(first);
      } finally {
        await other.close();
      }
    });

    it('keeps a container with its entries, and removes those that are gone from it', async () => {
      const archive = { location: '/reports/all.zip', path: 'all.zip', key: { ...harvest.input.key, sha256: 'of the archive' }, leftOut: [] };
      const entry = ({ input, report, findings }: typeof harvest, name: string) =>
        store.putReport(
          { ...input, location: `${archive.location}!/${name}`, path: `all.zip!/${name}` },
          { ...report, container: { path: 'all.zip', entry: name } },
          findings,
        );
      await entry(harvest, 'a.txt');
      await entry(storm, 'b.txt');
      const leftOut = [{ entry: 'photo.jpg', code: 'no-report', message: 'It is no report.' }];
      expect(await store.putContainer({ ...archive, leftOut }, ['/reports/all.zip!/a.txt', '/reports/all.zip!/b.txt'])).toBe(0);
      expect(await store.containers()).toEqual([{ ...archive, leftOut }]);
      await store.renameInput(archive.location, 'moved/all.zip');
      expect(await store.report(storm.report.id)).toMatchObject({
        path: 'moved/all.zip!/b.txt',
        container: { path: 'moved/all.zip', entry: 'b.txt' },
      });
      const failure = { path: 'all.zip', code: 'archive-damaged', message: 'It is damaged.' };
      expect(await store.putContainer(archive, ['/reports/all.zip!/a.txt'], failure)).toBe(1);
      expect((await all()).map(({ report }) => report.id)).toEqual([harvest.report.id]);
      expect(await store.failures()).toEqual([failure]);
    });

    it('reads a container again once one of its entries was removed, and forgets all of it at once', async () => {
      const archive = { location: '/reports/all.zip', path: 'all.zip', key: harvest.input.key, leftOut: [] };
      const location = '/reports/all.zip!/a.txt';
      await store.putReport({ ...harvest.input, location }, harvest.report, harvest.findings);
      await store.putContainer(archive, [location]);
      await store.removeInput(location);
      expect((await store.containers())[0]?.key.sha256).toBe('');
      await store.putReport({ ...harvest.input, location }, harvest.report, harvest.findings);
      expect(await store.removeInput(archive.location)).toBe(true);
      expect([await store.containers(), await store.inputs()]).toEqual([[], []]);
    });

    it('keeps what users change, each edit once, until it is undone', async () => {
      await put(harvest);
      const before = await store.fingerprint();
      await store.putEdit(renaming);
      await store.putEdit({ ...renaming, note: 'As she signs.' });
      expect(await store.edits()).toEqual([{ ...renaming, note: 'As she signs.' }]);
      expect(await store.fingerprint()).not.toBe(before);
      await store.removeReport(harvest.report.id);
      await store.close();
      store = await engine.open(place.place);
      expect(await store.edits()).toHaveLength(1);
      expect([await store.removeEdit(renaming.id), await store.removeEdit(renaming.id)]).toEqual([true, false]);
      await put(harvest);
      expect([await store.edits(), await store.fingerprint()]).toEqual([[], before]);
    });

    it('tells in which order edits were made', async () => {
      const ids = ['Ada Lind', 'Ada Holm', 'Ada Berg', 'Ada Dahl'].map((name) => ({ name, id: editId('rename', renaming.targets, name) }));
      for (const { name, id } of ids) await store.putEdit({ ...renaming, id, value: name });
      expect(await store.editsAsMade()).toEqual(ids.map(({ id }) => id));
      await store.removeEdit(ids[1]?.id ?? renaming.id);
      expect(await store.editsAsMade()).toEqual([0, 2, 3].map((at) => ids[at]?.id));
    });

    it('keeps no alignment that was made before an edit', async () => {
      await put(harvest);
      const before = await store.fingerprint();
      await store.putEdit(renaming);
      await store.putAlignment(before, 'test', emptyAlignment({}));
      expect(await store.alignment(await store.fingerprint(), 'test')).toBeUndefined();
    });

    it('is whole when opened again', async () => {
      await put(harvest);
      await store.close();
      store = await engine.open(place.place);
      expect((await all()).map(({ report }) => report)).toEqual([harvest.report]);
      expect(await store.check()).toEqual([]);
    });
  });
}

function emptyAlignment(some: Partial<Alignment>): Alignment {
  return { reports: [], actors: [], events: [], statements: [], figures: [], differences: [], origins: [], edits: [], ...some };
}
