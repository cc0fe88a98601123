import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../test/support/findings-of-text.ts';

/** Those who act and those acted upon in the event that a word tells: "Chile & Peru → Kenya". */
async function sidesOf(word: string, text: string): Promise<string | undefined> {
  const { events, entities } = await findingsOf(text);
  const event = events.find(({ trigger }) => trigger.exact === word);
  const names = (role: string) => (event?.participants ?? []).filter((one) => one.role === role).map(({ entity }) => entities[entity]?.name ?? '?');
  return event && `${names('source').join(' & ')} → ${names('target').join(' & ')}`;
}

describe('who does something together with somebody', () => {
  it('stands beside whoever does it', async () => {
    expect(await sidesOf('signed', 'Along with Peru, Chile signed the treaty on Monday.')).toBe('Chile & Peru → ');
    expect(await sidesOf('condemned', 'Kenya, along with Chad and Ghana, condemned Norway.')).toBe('Kenya & Chad & Ghana → Norway');
    expect(await sidesOf('sued', 'Norway was sued by Kenya, together with Chad, on Monday.')).toBe('Kenya & Chad → Norway');
  });

  it('is acted upon with whom no doer is told', async () => {
    expect(await sidesOf('deported', 'Ada Holm was deported together with Ole Lind on Monday.')).toBe(' → Ada Holm & Ole Lind');
  });

  it('is no thing that goes with another', async () => {
    expect(await sidesOf('sent', 'Norway sent food along with medicine to Chad.')).toBe('Norway → Chad');
  });
});
