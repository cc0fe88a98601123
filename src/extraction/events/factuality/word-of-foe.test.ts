import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

async function statusesIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  return extract(report, reading).events.flatMap(({ plover, trigger, status }) => (plover ? [`${trigger.exact}, ${status}`] : []));
}

it.each([
  ["India's army said Pakistani troops had shelled its posts.", ['shelled, alleged']],
  ["Ukraine's military said Russia had launched 40 missiles at Odesa.", ['launched, alleged']],
  ["Chad said Sudan had expelled its envoy. Sudan's foreign ministry dismissed the report.", ['expelled, alleged']],
  ['Israel said Hezbollah had shelled the village of Zarit. Hezbollah denied the claim.', ['shelled, alleged']],
  ['Police said gunmen had killed two traders in the market.', ['killed, occurred']],
  ["Kenya's interior ministry said its forces had killed three fighters near Lamu.", ['killed, occurred']],
  ['Armenia said it had opened fire on Azerbaijani positions. Azerbaijan denied the claim.', ['opened, occurred']],
  ['The United Nations said Sudanese forces had attacked a camp. Sudan denied it.', ['attacked, occurred']],
  ['Witnesses said Sudanese soldiers had attacked a village in Chad.', ['attacked, occurred']],
])('%s', async (text, expected) => {
  expect(await statusesIn(text)).toEqual(expected);
});
