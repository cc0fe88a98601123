import { expect, it } from 'vitest';
import { makeReport } from '../../../test/support/report-of-text.ts';

async function firmsIn(text: string): Promise<string[]> {
  const { reading } = await makeReport(text);
  return reading.entities.filter(({ kind }) => kind === 'company').map(({ name, country = '-' }) => `${name}: ${country}`);
}

it('a firm of knowledge is known behind its legal form', async () => {
  expect(await firmsIn('Nokia Group PLC will open a plant in Oulu.')).toEqual(['Nokia: FIN']);
});

it('one whose name goes on with what any firm may be called is known by its first word', async () => {
  expect(await firmsIn('Carmaker Ford cut 300 jobs. The last Ford Falcon left the plant, and Ford shut it.')).toContain('Ford Motor Company: USA');
});
