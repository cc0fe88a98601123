import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../test/support/aligned-texts.ts';
import { isListed } from '../model/index.ts';

async function listedOf(predicate: string, ...texts: string[]): Promise<number[]> {
  const { events } = await alignedTexts(...texts);
  return events.filter((event) => event.predicate === predicate && isListed(event)).map(({ reports }) => reports);
}

describe('what was done to one person', () => {
  it('is one event where reports tell it of one month with other amounts', async () => {
    const told = (years: string) => `General Hugo Arze was sentenced to ${years} years in prison in November 2030 for a failed coup, the court said.`;
    expect(await listedOf('sentence', told('15'), told('12'))).toEqual([2]);
  });

  it('is two where the months or the people are others', async () => {
    const told = (who: string, when: string) => `General ${who} was sentenced to 15 years in prison in ${when} for a failed coup, the court said.`;
    expect(await listedOf('sentence', told('Hugo Arze', 'November 2030'), told('Hugo Arze', 'March 2030'))).toEqual([1, 1]);
    expect(await listedOf('sentence', told('Hugo Arze', 'November 2030'), told('Juan Salas', 'November 2030'))).toEqual([1, 1]);
  });

  it('is listed where two reports tell it by one verb, without a type', async () => {
    const told = (more: string) => `General Hugo Arze escaped from a jail in La Paz on May 2. ${more}`;
    expect(await listedOf('escape', told('He is still at large.'), told('Police are looking for him.'))).toEqual([2]);
    expect(await listedOf('escape', told('He is still at large.'), 'Police are looking for him.')).toEqual([]);
  });
});
