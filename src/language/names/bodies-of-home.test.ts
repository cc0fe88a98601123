import { expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const congress = async (text: string) => (await read(plainReport(text))).entities.find(({ name }) => /\bCongress\b/u.test(name))?.country;

it('Congress is that of the state in which the report was written, where it names no other that has one', async () => {
  const protest =
    'Thousands of Peruvians marched on Monday.\n\nPolice clashed with youths near Congress. Congress rejected the bill in May. Peru is to vote.';
  expect(await congress(`LIMA (AP) - ${protest}`)).toBe('PER');
  expect(await congress('WASHINGTON (AP) - Congress rejected the bill in May.')).toBe('USA');
});

it('Congress is that of the state before it, and then in the rest of the report', async () => {
  expect(await congress("Peru's Congress rejected the bill on Monday. Congress is to vote again in May.")).toBe('PER');
  expect(await congress('The Peruvian Congress rejected the bill on Monday.')).toBe('PER');
  expect(await congress('The Peruvian minister said Congress in Washington had rejected the bill.')).toBe('USA');
  expect(await congress("US officials met on Monday. Congress passed the bill. Peru's Congress rejected another.")).toBe('USA');
  expect(await congress('Congress rejected the bill on Monday. The U.S. Congress will vote again in May.')).toBe('USA');
});

it('Congress is that of the state in which the report was written, where that has one, whatever else of the other state it tells', async () => {
  const asked = 'Farmers marched to Congress on Monday. The United States has lent the government money.';
  expect(await congress(`LIMA (AP) - ${asked}`)).toBe('PER');
  expect(await congress(`LISBON (AP) - ${asked}`)).toBe('USA');
  expect(await congress(`LIMA (AP) - ${asked} The U.S. Congress had agreed to it, but Congress can take it back.`)).toBe('USA');
});

it("India's Congress is the party", async () => {
  const { entities } = await read(plainReport("India's Congress condemned the minister."));
  expect(entities.map(({ name, sectors }) => [name, ...sectors])).toContainEqual(['Congress Party', 'PTY']);
});

it('a department is that of the state before it', async () => {
  const { entities } = await read(
    plainReport('The Philippine Justice Department charged a senator. The U.S. Justice Department declined to comment.'),
  );
  expect(entities.filter(({ name }) => /Justice/u.test(name)).map(({ country }) => country)).toEqual(['PHL', 'USA']);
});
