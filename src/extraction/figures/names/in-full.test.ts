import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const measures = async (text: string) => (await findingsOf(text)).figures.map(({ measureName, measureInFull }) => measureInFull ?? measureName);

describe('what is measured, in the words of its clause', () => {
  it.each([
    ['About 600 farmers live in the valleys.', ['farmers who live in valleys']],
    ['A ferry carrying 180 passengers capsized off the coast.', ['passengers carried by ferry']],
    ['Norway suspended $5 million in aid to Kenya.', ['aid suspended']],
    ['Chad and Norway imposed sanctions on 14 fishing companies.', ['fishing companies sanctioned by Chad and Norway']],
    ['Soldiers rescued 120 farmers who had been cut off for days.', ['farmers rescued who had been cut off']],
    ['The rebels attacked 12 trucks and burned seven of them.', ['trucks attacked', 'trucks burned']],
    ['The president gave engineers two weeks to inspect 178 dams.', ['deadline of engineers to inspect 178 dams', 'dams inspected by engineers']],
    ['A storm hit the coast, cutting power to 900 homes.', ['homes with power cut']],
    ['A dozen miners were wounded, two of them critically.', ['miners injured', 'miners critically injured']],
    ['The budget foresees a deficit of 3 percent of gross domestic product.', ['deficit']],
    ['Kenyan forces shelled two villages with mortars.', ['villages attacked with mortars by Kenyan forces']],
    ['More than 2,000 workers at the two mills will lose their pay this month.', ['workers at two mills who will lose their pay']],
    ['The mayor vowed to cancel a lease worth 4 million dollars.', ['lease']],
    ['Thousands of jobs at risk as tanneries close.', ['jobs at risk']],
    ['A local team documented 310 errors in the reports.', ['errors in reports that local team documented']],
    ['The mill, where 340 people work, will close.', ['people who work at mill']],
    ['The war has driven 10 million people from their homes.', ['people driven from their homes']],
    ['The fund has mobilised thousands of drivers.', ['drivers that fund has mobilised']],
    ['Thousands of hens are starved each year.', ['hens starved']],
    ['Some 80 percent of nurses and 60 percent of porters stayed away.', ['nurses who stayed away', 'porters who stayed away']],
    ['The ministry put 38 brokers on its list.', ['brokers put on its list']],
    ['The shares closed at $38.', ['price of shares']],
    ['The state agreed to cap tin exports at 4 million tonnes.', ['cap on tin exports']],
    ['The $90 million ferry took two years to build in the bay.', ['cost of ferry', 'time taken to build $90 million ferry in bay']],
    ['They will need $7 million to do so.', ['need']],
    ['The gale cut the power of 900 farms.', ['farms with power cut']],
    ['The chain will freeze the prices of 120 toys.', ['toys with prices frozen']],
    ["Monday's raid on the harbour wounded 55 anglers.", ['anglers injured']],
    ['The yield on the ten-year Treasury note dipped to 4.28 percent.', ['yield on ten-year treasury note']],
    ['The members, who include 2,000 small growers, will vote.', ['small growers among members']],
    ['The ruling knocked $11 million off the price of the mill.', ['loss of price of mill']],
    ['The state gave the mill a tax abatement valued at $8 million.', ['value of tax abatement']],
    ['Drivers face a £3 toll on the bridge.', ['toll']],
    ['A court told the ferry line to pay $8 million.', ['payment']],
    ['The drop wiped $11 million off its market value.', ['loss of market value']],
    ['The yard had turned down orders worth $14 million.', ['orders turned down']],
    ['The number of people out of work fell to 31,250.', ['people out of work']],
    ['Farms offered $900 a month for unskilled work.', ['pay offered for unskilled work']],
    ['The town spends 6 percent of its budget on health.', ['budget that town spends on health']],
    ['By noon 2.3 million of the 7 million people on the rolls had voted.', ['people on rolls who had voted', 'people on rolls']],
    ['Two-bedroom cabins will start at $900.', ['price of two-bedroom cabins']],
    ['The smart lock was $129.', ['price of smart lock']],
    ['The gale brought down 900 poles.', ['poles that gale brought down']],
    ['The motor has a peak power of 500 watts.', ['peak power of motor']],
    ['A 360-watt-hour battery was shown.', ['capacity of battery']],
    ['The wreck lies at a depth of 64 metres.', ['depth of wreck']],
    ['The mills made 140,000 tonnes of flour.', ['production of flour']],
    ['Barley reached $210 a tonne.', ['price of barley']],
    ['The four men were fined $500 each.', ['fine each']],
    ['The vaccine could avert 500 deaths.', ['deaths averted']],
    ['Some 40 welders will be retrained to look after the turbines.', ['welders retrained to look after turbines']],
    ['Floods cut 220 kilometres of road.', ['length of road that floods cut']],
    ['The resort has 51 villas.', ['villas of resort']],
    ['The tram can carry 240 passengers.', ['passengers carried by tram']],
    ['Half of the clinics in the north lack water.', ['clinics that lack water']],
    ['A gun battle left two guards and 16 rebels dead.', ['guards killed', 'rebels killed']],
    ['The storm left 16 fishermen dead and 40 houses damaged.', ['fishermen killed', 'houses damaged by storm']],
    ['The station has 14 platforms and 30 lifts.', ['platforms of station', 'lifts of station']],
    ['Exporters sold lentils worth 7 million euros abroad.', ['sales of lentils by exporters']],
    ['Some 2,000 people watched the regatta.', ['people attending regatta']],
    ['Of the 40 Germans, 25 nurses and cooks had left early.', ['Germans', 'nurses and cooks who had left early']],
  ])('tells what becomes of the counted: %s', async (text, expected) => {
    expect(await measures(text)).toEqual(expected);
  });

  it.each([
    ['The price of a sack of rye rose to $12.', ['price of sack of rye']],
    ['The city spent $40 million on new buses.', ['spending on new buses']],
    ['The mill paid $3 million for a smaller rival.', ['payment for smaller rival']],
    ['The choir costs $80 to join.', ['cost to join choir']],
    ['It costs $5 to ride the ferry.', ['cost to ride ferry']],
    ['A 25-kilogram sack of lentils costs $30.', ['weight of sack of lentils', 'cost of 25-kilogram sack of lentils']],
    ['Donors contributed $4 million, and a raffle brought in $90,000.', ['contribution by donors', 'receipts from raffle']],
    ['The bridge took eight years to build.', ['time taken to build bridge']],
  ])('tells what it is for: %s', async (text, expected) => {
    expect(await measures(text)).toEqual(expected);
  });

  it('leaves out times, whom the figure is about and what points elsewhere', async () => {
    expect(await measures('Some 30 guests were let in on Monday to honour him.')).toEqual(['guests let in']);
    expect(await measures('The ministry imposed sanctions on 20 firms based in Chile.')).toEqual(['firms sanctioned']);
    expect(await measures('Norway gave 3 million dollars to Kenya on Friday.')).toEqual(['contribution']);
  });

  it('keeps what hyphens join, but not where a name is joined', async () => {
    expect(await measures('Same-store sales rose 3 percent.')).toEqual(['growth of same-store sales']);
    expect(await measures('The bank foresees year-end inflation of 8 percent.')).toEqual(['year-end inflation']);
    expect(await measures('Lima-listed shares rose to $4.')).toEqual(['price of listed shares']);
  });

  it('is the price of raw materials, which are traded by it', async () => {
    expect(await measures('Copper futures closed at $9,140.')).toEqual(['price of copper futures']);
  });
});
