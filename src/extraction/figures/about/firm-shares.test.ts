import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const told = async (text: string) =>
  (await findingsOf(text, { published: '2024-05-08' })).figures.map(
    ({ measureInFull, measureName, value, period }) => `${measureInFull ?? measureName} = ${value}${period ? `, ${period.edtf}` : ''}`,
  );

describe('a firm at a price', () => {
  it('means its shares', async () => {
    expect(await told('Orvel Group ended Friday at $27.40, up 3 percent.')).toEqual([
      'price of shares = 27.4, 2024-05-03',
      'growth of shares = 3, 2024-05-03',
    ]);
    expect(await told('Shares were weak. Orvel Group lost 8 percent to 42 euros.')).toEqual(['growth of shares = 8', 'price of shares = 42']);
  });

  it('is what "it" goes on about in the next sentence', async () => {
    expect(await told("Orvel's stock rose 3 percent to $95. It has climbed 27 percent since March.")).toEqual([
      'growth of stock = 3',
      'price of stock = 95',
      'growth of stock = 27, 2024-03/..',
    ]);
  });

  it('did not make less profit where its shares fell after a sentence about profit', async () => {
    expect(await told('The profit of Orvel Group fell 12 percent. Tarn Group declined 3 percent.')).not.toContain('growth of profit = 3');
  });
});
