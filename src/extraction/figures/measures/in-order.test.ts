import { expect, test } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function told(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text, { published: '2024-05-14' });
  return extract(report, reading).figures.map(({ measureInFull, measureName, value, unit, comparison }) =>
    [measureInFull ?? measureName, '=', value, unit, comparison?.direction].filter((word) => word !== undefined).join(' '),
  );
}

test('as many amounts as nouns are told in their order', async () => {
  expect(await told('Sales, net profit and earnings per share of Torvik were $90 million, $7 million and $0.40 per share.')).toEqual([
    'sales = 90000000 USD',
    'net profit = 7000000 USD',
    'earnings per share = 0.4 USD/share',
  ]);
  expect(await told('The sales and profit of Torvik Foods totalled $90 million and $7 million, respectively.')).toEqual([
    'sales = 90000000 USD',
    'profit = 7000000 USD',
  ]);
});

test('nouns joined behind a preposition are not what the amounts are of', async () => {
  expect((await told('Fees in banking and insurance were $70 and $50.'))[0]).toBe('fees in banking and insurance = 70 USD');
});

test('a decline in apposition is one of the amount before it', async () => {
  expect(await told('Torvik Foods posted a net profit of $30 million, a 17 percent decline from a year earlier.')).toEqual([
    'net profit = 30000000 USD',
    'growth of net profit = 17 percent down',
  ]);
});

test('"it" at a price is what rose before', async () => {
  expect((await told("Torvik's stock lost 8 percent on Tuesday. It had gained 3.1 percent to $25.56 on Monday.")).at(-1)).toBe(
    'price of stock = 25.56 USD',
  );
});
