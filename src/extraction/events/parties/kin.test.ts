import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who takes part in the event of a word, by role: `role name (country sectors)`. */
async function partiesOf(text: string, word: string): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events
    .filter(({ trigger }) => trigger.exact === word)
    .flatMap(({ participants }) => participants)
    .map(({ role, entity, as }) => {
      const { name, country, sectors = [] } = entities[entity] ?? {};
      return `${role} ${name} (${[as?.country ?? country, ...(as?.sectors ?? sectors)].filter(Boolean).join(' ')})`;
    });
}

describe('the families of others', () => {
  it.each([
    ["The soldiers' families criticised Chile on Monday.", "source soldiers' families (CVL)"],
    ['Families of the miners criticised Chile.', 'source Families (CVL)'],
    ["Ten Kenyan soldiers died on Sunday. The soldiers' families criticised Chile on Monday.", "source soldiers' families in Kenya (KEN CVL)"],
  ])('are of no state that they criticise: %s', async (text, party) => {
    expect(await partiesOf(text, 'criticised')).toEqual([party, 'target Chile (CHL GOV)']);
  });

  it.each([
    ['Families of the victims protested in Chile.', 'protested', 'source Families in Chile (CHL CVL)'],
    ['Kenyan families criticised Chile.', 'criticised', 'source Kenyan families (KEN CVL)'],
    ["Kenyan soldiers' families criticised Chile.", 'criticised', "source Kenyan soldiers' families (KEN CVL)"],
    ['The Kenyan army criticised Chile.', 'criticised', 'source Kenya (KEN MIL)'],
    ['Police in Chile arrested relatives of the miners.', 'arrested', 'target relatives in Chile (CHL CVL)'],
  ])('are of where they are, or as their own words tell: %s', async (text, word, party) => {
    expect(await partiesOf(text, word)).toContain(party);
  });
});

describe('former lands', () => {
  it.each([
    'Russia criticised former Soviet republics on Monday.',
    'Russia criticised former Soviet states on Monday.',
    'Belgium criticised the former French colony on Monday.',
  ])('are no party as the state that is no more: %s', async (text) => {
    expect((await partiesOf(text, 'criticised')).filter((party) => party.startsWith('target'))).toEqual([]);
  });

  it.each([
    ['Soviet troops attacked Chad.', 'attacked', 'source Soviet Union (SUN MIL)'],
    ['The former Soviet president criticised Chile.', 'criticised', 'source former Soviet president (SUN ELI)'],
    ['The Kenyan state criticised Chile.', 'criticised', 'source Kenya (KEN GOV)'],
  ])('are not meant by other words: %s', async (text, word, party) => {
    expect(await partiesOf(text, word)).toContain(party);
  });
});
