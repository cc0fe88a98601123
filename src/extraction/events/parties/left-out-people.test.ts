import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await ruledFindingsOf(`The ministers met.\n\n${text}`, { published: '2024-05-16' });
  return events.filter(({ trigger }) => trigger.exact === word).flatMap(({ doubts = [] }) => doubts);
}

describe('people whom a noun tells and no participant covers', () => {
  it('put the parties in doubt beside somebody who suffers the same', async () => {
    expect(await doubtsOf('Kofi Sarr was arrested along with 12 members of the club in Kenya.', 'arrested')).toEqual(['parties']);
    expect(await doubtsOf('Kenyan police arrested Kofi Sarr.', 'arrested')).toEqual([]);
  });

  it('do where they are some of those told before', async () => {
    expect(await doubtsOf('Kenyan police held six of them.', 'held')).toEqual(['parties']);
  });

  it('do where their name stands behind the noun', async () => {
    expect(await doubtsOf('Kenya arrested a judge named Ada Holm.', 'arrested')).toEqual(['parties']);
    expect(await doubtsOf('Chad received Kenya’s foreign minister, Ada Holm, on Monday.', 'received')).toEqual([]);
    expect(await doubtsOf('A second captive, the Malian cook Issa Keita, was shot dead in Mali.', 'shot')).toEqual(['parties']);
  });
});
