import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

async function typesIn(text: string): Promise<string[]> {
  const { events } = await findingsOf(text);
  return events.flatMap(({ plover }) => (plover ? [plover.type] : []));
}

describe('what is in force', () => {
  it.each(['The Kenyan tariffs on Somalia will end in July.', 'The Kenyan embargo against Somalia expired on Monday.'])(
    'is not put in force when it ends: %s',
    async (text) => expect(await typesIn(text)).not.toContain('SANCTION'),
  );

  it.each(['Kenyan tariffs on Somalia will start in July.', 'Kenya imposed tariffs on Somalia that will end in July.'])(
    'is put in force when it begins: %s',
    async (text) => expect(await typesIn(text)).toContain('SANCTION'),
  );
});

describe('what is only asked', () => {
  it('is no deed, but what is done to do it is', async () => {
    expect(await typesIn('The Kenyan rebels learnt how to attack a Somali post.')).not.toContain('ASSAULT');
    expect(await typesIn('The Kenyan rebels attacked a Somali post when it rained.')).toContain('ASSAULT');
  });
});
