import { describe, expect, it } from 'vitest';
import { alignedTexts } from '../../../../test/support/aligned-texts.ts';

async function statusDifferences(...texts: string[]): Promise<string[]> {
  const { differences } = await alignedTexts(...texts);
  return differences.filter(({ field }) => field === 'status').map(({ kind }) => kind);
}

const DENIED = 'Zambian opposition leader Mwansa Phiri was arrested on Tuesday. Police denied that Phiri had been beaten.';

describe('what one report denies and another tells', () => {
  it('is one event, in which they contradict each other', async () => {
    const told = 'Zambia’s interior minister, Peter Zulu, confirmed that Mwansa Phiri, an opposition leader, had been beaten by officers.';
    expect(await statusDifferences(DENIED, told)).toEqual(['contradiction']);
  });

  it('is a plan of the same firm too', async () => {
    const denied = 'The telecoms group Norvik will cut 900 jobs in Norway. It denied that it planned to close its plant in Bergen.';
    expect(await statusDifferences(denied, 'The telecoms group Norvik confirmed that it planned to close its plant in Bergen.')).toEqual([
      'contradiction',
    ]);
    expect(await statusDifferences(denied, 'The telecoms group Norvik confirmed that it planned to close three shops in Sweden.')).toEqual([]);
  });

  it('is not what others did, or what was done to others', async () => {
    expect(await statusDifferences(DENIED, 'Officers had beaten the lawyer Ruth Banda in Lusaka on Tuesday, witnesses said.')).toEqual([]);
    expect(await statusDifferences(DENIED, 'Police confirmed that Mwansa Phiri had been released on Wednesday.')).toEqual([]);
    const denied = 'Sudan denied that its troops had attacked a convoy near the border.';
    expect(await statusDifferences(denied, 'Sudanese troops attacked a town in the west on Tuesday, killing four people.')).toEqual([]);
  });
});
