import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function denialsIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return extract(report, reading).events.flatMap(({ headline, plover }) => (headline?.verb === 'deny' && !plover ? [headline.rest] : []));
}

it.each([
  ['Sudan denied that its troops had opened fire first.', 'that its troops had opened fire first'],
  ['The Russian government has repeatedly denied the allegation.', 'the allegation'],
  ['Norvik, a Danish firm, denied the accusation on Friday.', 'the accusation'],
  ['Ada Holm denies the charge.', 'the charge'],
  ['Ethiopia denied involvement in the attack.', 'involvement in the attack'],
])('is listed: %s', async (text, expected) => {
  expect(await denialsIn(text)).toEqual([expected]);
});

it.each([
  'Sudan denied that its troops had crossed the border.',
  'Kenya did not deny the report.',
  'Kenya denied the airline a permit.',
  'Kenya denied the request of the miners.',
  '"We deny the allegation," said a minister in Kenya.',
  'Kenya denies the charge year after year.',
])('is told otherwise, or not: %s', async (text) => {
  expect(await denialsIn(text)).toEqual([]);
});
