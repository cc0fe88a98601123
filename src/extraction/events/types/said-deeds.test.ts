import { expect, it } from 'vitest';
import { makeReport } from '../../../../test/support/report-of-text.ts';
import { extract } from '../../index.ts';

/** "THREATEN Libya > Chad", by the names of the parties. */
async function toldIn(text: string): Promise<string[]> {
  const { report, reading } = await makeReport(text);
  const { events, entities } = extract(report, reading);
  return events.flatMap(({ plover, participants }) => {
    const named = (role: string) =>
      participants
        .filter((one) => one.role === role)
        .map(({ entity }) => entities[entity]?.name)
        .join(' and ');
    return plover ? [`${plover.type} ${named('source')} > ${named('target')}`] : [];
  });
}

it.each([
  ['Libya will reroute its oil away from Oran unless Algeria lowers its fees.', ['THREATEN Libya > Algeria']],
  ['Kenya will respond in kind if Uganda expels its envoy, a spokesman said.', ['THREATEN Kenya > Uganda']],
  ['Peru said any incursion by Ecuador would be met with force.', ['THREATEN Peru > Ecuador']],
  ['Libya said it might suspend talks with Chad.', ['THREATEN Libya > Chad']],
  ['Uruguay will not send home the pilots wanted by Peru.', ['REJECT Uruguay > Peru']],
  ['The junta told Thai nurses to leave the island or face arrest.', ['THREATEN junta > Thai nurses']],
  ['Malian rebels said they would not disarm before Ghana withdrew.', ['REJECT Malian rebels > Ghana']],
  ['No concessions would be made to the hijackers, a Peruvian minister said.', ['REJECT Peru > hijackers in Peru']],
  ['Any Libyan vessel in the zone will be sunk, a Kenyan commander said.', ['THREATEN Kenya > Libya']],
  ['Two prisoners will be hanged on Friday, a Kenyan minister said.', ['ASSAULT  > prisoners in Kenya']],
  ["Chad's dockers' union said it would strike against the Chadian government.", ["THREATEN dockers' union > Chad"]],
  ["Kenya's army will respond to any raid by Uganda.", ['THREATEN Kenya > Uganda']],
  ['Malawi will close the bridge unless Zambia pays its debts.', ['THREATEN Malawi > Zambia']],
  ['Sudan will not accept Kenyan troops, its president said.', ['REJECT Sudan > Kenya']],
  // An answer that is no blow, a prospect that is no threat, what is left undone and refused to nobody.
  ['Germany will respond to the Polish invitation in May.', []],
  ['The British government will answer the Irish complaint with a letter.', []],
  ['The Swedish king will not speak to Norwegian reporters.', []],
  ['The Italian army will not wear German boots.', []],
  ['The Danish government will not give details of the German plan.', []],
  ['Spain will miss the target unless Portugal pays its share.', []],
  ['Norway will slip into debt unless Sweden prospers.', []],
  ['Prices will rise unless the harvest improves.', []],
  ['Corvex will not publish its results before June.', []],
])('%s', async (text, expected) => {
  expect(await toldIn(text)).toEqual(expected);
});
