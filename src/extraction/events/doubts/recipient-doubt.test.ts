import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string): Promise<string[]> {
  const { events } = await findingsOf(text, { published: '2024-05-16' });
  return events.filter(({ plover }) => plover).flatMap(({ doubts = [] }) => doubts);
}

describe('the parties of an event with a type', () => {
  it('are in doubt where somebody told by a noun alone is to do what is asked', async () => {
    expect(await doubtsOf('Anna Kovar of Peru has demanded that small airlines should not hire trainees.')).toEqual(['parties']);
    expect(await doubtsOf('Kenya urged Chad to free the students.')).toEqual([]);
  });

  it('are in doubt where it is done by whoever speaks, and nobody is known to', async () => {
    expect(await doubtsOf('The leaders called on Kenya to free the students.')).toEqual(['parties']);
    expect(await doubtsOf('We will meet Anna Kovar and Ivo Lind of Peru on Monday.')).toEqual(['parties']);
  });

  it('are in doubt where a state stands for a firm of it', async () => {
    expect(await doubtsOf('Bans were lifted on a Peruvian carrier.')).toEqual(['parties']);
    expect(await doubtsOf('France welcomed the Kenyan government.')).toEqual([]);
    expect(await doubtsOf('Chad expelled two Kenyan diplomats based in Douala.')).toEqual([]);
    expect(await doubtsOf('A Peruvian aircraft carrier was sent to Chile.')).toEqual([]);
  });
});
