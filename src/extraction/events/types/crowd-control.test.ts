import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function modesIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return extract(report, reading).events.flatMap(({ plover }) => (plover ? [plover.mode ?? plover.type] : []));
}

it.each([
  'Kenyan police fired tear gas at dozens of students in Nairobi.',
  'Officers fired water cannon at a crowd of miners in Peru.',
  'Ugandan police fired volleys of tear gas at supporters of the opposition.',
  'Police fired rubber-coated bullets and stun grenades at marchers in Peru.',
  'Soldiers opened fire with rubber bullets on strikers in Peru.',
  'Police in Kenya used batons on marchers.',
  'Guards used tear gas and rifles on pupils in Quito.',
  'Guards used batons and pistols against marchers in Peru.',
])('is crowd control: %s', async (text) => {
  expect(await modesIn(text)).toEqual(['crowd-control']);
});

it.each([
  'Peruvian police fired live rounds at protesters.',
  'Kenyan police fired live rounds and tear gas at marchers.',
  'Police used live ammunition against protesters in Peru.',
  'Kenyan police opened fire on students.',
  'Kenyan police shot at a crowd of students.',
])('is of firearms: %s', async (text) => {
  expect(await modesIn(text)).toEqual(['firearms']);
});

it('leaves heavy weapons what they are', async () => {
  expect(await modesIn('Syria fired rockets at a town in Lebanon.')).toEqual(['heavy-weapons']);
  expect(await modesIn('Turkey fired shells at a village in Syria.')).toEqual(['heavy-weapons']);
});
