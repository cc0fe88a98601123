import { expect, it } from 'vitest';
import { makeReport } from '../../test/support/report-of-text.ts';
import { untoldBy } from './untold.ts';

/** What the clause of a word names beside it and these fields. */
async function untold(text: string, core: string, fields: readonly string[] = []): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const [left = []] = untoldBy(report, reading, [{ core: at(core), fields: fields.map(at) }]);
  return left.map(({ start, end }) => text.slice(start, end));
}

it('names what a clause holds and no field has, in the order of the text', async () => {
  expect(await untold('Kenya and Chad signed a treaty with Peru on Monday.', 'signed', ['Kenya'])).toEqual(['Chad', 'Peru', 'Monday']);
  expect(await untold('Kenya bought 40 tanks from Chad.', 'bought', ['Kenya', 'Chad'])).toEqual(['40 tanks']);
});

it('leaves out what stands in another clause', async () => {
  expect(await untold('Kenya signed a treaty after Chad had left the union in 2019.', 'signed', ['Kenya'])).toEqual([]);
});

it('finds nothing where all is told, nor at words of no sentence', async () => {
  expect(await untold('Kenya attacked Chad.', 'attacked', ['Kenya', 'Chad'])).toEqual([]);
  const { report, reading } = await makeReport('Kenya attacked Chad.');
  expect(untoldBy(report, reading, [{ core: { start: 900, end: 902 }, fields: [] }])).toEqual([[]]);
});
