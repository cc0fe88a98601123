import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';
import { isListed } from '../../../model/index.ts';

async function listedOf(predicate: string, ...texts: string[]): Promise<number[]> {
  const { events } = await alignedTexts(...texts);
  return events.filter((event) => event.predicate === predicate && isListed(event)).map(({ reports }) => reports);
}

/** Tarn's sentence. */
const jailed = (years: string, when: string, crime: string) =>
  `The banker Ivo Tarn was sentenced to ${years} years in prison in ${when} for ${crime}, prosecutors in Oslo said.`;

describe('that somebody was sentenced', () => {
  it('is one event where reports tell it of one month with other amounts', async () => {
    expect(await listedOf('sentence', jailed('nine', 'January 2030', 'theft'), jailed('seven', 'January 2030', 'theft'))).toEqual([2]);
  });

  it('is two where the months or the crimes are others, and so are its terms', async () => {
    expect(await listedOf('sentence', jailed('nine', 'January 2030', 'theft'), jailed('nine', 'March 2030', 'theft'))).toEqual([1, 1]);
    const texts = [jailed('nine', 'January 2030', 'theft'), jailed('three', 'January 2030', 'fraud')];
    expect(await listedOf('sentence', ...texts)).toEqual([1, 1]);
    const { figures, differences } = await alignedTexts(...texts);
    expect([figures.map(({ reports }) => reports), differences]).toEqual([[1, 1], []]);
  });
});

describe('a deed without a type that two reports tell', () => {
  const fled = 'The banker Ivo Tarn escaped from a clinic in Oslo on May 2.';

  it('is listed where they tell it by one verb, of one day and in like words', async () => {
    expect(await listedOf('escape', `${fled} Nurses found his bed empty.`, `${fled} His lawyer is looking for him.`)).toEqual([2]);
  });

  it('is no line where they share the verb alone', async () => {
    for (const other of ['Ivo Tarn escaped injury in Oslo on May 2.', 'Ivo Tarn escaped a fine in Oslo on May 2.'])
      expect(await listedOf('escape', fled, other)).not.toContain(2);
  });
});
