import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who does what a word tells. */
async function doersOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events
    .filter(({ trigger }) => trigger.exact === word)
    .flatMap(({ participants }) => participants.filter(({ role }) => role === 'source').map(({ entity }) => entities[entity]?.name ?? ''));
}

describe('"it" in what somebody said', () => {
  it.each([
    'Peruvian Finance Minister Carlos Ibarra called the levy unfair and said it violated a trade agreement.',
    'Mr. Ibarra said of the levy that it violated a trade agreement with Chile.',
  ])('is no person who speaks: %s', async (text) => expect(await doersOf(text, 'violated')).toEqual([]));

  it.each([
    ['violated', 'Peru', 'Peru said it had violated an agreement with Chile.'],
    ['violated', 'Carlos Ibarra', 'Minister Carlos Ibarra said he had violated an agreement with Chile.'],
    ['withdraw', 'Hezbollah', 'Hezbollah said it would withdraw from Lebanon.'],
    ['attack', 'Hezbollah', 'A spokesman for Hezbollah said it would attack Chile.'],
  ])('%s: %s, where a body speaks of itself: %s', async (word, doer, text) => expect(await doersOf(text, word)).toEqual([doer]));
});
