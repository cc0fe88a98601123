import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const lastLine = async (text: string) => (await figureLines(text)).at(-1);

describe('whose a figure of a whole state is', () => {
  it('is told by the sentences before, where they name one state', async () => {
    const text = 'Peru had a trade surplus of $3 billion in May. Exports rose 6 percent. Industrial output fell 2 percent.';
    expect((await figureLines(text)).slice(1)).toEqual([
      'growth of exports = 6 percent, from Peru (2023-05)',
      'growth of industrial output = 2 percent, of Peru (2023-05)',
    ]);
  });

  it('is that of the government that acts', async () => {
    const text = 'Peru is short of money. The government plans to borrow $3 billion.';
    expect(await figureLines(text)).toEqual(['borrowing = 3000000000 USD, to Peru']);
  });

  it('is open where two states are named before', async () => {
    expect((await figureLines('Peru and Chile held talks. Exports rose 6 percent.')).at(-1)).toBe('growth of exports = 6 percent');
  });

  it('is the state whose minister sets it, and not the minister', async () => {
    const minister = 'Finance Minister Ada Holm cut the growth forecast to 2 percent.';
    expect(await lastLine(`Peru's economy shrank in May. ${minister}`)).toBe('growth forecast = 2 percent, of Peru');
    expect(await lastLine(`Peru met Chile. ${minister}`)).not.toContain('of Peru');
    expect(await lastLine("Peru's economy shrank in May. Chief executive Ada Holm cut the growth forecast to 2 percent.")).not.toContain('of Peru');
  });

  it('is never the state where a firm is what the report is about', async () => {
    expect((await figureLines('Toyota opened a plant in Peru. Exports rose 6 percent.')).at(-1)).toBe('growth of exports = 6 percent');
  });

  it('is never asked of what is a firm’s', async () => {
    expect((await figureLines('Peru is short of money. Profit rose 6 percent.')).at(-1)).toBe('growth of profit = 6 percent');
  });

  it('is that of the banker who sets a rate, or of the trader with a partner', async () => {
    expect(await lastLine("Poland's central bank met on Monday. Governor Ola Berg cut the main rate to 4.5%.")).toContain('of Poland');
    expect(await lastLine('Ola Berg, chief of the lender, cut the mortgage rate to 4.5%.')).toContain('of Ola Berg');
    expect(await lastLine("Poland's economy shrank in May. Exports to Germany fell 4 percent.")).toContain('from Poland');
    expect(await lastLine('Peru met Chile. Exports to China rose 3 percent.')).not.toContain('from');
    expect(await lastLine('Texas did well. Exports to Mexico rose 3 percent.')).not.toContain('from');
    expect(await lastLine("Peru's economy grew. Exports to China rose 3 percent and imports from Chile fell 2 percent.")).not.toContain(
      'from Chile, ',
    );
  });
});
