import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

describe('a change without a verb', () => {
  it.each([
    ['Kenya’s exports up 12 percent in April.', 'growth of exports = 12 percent, from Kenya'],
    ['Poland’s defence spending down 43 percent in April as war nears.', 'growth of defence spending = 43 percent, from Poland'],
    ['The FTSE 100 up 0.7 percent on hopes of a rate cut.', 'growth of FTSE 100 = 0.7 percent'],
  ])('opens the sentence: %s', async (text, line) => {
    expect((await figureLines(text))[0]).toContain(line);
  });

  it.each(['Minister gives up 5 percent of salary.', 'Women make up 30 percent of parliament.', 'Peru to make up 5 percent of fund.'])(
    'is none behind a verb: %s',
    async (text) => {
      expect((await figureLines(text)).filter((line) => line.startsWith('growth'))).toEqual([]);
    },
  );
});

describe('what an amount is set for', () => {
  it.each([
    ['The government set a target of $3.7 billion for Kenya’s exports in 2025.', 'target for exports = 3700000000 USD, from Kenya'],
    ['India cut its import duty on crude palm oil to 10 percent in May.', 'import duty on crude palm oil = 10 percent, of India'],
  ])('is told with it: %s', async (text, line) => {
    expect((await figureLines(text))[0]).toContain(line);
  });

  it('tells where it comes from', async () => {
    expect(await figureLines('Peru proposed tariffs of up to 38 percent on cars imported from China.')).toEqual([
      'tariffs on cars = 38 percent, from China, of Peru',
    ]);
    expect((await figureLines('Exports of German cars to China fell 15 percent in 2023.'))[0]).toContain('from Germany, to China');
    expect((await figureLines('Imports of arms by Kenya rose 4 percent in May.'))[0]).not.toContain('from');
  });

  it('is no stretch of time, and no day', async () => {
    expect((await figureLines('The fund has a target of $3 million for the year.'))[0]).toMatch(/^target = /u);
    expect((await figureLines('The ministry raised the tax on Tuesday to 9 percent.'))[0]).toMatch(/^tax = /u);
  });
});

describe('a sum behind a semicolon', () => {
  it('is of what grew before it', async () => {
    expect((await figureLines('Kenya’s exports rose 12 percent in April; the total was $3.7 billion.'))[1]).toContain('exports = 3700000000 USD');
  });

  it('is of something else behind a rate, and where a part or a place is told', async () => {
    for (const text of [
      'Inflation rose 3 percent in April; the total was $3.7 billion.',
      'Kenya’s exports rose 12 percent in April; the total for tea was $3.7 billion.',
    ])
      expect(await figureLines(text)).toHaveLength(1);
  });
});
