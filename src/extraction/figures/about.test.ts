import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

describe('whom a figure is about', () => {
  it('is the land whose authorities do it, where no other place is told', async () => {
    expect(await figureLines('Kenyan authorities evacuated 900 residents.')).toEqual(['residents evacuated = 900 resident, of Kenya']);
    expect(await figureLines('Kenyan police detained 12 people in Uganda.')).toEqual(['people detained = 12 person, of Uganda']);
    expect(await figureLines('Kenyan soldiers evacuated 40 tourists from Chad.')).toEqual(['tourists evacuated = 40 tourist']);
  });

  it('is the district whose name stands behind its noun', async () => {
    expect(await figureLines('Soldiers rescued 340 people from rooftops in the district of Khairpur.')).toEqual([
      'people rescued = 340 person, of Khairpur',
    ]);
  });

  it('is whoever gives something to people', async () => {
    expect(await figureLines('Norway distributed food to 12,000 families.')).toEqual(['families given food = 12000 family, from Norway']);
    expect((await figureLines('Norway distributed food and tents to 12,000 families.')).some((line) => line.includes('given'))).toBe(false);
  });

  it('is none of a clause that follows', async () => {
    expect(await figureLines('Norway sent 30 planes to Lima, and Japan pledged $8 million in aid.')).toEqual([
      'planes sent = 30 plane, from Norway, to Lima',
      'aid = 8000000 USD, from Japan',
    ]);
  });

  it('is where the damage was done, and never whoever caused it', async () => {
    expect(await figureLines('Floods killed 30 people in Peru and caused damage of $3 billion.')).toEqual([
      'people killed = 30 person, of Peru',
      'damage = 3000000000 USD, of Peru',
    ]);
    expect(await figureLines('Insured losses from the storm in Kenya reached $400 million.')).toEqual(['insured losses = 400000000 USD, of Kenya']);
    expect((await figureLines('Grants from a fund in Kenya reached $400 million.'))[0]).not.toContain('of Kenya');
  });
});
