import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

async function parties(text: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events.flatMap(({ participants }) => participants.map(({ entity, span }) => `${entities[entity]?.name}: ${span.exact}`));
}

describe('those who bear arms for a group', () => {
  it.each([
    ['Hezbollah fighters shelled a village.', 'Hezbollah: Hezbollah fighters'],
    ['A Hezbollah commander threatened Chile.', 'Hezbollah: A Hezbollah commander'],
    ['PKK rebels attacked a post.', "Kurdistan Workers' Party: PKK rebels"],
    ['The Rapid Support Forces left. RSF gunmen attacked a mill.', 'Rapid Support Forces: RSF gunmen'],
  ])('act as that group: %s', async (text, told) => expect(await parties(text)).toContain(told));

  it.each([
    ['Former PKK rebels attacked a post.', "Kurdistan Workers' Party: Former PKK rebels"],
    ["Hezbollah's fighters attacked a post.", 'Hezbollah: fighters'],
    ['Hezbollah supporters attacked a post.', 'Hezbollah: Hezbollah supporters'],
    ['Labour Party rebels attacked the plan.', 'Labour Party: Labour Party rebels'],
  ])('are no others: %s', async (text, told) => expect(await parties(text)).not.toContain(told));
});
