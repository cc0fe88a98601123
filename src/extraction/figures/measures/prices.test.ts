import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('prices', () => {
  it.each([
    ['The small telephone is priced at $199.', 'price of small telephone = 199 USD'],
    ['Tickets start at 45 euros.', 'price of tickets = 45 EUR'],
    ['The bicycle sells for $359.', 'price of bicycle = 359 USD'],
    ['Songs used to cost 99 cents.', 'cost of songs = 0.99 USD'],
  ])('%s', async (text, line) => {
    expect(await figureLines(text)).toEqual([line]);
  });

  it('are of what is told before', async () => {
    expect(await figureLines('The study begins in May. It will cost 6 million euros.')).toEqual(['cost of study = 6000000 EUR']);
  });

  it('are no level of shares', async () => {
    expect(await figureLines('Shares started at $4.')).toEqual(['shares = 4 USD']);
  });
});

describe('money that is set in motion', () => {
  it('goes from one to another', async () => {
    expect(await figureLines('The Spanish government put 9 billion euros into Bankia.')).toEqual([
      'money put in = 9000000000 EUR, from Spain, to Bankia',
    ]);
  });

  it('is owed to somebody', async () => {
    expect(await figureLines('Ukraine owes Gazprom $1.5 billion.')).toEqual(['debt = 1500000000 USD, of Ukraine, to Gazprom']);
  });

  it('is still to come where somebody is ordered to pay it', async () => {
    const lines = await figureLines('The court ordered Bayer to pay $25,000.');
    expect(lines).toEqual(['payment = 25000 USD, from Bayer']);
  });
});

describe('counts', () => {
  it('of a whole and its part', async () => {
    expect(await figureLines('The party took 70 of the 140 seats.')).toEqual(['seats = 70 seat', 'seats = 140 seat']);
    expect(await figureLines('Not one of the shops in the old town opened.')).toEqual([]);
  });

  it('in money that several states have', async () => {
    expect(await figureLines('Mexico spent 4 billion pesos on roads.')).toEqual(['spending = 4000000000 MXN, from Mexico']);
  });
});
