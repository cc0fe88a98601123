import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who is known before the sentence is told. */
const FIRMS = 'Norvik Ltd. is a maker of ships. Talbex Corp. is its rival. Halden Bank plc is a bank.';

/** "role words" of the parties of the event that a word tells. */
async function partiesOf(text: string, word: string): Promise<string[]> {
  const { events, passing = [] } = await findingsOf(`${FIRMS}\n\n${text}`, { published: '2024-05-16' });
  const told = [...events, ...passing].filter(({ trigger }) => trigger.exact.split(' ').includes(word));
  return told.flatMap(({ participants }) => participants.map(({ role, span }) => `${role} ${span.exact}`));
}

describe('who else takes part in an event without a type', () => {
  it.each([
    ['Norvik bought the yard from Talbex.', 'bought', ['source Norvik', 'other Talbex']],
    ['Norvik merged with Talbex in April.', 'merged', ['source Norvik', 'other Talbex']],
    ['Talbex delivered the first ferry to Norvik on Monday.', 'delivered', ['source Talbex', 'other Norvik']],
    ['Shares in Talbex dropped after the ruling.', 'dropped', ['other Talbex']],
    ['Talbex shares dropped 3 percent.', 'dropped', ['other Talbex']],
    ['Halden Bank sold a tenth of its stake in Talbex.', 'sold', ['source Halden Bank', 'other Talbex']],
    ['Ana Prates will replace Ivo Lind as head of Norvik.', 'replace', ['source Ana Prates', 'target Ivo Lind', 'other Norvik']],
  ])('is named beside who acts and who is acted upon: %s', async (text, word, expected) => {
    expect(await partiesOf(text, word)).toEqual(expected);
  });

  it('is neither who made a thing nor where something went', async () => {
    expect(await partiesOf('A Talbex ferry sank off Crete on Monday.', 'sank')).toEqual([]);
    expect(await partiesOf('Norvik moved its yard to Chile in April.', 'moved')).toEqual(['source Norvik']);
  });
});

describe('who does what an infinitive or a relative clause tells', () => {
  it('is whoever is chosen or told to do it', async () => {
    expect(await partiesOf('When Halden Bank selected Norvik to build the ferry, Talbex left.', 'build')).toEqual(['source Norvik']);
  });

  it('is the firm and not its head where the word is "which"', async () => {
    expect(await partiesOf('Ana Prates, the head of Norvik, which closed a yard on Monday, resigned.', 'closed')).toEqual(['source Norvik']);
  });
});
