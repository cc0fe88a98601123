import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

describe('the month or quarter of a report', () => {
  it('holds for what is sold, earned or traded and told on without a time', async () => {
    const text = 'Orvel earned 40 million euros in the third quarter of 2023.\n\nSales fell 3 percent to 300 million euros.';
    expect((await figureLines(text)).slice(1)).toEqual(['growth of sales = 3 percent (2023-07/2023-09)', 'sales = 300000000 EUR (2023-07/2023-09)']);
  });

  it('holds in the clause behind "while"', async () => {
    expect((await figureLines('Exports of Peru fell 2 percent in May 2023 while imports rose 3 percent.')).at(-1)).toContain(
      '3 percent, to Peru (2023-05)',
    );
  });

  it.each([
    'Profit at the rival bank Corvex Inc. fell 3 percent.',
    'Its competitor earned $5 million.',
    'Under his uncle, sales rose 40 percent.',
    'At the height of the frenzy, exports were $9 billion.',
    'When the siege ended, exports were $4 billion.',
    'Sales were $9 billion when she took over.',
  ])('is not that of another firm or occasion: %s', async (text) => {
    const lines = await figureLines(`The bank Orvel earned 40 million euros in the third quarter of 2023.\n\n${text}`);
    expect(lines.slice(1).filter((line) => line.includes('2023'))).toEqual([]);
  });

  it('does not hold for what has another time, or is owed', async () => {
    const text = 'Exports of Peru fell 2 percent in May 2023. In 2021 imports rose 3 percent. Orders fell 4 percent.\n\nThe debt was $3 billion.';
    expect((await figureLines(text)).slice(1).filter((line) => line.includes('2023'))).toEqual([]);
  });
});
