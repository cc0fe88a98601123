import { describe, expect, it } from 'vitest';
import { firstExport } from '../../test/expected/first-export.ts';
import { alignedStory } from '../../test/support/aligned-story.ts';
import { exportRecords } from './records.ts';
import { verify } from './verify.ts';

const sound = [...exportRecords(alignedStory(), { analyser: 'test 1', createdBy: 'chancery test' })];

/** A sound export in which the first record of a kind has another value at a path ("mentions.0.span"); gives what `verify` says of it. */
function broken(type: string, path: string, value: unknown): string[] {
  const copy = structuredClone(sound);
  const keys = path.split('.');
  let holder: unknown = copy.find((record) => record.type === type);
  for (const key of keys.slice(0, -1)) holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  if (typeof holder !== 'object' || holder === null) throw new RangeError(`no ${path} in a ${type}`);
  Reflect.set(holder, keys.at(-1) ?? '', value);
  return verify(copy).map(({ code, message }) => `${code}: ${message}`);
}

describe('verify', () => {
  it('finds nothing wrong with an export written by hand', () => {
    expect(verify(firstExport)).toEqual([]);
  });

  it('finds nothing wrong with a sound export, nor with two in a row', () => {
    expect(verify(sound)).toEqual([]);
    expect(verify([...sound, ...sound])).toEqual([]);
  });

  it('tells an empty export, and one without its first record', () => {
    expect(verify([])).toEqual([{ line: 1, code: 'order', message: 'the export is empty' }]);
    expect(verify(sound.slice(1))[0]).toMatchObject({ line: 1, code: 'order', message: 'the export must begin with a dossier record' });
  });

  it('tells a text that is not that of its hash', () => {
    expect(broken('report', 'text', 'Another text.')).toContainEqual(
      expect.stringMatching(/^hash: text_sha256 is [0-9a-f]{64}, but the text's hash is/),
    );
  });

  it('tells a span whose words are not there, with what is', () => {
    expect(broken('actor', 'mentions.0.span.exact', 'Nobody')).toContainEqual(
      expect.stringMatching(/^span: span should read "Nobody", but report rep_[0-9a-f]{16} reads ".+" at \d+-\d+$/),
    );
  });

  it('tells a span after the end of the text', () => {
    expect(broken('figure', 'accounts.0.span.end', 99_999)).toContainEqual(
      expect.stringContaining('span: span ends at 99999, after the end of report'),
    );
  });

  it('tells an actor that is not in the export', () => {
    expect(broken('event', 'participants.0.actor', 'act_0000000000000000')).toEqual(['reference: actor act_0000000000000000 is not in the export']);
  });

  it('tells a wrong id', () => {
    expect(broken('difference', 'id', 'dif_0000000000000000')[0]).toMatch(/^id: the id should be dif_/);
  });

  it('tells a wrong count of reports', () => {
    expect(broken('event', 'reports', 99)[0]).toMatch(/^count: reports is 99, but the accounts are of \d$/);
    expect(broken('dossier', 'reports', 99)).toEqual(['count: reports is 99, but the export holds 3']);
  });

  it('tells a field that the schema does not know, and one of a wrong form', () => {
    expect(broken('origin', 'extra', 1)).toEqual([expect.stringMatching(/^schema: .*extra/)]);
    expect(broken('event', 'salience', 2)).toEqual([expect.stringMatching(/^schema: salience: /)]);
  });

  it('tells words that no part covers', () => {
    expect(broken('report', 'parts', [])).toContainEqual(expect.stringMatching(/^parts: no part covers "/));
  });

  it('tells an account that an origin names and nobody gives', () => {
    expect(broken('origin', 'accounts.0', 'acc_0000000000000000')).toEqual(
      expect.arrayContaining([
        'reference: account acc_0000000000000000 is not in the export',
        expect.stringMatching(/^reference: no origin lists account acc_/),
      ]),
    );
  });

  it('tells records out of order, with their line', () => {
    const swapped = [...sound];
    const [first, second] = [swapped[1], swapped[2]];
    if (first && second) swapped.splice(1, 2, second, first);
    expect(verify(swapped)).toEqual([expect.objectContaining({ line: 3, code: 'order' })]);
  });

  it('tells a record that stands there twice', () => {
    const last = sound.at(-1);
    expect(verify([...sound, last])).toEqual([expect.objectContaining({ line: sound.length + 1, code: 'duplicate' })]);
  });
});
