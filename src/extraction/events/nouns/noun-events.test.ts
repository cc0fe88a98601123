import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

/** "role name" of the parties of the event that a word tells. */
async function partiesOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await findingsOf(text, { published: '2024-05-16' });
  const told = events.filter(({ trigger }) => trigger.exact === word);
  return told.flatMap(({ participants }) => participants.map(({ role, entity }) => `${role} ${entities[entity]?.name}`));
}

describe('who acts in an event that a noun tells', () => {
  it('is told behind "by", and whoever has the noun is acted upon', async () => {
    expect(await partiesOf('Ada Holm is ill. Her arrest by the Kenyan police drew protests.', 'arrest')).toEqual(['source Kenya', 'target Ada Holm']);
  });

  it('is whoever has the noun, where nobody is told behind "by"', async () => {
    expect(await partiesOf('Peru’s invasion of Chile began on Monday.', 'invasion')).toEqual(['source Peru', 'target Chile']);
  });
});

describe('a noun that tells no deed of politics', () => {
  it.each([
    'Sudan extended a trade quota for Niger.',
    'Bolivia announced an export quota on tin.',
    'Bolivia extended an import quota on Peruvian beef.',
    'Zambia’s encounter with Malawi in the cup ended 2-0.',
    'A diver’s encounter with a shark in Australia ended well.',
    'Orvel’s takeover of Tarn on Monday surprised investors.',
  ])('%s', async (text) => {
    const { events } = await findingsOf(text, { published: '2024-05-16' });
    expect(events.filter(({ plover }) => plover !== undefined)).toEqual([]);
  });
});

describe('a deed for which somebody answers', () => {
  it.each([
    ['Zambia was criticised for the arrest of two Malawian traders.', 'arrest', ['source Zambia', 'target Malawian traders']],
    ['Sweden criticised Zambia for the arrest of two Malawian traders.', 'arrest', ['source Zambia', 'target Malawian traders']],
    ['Zambia apologised for the killing of two Malawian traders.', 'killing', ['source Zambia', 'target Malawian traders']],
    // words, and no blow
    ['The Daily Post was criticised for its attack on Malawi.', 'attack', []],
    ['Sweden criticised Zambia for the arrest of two traders by Malawi.', 'arrest', ['source Malawi', 'target traders']],
    ['Zambia was praised for the rescue of two Kenyan sailors by Malawi.', 'rescue', []],
    ['Zambia was criticised for the failed arrest of two Malawian traders.', 'arrest', []],
  ])('is done by a state or force that is blamed for it: %s', async (text, word, told) => {
    const { events, entities } = await findingsOf(text, { published: '2024-05-16' });
    const typed = events.filter(({ plover, trigger }) => plover !== undefined && trigger.exact === word);
    expect(typed.flatMap(({ participants }) => participants.map(({ role, entity }) => `${role} ${entities[entity]?.name}`))).toEqual(told);
  });

  it('is planned for the day on which it is due', async () => {
    const { events } = await findingsOf('Zambia’s withdrawal from Malawi is due in June.', { published: '2024-05-16' });
    expect(events.filter(({ plover }) => plover?.type === 'RETREAT').map(({ status, time }) => [status, time?.edtf])).toEqual([
      ['planned', '2024-06'],
    ]);
  });
});
