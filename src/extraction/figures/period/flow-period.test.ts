import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

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

  it('is not that of what is so now', async () => {
    const text = 'Orvel earned 40 million euros in the third quarter of 2023. The company cut 600 jobs in May 2022 and now has 3,000 employees.';
    expect((await figureLines(text)).at(-1)).not.toContain('(2');
  });

  it.each([
    ['It spent 12 million euros on machines during the quarter.', '(2023-07/2023-09)'],
    ['It had 4,000 employees at the end of the quarter.', '(2023-09-30)'],
    ['Analysts had expected a profit of 50 million euros.', '(2023-07/2023-09)'],
  ])('is meant by "the quarter", and foreseen for it: %s', async (text, told) => {
    expect((await figureLines(`Orvel earned 40 million euros in the third quarter of 2023. ${text}`)).at(-1)).toContain(told);
  });

  it('is that of all firms where it is a month', async () => {
    const text =
      'Sales of cars at Ford fell 4 percent in May 2023. General Motors reported a 5 percent decline in sales, whilst sales at Toyota fell 6 percent.';
    expect((await figureLines(text)).map((line) => line.includes('(2023-05)'))).toEqual([true, true, true]);
  });

  it('holds for what was sold or left', async () => {
    const text =
      'Orvel earned 40 million euros in the third quarter of 2023.\n\nThe company sold 5,000 sets. Costs fell, leaving a surplus of 3 million euros.';
    expect((await figureLines(text)).slice(1).map((line) => line.includes('(2023-07/2023-09)'))).toEqual([true, true]);
  });

  it('tells from when a year earlier counts', async () => {
    const text =
      'Orvel earned 40 million euros in the third quarter of 2023.\n\nSales came to 300 million euros, down from 310 million euros a year earlier.';
    expect((await figureLines(text)).at(-1)).toContain('(2022-07/2022-09)');
  });

  it('does not hold for what somebody of another kind or a person sold', async () => {
    expect((await figureLines('Fiat sales grew 7 percent in May 2023. Officials said Peru sold 200 mines.')).at(-1)).not.toContain('2023');
    expect((await figureLines('Fiat earned $4 million in 2022. Barack Obama sold 200 books.')).at(-1)).not.toContain('2022');
  });

  it('does not hold where the amount is the worst of another length of time', async () => {
    expect(
      (await figureLines('Profit at Fiat fell 3 percent in May 2023. Sales at Toyota sank 8 percent, its weakest quarter.')).at(-1),
    ).not.toContain('2023');
  });

  it('is that of how much less was sold', async () => {
    const text = 'Sales of cars at Ford fell 4 percent in May 2023. Toyota sold 14,000 cars, down 5 percent.';
    expect((await figureLines(text)).map((line) => line.includes('(2023-05)'))).toEqual([true, true, true]);
  });

  it('holds for the other side of a comparison', async () => {
    expect((await figureLines('Ford sold 400 trucks in May 2023, compared with 300 trucks sold by Toyota.')).at(-1)).toContain('(2023-05)');
  });

  it('does not hold for what has another time, or is owed', async () => {
    const text = 'Exports of Peru fell 2 percent in May 2023. In 2021 imports rose 3 percent. Orders fell 4 percent.\n\nThe debt was $3 billion.';
    expect((await figureLines(text)).slice(1).filter((line) => line.includes('2023'))).toEqual([]);
  });
});
