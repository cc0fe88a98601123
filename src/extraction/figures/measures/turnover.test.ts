import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('goods that were turned over', () => {
  it.each([
    ['Orvel’s deliveries reached 83 planes in April, the highest since 2015.', 'deliveries = 83 plane'],
    ['Orvel’s orders more than doubled to 300 vans in April.', 'orders = 300 van'],
    ['At 83 planes, Orvel’s deliveries in April were lower than in March.', 'deliveries = 83 plane'],
  ])('are a level: %s', async (text, line) => {
    expect((await figureLines(text))[0]).toContain(line);
  });

  it('are none where something else is counted', async () => {
    expect((await figureLines('Orvel’s sales reached 30 countries in 2023.')).filter((line) => line.startsWith('sales'))).toEqual([]);
    expect((await figureLines('Orders were 30 boxes short in May.')).filter((line) => line.startsWith('orders'))).toEqual([]);
    expect(await figureLines('At 40 percent, women were the largest group in Peru.')).toEqual([]);
  });
});

describe('a deed told by a noun', () => {
  it('is told of what it is done to', async () => {
    expect((await figureLines('Norway approved the sale of 18 tanks to Oman.'))[0]).toContain('tanks sold = 18 tank');
    expect((await figureLines('Vantor won an order of 25 planes from Qatar.')).filter((line) => line.startsWith('order'))).toEqual([]);
  });
});
