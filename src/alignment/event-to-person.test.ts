import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../test/support/aligned-texts.ts';
import { isListed } from '../model/index.ts';

async function listedOf(predicate: string, ...texts: string[]): Promise<number[]> {
  const { events } = await alignedTexts(...texts);
  return events.filter((event) => event.predicate === predicate && isListed(event)).map(({ reports }) => reports);
}

/** In November 2030. */
const jailedFor = (years: string) =>
  `General Hugo Arze was sentenced to ${years} years in prison in November 2030 for a failed coup, the court said.`;
const jailedIn = (who: string, when: string) => `General ${who} was sentenced to 15 years in prison in ${when} for a failed coup, the court said.`;
const escaped = (more: string) => `General Hugo Arze escaped from a jail in La Paz on May 2. ${more}`;

describe('what was done to one person', () => {
  it('is one event where reports tell it of one month with other amounts', async () => {
    expect(await listedOf('sentence', jailedFor('15'), jailedFor('12'))).toEqual([2]);
  });

  it('is two where the months or the people are others', async () => {
    expect(await listedOf('sentence', jailedIn('Hugo Arze', 'November 2030'), jailedIn('Hugo Arze', 'March 2030'))).toEqual([1, 1]);
    expect(await listedOf('sentence', jailedIn('Hugo Arze', 'November 2030'), jailedIn('Juan Salas', 'November 2030'))).toEqual([1, 1]);
  });

  it('is listed where two reports tell it by one verb, without a type', async () => {
    expect(await listedOf('escape', escaped('He is still at large.'), escaped('Police are looking for him.'))).toEqual([2]);
    expect(await listedOf('escape', escaped('He is still at large.'), 'Police are looking for him.')).toEqual([]);
  });
});
