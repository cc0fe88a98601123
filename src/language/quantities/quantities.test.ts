import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

async function amountsOf(text: string): Promise<string[]> {
  return (await read(reportOf(text))).sentences.flatMap(({ quantities }) =>
    quantities.map(({ start, end, value, low, high, unit, approximation, change }) =>
      [text.slice(start, end), value ?? `${low}-${high}`, unit, approximation, change].filter((part) => part !== undefined).join(' | '),
    ),
  );
}

const unitIn = async (text: string): Promise<string | undefined> => (await amountsOf(text)).at(-1)?.split(' | ').at(-1);

describe('amounts', () => {
  it('of money', async () => {
    expect(await amountsOf('It cost $240.1 billion, about 5 million euros and 300 billion USD.')).toEqual([
      '$240.1 billion | 240100000000 | USD',
      'about 5 million euros | 5000000 | EUR | about',
      '300 billion USD | 300000000000 | USD',
    ]);
    expect(await amountsOf('Tokyo paid ¥20 billion. China paid ¥30 billion. They paid ¥5.')).toEqual([
      '¥20 billion | 20000000000 | JPY',
      '¥30 billion | 30000000000 | CNY',
      '¥5 | 5 | ¥',
    ]);
    expect(await amountsOf('A bag costs 29,350 dong, 41,000 kip or 9,200 riels.')).toEqual([
      '29,350 dong | 29350 | VND',
      '41,000 kip | 41000 | LAK',
      '9,200 riels | 9200 | KHR',
    ]);
    expect(await amountsOf('It sells at $80 a barrel or 50 cents.')).toEqual(['$80 a barrel | 80 | USD/barrel', '50 cents | 0.5 | USD']);
  });

  it('of a noun behind "or more"', async () => {
    expect(await amountsOf('It binds schools with 60 or more pupils.')).toEqual(['60 or more pupils | 60 | pupil | at_least']);
    expect(await amountsOf('They killed seven and wounded dozens.')).toEqual(['seven | 7 | ', 'dozens | 12 |  | at_least']);
  });

  it('joined by "or" are two, whatever the second is more than', async () => {
    expect(await amountsOf('It lost 40 points or more than 2 percent.')).toEqual([
      '40 points | 40 | point | down',
      'more than 2 percent | 2 | percent | more_than',
    ]);
  });

  it('of one money for another may lack an article', async () => {
    expect(await amountsOf('The yen fell to 141.7 per dollar.')).toEqual(['141.7 | 141.7 | ']);
  });

  it('of money whose name several states share', async () => {
    expect(await amountsOf('The bank in Kigali lent 3 million francs.')).toEqual(['3 million francs | 3000000 | RWF']);
    expect(await amountsOf('The mill stands near Geneva. It lost 2 million francs.')).toEqual(['2 million francs | 2000000 | CHF | down']);
    expect(await amountsOf('Pakistan paid 9 billion rupees; the tax brought 5 billion rupees.')).toEqual([
      '9 billion rupees | 9000000000 | PKR',
      '5 billion rupees | 5000000000 | PKR',
    ]);
    expect(await amountsOf('The road cost Rs 2.5 lakh crore.')).toEqual(['Rs 2.5 lakh crore | 2500000000000 | INR']);
    expect(await amountsOf('It lost SFr5.5bn, EUR40m and RM84 million.')).toEqual([
      'SFr5.5bn | 5500000000 | CHF | down',
      'EUR40m | 40000000 | EUR',
      'RM84 million | 84000000 | MYR',
    ]);
    expect(await amountsOf('The tax brought 5 billion rupees.')).toEqual(['5 billion rupees | 5000000000 | INR']);
  });

  it('take lei, dirhams, rials and pounds for those of the state that is told', async () => {
    expect(await unitIn('Moldova jailed a banker. He will pay 4 million lei.')).toBe('MDL');
    expect(await unitIn('The Romanian cabinet set aside 2 billion lei.')).toBe('RON');
    expect(await unitIn('Morocco will spend 3 billion dirhams on roads.')).toBe('MAD');
    expect(await unitIn('The firm paid 3 million dirhams.')).toBe('AED');
    expect(await unitIn("Egypt's finance ministry will spend 3 billion pounds on wheat.")).toBe('EGP');
    expect(await unitIn('The winger from Egypt will earn 4 million pounds at Leeds.')).toBe('GBP');
    expect(await unitIn('Romania will lend Moldova 3 million lei.')).not.toBe('MDL');
  });

  it('that come again', async () => {
    expect(await amountsOf('It builds 400,000 scooters a year and pumps 40 cubic metres a second.')).toEqual([
      '400,000 scooters | 400000 | scooter/year',
      '40 cubic metres a second | 40 | m3/s',
    ]);
    expect(await amountsOf('It sold 300 cars a year ago.')).toEqual(['300 cars | 300 | car']);
  });

  it('told for each of so many, and how often', async () => {
    expect(await amountsOf('It pays 30 cents per $100 of rent, or $4.20/boe.')).toEqual([
      '30 cents per $100 | 0.3 | USD/$100',
      '$4.20/boe | 4.2 | USD/boe',
    ]);
    expect(await amountsOf('The clinic saw 9 births per 1,000 women.')).toEqual(['9 births per 1,000 | 9 | birth/1,000']);
    expect(await amountsOf('The harbour takes 60 daily landings and prints 12 daily papers.')).toEqual(['60 | 60 | landing/day', '12 | 12 | paper']);
  });

  it('with a hedge before their article, and with one that denies', async () => {
    expect(await amountsOf('It allows up to a 70 percent rebate.')).toEqual(['up to a 70 percent | 70 | percent | up_to']);
    expect(await amountsOf('Rents were no higher than 4 percent of pay.')).toEqual(['no higher than 4 percent | 4 | percent | up_to']);
  });

  it('in a stretch that is past are no more than they are', async () => {
    const { sentences } = await read(reportOf('Shares have fallen over the past 20 sessions.'));
    expect(sentences[0]?.quantities.map(({ value, approximation }) => [value, approximation])).toEqual([[20, undefined]]);
  });

  it('of shares and their change', async () => {
    expect(await amountsOf('Exports were up 47 percent, an increase of 26.3 percent.')).toEqual([
      '47 percent | 47 | percent | up',
      '26.3 percent | 26.3 | percent | up',
    ]);
    expect(await amountsOf('Imports made up nearly 40 percent of trade.')).toEqual(['nearly 40 percent | 40 | percent | nearly']);
    expect(await amountsOf('Two-thirds of members and half of the seats.')).toEqual(['Two-thirds | 66.67 | percent', 'half | 50 | percent']);
  });

  it('in a range', async () => {
    expect(await amountsOf('Between 3 and 5 percent left, and 20 to 30 million tons were lost.')).toEqual([
      'Between 3 and 5 percent | 3-5 | percent',
      '20 to 30 million tons | 20000000-30000000 | t',
    ]);
    expect(await amountsOf('In the USA 6 to 30 percent are late.')).toEqual(['6 to 30 percent | 6-30 | percent']);
    expect(await amountsOf('It grew from 3 to 5 percent.')).toEqual(['3 | 3 | percent', '5 percent | 5 | percent']);
    expect(await amountsOf('The nets hang 20 metres to 30 metres apart.')).toEqual(['20 metres to 30 metres | 20-30 | m']);
    expect(await amountsOf('The pier grew 20 metres to 90 metres.')).toEqual(['20 metres | 20 | m | up', '90 metres | 90 | m']);
  });

  it('of a change and the level it leads to', async () => {
    expect(await amountsOf('Sales rose by 9 percent to $341 million, and rents by 4 percent to 5 percent.')).toEqual([
      '9 percent | 9 | percent | up',
      '$341 million | 341000000 | USD',
      '4 percent to 5 percent | 4-5 | percent',
    ]);
  });

  it('of words with a hyphen and of nouns side by side', async () => {
    expect(await amountsOf('They feared 1,200 lay-offs.')).toEqual(['1,200 lay-offs | 1200 | lay-off']);
    expect(await amountsOf('In 1,900 cases clients paid twice.')).toEqual(['1,900 cases | 1900 | case']);
    expect(await amountsOf('It closed at 132,500 won.')).toEqual(['132,500 won | 132500 | KRW']);
  });

  it('of counted things', async () => {
    expect(await amountsOf('More than 280 entities, 10 jointly signed agreements and a dozen ships.')).toEqual([
      'More than 280 entities | 280 | entity | more_than',
      '10 jointly signed agreements | 10 | agreement',
      'a dozen ships | 12 | ship',
    ]);
    expect(await amountsOf('Hundreds of people left.')).toEqual(['Hundreds of people | 100 | person | at_least']);
  });

  it('of measures and ages', async () => {
    expect(await amountsOf('A 1,000-km line carries 107 million tons at 90 km/h.')).toEqual([
      '1,000-km | 1000 | km',
      '107 million tons | 107000000 | t',
      '90 km/h | 90 | km/h',
    ]);
    expect(await amountsOf('A 62-year-old woman, aged 62.')).toEqual(['62-year-old | 62 | year', '62 | 62 | year']);
  });
});

describe('the last digit told', () => {
  it('is the precision; after a hedge the zeros may come from rounding', async () => {
    const { sentences } = await read(reportOf('It was $240.1 billion, $300 billion and about $300 billion.'));
    expect(sentences[0]?.quantities.map(({ precision }) => precision)).toEqual([1e8, 1e9, 1e11]);
  });
});

describe('what is no amount', () => {
  it.each([
    'The Norvik 2 pipeline and the Boeing 737 were named.',
    'Article 5 and Resolution 2231 bind the Group of 7.',
    'They won 3-1, and the vote was 52 to 48.',
    'Call +1 212-555-0100 now.',
    'He said so.[1] Others agree. [12]',
    'The 12-point paper of May 16, 2024 names one of them.',
    'The second and the 21st came by the G20.',
    '14 - Share of tin that is lost.',
  ])('%s', async (text) => {
    expect(await amountsOf(text)).toEqual([]);
  });
});
