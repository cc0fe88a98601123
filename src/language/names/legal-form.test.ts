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

it.each([
  ['Olympus Group, a Norwegian owner of ski huts, opened in Bergen.', 'Olympus Corporation: JPN'],
  ['Porsche Holdings, based in Riga, cut 40 jobs.', 'Porsche AG: DEU'],
  ['Dangote Inc cut 40 jobs.', 'Dangote Group: NGA'],
  ['Actress Ada Ford praised Norway. Ford gave $2 million to a school.', 'Ford Motor Company: USA'],
])('another of a like name is no firm of knowledge: %s', async (text, firm) => {
  expect(await firmsIn(text)).not.toContain(firm);
});

it('a firm of knowledge keeps its own legal form in any spelling', async () => {
  expect(await firmsIn('Ford Motor Co. and Palm Incorporated cut 40 jobs.')).toEqual(['Ford Motor Company: USA', 'Palm Inc: USA']);
});

it('the Commonwealth of one place is not that of many states', async () => {
  const { reading } = await makeReport('The Commonwealth of Kentucky sued a coal firm. ');
  expect(reading.entities.map(({ name }) => name)).not.toContain('Commonwealth of Nations');
});
