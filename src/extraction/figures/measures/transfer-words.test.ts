import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const first = async (text: string): Promise<string | undefined> => (await figureLines(text))[0];

describe('who announces a loan or aid', () => {
  it('gives it', async () => {
    expect(await first('Japan announced a loan of $6 million for Kenya.')).toMatch(/from Japan/u);
  });

  it('gives nothing where it is told from another, or for a month', async () => {
    expect(await first('Mali announced $70 million in aid from Qatar for Timbuktu.')).not.toMatch(/from Mali/u);
    expect(await first('Mali announced a Chinese loan of $70 million for Vantor.')).not.toMatch(/from Mali/u);
    expect(await first('Mali announced a loan of $7 million for June.')).not.toMatch(/from Mali/u);
  });
});

describe('goods that tell whose exports they are', () => {
  it('are no firms, and what is sold at home goes from nobody', async () => {
    expect(await first('Exports of Kenyan coffee rose 6 percent.')).toMatch(/from Kenya/u);
    expect(await first('Exports of Polish firms rose 6 percent.')).not.toMatch(/from Poland/u);
    expect(await first('Sales of Polish flats fell 6 percent.')).not.toMatch(/from Poland/u);
  });
});
