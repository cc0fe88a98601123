import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

/** Who acts on whom in the events of a type that a text tells, by the words of each. */
async function partiesOf(text: string, type: string): Promise<{ source: string[]; target: string[] }> {
  const { events } = await ruledFindingsOf(text);
  const parties = events.filter(({ plover }) => plover?.type === type).flatMap(({ participants }) => participants);
  const words = (wanted: string) => parties.filter(({ role }) => role === wanted).map(({ span }) => span.exact);
  return { source: words('source'), target: words('target') };
}

describe('parties that stand apart from the verb', () => {
  it.each([
    [
      'The Kurdish party issued a statement calling on the Iranian authorities to free its leader.',
      'REQUEST',
      'The Kurdish party',
      'the Iranian authorities',
    ],
    ['Norway accepted a compromise that could settle a long row over cod with Russia.', 'AGREE', 'Norway', 'Russia'],
    ['Uganda agreed to Kenyan mediation in its quarrel with Rwanda.', 'AGREE', 'Uganda', 'Kenyan'],
    ['Hungary demanded an apology from Slovakia for the expulsion of ethnic Hungarians.', 'REQUEST', 'Hungary', 'Slovakia'],
    [
      'Farmers in Chad blocked the road to Faya as they pressed the Chadian government for seed.',
      'PROTEST',
      'Farmers in Chad',
      'the Chadian government',
    ],
    ['Shells fired from Libya hit a Tunisian village.', 'ASSAULT', 'Libya', 'a Tunisian village'],
    ['Under a decree signed by the Georgian president, imports of Russian wine are banned.', 'SANCTION', 'the Georgian president', 'Russian'],
    ['Pyongyang shrugged off the invitation of the South Koreans to a meeting.', 'REJECT', 'Pyongyang', 'the South Koreans'],
    ['Kenya told its allies in Europe to spend more on defence.', 'REQUEST', 'Kenya', 'its allies in Europe'],
    ['India refused to send soldiers to Iraq.', 'REJECT', 'India', 'Iraq'],
    ['Two Kenyan reporters were arrested in Kampala on Tuesday.', 'COERCE', 'Kampala', 'Two Kenyan reporters'],
    ['Eritrea expelled inspectors of the United Nations from a buffer zone.', 'SANCTION', 'Eritrea', 'inspectors of the United Nations'],
    ['Relatives of the victims appealed to the Chilean government to publish a list.', 'REQUEST', 'Relatives', 'the Chilean government'],
    ['Burmese monks petitioned the prime minister for rice.', 'REQUEST', 'Burmese monks', 'the prime minister'],
    ['Peruvian judges indicted the former defence minister.', 'ACCUSE', 'Peruvian judges', 'the former defence minister'],
    ['Syrian jets bombed Kurdish positions.', 'ASSAULT', 'Syrian jets', 'Kurdish positions'],
    ['Oman was hit by Iranian missiles.', 'ASSAULT', 'Iranian', 'Oman'],
    ['Chad deplored the arrest by Kenya of six fishermen.', 'ACCUSE', 'Chad', 'Kenya'],
    ['Kenya opened an inquiry into claims that Chadian soldiers had shot prisoners.', 'ACCUSE', 'Kenya', 'Chadian soldiers'],
    ['Benin balked at proposals by Kenyan lawyers for a court to try the leaders of the junta.', 'REJECT', 'Benin', 'Kenyan lawyers'],
    [
      'Truckers in Chad began a strike on Monday, demanding that the Chadian government cut taxes.',
      'PROTEST',
      'Truckers in Chad',
      'the Chadian government',
    ],
    ['Kenya has trained 300 hackers capable of striking Chad.', 'MOBILIZE', 'Kenya', 'Chad'],
    ['Around 900 Greeks rallied in Nicosia against plans by the United Nations.', 'PROTEST', 'Around 900 Greeks', 'the United Nations'],
    ['Burundian troops stormed the offices of a newspaper.', 'COERCE', 'Burundian troops', 'the offices of a newspaper'],
    ['Italy promised to help 900 people who fled the fighting in Yemen.', 'AGREE', 'Italy', '900 people who fled the fighting in Yemen'],
    ['Peruvian police shot four women in a raid on a Lima suburb.', 'ASSAULT', 'Peruvian police', 'four women'],
    ['Smugglers who fled Ghanaian marines shelled a Beninese port.', 'ASSAULT', 'Smugglers', 'a Beninese port'],
    ['The Kenyan navy rescued nine sailors from a burning Greek ship.', 'AID', 'The Kenyan navy', 'nine sailors from a burning Greek ship'],
    ['Malian commandos rescued the crew of a Danish ship from Somali pirates.', 'AID', 'Malian commandos', 'the crew of a Danish ship'],
    ['Hungary threatened to stop Austrian aid to Moldova.', 'THREATEN', 'Hungary', 'Moldova'],
    ['The Malian government agreed to Nigerian demands that it free Tuareg captives.', 'AGREE', 'The Malian government', 'Nigerian'],
    ['Greek farmers blocked the Turkish border to press the Greek government for seed.', 'PROTEST', 'Greek farmers', 'the Greek government'],
    ['Chadian exiles demonstrated against the Libyan government.', 'PROTEST', 'Chadian exiles', 'the Libyan government'],
    ['The Libyan envoy was told to leave Oslo by the Norwegian foreign minister.', 'SANCTION', 'the Norwegian foreign minister', 'The Libyan envoy'],
    ['A siege of Goma by Ugandan forces was lifted on Monday.', 'RETREAT', 'Ugandan forces', 'Goma'],
    [
      'A threat by Libyan militias to close the oil ports unless the Libyan government frees them was renewed on Monday.',
      'THREATEN',
      'Libyan militias',
      'the Libyan government',
    ],
    ['The junta in Chad rejected Tuareg demands.', 'REJECT', 'The junta in Chad', 'Tuareg'],
  ])('%s', async (text, type, source, target) => {
    const found = await partiesOf(text, type);
    expect({ source: found.source[0]?.slice(0, source.length), target: found.target[0] }).toEqual({ source, target });
  });

  it('are all who are joined behind one preposition', async () => {
    expect((await partiesOf('Turkey blocked an accord on closer links between Chad and Sudan.', 'REJECT')).target).toEqual(['Chad', 'Sudan']);
  });

  it('are all states in the adjectives of one noun', async () => {
    expect((await partiesOf('Kenya rejected Russian and Chinese proposals.', 'REJECT')).target).toEqual(['Russian', 'Chinese']);
  });

  it('are both who act where two end what they had with one another', async () => {
    expect(await partiesOf('Chad and Sudan severed relations.', 'SANCTION')).toEqual({ source: ['Chad', 'Sudan'], target: [] });
  });

  it('are none where a place only tells where, or where nobody is acted upon', async () => {
    expect((await partiesOf('Pakistani lawyers marched through the streets of Lahore.', 'PROTEST')).target).toEqual([]);
    expect((await partiesOf('A French tourist was held hostage in Mali for a year.', 'COERCE')).source).toEqual([]);
    expect((await partiesOf('The prime minister of Chad resigned after a quarrel with Libya.', 'RETREAT')).target).toEqual([]);
  });
});
