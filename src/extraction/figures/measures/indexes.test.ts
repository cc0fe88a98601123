import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

describe('share indexes', () => {
  it('are told by change, percentage and level in one clause', async () => {
    expect(await figureLines('The Nikkei 225 fell 187.40 points, or 1.9 percent, to 9,786.26.')).toEqual([
      'growth of Nikkei 225 = 187.4 point',
      'growth of Nikkei 225 = 1.9 percent',
      'Nikkei 225 = 9786.26 point',
    ]);
  });

  it('keep their whole name, in which nobody is named', async () => {
    expect(await figureLines("The Dow Jones Industrial Average dropped 187 points, and Singapore's Straits Times Index lost 2 percent.")).toEqual([
      'growth of Dow Jones Industrial Average = 187 point',
      'growth of Straits Times Index = 2 percent, of Singapore',
    ]);
  });

  it('keep the number of their name before any verb', async () => {
    expect(await figureLines('The FTSE 100 has shed 3 percent so far this year.', { published: '2024-06-12' })).toEqual([
      'growth of FTSE 100 = 3 percent (2024-01-01/2024-06-12)',
    ]);
    expect(await figureLines('The FTSE 100 was down 3 percent at 8,212 points.')).toEqual([
      'growth of FTSE 100 = 3 percent',
      'FTSE 100 = 8212 point',
    ]);
  });

  it('are taken up by "the index"', async () => {
    expect(await figureLines('The FTSE 100 gained 1.1 percent. The index had lost 3 percent a day before.')).toEqual([
      'growth of FTSE 100 = 1.1 percent',
      'growth of FTSE 100 = 3 percent',
    ]);
  });

  it('are what "it" stands for', async () => {
    expect(await figureLines('The Nikkei rose again. It had shed nearly 9 percent before.')).toEqual(['growth of Nikkei = 9 percent']);
  });

  it('have numbers and hyphens in their names, and nobody', async () => {
    expect(await figureLines('The renowned Peruvian Lima 40 share index gained 12 points, and the LIMA-40 index closed at 812.')).toEqual([
      'growth of Lima 40 share index = 12 point, of Peru',
      'LIMA-40 index = 812 point',
    ]);
  });

  it('have their maker, their number and their last word in their names', async () => {
    expect(await figureLines("Orvel & Venn's 300 Index slipped 1.2 percent.")).toEqual(["growth of Orvel & Venn's 300 Index = 1.2 percent"]);
    expect(await figureLines("Orvel and Venn's 300-share index slipped 1.2 percent.")).toEqual([
      "growth of Orvel and Venn's 300-share index = 1.2 percent",
    ]);
    expect(await figureLines('The Orvel & Venn 100 rose 0.4 percent.')).toEqual(['growth of Orvel & Venn 100 = 0.4 percent']);
    expect(await figureLines('The STOXX miners index has shed 4 percent.')).toEqual(['growth of STOXX miners index = 4 percent']);
    expect(await figureLines('The Dow Jones industrial average lost 13 points.')).toEqual(['growth of Dow Jones industrial average = 13 point']);
    expect(await figureLines('The Oslo index shed 2 percent; the Lima 40, though, sank by 3 percent.')).toEqual([
      'growth of Oslo index = 2 percent',
      'growth of Lima 40 = 3 percent',
    ]);
  });

  it('are the name of a gauge', async () => {
    expect(await figureLines("Peru's best-known gauge, the Lima 40, shed 2 percent.")).toEqual(['growth of Lima 40 = 2 percent, of Peru']);
  });

  it('stand below where they were', async () => {
    const { figures } = await findingsOf('The DAX stood 2.8 percent below the start of the day.');
    expect(figures.map(({ measureName, comparison }) => [measureName, comparison])).toEqual([
      ['growth of DAX', { direction: 'down', base: 'start of the day' }],
    ]);
  });

  it('measure no low', async () => {
    expect(await figureLines('The index closed at a two-year low of 812.45 points.')).toEqual(['index = 812.45 point']);
  });
});

describe('what is traded', () => {
  it('falls by what it loses, and below a level', async () => {
    expect(await figureLines('Light crude lost $2.31, or 3.4 percent, to $65.30 a barrel. Gold fell below $900 an ounce.')).toEqual([
      'growth of light crude = 2.31 USD',
      'growth of light crude = 3.4 percent',
      'light crude = 65.3 USD/barrel',
      'gold = 900 USD/oz',
    ]);
  });
});

describe('currencies', () => {
  it('are told in another one', async () => {
    expect(await figureLines('The dollar slipped to 92.1 yen from 93.4 yen. The pound bought $1.63.')).toEqual([
      'dollar = 92.1 JPY/USD',
      'dollar = 93.4 JPY/USD',
      'pound = 1.63 USD/GBP',
    ]);
  });

  it('are told in so many to the dollar', async () => {
    expect(await figureLines('The won weakened to 1,265 to the dollar.')).toEqual(['won = 1265 KRW/USD']);
  });

  it('are told by a bare number, too', async () => {
    expect(await figureLines('The krone was at 9.80 to the franc.')).toEqual(['krone = 9.8 NOK/CHF']);
  });

  it('may be known by a number like a year, which is none', async () => {
    const { figures } = await findingsOf('The small-cap Orvel 2000 sank 3 percent on June 3, 2019.');
    expect(figures.map(({ measureName, period }) => [measureName, period?.edtf])).toEqual([['growth of Orvel 2000', '2019-06-03']]);
  });
});
