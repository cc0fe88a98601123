import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';
import { isBetweenStates } from './between-states.ts';

/** Whether each event with a type that a text tells is between states. */
async function told(text: string): Promise<boolean[]> {
  const { events, entities } = await findingsOf(text);
  return events.flatMap((event) => (event.plover ? [isBetweenStates(entities, event)] : []));
}

describe('an event between states', () => {
  it('has actors of politics of two countries on its two sides', async () => {
    expect(await told('Kenyan troops shelled Somali militiamen on Monday.')).toEqual([true]);
    expect(await told('Peru and Chile signed a treaty.')).toEqual([true]);
  });

  it('may have a body of many states on one of them, or whoever leads it', async () => {
    expect(await told('The United Nations condemned Kenya on Monday.')).toEqual([true]);
    expect(await told('NATO Secretary-General Ada Holm met Peruvian President Ivo Lind in Lima on Monday.')).toEqual([true]);
    expect(await told('The United Nations criticised Ada Holm.')).toEqual([false]);
  });

  it('is none within one state, or where somebody of no known country takes part', async () => {
    expect(await told('Kenyan police arrested Kenyan students.')).toEqual([false]);
    expect(await told('Kenyan police arrested Ada Holm.')).toEqual([false]);
  });
});
