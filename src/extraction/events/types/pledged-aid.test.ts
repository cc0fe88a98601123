import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function pledgesIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return extract(report, reading).events.flatMap(({ predicate, doubts }) => (predicate === 'pledge aid' ? [(doubts ?? []).join() || 'sure'] : []));
}

it.each([
  'Norway pledged $3 million in emergency aid.',
  'Turkey sent two planes with tents to Lilongwe, and Norway pledged $3 million in emergency aid.',
  'Norway promised Malawi 40 million euros in relief.',
])('is a promise of aid: %s', async (text) => {
  expect(await pledgesIn(text)).toEqual(['sure']);
});

it.each([
  'The bank pledged $4 million in bonds.',
  'Norway pledged to cut emissions in return for aid.',
  'Norvik, a Danish firm, pledged $3 million in shares.',
  'Norway pledged a vote in March.',
])('is none: %s', async (text) => {
  expect(await pledgesIn(text)).toEqual([]);
});
