import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('whom a figure is about', () => {
  it('is the land whose authorities do it, where no other place is told', async () => {
    expect(await figureLines('Kenyan authorities evacuated 900 residents.')).toEqual(['residents evacuated = 900 resident, of Kenya']);
    expect(await figureLines('Kenyan police detained 12 people in Uganda.')).toEqual(['people detained = 12 person, of Uganda']);
    expect(await figureLines('Kenyan soldiers evacuated 40 tourists from Chad.')).toEqual(['tourists evacuated = 40 tourist']);
  });

  it('is not the land of those who act elsewhere, nor whoever does the damage', async () => {
    expect((await figureLines('Kenyan police detained 12 men at sea.'))[0]).toBe('men detained = 12 man');
    expect((await figureLines('Damage from Kenyan missiles reached $3 billion.'))[0]).not.toContain('of Kenya');
    expect((await figureLines('Floods killed 30 people in Peru, and a quake in Chile caused damage of $3 billion.')).at(-1)).not.toContain('of Peru');
  });

  it('is the district whose name stands behind its noun', async () => {
    expect(await figureLines('Divers rescued 26 people from a ferry in the district of Bungoma.')).toEqual([
      'people rescued = 26 person, of Bungoma',
    ]);
  });

  it('is whoever gives something to people', async () => {
    expect(await figureLines('Norway distributed food to 12,000 families.')).toEqual(['families given food = 12000 family, from Norway']);
    expect((await figureLines('Norway distributed food and tents to 12,000 families.')).some((line) => line.includes('given'))).toBe(false);
  });

  it('is none of a clause that follows', async () => {
    expect(await figureLines('Norway sent 12 pumps to Quito, and Japan promised $3 million in loans.')).toEqual([
      'pumps sent = 12 pump, from Norway, to Quito',
      'loans = 3000000 USD, from Japan',
    ]);
  });

  it('is where the damage was done, and never whoever caused it', async () => {
    expect(await figureLines('A gale killed 12 people in Peru and caused damage of $2 million.')).toEqual([
      'people killed = 12 person, of Peru',
      'damage = 2000000 USD, of Peru',
    ]);
    expect(await figureLines('Insured losses from the storm in Kenya reached $400 million.')).toEqual(['insured losses = 400000000 USD, of Kenya']);
    expect((await figureLines('Grants from a fund in Kenya reached $400 million.'))[0]).not.toContain('of Kenya');
  });

  it('is where what befell them happened, in whatever clause that is told', async () => {
    expect(await figureLines('Gunmen killed 23 people and abducted 40 others in a raid on three villages in Kenya.')).toEqual(
      expect.arrayContaining(['people killed = 23 person, of Kenya', 'people abducted = 40 person, of Kenya']),
    );
    expect(await figureLines('A typhoon killed 17 people as it hit the south coast of Fiji.')).toEqual(['people killed = 17 person, of Fiji']);
    expect((await figureLines('Rebels bombed a Kenyan hospital, killing seven nurses.')).at(-1)).toBe('nurses killed = 7 nurse, of Kenya');
    expect((await figureLines('Kenyan troops bombed a hospital, killing seven nurses.')).at(-1)).toBe('nurses killed = 7 nurse');
  });

  it('is whoever holds money back, and for whom it was', async () => {
    expect(await figureLines('The EU froze 30 million euros of aid to Georgia.')).toEqual([
      'aid frozen = 30000000 EUR, to Georgia, from European Union',
    ]);
    expect(await figureLines('The EU has frozen some 40 million euros of funds for Malta.')).toEqual([
      'funds frozen = 40000000 EUR, to Malta, from European Union',
    ]);
  });

  it('is nobody who orders that others do it, and nobody who counts the dead', async () => {
    expect(await figureLines('President William Ruto ordered the deployment of two army battalions.')).toEqual([
      'army battalions deployed = 2 battalion',
    ]);
    expect(await figureLines('Norway ordered 30 tanks from Germany.')).toEqual(['tanks ordered = 30 tank, from Germany, to Norway']);
    expect(await figureLines('The Red Cross had counted 48 dead.')).toEqual(['people killed = 48 person']);
  });
});
