import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('what others had foreseen', () => {
  it('is of the same as the figure before', async () => {
    expect(await figureLines("Orvel Group's revenue came to $9.8 billion. Analysts had expected 9.5 billion.")).toEqual([
      'revenue = 9800000000 USD, of Orvel Group',
      'revenue = 9500000000 USD, of Orvel Group',
    ]);
  });

  it('is nothing where the words go on about another thing', async () => {
    const lines = await figureLines("Orvel Group's revenue came to $9.8 billion. Analysts had expected 40 new shops.");
    expect(lines.filter((line) => line.startsWith('revenue'))).toHaveLength(1);
  });
});
