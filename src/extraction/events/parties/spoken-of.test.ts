import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function doersOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await findingsOf(text);
  return events
    .filter(({ trigger }) => trigger.exact === word)
    .flatMap(({ participants }) => participants.flatMap(({ role, entity }) => (role === 'source' ? (entities[entity]?.name ?? '') : [])));
}

describe('who is quoted', () => {
  it('is none of those of whom he speaks', async () => {
    expect(await doersOf('“They killed my son,” said John Okoth.', 'killed')).toEqual([]);
    expect(await doersOf('The rebels said “they would attack Chad” on Monday.', 'attack')).not.toContain('John Okoth');
  });

  it('threatens nobody who listens', async () => {
    const { events } = await findingsOf('“The government will break relations,” Gustavo Petro told crowds in Bogota.');
    expect(events.flatMap(({ participants }) => participants.filter(({ role }) => role === 'target'))).toEqual([]);
  });
});

describe('"he" in what somebody says', () => {
  it('is not who says it, where he speaks of somebody else without a name', async () => {
    expect(
      await doersOf('Peru’s interior minister, Juan Tavel, confirmed that the general had come but said he had left for Chile.', 'left'),
    ).toEqual([]);
  });

  it('is who says it, where he speaks of nobody else', async () => {
    expect(await doersOf('Peru’s interior minister, Juan Tavel, said that he had left for Chile.', 'left')).toEqual(['Juan Tavel']);
  });
});
