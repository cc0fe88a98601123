import { expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const stateOf = async (town: string, text: string) => (await read(plainReport(text))).entities.find(({ name }) => name === town)?.country;

it('a town that several states have lies in the one that the report tells of', async () => {
  expect(await stateOf('Kadoma', 'Miners in Kadoma walked out on Monday. The Zimbabwean labour ministry sent mediators.')).toBe('ZWE');
  expect(await stateOf('Kadoma', 'Welders in Kadoma walked out on Monday. The Japanese labour ministry asked a Zimbabwean firm for help.')).toBe(
    'JPN',
  );
  expect(await stateOf('Kadoma', 'Welders in Kadoma walked out on Monday.')).toBe('JPN');
});

it('its state is open where the only one that the report tells of has a small town of that name', async () => {
  const { entities } = await read(plainReport('Welders in Tuzla walked out on Monday. The Turkish labour ministry sent mediators.'));
  expect(entities.map(({ name, country }) => [name, country])).toContainEqual(['Tuzla', undefined]);
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
