import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

describe('amounts that go on from the one before', () => {
  it('tell it otherwise after "or"', async () => {
    expect(await figureLines('Ford lost $600 million, or 31 cents a share.')).toEqual([
      'loss = 600000000 USD, of Ford',
      'loss = 0.31 USD/share, of Ford',
    ]);
  });

  it('tell the level after a change', async () => {
    expect(await figureLines('Gold was up $9.30 at $941.20 an ounce.')).toEqual(['growth of gold = 9.3 USD', 'gold = 941.2 USD/oz']);
  });

  it('tell what part of a whole that is', async () => {
    expect(await figureLines('Ford will cut 6,000 jobs, about 5 percent of its workforce.')).toEqual([
      'jobs cut = 6000 job, of Ford',
      'jobs cut = 5 percent of workforce, of Ford',
    ]);
  });

  it('share the verb of the clause before', async () => {
    expect(await figureLines('Toyota shares rose 3.5 percent and Honda shares 2.2 percent.')).toEqual([
      'growth of shares = 3.5 percent, of Toyota',
      'growth of shares = 2.2 percent, of Honda',
    ]);
  });

  it('tell what comes on top', async () => {
    expect(await figureLines('Peru received $16 million in loans, in addition to the $13 million that it had received before.')).toEqual([
      'loans = 16000000 USD, to Peru',
      'loans = 13000000 USD, to Peru',
    ]);
  });

  it('tell what it was before', async () => {
    expect(await figureLines("Peru's trade surplus narrowed to $13.1 billion in April, from $18.6 billion in March.")).toEqual([
      'trade surplus = 13100000000 USD, of Peru (2023-04)',
      'trade surplus = 18600000000 USD, of Peru (2023-03)',
    ]);
  });
});
