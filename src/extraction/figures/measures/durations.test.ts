import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

/** "what is measured = amount unit". */
async function measures(text: string): Promise<string[]> {
  const { figures } = await findingsOf(text);
  return figures.map(
    ({ measureName, measureInFull, value, low, high, unit }) => `${measureInFull ?? measureName} = ${value ?? `${low}-${high}`} ${unit}`,
  );
}

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

describe('how long somebody has for something', () => {
  it('is told with what is to be done by then', async () => {
    expect(await measures('Peru gave the envoy 48 hours to leave.')).toEqual(['deadline of envoy to leave = 48 hour']);
    expect(await measures('President Ada Holm has 14 days to sign the bill.')).toEqual(['deadline to sign bill = 14 day']);
    expect(await measures('The team had 90 minutes to play with.')).toEqual([]);
    expect(await measures('They have three days to go.')).toEqual([]);
  });

  it('may be between two numbers told in words', async () => {
    expect(await measures('A court sentenced the guards to between three and nine years in prison.')).toEqual([
      'prison sentence of guards = 3-9 year',
    ]);
  });
});
