import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('changes of what was told before', () => {
  it('have the measure of the change before and an owner of their own', async () => {
    const lines = await figureLines('Toyota sales dropped 12 percent last month. Siemens reported an 8 percent decline, and Nissan fell 5 percent.');
    expect(lines.map((line) => line.replace(/ \(.*/, ''))).toEqual([
      'growth of sales = 12 percent, of Toyota',
      'growth of sales = 8 percent, of Siemens',
      'growth of sales = 5 percent, of Nissan',
    ]);
  });

  it('name what changed themselves where they can', async () => {
    const lines = await figureLines('Ford sales dropped 42 percent. Toyota reported a 9 percent decline in exports.');
    expect(lines.at(-1)).toMatch(/^growth of exports = 9 percent/);
  });

  it('are of shares where a report speaks of shares and firms', async () => {
    const lines = await figureLines('Bank shares fell again. Deutsche Bank was off 7 percent and Siemens 5 percent.');
    expect(lines).toEqual(['growth of shares = 7 percent, of Deutsche Bank', 'growth of shares = 5 percent, of Siemens']);
  });

  it('lead to a price of shares', async () => {
    expect(await figureLines('Shares fell. Honda dropped 8 percent to $3.')).toEqual([
      'growth of shares = 8 percent, of Honda',
      'shares = 3 USD, of Honda',
    ]);
    expect(await figureLines('Sony shares (SNE) slid $3 to $25 a share.')).toEqual([
      'growth of shares = 3 USD, of Sony',
      'shares = 25 USD/share, of Sony',
    ]);
  });
});
