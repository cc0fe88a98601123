import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

describe('the name behind a name', () => {
  it('is the firm, and not the state before it', async () => {
    expect((await figureLines("Italy's Fiat sold 900 vans in 2022.")).join()).toContain('from Fiat');
  });

  it('is that of its own amount', async () => {
    const lines = await figureLines('Kenya ordered 90 vans from Toyota and 60 tanks from Peru.');
    expect(lines[1]).not.toContain('Toyota');
  });

  it('is no owner where it is the town of the exchange', async () => {
    expect(await figureLines('London cocoa futures rose 3 percent.')).toEqual(['growth of cocoa futures = 3 percent']);
  });

  it('is no owner as part of the name of a grade', async () => {
    expect(await figureLines('West Texas Intermediate crude rose 3 percent.')).toEqual(['growth of West Texas Intermediate crude = 3 percent']);
    expect(await figureLines('West Texas Intermediate crude futures rose 3 percent.')).toEqual(['growth of crude futures = 3 percent']);
  });
});

describe('whose figures are', () => {
  it('takes who has, makes or cuts for the owner', async () => {
    expect(await figureLines('Siemens will cut 900 jobs in Finland.')).toEqual(['jobs cut = 900 job, of Siemens, of Finland']);
    expect(await figureLines('Nokia posted a net profit of $2 million in 2020.')).toEqual(['net profit = 2000000 USD, of Nokia (2020)']);
  });

  it('takes nobody who kills for an owner', async () => {
    expect(await figureLines('Israel killed 12 people in Lebanon on 3 May 2024.')).toEqual(['people killed = 12 person, of Lebanon (2024-05-03)']);
  });

  it('tells giver from getter of a loan', async () => {
    expect(await figureLines('Kenya received $40 million in loans from Japan in 2019.')).toEqual([
      'loans = 40000000 USD, from Japan, to Kenya (2019)',
    ]);
  });

  it('keeps both sides of a share between two', async () => {
    expect(await figureLines("Kenya accounted for 20 percent of Uganda's imports in 2022.")).toEqual([
      "imports = 20 percent of Uganda's imports, to Uganda, from Kenya (2022)",
    ]);
  });

  it('gives each place its own number', async () => {
    expect(await figureLines('Siemens will cut 4,900 jobs in Finland, 1,300 in Hungary.')).toEqual([
      'jobs cut = 4900 job, of Siemens, of Finland',
      'jobs cut = 1300 job, of Siemens, of Hungary',
    ]);
  });

  it('takes up a firm that was named before', async () => {
    expect(await figureLines('Toyota published its results on Monday. The carmaker lost $40 million in 2022 and its sales fell 3 percent.')).toEqual([
      'loss = 40000000 USD, of Toyota (2022)',
      'growth of sales = 3 percent, of Toyota (2022)',
    ]);
  });

  it('gives a stake to who holds it and whose it is, and a plan to whoever made it', async () => {
    expect(await figureLines('Nokia bought a 20 percent stake in Siemens in 2009.')).toEqual(['stake = 20 percent, of Nokia, of Siemens (2009)']);
    const { figures } = await findingsOf('Siemens announced plans to close about 60 of its shops.');
    expect(figures.map(({ measureName, status }) => [measureName, status])).toEqual([['shops closed', 'planned']]);
  });

  it('tells where people were hurt by what struck them', async () => {
    expect(await figureLines('A storm struck Nepal on 3 May 2024, killing 12 people.')).toEqual(['people killed = 12 person, of Nepal (2024-05-03)']);
  });

  it('tells whose count it is', async () => {
    const { figures } = await findingsOf('The health ministry counted 47 dead after the flood.');
    expect(figures[0]?.measureName).toBe('people killed');
    expect(figures[0]?.attributed_to?.span.exact).toBe('The health ministry');
    const [cost] = (await findingsOf('The government in Lisbon put the cost of the bridge at $6 million.')).figures;
    expect(cost?.attributed_to?.span.exact).toBe('The government in Lisbon');
  });

  it('are the area that is named behind the word for it', async () => {
    expect(await figureLines('Soldiers rescued 210 people in the district of Larkana.')).toEqual(['people rescued = 210 person, of Larkana']);
    expect(await figureLines("Peru's army rescued 12 hostages in the Colombian city of Cali.")).toEqual(['hostages rescued = 12 hostage, of Cali']);
    expect(await figureLines('The mayor of the city of Lima arrested 40 people.')).toEqual(['people arrested = 40 person']);
  });
});
