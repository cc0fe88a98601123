import { describe, expect, it } from 'vitest';
import { read } from '../../../language/index.ts';
import { reportOf } from '../../../language/testing.ts';
import { extract } from '../../index.ts';

/** "who acts | place" of each event with a type. */
async function told(text: string): Promise<string[]> {
  const report = reportOf(text, { published: '2024-05-22' });
  const { events, entities } = extract(report, await read(report));
  return events
    .filter(({ plover }) => plover)
    .map(({ participants, place }) => {
      const who = participants.filter(({ role }) => role === 'source').map(({ entity }) => entities[entity]?.name);
      return `${who.join(', ')} | ${place?.span.exact ?? '-'}`;
    });
}

describe('where something is done', () => {
  it.each([
    ['On Friday in Lima, Peru expelled the Bolivian ambassador.', 'Peru | Lima'],
    ['On 3 May in the city of Lima, Peru expelled the Bolivian ambassador.', 'Peru | Lima'],
  ])('is told behind the day: %s', async (text, expected) => expect(await told(text)).toEqual([expected]));

  it.each([
    ['On Friday in Lima, a crowded city, Peru expelled the Bolivian ambassador.', 'Peru | Lima'],
    ['Near Goma, an eastern town, Rwanda attacked Congolese soldiers.', 'Rwanda | Goma'],
    ['In Geneva, the seat of many agencies, Chad has condemned Libya.', 'Chad | Geneva'],
  ])('has what it is between commas, and the deed its doer: %s', async (text, expected) => expect(await told(text)).toEqual([expected]));

  it.each([
    ['In Lima, the ministry, which has said little, criticized Chile.', 'Peru | Lima'],
    ['In Lima, the army, Chile and Bolivia criticized Ecuador.', 'Peru, Chile, Bolivia | Lima'],
    ['In Kenya, a month after the vote, Uganda attacked Somali rebels.', 'Uganda | Kenya'],
  ])('leaves others their place: %s', async (text, expected) => expect(await told(text)).toEqual([expected]));
});
