import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

describe('what figures measure', () => {
  it('names the cost by what costs', async () => {
    const lines = ['cost of first stage = 520000000 USD'];
    expect(await figureLines('The first stage will cost $520 million.')).toEqual(lines);
    expect(await figureLines('The contract puts the cost of the first stage at $520 million.')).toEqual(lines);
  });

  it('is what stands between a conjunction and its verb', async () => {
    expect(await figureLines('Toyota stock rose 3 percent as quarterly revenue rose 9 percent to 700 million euros.')).toEqual([
      'growth of stock = 3 percent, of Toyota',
      'growth of quarterly revenue = 9 percent, of Toyota',
      'quarterly revenue = 700000000 EUR, of Toyota',
    ]);
    const text = 'Shares of Toyota, a car maker, rose 3 percent in Tokyo after net income rose 9 percent.';
    expect((await figureLines(text)).at(-1)).toContain('growth of net income = 9 percent');
  });

  it('reads what somebody changes, by how much and to what', async () => {
    expect(await figureLines('The bank cut its rate by 2 percentage points.')).toEqual(['growth of rate = 2 percentage point']);
    expect(await figureLines('The firm raised its dividend to $3 million.')).toEqual(['dividend = 3000000 USD']);
  });

  it('reads what closes, widens or goes up, and what an index loses', async () => {
    expect(await figureLines('Wages will go up by 10 percent to 12 euros an hour in January 2025.')).toEqual([
      'growth of wages = 10 percent (2025-01)',
      'wages = 12 EUR/h (2025-01)',
    ]);
    expect(await figureLines('The share closed at 27 pounds.')).toEqual(['share = 27 GBP']);
    expect(await figureLines('The index lost 312 points.')).toEqual(['growth of index = 312 point']);
    expect(await figureLines('Output shrank at an annual rate of 2.9 percent.')).toEqual(['growth of output = 2.9 percent']);
  });

  it('keeps the share of a market, and leaves out how a firm stands to another', async () => {
    expect(await figureLines('Its share of the boat market shrank to 2.8 percent.')).toEqual(['share of boat market = 2.8 percent']);
    expect((await findingsOf('Rival Corvid Devices dropped 3 percent.')).figures[0]?.measureName).toBe('growth of Corvid Devices');
  });

  it('takes the currency in which the same was told before', async () => {
    expect(await figureLines('The firm has forecast sales of 2 billion francs in Zurich. Some doubt it. He put peak sales at 800 million.')).toEqual([
      'sales = 2000000000 CHF',
      'peak sales = 800000000 CHF',
    ]);
  });

  it('keeps what it is told for each of', async () => {
    expect(await figureLines('Earnings per share were 0.74 euros.')).toEqual(['earnings per share = 0.74 EUR']);
    expect(await figureLines('The price per tonne of zinc slipped to $248.')).toEqual(['price per tonne = 248 USD']);
  });

  it('tells an amount as a part of something else as well', async () => {
    expect(await figureLines('Last year it exported 4,000 tonnes of tea, a third of the total.')).toEqual([
      'exports of tea = 4000 t (2023)',
      'exports of tea = 33.33 percent of total (2023)',
    ]);
    expect(await figureLines('The town will lose $60,000 in taxes, roughly 4 percent of its budget.')).toEqual([
      'loss of taxes = 60000 USD',
      'loss of taxes = 4 percent of budget',
    ]);
  });

  it('takes no way gone for growth, no group for a part and no limit for a level', async () => {
    expect(await figureLines('The bus fell 40 metres.')).toEqual([]);
    expect(await figureLines('The richest 1 percent of the people own the mill.')).toEqual([]);
    expect(await figureLines('The capital ratio stood at 10 percent, against a legal minimum of 8 percent.')).toEqual(['capital ratio = 10 percent']);
  });

  it('reads what pushes a level, and the unit of a change again', async () => {
    expect(await figureLines('The rescue will push the budget deficit to 3.4 percent of output.')).toEqual([
      'budget deficit = 3.4 percent of output',
    ]);
    expect(await figureLines('Stocks of zinc grew 4,300 tonnes to 253,400.')).toEqual([
      'growth of stocks of zinc = 4300 t',
      'stocks of zinc = 253400 t',
    ]);
    expect(await figureLines('The shares ended 1.4 per cent lower at 3.12 euros.')).toEqual(['growth of shares = 1.4 percent', 'shares = 3.12 EUR']);
  });

  it('tells how much lower a share stood, and no time of a whole clause', async () => {
    expect(await figureLines('The shares recovered to stand 6.1 percent lower.')).toEqual(['growth of shares = 6.1 percent']);
    expect(await figureLines('Smiths will replace the belt, which takes about 40 minutes.')).toEqual([]);
  });

  it('tells how long from and to', async () => {
    expect((await findingsOf('The strike lasted between 6 and 8 weeks.')).figures.map(({ low, high, unit }) => `${low}-${high} ${unit}`)).toEqual([
      '6-8 week',
    ]);
    expect((await findingsOf('The course will last up to six months.')).figures.map(({ approximation }) => approximation)).toEqual(['up_to']);
  });

  it('takes what a body holds for the size of the body', async () => {
    expect(await figureLines('Toyota has a workforce of 12,000 people.')).toEqual(['workforce = 12000 person, of Toyota']);
  });

  it('reads comparatives and fractions as changes', async () => {
    expect(await figureLines('Rents were 7 percent higher in 2023 than a year earlier.')).toEqual(['growth of rents = 7 percent (2023)']);
    expect(await figureLines('Attendance rose by a fifth in 2023.')).toEqual(['growth of attendance = 20 percent (2023)']);
    expect(await figureLines('Toyota sold 394,000 cars in 2023, 21 percent more than in 2022.')).toEqual([
      'cars sold = 394000 car, from Toyota (2023)',
      'growth of cars sold = 21 percent, from Toyota (2023)',
    ]);
  });

  it('tells who is fined and who is supplied', async () => {
    expect(await figureLines('The court fined Toyota 390 million euros.')).toEqual(['fine = 390000000 EUR, of Toyota']);
    expect(await figureLines('Norway supplied Kenya with 30 tanks and 400 lorries.')).toEqual([
      'tanks = 30 tank, from Norway, to Kenya',
      'lorries = 400 lorry, from Norway, to Kenya',
    ]);
  });

  it('tells what is fired at from who is fired', async () => {
    expect(await figureLines('Toyota fired 40 workers.')).toEqual(['workers dismissed = 40 worker, of Toyota']);
    expect((await figureLines('The rebels fired 40 rockets.'))[0]).toBe('rockets fired = 40 rocket');
  });

  it('names deaths alike, however they are told', async () => {
    for (const text of [
      'The death toll rose to 92.',
      'The flood killed 92 people.',
      'At least 92 people died.',
      'The number of people killed rose to 92.',
    ]) {
      expect((await figureLines(text))[0]).toBe('people killed = 92 person');
    }
  });

  it('calls people who protest protesters', async () => {
    expect((await figureLines('Some 2,000 people protested in Tbilisi.'))[0]).toMatch(/^protesters = 2000 /);
  });

  it('takes the number of a product for no count', async () => {
    expect(await figureLines('The airline showed its new 787 aircraft.')).toEqual([]);
  });

  it('reads the same amount in another currency', async () => {
    expect(await figureLines('The bridge cost 5 million euros ($6 million).')).toEqual([
      'cost of bridge = 5000000 EUR',
      'cost of bridge = 6000000 USD',
    ]);
  });

  it('reads what it was before as a figure of its own', async () => {
    const { figures } = await findingsOf('The bridge will cost $6 million, up from $5 million in 2019.');
    expect(figures.map(({ value, status, period }) => [value, status, period?.edtf])).toEqual([
      [6_000_000, 'expected', undefined],
      [5_000_000, 'occurred', '2019'],
    ]);
    expect(figures[0]?.comparison).toEqual({ direction: 'up', base: '$5 million in 2019' });
  });

  it('does not tell what is wanted as had', async () => {
    const [figure] = (await findingsOf('The carmaker seeks $16 million in loans.')).figures;
    expect(figure?.status).toBe('proposed');
  });

  it('leaves out what "respectively" parts', async () => {
    expect(await figureLines('Sales of cars and vans rose 16 and 9 percent respectively.')).toEqual([]);
  });

  it.each([
    ['The bank left its key rate unchanged at 2 percent.', 'key rate = 2 percent'],
    ['Barclays has set aside £850 million for bad debts.', 'allocation = 850000000 GBP, of Barclays'],
    ['Production will be cut by 20,000 cars.', 'growth of production = 20000 car'],
    ['They forecast a profit of 1.2 billion euros on sales of 18 billion.', 'sales = 18000000000 EUR'],
  ])('reads %s', async (text, line) => {
    expect((await figureLines(text)).at(-1)).toBe(line);
  });

  it('reads who is told with it', async () => {
    expect(await figureLines('Vodafone, with 303 million customers, is the largest operator.')).toEqual([
      'customers = 303000000 customer, of Vodafone',
    ]);
  });

  it('reads counts under sanctions, not of those lifted', async () => {
    expect(await figureLines('Peru imposed sanctions on 14 shipping companies. The sanctions affect 11 ships.')).toEqual([
      'shipping companies sanctioned = 14 company',
      'ships sanctioned = 11 ship',
    ]);
    expect(await figureLines('Peru lifted sanctions on 14 shipping companies.')).toEqual(['shipping companies = 14 company']);
  });

  it('reads the same time as that of the figure before', async () => {
    const { figures } = await findingsOf('The bank put the cost at $4 million in March. The ministry put the cost at $5 million in the same week.', {
      published: '2024-06-12',
    });
    expect(figures.map(({ period }) => period?.edtf)).toEqual(['2024-03', '2024-03']);
  });

  it.each([
    ['Brazil will lend the International Monetary Fund $10 billion.', 'loans = 10000000000 USD, from Brazil, to International Monetary Fund'],
    ['The film took in $77 million in three days.', 'receipts = 77000000 USD'],
    ['Turkey reduced borrowing costs by half a percentage point.', 'growth of borrowing costs = 0.5 percentage point, of Türkiye'],
    ['Inflation is running at 2.4 percent.', 'inflation = 2.4 percent'],
  ])('tells %s', async (text, line) => {
    expect(await figureLines(text)).toContain(line);
  });

  it.each([
    ['The yard won a $40 billion (£20 billion) contract.', ['contract = 40000000000 USD', 'contract = 20000000000 GBP']],
    ['At $3.2 billion, the purchase is the largest of the year.', ['purchase = 3200000000 USD']],
    ['The desk costs $199 and the large chair $249.', ['cost of desk = 199 USD', 'cost of large chair = 249 USD']],
  ])('gives %s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });
});
