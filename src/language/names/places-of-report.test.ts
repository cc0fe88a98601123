import { expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const stateOf = async (town: string, text: string) => (await read(plainReport(text))).entities.find(({ name }) => name === town)?.country;

it('a town that several states have lies in the one that the report tells of', async () => {
  expect(await stateOf('Tuzla', 'Welders in Tuzla walked out on Monday. The Turkish labour ministry sent mediators.')).toBe('TUR');
  expect(await stateOf('Tuzla', 'Welders in Tuzla walked out on Monday. The Bosnian labour ministry asked a Turkish firm for help.')).toBe('BIH');
  expect(await stateOf('Tuzla', 'Welders in Tuzla walked out on Monday.')).toBe('BIH');
});

it('a capital is meant wherever anything is of its state', async () => {
  expect(await stateOf('Tripoli', 'Boats left Tripoli on Monday. The Lebanese coastguard stopped two.')).toBe('LBN');
  expect(await stateOf('Tripoli', "Boats left Tripoli on Monday. The Lebanese coastguard called Libya's.")).not.toBe('LBN');
});

it('the state behind the name goes before all else', async () => {
  const text = 'A ship left Pemba, Mozambique, on Monday for Tanzania. It will be back in Pemba in June.';
  expect(await stateOf('Pemba', text)).toBe('MOZ');
  const { entities } = await read(plainReport('PEMBA, Mozambique, Sept 2 (AP) - Police arrested two officials on Monday.'));
  expect(entities.map(({ country }) => country)).not.toContain('TZA');
});

it('a town that only smaller ones are called after is not moved', async () => {
  expect(await stateOf('Rafah', 'Egypt closed the crossing. Rafah was hit again, and Gaza was dark.')).toBe('PSE');
});
