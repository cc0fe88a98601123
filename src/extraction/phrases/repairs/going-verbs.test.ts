import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('a word that may be noun or verb', () => {
  it.each([
    ['Copper rose 2.5 percent to $10,120 a tonne.', 'growth of copper = 2.5 percent'],
    ['Italy saw its public debt rise by 3.6 percent in 2023.', 'growth of public debt = 3.6 percent, of Italy'],
    ['The year began well, with Russia’s wheat exports up 16 percent.', 'growth of wheat exports = 16 percent, from Russia'],
    ['Ukraine’s grain harvest rose to nearly 59 million tonnes in April.', 'grain harvest = 59000000 t, of Ukraine'],
    ['Airbus’s order backlog was $88 billion in April.', 'order backlog = 88000000000 USD, of Airbus'],
  ])('is told by the amount: %s', async (text, line) => {
    expect((await figureLines(text))[0]?.replace('nearly ', '')).toContain(line);
  });

  it.each(['The city saw another price rise to $5 in May.', 'Peru saw the largest price rise to 5 percent in May.'])(
    'stays a noun: %s',
    async (text) => {
      expect((await figureLines(text)).filter((line) => line.startsWith('growth'))).toEqual([]);
    },
  );
});
