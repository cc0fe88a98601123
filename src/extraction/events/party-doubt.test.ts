import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await findingsOf(text, { published: '2024-05-16' });
  return events.filter(({ trigger }) => trigger.exact === word).flatMap(({ doubts = [] }) => doubts);
}

describe('the parties of an event', () => {
  it('are in doubt where the clause names somebody whom no field has', async () => {
    expect(await doubtsOf('Sudan criticised the plan of a panel that Chad had set up.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Kenya expelled Ada Holm with Ivo Lind on Monday.', 'expelled')).toEqual(['parties']);
  });

  it('are not where he stands in a clause of his own or in what was told beside the deed', async () => {
    expect(await doubtsOf('Kenya criticised Sudan after a visit by Ada Holm.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Kenya criticised Sudan, which Ada Holm had praised.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Ada Holm visited Kenya and Sudan on Monday.', 'visited')).toEqual([]);
  });
});
