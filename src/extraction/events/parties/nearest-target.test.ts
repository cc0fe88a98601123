import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** The targets of the events of a type, and the fields of these that are in doubt. */
async function targetsOf(text: string, type: string): Promise<{ target: string[]; doubts: string[] }> {
  const { events } = await ruledFindingsOf(text);
  const found = events.filter(({ plover }) => plover?.type === type);
  return {
    target: found.flatMap(({ participants }) => participants.filter(({ role }) => role === 'target').map(({ span }) => span.exact)),
    doubts: found.flatMap(({ doubts = [] }) => doubts),
  };
}

describe('whoever is acted upon, where no slot of the verb names anybody', () => {
  it('is whoever hangs on the verb by phrases alone', async () => {
    expect(await targetsOf('Malawi gave its consent to joint drills with the Zambian army in May.', 'AGREE')).toEqual({
      target: ['the Zambian army'],
      doubts: [],
    });
  });

  it('is in doubt where a clause stands between', async () => {
    const told = await targetsOf('The European Union stands ready to resume its payments once Moldova has passed a law on parties.', 'AGREE');
    expect(told).toEqual({ target: ['Moldova'], doubts: ['parties'] });
  });

  it('is nobody whom a cause, a time or another doer names', async () => {
    expect((await targetsOf('Kenya accepted the plan after Chad had left the hall.', 'AGREE')).target).toEqual([]);
    expect((await targetsOf('Senators rejected the bill, although critics blamed Peru.', 'REJECT')).target).toEqual([]);
  });

  it('is no place that a march goes through', async () => {
    expect((await targetsOf('Kenyan students marched through central Lima to protest against a law.', 'PROTEST')).target).toEqual([]);
    expect((await targetsOf('Protesters marched through Lima against Chad.', 'PROTEST')).target).toEqual(['Chad']);
  });
});
