import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

const LEAD = 'Shares fell on Tuesday as miners were sold.';

describe('the day of a session', () => {
  it('holds for moves that are told without a time', async () => {
    const text = `${LEAD} The FTSE 100 lost 84 points, or 1.1 percent, to 7,585. The DAX was down 0.9 percent.`;
    expect(await figureLines(text)).toEqual([
      'growth of FTSE 100 = 84 point (2024-01-09)',
      'growth of FTSE 100 = 1.1 percent (2024-01-09)',
      'FTSE 100 = 7585 point (2024-01-09)',
      'growth of DAX = 0.9 percent (2024-01-09)',
    ]);
  });

  it('does not hold where the words tell of a longer time', async () => {
    const text = `${LEAD} The FTSE 100 has lost 4 percent since the flood. For the week, the DAX shed 2 percent. The Nasdaq fell 3 percent.`;
    expect((await figureLines(text)).filter((line) => line.includes('2024-01-09'))).toEqual([]);
  });

  it('is not that of another day told before', async () => {
    const text = `${LEAD}\n\nOn 3 May 2023 the FTSE 100 fell 4 percent. The DAX lost 5 percent.`;
    expect((await figureLines(text)).at(-1)).toBe('growth of DAX = 5 percent');
  });

  it('is told by the first sentence that has one', async () => {
    const text = 'Gulf markets fell on Tuesday, after the previous day’s losses. The FTSE 100 fell 4 percent, below Monday’s close.';
    expect((await figureLines(text)).at(-1)).toBe('growth of FTSE 100 = 4 percent (2024-01-09)');
  });
});
