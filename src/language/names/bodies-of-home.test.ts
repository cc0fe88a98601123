import { expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const congress = async (text: string) => (await read(plainReport(text))).entities.find(({ name }) => name === 'Congress')?.country;

it('Congress is that of the state in which the report was written, where it names no other that has one', async () => {
  const protest =
    'Thousands of Peruvians marched on Monday.\n\nPolice clashed with youths near Congress. Congress rejected the bill in May. Peru is to vote.';
  expect(await congress(`LIMA (AP) - ${protest}`)).toBe('PER');
  expect(await congress('WASHINGTON (AP) - Congress rejected the bill in May.')).toBe('USA');
});
