import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** Typed events of a kind as "TYPE source > target". */
async function typedIn(text: string, type: string): Promise<string[]> {
  const { events, entities } = await findingsOf(text, { published: '2024-05-22' });
  return events.flatMap(({ plover, participants }) => {
    const named = (role: string) => participants.flatMap((one) => (one.role === role ? [entities[one.entity]?.name] : [])).join(', ');
    return plover?.type === type ? [`${named('source')} > ${named('target')}`] : [];
  });
}

it.each([
  ['Norway demanded the release of two nurses held by Chad.', ['Norway > Chad']],
  ['Norway demanded the release of two nurses jailed in Chad.', ['Norway > Chad']],
  ['Norway demanded the release of 14 Kenyan nurses.', ['Norway > ']],
  ['Norway demanded that the nurses be freed.', ['Norway > ']],
  ['Norway demanded the withdrawal of Chadian troops from the oasis.', ['Norway > Chad']],
  ['Norway called on Chad to free two Kenyan nurses.', ['Norway > Chad']],
])('asks whoever holds them, and not who is to be freed: %s', async (text, expected) => {
  expect(await typedIn(text, 'REQUEST')).toEqual(expected);
});

it.each([
  ['Miners in Peru will strike unless the detained drivers are released.', ['Miners in Peru > ']],
  ['Chad will close the port unless Sudan withdraws its troops.', ['Chad > Sudan']],
])('threatens whoever can give way, and not who is to be freed: %s', async (text, expected) => {
  expect(await typedIn(text, 'THREATEN')).toEqual(expected);
});
