import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('how long somebody is sentenced to prison', () => {
  it('is of whoever is sentenced', async () => {
    expect(await figureLines('A court sentenced the guard to 15 years in prison.')).toEqual(['prison sentence of guard = 15 year']);
    expect(await figureLines('Ada Holm was jailed for six years.')).toEqual(['prison sentence = 6 year, of Ada Holm']);
  });

  it('is none where it is no prison', async () => {
    expect(await figureLines('Ada Holm was sentenced to two years of community service.')).toEqual([]);
    expect(await figureLines('Ada Holm was sentenced to three years on probation.')).toEqual([]);
    expect(await figureLines('Ada Holm was sentenced to two years, suspended for three.')).toEqual([]);
  });
});
