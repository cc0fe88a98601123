import { expect, it } from 'vitest';
import { alignedTexts } from '../../../test/support/aligned-texts.ts';

async function valueDifferences(...texts: string[]): Promise<string[]> {
  const { differences } = await alignedTexts(...texts);
  return differences.filter(({ field }) => field === 'value').map(({ kind }) => kind);
}

const died = (count: string): string => `${count} protesters were killed in Oslo on Tuesday.`;

it('people of other kinds, and those who did something else, are not one crowd', async () => {
  const nurses = 'About 700 nurses marched in Oslo on Tuesday.';
  expect(await valueDifferences(nurses, 'Some 90 miners marched in Oslo on Tuesday.')).toEqual([]);
  expect(await valueDifferences(nurses, 'About 2,000 people marched in Oslo on Tuesday.')).toEqual(['contradiction']);
  const blocked = 'About 700 protesters blocked a bridge in Oslo on Tuesday.';
  expect(await valueDifferences(blocked, 'About 90 protesters burned a car in Oslo on Tuesday.')).toEqual([]);
});

it('a toll of protesters may still rise', async () => {
  expect(await valueDifferences(died('Twelve'), died('Thirty'))).toEqual(['update']);
});
