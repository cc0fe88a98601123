import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** "type | who | to whom | status" of each event with a type, in the order of the text. */
async function told(text: string): Promise<string[]> {
  const { events, entities } = await findingsOf(text);
  return events
    .filter(({ plover }) => plover)
    .map(({ plover, participants, status }) => {
      const of = (asked: string) => participants.flatMap(({ role, entity }) => (role === asked ? (entities[entity]?.name ?? []) : [])).join(', ');
      return `${plover?.type} | ${of('source')} | ${of('target')} | ${status}`;
    });
}

describe('what a report comes back to', () => {
  it('is that of those who did it', async () => {
    const [deed, attack] = await told('Chadian soldiers attacked Libyan rebels, officials said.\n\nThe attack took place on Monday.');
    expect(attack).toBe(deed);
  });

  it('is one fight, where the armed are attacked', async () => {
    const { events } = await findingsOf('The Chadian army attacked Libyan rebels.\n\nThe attack took place on Monday.');
    expect(events.filter(({ plover }) => plover).map(({ predicate }) => predicate)).toEqual(['attack', 'attack']);
    const { events: blows } = await findingsOf('Chadian police attacked Libyan students.');
    expect(blows.map(({ predicate }) => predicate)).toEqual(['beat']);
  });

  it('is criticised by others, whatever kind of act it is', async () => {
    expect(await told('Chile rejected a proposal by Bolivia on Monday, drawing condemnation from Peru.')).toEqual([
      'REJECT | Chile | Bolivia | occurred',
      'ACCUSE | Peru | Chile | occurred',
    ]);
    expect(await told('Chile rejected a proposal by Bolivia, accusing Peru of lies.')).toHaveLength(1);
  });

  it.each([
    ['The government criticized Chad.', 'ACCUSE | government | Chad | occurred'],
    ['The ministry rebuffed Libya.', 'REJECT | ministry | Libya | occurred'],
    ['Police in Tripoli arrested two men.', 'COERCE | Libya | men in Libya | occurred'],
  ])('a body of a state does nothing to its own state by its name: %s', async (text, expected) => expect(await told(text)).toEqual([expected]));

  it.each(['Chad had not expected Libya to visit it.', 'Chad did not expect Libya to arrest the pilot.', 'Libya does not expect Chad to help it.'])(
    'is neither asked for nor denied by whoever did not expect it: %s',
    async (text) => expect((await told(text)).filter((line) => !line.endsWith('hypothetical'))).toEqual([]),
  );

  it('is asked for by whoever expects it', async () => {
    expect(await told('Chad expects Libya to withdraw its troops.')).toContain('REQUEST | Chad | Libya | occurred');
  });
});
