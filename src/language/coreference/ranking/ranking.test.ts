import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';

/** Whom the pronouns and nominals of a text mean: "its: Norvik Shipping". */
async function meant(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return reading.mentions
    .filter(({ form }) => form === 'pronoun' || form === 'nominal')
    .map(({ start, end, entity }) => `${report.text.slice(start, end)}: ${reading.entities[entity]?.name}`);
}

describe('whom a pronoun or a definite phrase means', () => {
  it('is the firm that speaks', async () => {
    expect(await meant('Halmstad Breweries Ltd said on Monday that it would close its plant in Leeds.')).toEqual([
      'it: Halmstad Breweries Ltd',
      'its: Halmstad Breweries Ltd',
    ]);
  });

  it('is the firm told of before, by what it is', async () => {
    expect(await meant('The airline Nordwind Airways cut 300 jobs.\n\nThe carrier lost $40 million last year.')).toContain(
      'The carrier: Nordwind Airways',
    );
  });

  it('is no firm told by another trade', async () => {
    const found = await meant('Nordwind Airways, an airline, sued Castor Homes Ltd, a builder, on Friday.\n\nThe builder denied the charges.');
    expect(found).toEqual(['The builder: Castor Homes Ltd']);
  });

  it('is nobody where "it" tells nothing', async () => {
    expect(await meant('Halmstad Breweries Ltd opened a plant.\n\nIt is unclear whether the roof will hold.')).toEqual([]);
  });

  it('is the state of which the report speaks', async () => {
    expect(await meant('Ghana raised taxes on Monday.\n\nThe country owes $30 billion.')).toEqual(['The country: Ghana']);
  });

  it.each(['The government criticized Ghana.', 'The company bought Norvik Shipping on Monday.', 'The bank sued Ghana.'])(
    'is nobody whom the verb behind it has for its object: %s',
    async (text) => expect(await meant(text)).toEqual([]),
  );

  it('is not one of two states, and no town, where several are meant', async () => {
    expect(await meant('Kenya accused Uganda of spying. They signed a pact in 2019.')).toEqual([]);
    expect(await meant('Emmanuel Macron criticised Olaf Scholz in Berlin. They signed a pact.')).toEqual([]);
  });

  it('is no group of rebels for what a state has', async () => {
    expect(await meant('The Arakan Army lost a post.\n\nThe army shelled a village.')).toEqual([]);
    expect(await meant('The Arakan Army lost a post.\n\nThe group fled.')).toEqual(['The group: Arakan Army']);
  });

  it('is not who does it to him in the second of two joined verbs', async () => {
    expect(await meant('Emmanuel Macron thanked Olaf Scholz and invited him to Paris.')).toContain('him: Olaf Scholz');
  });

  it('is named right behind it', async () => {
    expect(await meant('The carrier, Nordwind Airways, cut 300 jobs on Monday.')).toEqual(['The carrier: Nordwind Airways']);
  });

  it('is no state that only tells whose others are', async () => {
    expect(await meant('French tourists left on Monday.\n\nThe nation mourned.')).toEqual([]);
  });

  it('is the same on every reading', async () => {
    const text = 'Norvik Shipping ASA bought two ferries. It paid $9 million. The company has its seat in Bergen.';
    expect(await meant(text)).toEqual(await meant(text));
  });
});
