import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../test/support/aligned-texts.ts';

const CAST = 'President Luis Arce of Bolivia spoke to Foreign Minister Juan Salas of Peru.';

/** The values of each figure told by both reports. */
async function joined(first: string, second: string): Promise<number[][]> {
  const { figures } = await alignedTexts(`${first} ${CAST}`, `${second} ${CAST}`);
  const both = figures.filter(({ reports }) => reports > 1);
  return both.map(({ accounts }) => accounts.map(({ value = 0 }) => value).toSorted((a, b) => a - b));
}

describe('what two reports of one piece of news count', () => {
  it.each([
    ['Peru sold 20 armed drones to Bolivia on Tuesday.', 'Bolivia bought 30 drones from Peru on Tuesday.', [[20, 30]]],
    ['Peru lent Bolivia $150 million in March.', 'Bolivia borrowed $200 million from Peru in March.', [[150e6, 200e6]]],
    ['About 3,000 people fled the town of Oruro on Tuesday.', 'Some 8,000 residents have fled Oruro, the army said.', [[3000, 8000]]],
    ['Peru bought five Orlo patrol boats from Bolivia.', 'Bolivia sold seven Orlo rescue ships to Peru.', [[5, 7]]],
    [
      'Peru will train 85 Bolivian nurses in Lima free of charge.',
      'Some 85 nurses from Bolivia will be given training in Lima at no charge.',
      [[85, 85]],
    ],
    ['Police in La Paz arrested 17 people at the protest.', 'Police in La Paz detained 21 demonstrators at the protest.', [[17, 21]]],
  ])('is one figure by whichever words: %s %s', async (first, second, values) => expect(await joined(first, second)).toEqual(values));

  it.each([
    ['of other things', 'Peru sold 20 armed drones to Bolivia.', 'Bolivia bought 30 tanks from Peru.'],
    ['of other kinds of them', 'Peru bought 12 fighter jets from Bolivia.', 'Bolivia sold 14 transport planes to Peru.'],
    ['the other way round', 'Peru lent Bolivia $150 million in March.', 'Peru borrowed $200 million from Bolivia in March.'],
    ['of all and of some', 'The attack in Oruro killed 31 people.', 'The attack in Oruro killed eight soldiers.'],
    ['of a second lot', 'Peru bought 12 drones from Bolivia.', 'Bolivia has agreed to sell Peru 30 more drones.'],
    ['last year', 'Peru plans to buy 12 drones from Bolivia.', 'Bolivia sold 20 drones to Peru last year.'],
    ['of two misfortunes', 'The quake killed 30 people in Oruro.', 'A bus crash killed 12 residents in Oruro.'],
    ['as many of whom something else befell', 'Peru will train 85 nurses in Lima.', 'In Lima 85 nurses walked out.'],
    ['elsewhere', 'Police in La Paz arrested 17 people.', 'Police in Oruro detained 21 demonstrators.'],
    ['one of two', 'Peru sold 20 drones to Bolivia. In 2029 Peru sold 40 drones to Bolivia.', 'Bolivia bought 30 drones from Peru.'],
  ])('is not one: %s', async (_, first, second) => expect(await joined(first, second)).toEqual([]));
});

it('a toll that both give as a bound has risen', async () => {
  const { differences } = await alignedTexts(
    `A landslide in Oruro killed at least 46 people on Monday. ${CAST}`,
    `A landslide in Oruro killed at least 63 people on Monday. ${CAST}`,
  );
  expect(differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual(['update value']);
});
