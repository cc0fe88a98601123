import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

const last = async (text: string) => (await figureLines(text)).at(-1);

describe('what a firm has of which its own clause tells no owner', () => {
  it('is that of the firm that was the subject before', async () => {
    expect(await last('Toyota missed its own forecast for the year. Revenue rose 6 percent.')).toBe('growth of revenue = 6 percent, of Toyota');
    expect(await last('Toyota opened a plant in May. Staff costs grew 3 percent.')).toBe('growth of staff costs = 3 percent, of Toyota');
  });

  it('is the firm’s where whoever leads it speaks of what is his', async () => {
    expect(await last('Toyota did well in May. Chief executive Ada Holm stuck to her full-year profit forecast of $5 billion.')).toBe(
      'full-year profit forecast = 5000000000 USD, of Toyota',
    );
  });

  it('is the firm’s there where a place alone is told', async () => {
    const where = await last('Toyota did well in May. It entered Peru, where sales jumped 38 percent.');
    expect(where).toMatch(/^growth of sales = 38 percent, .*of Toyota/u);
    expect(await last('Toyota did well in May. House sales in Peru rose 5 percent.')).not.toContain('Toyota');
    expect(await last('Toyota did well in May. Some 3,000 clerical jobs would go.')).toContain('of Toyota');
  });

  it('is the firm’s where its works do it', async () => {
    expect(await last('Toyota opened a plant in May. The new plant will employ 2,200 people.')).toBe('people employed = 2200 person, of Toyota');
  });

  it('is never that of a firm whose people only look on', async () => {
    expect(await last('Toyota built a plant. Analysts at Barclays shrugged. Revenue rose 6 percent.')).toBe(
      'growth of revenue = 6 percent, of Toyota',
    );
  });

  it('is open where two firms were told', async () => {
    expect(await last('Toyota and Honda parted ways on Monday. Revenue rose 6 percent.')).toBe('growth of revenue = 6 percent');
    expect(await last('Toyota pleased the market. Its rival Honda did not. Revenue rose 6 percent.')).toBe('growth of revenue = 6 percent');
  });

  it('is never a firm’s where it is a trade’s or a country’s', async () => {
    expect(await last('Toyota opened a plant in May. Retail sales rose 6 percent.')).toBe('growth of retail sales = 6 percent');
    expect(await last('Toyota opened a plant. Prices rose most in schools, where costs jumped 9 percent.')).not.toContain('Toyota');
  });

  it('is sure where the report tells of one firm alone', async () => {
    const { figures } = await findingsOf('Toyota missed its own forecast for the year. Revenue rose 6 percent.');
    expect(figures.map(({ doubts }) => doubts ?? [])).toEqual([[]]);
  });
});
