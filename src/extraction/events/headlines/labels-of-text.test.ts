import { expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';

/** The labels of what a report tells, with the status. */
async function labelsOf(text: string): Promise<string[]> {
  const { events } = await alignedTexts(text);
  return events.filter(({ plover, salience }) => plover || salience > 0.2).map(({ label, status }) => `${label} | ${status}`);
}

it.each([
  [
    'Peru jailed opposition leader Anna Ruiz. About 300 of her supporters clashed with police in Lima.',
    'About 300 of Anna Ruiz’s supporters clash with police in Lima',
  ],
  ['Chad said its troops had killed 12 rebels.', 'Chad’s troops kill 12 rebels'],
  ['Chad said three of its soldiers were killed by rebels.', 'Three of Chad’s soldiers are killed by rebels'],
  [
    'The Polish army, which pulled some of its soldiers out of Mali in May, denied the report.',
    'The Polish army pulls some of its soldiers out of Mali',
  ],
  ['At least 14 villagers were killed when rebels stormed a mine in Chad.', 'At least 14 villagers are killed'],
  ['Norway rejected claims that it had sold rifles to Chad.', 'Norway rejects claims that it had sold rifles to Chad'],
  ['Norway gave the Chadian ambassador two days to leave.', 'Norway gives the Chadian ambassador two days to leave'],
  ['A union in Lima threatened to strike unless its pay deal was kept.', 'A union in Lima threatens to strike'],
  ['Gunmen stormed a mine in Peru before dawn on Friday.', 'Gunmen storm a mine in Peru'],
  ['Norway backed the rebels in Chad.', 'Norway backs the rebels in Chad'],
  ['The Zaro Front, a rebel group, said its men had burned a ferry in Chad.', 'Zaro Front burns a ferry in Chad'],
])('tells whose those are who act: %s', async (text, expected) => {
  expect((await labelsOf(text)).map((line) => line.split(' |')[0])).toContain(expected);
});

it('keeps apart for how many of the dead two others vouch', async () => {
  const labels = await labelsOf(
    'Rebels of the Zaro Front killed six Kenyan policemen in Garsa, police chief Ivo Mora said. The Zaro Front said its men had killed 19 policemen in Garsa.',
  );
  expect(labels.filter((line) => line.includes('policemen'))).toHaveLength(2);
});
