import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

describe('amounts that go on from the one before', () => {
  it('tell it otherwise after "or"', async () => {
    expect(await figureLines('Ford lost $600 million, or 31 cents a share.')).toEqual([
      'loss = 600000000 USD, of Ford Motor Company',
      'loss = 0.31 USD/share, of Ford Motor Company',
    ]);
  });

  it('tell the level after a change', async () => {
    expect(await figureLines('Gold was up $9.30 at $941.20 an ounce.')).toEqual(['growth of gold = 9.3 USD', 'gold = 941.2 USD/oz']);
  });

  it('tell what part of a whole that is', async () => {
    expect(await figureLines('Ford will cut 6,000 jobs, about 5 percent of its workforce.')).toEqual([
      'jobs cut = 6000 job, of Ford Motor Company',
      'jobs cut = 5 percent of workforce, of Ford Motor Company',
    ]);
  });

  it('share the verb of the clause before', async () => {
    expect(await figureLines('Toyota shares rose 3.5 percent and Honda shares 2.2 percent.')).toEqual([
      'growth of shares = 3.5 percent, of Toyota',
      'growth of shares = 2.2 percent, of Honda',
    ]);
  });

  it('tell what comes on top', async () => {
    expect(await figureLines('Peru received $40 million in loans, in addition to the $25 million that it had got earlier.')).toEqual([
      'loans = 40000000 USD, to Peru',
      'loans = 25000000 USD, to Peru',
    ]);
  });

  it('tell a second change of the same', async () => {
    const lines = await figureLines('Retail sales rose 0.3 percent from April and 4.1 percent from a year earlier.');
    expect(lines.map((line) => line.split(' = ')[0])).toEqual(['growth of retail sales', 'growth of retail sales']);
  });

  it('tell what others had foreseen', async () => {
    const { figures } = await findingsOf('The economy lost 345,000 jobs in May, fewer than the 525,000 that economists had expected.');
    expect(figures.map(({ measureName, value, status }) => [measureName, value, status])).toEqual([
      ['jobs lost', 345_000, 'occurred'],
      ['jobs lost', 525_000, 'expected'],
    ]);
  });

  it('tell what it was before', async () => {
    expect(await figureLines("Peru's trade surplus narrowed to $13.1 billion in April, from $18.6 billion in March.")).toEqual([
      'trade surplus = 13100000000 USD, of Peru (2023-04)',
      'trade surplus = 18600000000 USD, of Peru (2023-03)',
    ]);
  });

  it('tell the part of which it is told', async () => {
    expect(await figureLines('The store offers 15,000 programs, a quarter of which are free.')).toEqual([
      'programs = 15000 program',
      'programs = 25 percent of 15,000 programs',
    ]);
    expect(await figureLines('The bridge will cost 6 million euros, of which Peru will pay half.')).toEqual([
      'cost of bridge = 6000000 EUR',
      'cost of bridge = 50 percent, from Peru',
    ]);
  });

  it('tell the difference', async () => {
    expect(await figureLines('The bridge will cost $545 million, the ministry said, 25 million more than it had estimated.')).toEqual([
      'cost of bridge = 545000000 USD',
      'growth of cost of bridge = 25000000 USD',
    ]);
  });

  it('share an owner', async () => {
    const { figures, entities } = await findingsOf('Sony posted a loss of 98 billion yen, compared with a profit of 369 billion yen.');
    expect(figures.map(({ measureName, about }) => [measureName, about.map(({ entity }) => entities[entity]?.name)])).toEqual([
      ['loss', ['Sony']],
      ['profit', ['Sony']],
    ]);
    expect((await figureLines('Revenue at Siemens climbed 8 percent, but orders fell 11 percent.')).at(-1)).toBe(
      'growth of orders = 11 percent, of Siemens',
    );
  });

  it('count what a larger count includes', async () => {
    expect(await figureLines('Norway imposed sanctions on 90 entities, including 12 firms.')).toEqual([
      'entities sanctioned = 90 entity',
      'firms sanctioned = 12 firm',
    ]);
  });
});
