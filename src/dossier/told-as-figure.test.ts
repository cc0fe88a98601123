import { expect, it } from 'vitest';
import { alignedTexts } from '../../test/support/aligned-texts.ts';
import { coverage } from './coverage.ts';
import { lookup } from './lookup.ts';

it('coverage finds an event in a report that tells its figure in a plain way', async () => {
  const told = await alignedTexts(
    'Trade between Peru and Bolivia reached $2.4 billion in 2030, up 6 percent from a year earlier.',
    'Trade between Peru and Bolivia was worth $2.1 billion in 2030.',
  );
  const { rows } = coverage(lookup(told), { doubtful: true });
  expect(rows.map(({ cells, only }) => [cells.map(({ covered }) => covered), only])).toEqual([[['told', 'differently'], undefined]]);
});
