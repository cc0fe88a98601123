import { expect, it } from 'vitest';
import { alignedTexts } from '../../test/support/aligned-texts.ts';
import { coverage } from './coverage.ts';
import { lookup } from './lookup.ts';

it('coverage finds an event in a report that tells its figure in a plain way', async () => {
  const told = await alignedTexts(
    'Exports of Norvik to Chile reached $740 million in 2030, a tenth more than in 2029.',
    'Exports of Norvik to Chile were worth $690 million in 2030.',
  );
  const { rows } = coverage(lookup(told), { doubtful: true });
  expect(rows.map(({ cells, only }) => [cells.map(({ covered }) => covered), only])).toEqual([[['told', 'differently'], undefined]]);
});
