import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

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

  it('is not told by a line that holds nothing but the day of the report', async () => {
    const text = 'Wednesday, 10 January 2024\n\nThe bourse in Lima had a wild day yesterday. The FTSE 100 lost 84 points.';
    expect(await figureLines(text)).toEqual(['growth of FTSE 100 = 84 point (2024-01-09)']);
  });

  it('holds for what is told along with another move', async () => {
    const text = `${LEAD} Markets sank in the east too, with the DAX losing 80 points, reaching 3,000.`;
    expect(await figureLines(text)).toEqual(['growth of DAX = 80 point (2024-01-09)', 'DAX = 3000 point (2024-01-09)']);
  });

  it('is neither what the move ranks among nor what was quoted the day before', async () => {
    const text = `${LEAD} The DAX sank 5 percent, its worst day since the flood of May 2001. The FTSE 100 lost 4 percent, its lowest close this year.`;
    expect((await figureLines(text)).map((line) => line.includes('2024-01-09'))).toEqual([true, true]);
    expect((await figureLines(`${LEAD} The yield on the bond rose to 4.1 percent from 4 percent late on Monday.`))[0]).toContain('(2024-01-09)');
  });

  it('is the day that the paragraph told last', async () => {
    expect((await figureLines(`${LEAD}\n\nOn Monday the DAX fell 4 percent. The FTSE 100 lost 5 percent.`)).at(-1)).toContain('(2024-01-08)');
  });

  it('is told behind how much lower something ended', async () => {
    expect(await figureLines('The DAX ended 74 points lower on Monday.')).toEqual(['growth of DAX = 74 point (2024-01-08)']);
  });

  it('is the day on which trading resumed', async () => {
    const text = 'The bourse was shut on Monday. When it reopened on Tuesday, the FTSE 100 lost 4 percent.';
    expect(await figureLines(text)).toEqual(['growth of FTSE 100 = 4 percent (2024-01-09)']);
  });

  it('does not hold for a share of a market', async () => {
    expect((await figureLines(`${LEAD} Its share of the car market rose to 17 percent.`)).some((line) => line.includes('2024'))).toBe(false);
  });

  it('does not hold where the words tell of a longer time', async () => {
    const text = `${LEAD} The FTSE 100 has lost 4 percent since the flood. For the week, the DAX shed 2 percent. The Nasdaq fell 3 percent.`;
    expect((await figureLines(text)).filter((line) => line.includes('2024-01-09'))).toEqual([]);
  });

  it('is not the day of what is no market', async () => {
    const text = 'Dockers in Callao walked out on Saturday. The Lima 40 index shed 2 percent. Copper slipped 1 percent.';
    expect((await figureLines(text)).filter((line) => line.includes('2024'))).toEqual([]);
    expect((await figureLines('Stocks in Lima slid on Monday. The Lima 40 index shed 2 percent.'))[0]).toContain('(2024-01-08)');
  });

  it('is not that of another day told before', async () => {
    const text = `${LEAD}\n\nOn 3 May 2023 the FTSE 100 fell 4 percent. The DAX lost 5 percent.`;
    expect((await figureLines(text)).at(-1)).toBe('growth of DAX = 5 percent');
  });

  it.each([
    'After the floods of that spring the FTSE 100 fell 14 percent.',
    'Before the invasion, the DAX stood at 3,000.',
    'When the lender Orvel failed, oil fell to $40.',
    'As a boy, he saw that oil fell to $20.',
    'When he was a boy, copper rose 20 percent.',
    'The FTSE 100 stood at 3,000 when she took office.',
    'At the height of the boom, copper rose to $9,000. The DAX fell 4 percent.',
  ])('is not that of another occasion: %s', async (text) => {
    expect((await figureLines(`${LEAD}\n\n${text}`)).filter((line) => line.includes('2024-01-09'))).toEqual([]);
  });

  it.each([
    'The DAX fell 2 percent after data showed a drop in orders.',
    'The DAX fell 2 percent when data showed weak orders.',
    'After opening lower, the DAX rose 2 percent.',
    'The DAX fell 2 percent before recovering.',
  ])('is that of what moved it: %s', async (text) => {
    expect((await figureLines(`${LEAD}\n\n${text}`)).filter((line) => line.includes('2024-01-09'))).toHaveLength(1);
  });

  it('is told by the first sentence that has one', async () => {
    const text = 'Gulf markets fell on Tuesday, after the previous day’s losses. The FTSE 100 fell 4 percent, below Monday’s close.';
    expect((await figureLines(text)).at(-1)).toBe('growth of FTSE 100 = 4 percent (2024-01-09)');
  });

  it('is not that of a peak told beside', async () => {
    expect((await figureLines('The FTSE 100 closed at 4,000 points, down from a record high of 4,100 reached on Monday.'))[0]).toBe(
      'FTSE 100 = 4000 point',
    );
  });
});

describe('moves of the market', () => {
  it('may be none', async () => {
    expect(await figureLines('Platinum was steady at $948.60. The Sensex was little changed at 71,000.')).toEqual([
      'platinum = 948.6 USD',
      'Sensex = 71000 point',
    ]);
  });

  it('are told by a word before or behind', async () => {
    expect(await figureLines('The FTSE 100 was 12 points down at 7,500. The ASX 200 ended 0.7% firmer at 8,269.8.')).toEqual([
      'growth of FTSE 100 = 12 point',
      'FTSE 100 = 7500 point',
      'growth of ASX 200 = 0.7 percent',
      'ASX 200 = 8269.8 point',
    ]);
  });

  it('are not those of another clause', async () => {
    expect(await figureLines('Revenue fell 9 percent, while Cusco was up 4 percent.')).toEqual(['growth of revenue = 9 percent']);
  });
});
