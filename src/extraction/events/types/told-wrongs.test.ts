import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const typesIn = async (text: string): Promise<string[]> => (await findingsOf(text)).events.flatMap(({ plover }) => (plover ? [plover.type] : []));

it.each([
  'The Kenyan government has evidence that Uganda armed the rebels.',
  "Kenya's president said Somalia had plotted the attack.",
  'A Malian minister claimed that Chad shelters bandits.',
  'Uganda bears responsibility for the massacre, the Kenyan minister said.',
])('accuses: %s', async (text) => {
  expect(await typesIn(text)).toContain('ACCUSE');
});

/** What others do that is no wrong, what they never did, or not yet; praise and duties in the words of blame. */
it.each([
  'Chile has evidence that Peru catches more fish.',
  'Britain has evidence that Ireland trained its nurses well.',
  'The Swedish minister said Norway had never betrayed anyone.',
  'The Greek president said Turkey would flout nothing.',
  'The Spanish government claimed that Morocco harboured thousands of children.',
  "The Danish government bears responsibility for Greenland's roads, the Swedish minister said.",
  'The mayor called the Italian chef an agent of taste.',
  'The Egyptian president declared Qatar a sponsor of the games.',
  'Russia sent planes to look for the lost Norwegian trawler.',
])('accuses nobody: %s', async (text) => {
  expect(await typesIn(text)).not.toContain('ACCUSE');
});

it.each([
  'The Spanish minister described the Italian plan as a good basis.',
  'The French minister called the German offer impossible to refuse.',
  'Poland had no choice but to buy coal from Germany.',
  'The Kenyan minister saw no reason to envy Uganda.',
])('refuses nothing: %s', async (text) => {
  expect(await typesIn(text)).not.toContain('REJECT');
});

it('asks after whom those who are sent question, and not after them', async () => {
  const { events, entities } = await findingsOf('Peru sent investigators to question the Chilean ambassador.');
  const asked = events
    .filter(({ plover }) => plover?.type === 'ACCUSE')
    .flatMap(({ participants }) => participants.filter(({ role }) => role === 'target'));
  expect(asked.map(({ entity }) => entities[entity]?.name)).toEqual(['Chile']);
});
