import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../test/support/aligned-texts.ts';

const CAST = 'President Luis Arce of Bolivia and Foreign Minister Juan Salas of Peru spoke to reporters.';

async function differences(first: string, second: string): Promise<string[]> {
  const aligned = await alignedTexts(`${first} ${CAST}`, `${second} ${CAST}`);
  return aligned.differences.map(({ kind, field }) => `${kind} ${field}`);
}

describe('opposite things that two reports tell of one party', () => {
  it.each([
    ['Chile welcomed the fishing treaty.', 'Chile criticised the fishing treaty.'],
    ["Peru's parliament approved the budget on Monday.", "Peru's parliament rejected the budget on Monday."],
    ['Salas accepted an invitation to Bolivia.', 'Salas turned down an invitation to Bolivia.'],
    ['Peru raised its tariffs on Bolivian tin.', 'Peru lowered its tariffs on Bolivian tin.'],
  ])('contradict: %s %s', async (first, second) => expect(await differences(first, second)).toEqual(['contradiction status']));

  it.each([
    ['of two things', 'Chile welcomed the fishing treaty.', 'Chile criticised the tax on tin.'],
    ['of two parties', 'Chile welcomed the fishing treaty.', 'Ecuador criticised the fishing treaty.'],
    ['one after the other', 'Peru closed its border with Bolivia.', 'Peru opened its border with Bolivia.'],
    ['on two days', "Peru's parliament approved the budget on Monday.", "Peru's parliament had rejected the budget in March."],
    ['to what is of it', 'Chile welcomed the truce.', 'Chile criticised breaches of the truce.'],
    ['to a part of it', "Peru's parliament backed the budget.", "Peru's parliament blocked a cut in the budget."],
    ['to another kind', 'Peru raised its growth forecast.', 'Peru cut its inflation forecast.'],
    ['at two times', 'Chile accepted the fishing treaty.', 'Chile turned down the fishing treaty at first.'],
    ['to others', 'Salas accepted an invitation to Bolivia.', 'Salas turned down an invitation to Chile.'],
    ['and one report both', 'Chile welcomed the treaty. Chile criticised the treaty in May.', 'Chile criticised the treaty in May.'],
  ])("don't, where they are %s", async (_, first, second) => expect(await differences(first, second)).toEqual([]));
});
