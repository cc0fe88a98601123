import { expect, it } from 'vitest';
import { read } from '../index.ts';
import { plainReport } from '../plain-report.ts';

const countryOf = async (text: string) => (await read(plainReport(text))).entities.find(({ name }) => name === 'Pedro Sánchez')?.country;

it('somebody of a known name is another one in a report from elsewhere that gives another office and never names the state', async () => {
  expect(await countryOf('BOGOTA (AP) - Defence Minister Pedro Sánchez closed the port. "It is full," Sánchez said.')).toBe('COL');
  expect(await countryOf('BOGOTA (AP) - Prime Minister Pedro Sánchez closed the port.')).toBe('ESP');
  expect(await countryOf('BOGOTA (AP) - Party chief Pedro Sánchez left for Spain.')).toBe('ESP');
  expect(await countryOf('Defence Minister Pedro Sánchez closed the port.')).toBe('ESP');
});
