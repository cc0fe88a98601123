import { describe, expect, it } from 'vitest';
import { figureLines, findingsOf } from '../../../../test/support/findings-of-text.ts';

const doubtsIn = async (text: string) => (await findingsOf(text)).figures.map(({ doubts = [] }) => doubts);

describe('whose a figure may be', () => {
  it('is open where whoever leads a firm speaks of what it does', async () => {
    const { figures } = await findingsOf('Chief executive Ada Holm expects to build 300 homes.');
    expect(figures.map(({ doubts }) => doubts ?? [])).toEqual([['owner']]);
  });

  it('is open where a place alone has what only firms have', async () => {
    const { figures } = await findingsOf('In Brazil profit jumped 42 percent.');
    expect(figures.map(({ doubts }) => doubts ?? [])).toEqual([['owner']]);
  });

  it('is open where nobody is told and the measure names nothing', async () => {
    expect(await doubtsIn('The survival rate was 91 percent.')).toEqual([['owner']]);
    expect(await doubtsIn('Some 40 tents were burnt in Zambia.')).toEqual([[]]);
    expect(await doubtsIn('The gale damaged 400 barns.')).toEqual([['owner']]);
  });

  it('is open for a border between states that are not told', async () => {
    expect(await doubtsIn('Guards closed the 310-km border on Monday.')).toEqual([['owner']]);
    expect(await doubtsIn('Guards closed the 310-km border between Kenya and Uganda.')).toEqual([[]]);
  });

  it('is open where "its" or "our" stands for another', async () => {
    const { figures } = await findingsOf('Germany accounts for a quarter of its sales.');
    expect(figures.map(({ doubts }) => doubts ?? [])).toEqual([['owner']]);
  });

  it('is open where a bid for another values "the company"', async () => {
    const { figures } = await findingsOf('Toyota raised its offer for Nissan on Monday, valuing the company at $5 billion.');
    expect(figures.map(({ doubts = [] }) => doubts)).toEqual([['owner']]);
  });

  it('is no make of what somebody has', async () => {
    const lines = (await figureLines('Toyota recalled about 4,000 of its Ford vans on Monday.')).join();
    expect(lines).toContain('of Toyota');
    expect(lines).not.toContain('of Ford');
  });

  it('is nobody’s who only foresees it', async () => {
    const { figures } = await findingsOf('Toyota expects inflation of 4 percent.');
    expect(figures.map(({ about, attributed_to }) => [about.length, attributed_to?.span.exact])).toEqual([[0, 'Toyota']]);
  });
});

describe('whose a figure is', () => {
  it('is told by the shares of firms that are known nowhere', async () => {
    expect(await figureLines('Shares in Orvel fell 9 percent.')).toEqual(['growth of shares = 9 percent, of Orvel']);
    expect(await figureLines('Also down was Orvel Holdings, 3 percent lower at 41.20 euros.')).toEqual([
      'growth of shares = 3 percent, of Orvel Holdings',
      'shares = 41.2 EUR, of Orvel Holdings',
    ]);
  });

  it('goes on from one firm to the next', async () => {
    expect(await figureLines('Toyota fell 9 percent to $4 a share, and Ryanair, which had warned of losses, dropped 8 percent to $3.')).toEqual([
      'growth of shares = 9 percent, of Toyota',
      'shares = 4 USD/share, of Toyota',
      'growth of shares = 8 percent, of Ryanair',
      'shares = 3 USD, of Ryanair',
    ]);
    expect(await figureLines("Toyota's revenue rose 8 percent, but that of its rival Renault fell 3 percent.")).toEqual([
      'growth of revenue = 8 percent, of Toyota',
      'growth of revenue = 3 percent, of Renault',
    ]);
  });

  it('is nobody where something is traded', async () => {
    expect(await figureLines('Wheat futures in Chicago dropped 14 cents.')).toEqual(['growth of wheat futures = 0.14 USD']);
    expect(await figureLines('In Frankfurt, the DAX lost 1.5 percent.')).toEqual(['growth of DAX = 1.5 percent']);
  });

  it('is whoever gets what is given', async () => {
    expect(await figureLines('The deal gives Toyota a market share of 31 percent.')).toEqual(['market share = 31 percent, of Toyota']);
  });
});

describe('an owner is in doubt', () => {
  it('where only a body has such a thing and none is told', async () => {
    expect((await doubtsIn('It has a fleet of 30 aircraft.')).flat()).toContain('owner');
  });

  it('where the clause names a firm that no field has', async () => {
    expect((await doubtsIn('Toyota beat Ryanair to an order worth $40 billion.')).flat()).toContain('owner');
    expect(await doubtsIn('Toyota lost $40 million.')).toEqual([[]]);
  });

  it('not of what befalls people', async () => {
    expect(await doubtsIn('A Boeing jet crashed in Peru, killing 20 people.')).toEqual([[]]);
  });
});
