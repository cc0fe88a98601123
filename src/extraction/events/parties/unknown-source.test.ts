import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** The doubts of the first event with a type. */
async function doubtsIn(text: string): Promise<readonly string[]> {
  const { events } = await findingsOf(text);
  return events.find(({ plover }) => plover !== undefined)?.doubts ?? [];
}

describe('a doer of no known country', () => {
  it.each(['Police arrested 17 demonstrators.', 'Gunmen killed three Chadian soldiers.', 'Chad urged Niger to open the bridge.'])(
    'is known by what it is or strikes, or has one: %s',
    async (text) => {
      expect(await doubtsIn(text)).not.toContain('parties');
    },
  );

  it('is known where a full name turns to a state', async () => {
    expect(await doubtsIn('Ada Holm called on the Norwegian government to open the archive.')).not.toContain('parties');
  });

  it.each(['Ada Holm visited Tarn Mills.', 'Nurses demanded higher pay.'])('puts the parties in doubt: %s', async (text) => {
    expect(await doubtsIn(text)).toContain('parties');
  });
});
