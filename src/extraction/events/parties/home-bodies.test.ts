import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

/** The country of who acts in the event that a word tells. */
async function countryOfDoer(word: string, text: string): Promise<string | undefined> {
  const { report, reading } = await makeReport(text);
  const { events, entities } = extract(report, reading);
  const party = events.find(({ trigger }) => trigger.exact === word)?.participants.find(({ role }) => role === 'source');
  return party && (party.as?.country ?? entities[party.entity]?.country);
}

const raid = 'BEIRUT, March 4 (Agency) - Israel struck a depot near Tyre on Sunday. Israel has often struck the south of Lebanon.';

describe('police without a state in a report with a dateline', () => {
  it('are not of a state that strikes from abroad', async () => {
    expect(await countryOfDoer('arrested', `${raid}\n\nPolice arrested three men in the capital.`)).toBe('LBN');
  });

  it('are of another state where they act there, or were told of it', async () => {
    expect(await countryOfDoer('arrested', `${raid}\n\nPolice arrested three men in Haifa.`)).not.toBe('LBN');
    const told = `${raid}\n\nIsraeli police closed a road in Haifa. The road was blocked. Police arrested three men.`;
    expect(await countryOfDoer('arrested', told)).toBe('ISR');
  });
});
