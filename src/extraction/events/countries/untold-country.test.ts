import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await ruledFindingsOf(`The ministers met.\n\n${text}`, { published: '2024-05-16' });
  return events.filter(({ trigger }) => trigger.exact === word).flatMap(({ doubts = [] }) => doubts);
}

describe('the parties of an event', () => {
  it('are in doubt where the country of one of them is only that of another', async () => {
    expect(await doubtsOf('The students criticised Kenyan farmers.', 'criticised')).toEqual(['parties']);
    expect(await doubtsOf('Kenyan rebels released Ada Holm.', 'released')).toEqual(['parties']);
  });

  it('are where somebody who visits a state is taken for one of its own', async () => {
    expect(await doubtsOf('This man visited Kenya.', 'visited')).toContain('parties');
  });

  it('are not where a state acts on people, who are most often its own', async () => {
    expect(await doubtsOf('Peru called up fishermen.', 'called')).toEqual([]);
    expect(await doubtsOf('Chadian courts acquitted the deputy mayor.', 'acquitted')).toEqual([]);
  });

  it('are not where their own words tell it, or whose police act', async () => {
    expect(await doubtsOf('Kenyan students criticised the farmers of Chad.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Up to 40 Peruvians criticised the mayor of Oslo.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Kenyan police arrested Ada Holm.', 'arrested')).toEqual([]);
  });
});
