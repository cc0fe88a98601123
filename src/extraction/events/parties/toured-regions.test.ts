import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** "visit Africa occurred" for each visit that leads somewhere. */
async function visitsIn(text: string): Promise<string[]> {
  const { events, entities } = await findingsOf(text);
  return events.flatMap(({ plover, place, status }) =>
    plover?.mode === 'visit' && place ? [`${entities[place.entity]?.name} (${place.span.exact}) ${status}`] : [],
  );
}

describe('a tour of a region', () => {
  it.each([
    ['Emmanuel Macron came back from his African tour.', 'Africa (African) occurred'],
    ['The strike began as Emmanuel Macron returned from a Latin American trip.', 'Latin America (Latin American) occurred'],
    ['Olaf Scholz flew back from a Gulf tour with a fever.', 'Gulf region (Gulf) occurred'],
    ['Narendra Modi ended his Central Asian tour on Friday.', 'Central Asia (Central Asian) occurred'],
    ['Narendra Modi began his tour of Africa on Friday.', 'Africa (Africa) occurred'],
  ])('%s', async (text, expected) => {
    expect(await visitsIn(text)).toContain(expected);
  });

  it('is nobody’s of a state that the region is called after', async () => {
    const { entities } = await findingsOf('The South American leaders met in Oslo.');
    expect(entities.map(({ name }) => name)).not.toContain('United States');
  });
});
