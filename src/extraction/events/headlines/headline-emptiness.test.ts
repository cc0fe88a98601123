import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function headlinesIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ headline }) => (headline ? [`${headline.verb} | ${headline.rest}`] : []));
}

describe('a headline that says nothing alone is none', () => {
  it.each([
    'About 90,000 Lumo vans were recalled. The remainder were sold in Chile and Norway.',
    'Norvik shares rest on hope, while Tarn Inc.’s slipped 1.3 percent.',
    'Ivo Lind spent most of the year in court.',
    'Ivo Lind chose a bird, and Norvik selected the name.',
    'Norvik Inc. issued the same ruling in Lima.',
    'Ivo Lind released a statement on Friday.',
    'The second branch opened in Lima after Easter.',
    'Norvik media reported 34 people killed in the hall.',
  ])('%s', async (text) => {
    expect(await headlinesIn(text)).toEqual([]);
  });

  it('stands where what is said follows', async () => {
    expect(await headlinesIn('The Tarn League issued a statement forbidding its members to vote.')).toEqual([
      'issue | a statement forbidding its members to vote',
    ]);
  });
});

describe('the end of a headline', () => {
  it('lies behind what tells which thing is meant', async () => {
    expect(await headlinesIn('Norvik Inc. resumed its policy of selling used vans in Lima.')).toEqual([
      'resume | its policy of selling used vans in Lima',
    ]);
  });

  it('passes over a time right behind the verb', async () => {
    expect(await headlinesIn('Shares of Norvik Inc. fell on Monday to 5 dollars.')).toEqual(['fall | to 5 dollars']);
  });

  it('tells how much at the most', async () => {
    expect(await headlinesIn('Shares in Norvik Inc. fell as much as 7 percent in early trading.')).toEqual(['fall | as much as 7 percent']);
  });

  it('goes through no amount, level or quotation', async () => {
    expect(await headlinesIn('The Canadian dollar bought $US0.9714 late in Toronto.')).toEqual(['buy | $US0.9714 late in Toronto']);
    expect(await headlinesIn('Zinc prices dropped to their weakest in seven months on Tuesday.')).toEqual([
      'drop | to their weakest in seven months',
    ]);
    expect(await headlinesIn('Ivo Lind created a chemical ‘proof’ of it.')).toEqual([]);
  });
});
