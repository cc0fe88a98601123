import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** "role name (country)" of the parties of the event that a word tells, and its fields in doubt. */
async function partiesOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(`The ministers met.\n\n${text}`, { published: '2024-05-16' });
  const told = events.filter(({ trigger }) => trigger.exact === word);
  return told.flatMap(({ participants, doubts = [] }) => [
    ...participants.map(({ role, entity, as }) => `${role} ${entities[entity]?.name} (${as?.country ?? entities[entity]?.country ?? '-'})`),
    ...doubts,
  ]);
}

describe('the parties of an event', () => {
  it('are of a death those who died', async () => {
    expect(await partiesOf('Ten Kenyan soldiers died in an attack on a camp.', 'died')).toEqual(['target Kenya (KEN)']);
  });

  it('are no army where the forces are political', async () => {
    expect(await partiesOf('Kenyan political forces condemned the vote.', 'condemned')).toEqual(['source Kenyan political forces (KEN)']);
  });

  it('come from where they are told to, whoever backs them', async () => {
    expect(await partiesOf('Soldiers from Chad backed by French jets bombed a town in Mali.', 'bombed')).toContain('source Chad (TCD)');
  });

  it('are of no state where they speak for a body of many', async () => {
    expect(await partiesOf('The UN’s envoy in Peru, Ada Holm, criticised Chad.', 'criticised')).toContain('source Ada Holm (-)');
  });

  it('are in doubt where a state’s body is known elsewhere by its name, and where somebody else is to do what is promised', async () => {
    expect(await partiesOf('Peru’s Congress dismissed Ada Holm.', 'dismissed')).toContain('parties');
    expect(await partiesOf('Chad promised that Mali would pay.', 'promised')).toContain('parties');
  });
});
