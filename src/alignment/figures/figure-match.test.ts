import { expect, it } from 'vitest';
import { alignedTexts } from '../../../test/support/aligned-texts.ts';

async function kindsOf(...texts: string[]): Promise<string[]> {
  const { differences } = await alignedTexts(...texts);
  return differences.filter(({ field }) => field === 'value').map(({ kind }) => kind);
}

it('two amounts that one voice tells in one sentence are of two things', async () => {
  const target = 'Orvik expects to sell 90,000 tonnes of copper in 2031, compared with a previous target of 110,000 tonnes.';
  expect(await kindsOf(target)).toEqual([]);
});
