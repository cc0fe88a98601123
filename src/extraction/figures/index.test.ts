import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../test/support/findings-of-text.ts';

const teaLines = async (verb: string) =>
  await figureLines(`Kenyan exports reached $3.5 billion in 2022. Tea ${verb} 20 percent of Kenyan exports to Uganda.`);

describe('figures', () => {
  it('are told by whoever is named behind "another maker"', async () => {
    const { figures, entities } = await findingsOf('Another maker, General Motors (GM), announced that it needs $16 billion in loans.');
    const source = figures[0]?.attributed_to?.entity;
    expect(source === undefined ? undefined : entities[source]?.name).toBe('General Motors');
  });

  it('names what a level measures, of whom and when', async () => {
    expect(await figureLines('In 2022, trade between Kenya and Uganda reached a record high of $3.5 billion.')).toEqual([
      'trade = 3500000000 USD, with Kenya, with Uganda (2022)',
    ]);
    expect(await figureLines('Kenya-Uganda trade reached $3.5 billion in 2022.')).toEqual(['trade = 3500000000 USD, with Kenya, with Uganda (2022)']);
  });

  it('keeps rank, approximation and source', async () => {
    const [figure] = (
      await findingsOf('According to data from the World Bank, trade between Kenya and Uganda reached a record $3.5 billion in 2022.')
    ).figures;
    expect(figure?.rank).toBe('a record');
    expect(figure?.attributed_to?.span.exact).toContain('World Bank');
  });

  it('tells a change from a level', async () => {
    const [figure] = (await findingsOf('Kenyan exports to Uganda in 2022 were up 12 percent compared to 2021.')).figures;
    expect(figure?.measureName).toBe('growth of exports');
    expect(figure?.comparison).toEqual({ direction: 'up', base: '2021' });
    expect(figure?.period?.edtf).toBe('2022');
  });

  it('knows of what a percentage is a part', async () => {
    expect(await figureLines('Tea accounted for 20 percent of Kenyan exports to Uganda.')).toEqual([
      'tea = 20 percent of Kenyan exports to Uganda, from Kenya, to Uganda',
    ]);
  });

  it('takes the period of the figures right before for what was so then', async () => {
    expect((await teaLines('accounted for'))[1]).toBe('tea = 20 percent of Kenyan exports to Uganda, from Kenya, to Uganda (2022)');
    expect((await teaLines('accounts for'))[1]).toBe('tea = 20 percent of Kenyan exports to Uganda, from Kenya, to Uganda');
    expect((await teaLines('in 2021 accounted for'))[1]).not.toContain('(2022)');
  });

  it('names the counted by their kind, and tells where they have their seat', async () => {
    expect(await figureLines('Canada sanctioned 20 firms based in Kenya and Uganda.')).toEqual(['firms sanctioned = 20 firm, of Kenya, of Uganda']);
    expect(await figureLines('Kenya hosts 45 foreign companies.')).toEqual(['foreign companies = 45 company, of Kenya']);
  });

  it('turns trade verbs into measures with direction', async () => {
    expect(await figureLines('In 2022, Uganda imported 5 million tons of cement from Kenya.')).toEqual([
      'imports of cement = 5000000 t, to Uganda, from Kenya (2022)',
    ]);
  });

  it('tells by how much from to what', async () => {
    expect(await figureLines('Trade between Kenya and Uganda rose by 7 percent to $3.7 billion in 2023.')).toEqual([
      'growth of trade = 7 percent, with Kenya, with Uganda (2023)',
      'trade = 3700000000 USD, with Kenya, with Uganda (2023)',
    ]);
  });

  it('reads an adjective of extent behind the amount', async () => {
    expect(await figureLines('The bridge will be about 900 metres long.')).toEqual(['length of bridge = 900 m']);
  });

  it('takes what stands in a document for no kind of money', async () => {
    expect(await figureLines('The ministry found $40 million in the contract.')).toEqual([]);
    expect(await figureLines('The ministry found $40 million in aid.')).toEqual(['aid = 40000000 USD']);
  });

  it('takes an amount before "of" for the thing', async () => {
    expect(await figureLines('The bank holds about 5 billion euros of frozen Kenyan assets.')).toEqual(['frozen assets = 5000000000 EUR, of Kenya']);
  });

  it('counts things, but not "the two countries"', async () => {
    expect(await figureLines('Kenya signed 12 agreements with Uganda.')).toEqual(['agreements signed = 12 agreement, with Uganda, of Kenya']);
    expect(await figureLines('The two countries met for three days.')).toEqual([]);
  });

  it('does not tell an expected figure as reached', async () => {
    const [figure] = (await findingsOf('Trade between Kenya and Uganda is expected to reach $4 billion in 2026.')).figures;
    expect(figure?.status).toBe('expected');
    const [margin] = (await findingsOf('Toyota still expects a profit margin of at least 9 percent.')).figures;
    expect(margin?.status).toBe('expected');
  });

  it('takes for foreseen what nobody plans, and for so what lacks something', async () => {
    const [output] = (await findingsOf('Ada Holm told reporters that output would rise by 3 percent.')).figures;
    expect(output?.status).toBe('expected');
    const [part] = (await findingsOf('Half of the ferries have no engine.')).figures;
    expect(part?.status).toBe('occurred');
  });

  it('leaves the firm that tells of its own figure', async () => {
    const { figures, entities } = await findingsOf('Profit at Toyota fell by 60 percent, it reported.');
    expect(figures.map(({ attributed_to }) => entities[attributed_to?.entity ?? -1]?.name)).toEqual(['Toyota']);
  });

  it('tells of what it is before the time for each of which it is', async () => {
    expect(await figureLines('Kenya imported 300 tons of tea a day.')).toEqual(['imports of tea = 300 t/day, to Kenya']);
  });

  it('tells where a level holds', async () => {
    expect((await figureLines('Inflation stood at 3 percent in Kenya.')).join()).toContain('of Kenya');
  });

  it('tells a price to which one rose as reached', async () => {
    const { figures } = await findingsOf('Shares of Toyota pared their losses to close at 41 pence.');
    expect(figures.map(({ status }) => status)).toEqual(['occurred']);
  });

  it('takes turnover for trade between states, and for what a firm sells', async () => {
    expect(await figureLines('Toyota reported a turnover of $3 billion for 2022.')).toEqual(['turnover = 3000000000 USD, of Toyota (2022)']);
  });

  it('reads "up 14 percent" after a figure as its change', async () => {
    expect(await figureLines('The firm reported a net profit of $2.7 million for 2022, up 14 percent from a year earlier.')).toEqual([
      'net profit = 2700000 USD (2022)',
      'growth of net profit = 14 percent (2022)',
    ]);
  });

  it('counts lives by what befell them', async () => {
    expect((await figureLines('At least 23 people were killed in northern Peru.'))[0]).toMatch(/^people killed = 23 /);
  });

  it('tells who gives what to whom', async () => {
    expect(await figureLines('Japan gave Nepal $5 million in aid in 2016.')).toEqual(['aid = 5000000 USD, from Japan, to Nepal (2016)']);
  });

  it.each([
    // in a unit that nobody knows
    ['Shares in Toyota fell 3.1% to 17,450 zork.', /^(?!shares)/],
    // up from what it was before, to the same
    ['Chile exported 2.3 million tons of copper to Japan in 2023, up from 1.9 million tons a year earlier.', /from Chile, to Japan/],
  ])('tells no more than the words do of a second amount: %s', async (text, told) => {
    for (const line of await figureLines(text)) expect(line).toMatch(told);
  });

  it('takes "the same period" for that of the figure before, and not of its base', async () => {
    const text =
      'Chile exported 2.3 million tons of copper to Japan in 2023, up from 1.9 million tons a year earlier. Peru’s own output fell 4% over the same period.';
    const { figures } = await findingsOf(text);
    expect(figures.at(-1)).toMatchObject({ period: { edtf: '2023' }, comparison: { direction: 'down' } });
    expect(figures.at(-1)?.comparison?.base).toBeUndefined();
  });

  it('takes the town of a march for no owner of those who took part, and another count of them for that of who puts it', async () => {
    const { figures } = await findingsOf('Organizers said 9,000 people took part in the march in Madrid, while police put the number at 4,200.');
    expect(figures.map(({ value, about }) => [value, about])).toEqual([
      [9000, []],
      [4200, []],
    ]);
    expect(figures.map(({ attributed_to }) => attributed_to?.span.exact)).toEqual(['Organizers', 'police']);
    expect(figures[0]?.measureInFull).toBe('people who took part in march in Madrid');
  });

  it('leaves out an amount of nothing named', async () => {
    expect(await figureLines('He had $5 in mind.')).toEqual([]);
  });
});
