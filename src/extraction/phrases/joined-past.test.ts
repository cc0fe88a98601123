import { expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

it('a past form joined to another is done by the same one, whatever the tagger takes it for', async () => {
  const { events, entities } = await findingsOf('Norway condemned the attack and called on Kenya to leave.');
  const call = events.find(({ predicate }) => predicate === 'call on');
  expect(call?.participants.map(({ role, entity }) => `${role}: ${entities[entity]?.name}`)).toEqual(['source: Norway', 'target: Kenya']);
});
