import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../test/support/findings-of-text.ts';

const lines = async (text: string) => await figureLines(text, { published: '2024-06-12' });

describe('a measure in plain builds of a sentence', () => {
  it.each([
    ['Tea is doing well, with Kenyan exports up 9 percent on a year earlier.', ['growth of exports = 9 percent, from Kenya']],
    ["Kenya's debt, at $70 billion, is a worry.", ['debt = 70000000000 USD, of Kenya']],
    ['News of the strike pushed Brent crude to $91.30 a barrel.', ['Brent crude = 91.3 USD/barrel']],
    [
      "Kenya's deficit went up from $3 billion to $4 billion in 2023.",
      ['deficit = 3000000000 USD, of Kenya', 'deficit = 4000000000 USD, of Kenya (2023)'],
    ],
    [
      'Kenya mined 9 million tonnes of soda in 2023 after 8 million tonnes in 2022.',
      ['production of soda = 9000000 t, of Kenya (2023)', 'production of soda = 8000000 t, of Kenya (2022)'],
    ],
    ["Kenya's debt came down to $3 billion from $4 billion.", ['debt = 3000000000 USD, of Kenya', 'debt = 4000000000 USD, of Kenya']],
    ['Uganda received aid of $40 million from Kenya.', ['aid = 40000000 USD, to Uganda, from Kenya']],
    ['Deliveries by Toyota were 300 buses in April.', ['deliveries = 300 bus, from Toyota (2024-04)']],
    ["Kenya's exports came to more than $4 billion last year.", ['exports = 4000000000 USD, from Kenya (2023)']],
    ["Kenya's exports will be between $4 billion and $5 billion this year.", ['exports = 4000000000-5000000000 USD, from Kenya (2024)']],
    ['NAIROBI, June 12 - Toyota said on Wednesday net profit reached $3 billion in 2023.', ['net profit = 3000000000 USD, of Toyota (2023)']],
  ])('is read: %s', async (text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });

  it('tells from where it went up', async () => {
    const { figures } = await findingsOf("Kenya's deficit went up from $3 billion to $4 billion in 2023.");
    expect(figures.at(-1)?.comparison).toEqual({ direction: 'up', base: '$3 billion' });
  });

  it('has not the time of what it was before', async () => {
    expect((await lines("Toyota's costs rose from more than $3 billion last year to $4 billion."))[1]).toBe('costs = 4000000000 USD, of Toyota');
    expect((await lines("Toyota's debt fell to $3 billion from more than $5 billion last year."))[0]).toBe('debt = 3000000000 USD, of Toyota');
    expect((await lines('Kenya arrested 90 soldiers wounded in an ambush in Peru on Monday.'))[0]).toContain('soldiers arrested = 90 soldier');
  });

  it.each([
    'The president, at 81, is the oldest.',
    'The firm pushed the cart to 30 shops.',
    "Toyota's sales reached 81 countries.",
    'The share rose 3 percent, taking its gain this year to 81 percent.',
    'Police held 20 people in 2023 after 40 homes were burnt in 2022.',
  ])('is none where something else is told: %s', async (text) => {
    expect((await lines(text)).filter((line) => /^(?:sales|gain) = 81|= (?:81 year|40 person)|cart/u.test(line))).toEqual([]);
  });
});
