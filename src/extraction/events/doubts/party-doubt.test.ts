import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

async function doubtsOf(text: string, word: string): Promise<string[]> {
  const { events } = await ruledFindingsOf(text, { published: '2024-05-16' });
  return events.filter(({ trigger }) => trigger.exact === word).flatMap(({ doubts = [] }) => doubts);
}

const FIRMS = 'Corvex Inc. makes telephones. Tarn Ltd. is its rival.\n\n';

describe('the parties of an event', () => {
  it('are in doubt where the clause names somebody whom no field has', async () => {
    expect(await doubtsOf('Sudan criticised the plan of Chad.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Kenya expelled Ada Holm with Ivo Lind on Monday.', 'expelled')).toEqual(['parties']);
  });

  it('are not where he stands in a clause of his own or in what was told beside the deed', async () => {
    expect(await doubtsOf('Kenya criticised Sudan after a visit by Ada Holm.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Kenya criticised Sudan, which Ada Holm had praised.', 'criticised')).toEqual([]);
    expect(await doubtsOf('Narendra Modi visited Kenya and Sudan on Monday.', 'visited')).toEqual([]);
  });

  it('are where whoever does what a type of politics tells is of no known country and no international body', async () => {
    expect(await doubtsOf('Ada Holm met Ivo Lind on Monday.', 'met')).toEqual(['parties']);
    expect(await doubtsOf('Norwegian minister Ada Holm met Ivo Lind on Monday.', 'met')).toEqual([]);
    expect(await doubtsOf('The United Nations condemned the attack.', 'condemned')).toEqual([]);
  });

  it('are where nothing was told between two whom somebody urges', async () => {
    expect(await doubtsOf('Sudan and Chad sent envoys to Cairo. The UN urged both sides to stop fighting.', 'urged')).toEqual(['parties']);
    expect(await doubtsOf('Sudan and Chad joined a club in May. The UN called on both sides to stop.', 'called')).toEqual(['parties']);
    expect(await doubtsOf('Sudan and Chad resumed talks. The UN urged both sides to stop fighting.', 'urged')).toEqual([]);
    expect(await doubtsOf('Sudan shelled Chad. The UN called on both sides to stop.', 'called')).toEqual([]);
  });

  it('are where "him" is nobody that is told', async () => {
    const met = 'Goran Petrovic met Ivan Dusek in Prague on Monday.';
    expect(await doubtsOf(`${met} Police arrested him on Tuesday.`, 'arrested')).toEqual(['parties']);
  });

  it('are where one of several who are joined is left out', async () => {
    expect(await doubtsOf(`${FIRMS} Shares of Corvex, Tarn and Zelmira fell 3 percent.`, 'fell')).toEqual([]);
    expect(await doubtsOf(`${FIRMS} Firms including Corvex and Tarn raised prices.`, 'raised')).toEqual(['parties']);
    expect(await doubtsOf(`${FIRMS} Shares of Corvex and Tarn fell 3 percent.`, 'fell')).toEqual([]);
  });

  it('are where a second half goes to somebody else with the same preposition', async () => {
    expect(await doubtsOf(`${FIRMS} Corvex raised its orders from Tarn to $9 million, and from Belvar to $2 million.`, 'raised')).toEqual([
      'parties',
    ]);
    expect(await doubtsOf(`${FIRMS} Corvex raised its orders from Tarn to $9 million.`, 'raised')).toEqual([]);
  });
});
