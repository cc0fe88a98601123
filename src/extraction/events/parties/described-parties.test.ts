import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who takes part in the event of a word, by role: `role name (kind country sectors)`. */
async function partiesOf(text: string, word = 'criticised'): Promise<string[]> {
  const { events, entities } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events
    .filter(({ trigger }) => trigger.exact === word)
    .flatMap(({ participants }) => participants)
    .map(({ role, entity, as }) => {
      const { name, kind, country, sectors = [] } = entities[entity] ?? {};
      return `${role} ${name} (${[kind, as?.country ?? country, ...(as?.sectors ?? sectors)].filter(Boolean).join(' ')})`;
    });
}

describe('parties by what they are', () => {
  it.each([
    ['Units of the Chadian army attacked a village.', 'attacked', 'source Chad (government TCD MIL)'],
    ["A committee of Ghana's parliament criticised Norway.", 'criticised', 'source Ghana (government GHA LEG)'],
    ['The Ghanaian mission to the United Nations criticised Norway.', 'criticised', 'source Ghana (government GHA GOV)'],
    ["Ghana's prime minister's office criticised Norway.", 'criticised', 'source Ghana (government GHA GOV)'],
    ['A Ghanaian air force pilot criticised Norway.', 'criticised', 'source Ghana (government GHA MIL)'],
    ['The Ghanaian central bank criticised Norway.', 'criticised', 'source Ghanaian central bank (organisation GHA GOV)'],
    ['A Ghanaian drug maker criticised Norway.', 'criticised', 'source Ghanaian drug maker (company GHA BUS)'],
    ['Ghanaian Energy Minister Ada Holm criticised Norway.', 'criticised', 'source Ada Holm (person GHA GOV)'],
    ["Ada Holm, Ghana's foreign minister, criticised Norway.", 'criticised', 'source Ada Holm (person GHA GOV)'],
    ['French-backed rebels in Chad criticised Norway.', 'criticised', 'source French-backed rebels (group TCD REB)'],
    ['Norway criticised rebels based in eastern Chad.', 'criticised', 'target rebels (group TCD REB)'],
    ['West African countries such as Ghana criticised Norway.', 'criticised', 'source Ghana (government GHA GOV)'],
    ['Norway criticised Ghana, along with Togo, on Monday.', 'criticised', 'target Togo (government TGO GOV)'],
  ])('%s', async (text, word, party) => {
    const parties = await partiesOf(text, word);
    expect(parties.some((told) => told === party || (party.includes('rebels') && told.includes(party.slice(party.indexOf('(')))))).toBe(true);
  });

  it('are no others', async () => {
    expect(await partiesOf("The Ghanaian president's chief of staff criticised Norway.")).not.toContain('source staff (group LAB)');
    expect((await partiesOf('A Ghanaian film maker criticised Norway.')).join()).not.toContain('company');
    expect((await partiesOf('A Ghanaian cheese maker criticised Norway.')).join()).not.toContain('company');
    expect((await partiesOf('The former British colony criticised Norway.')).join()).not.toContain('GBR');
    expect((await partiesOf("The Kurdistan Workers' Party criticised Norway.")).join()).toContain('TUR');
  });
});

describe('rules that read a little more', () => {
  it('know a chief of staff by all of the words', async () => {
    expect((await partiesOf('Ghana’s chief of staff criticised Norway.')).join()).toContain('source chief of staff (person GHA GOV)');
  });

  it('tell envoys from rebels: only these have their seat at home', async () => {
    expect((await partiesOf('Foreign diplomats based in Accra criticised Norway.')).join()).not.toContain('GHA');
    expect((await partiesOf('Rebels based in Ghana criticised Norway.')).join()).toContain('GHA');
  });
});
