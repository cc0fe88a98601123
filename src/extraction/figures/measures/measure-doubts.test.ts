import { describe, expect, it } from 'vitest';
import { ruledFindingsOf } from '../../../../test/support/findings-of-text.ts';

const doubts = async (text: string) => (await ruledFindingsOf(text)).figures.map(({ doubts: fields }) => fields?.join(' ') ?? '-');

describe('what is in doubt of a figure', () => {
  it('is the measure where people are counted and nothing is told of them', async () => {
    expect(await doubts('There were about 400 people.')).toEqual(['measure']);
    expect(await doubts('About 400 people need food.')).toEqual(['-']);
    expect(await doubts('About 400 people were killed.')).toEqual(['-']);
  });

  it('is the period where a move came before another', async () => {
    expect(await doubts('The Nasdaq fell 2 percent after gaining 1 percent.')).toEqual(['-', 'period']);
  });

  it('is the measure where a bare part of something is told', async () => {
    expect(await doubts('Parts rose in over 60 percent of the shops.')).toEqual(['measure']);
    expect(await doubts('Over 60 percent of the parts come from Peru.')).toEqual(['-']);
    expect(await doubts('Anna Holm won 51 percent of the vote.')).toEqual(['-']);
  });

  it('is the owner where nobody is told and a firm was named before', async () => {
    expect(await doubts('Toyota showed a telephone. A base price of $300 was given.')).toEqual(['owner']);
    expect(await doubts('Toyota closed early. Inflation rose to 4 percent.')).toEqual(['-']);
  });

  it('is the period where a time is told that no calendar has', async () => {
    expect(await doubts('Inflation rose to 4 percent in the holiday quarter.')).toEqual(['period']);
    const { figures } = await ruledFindingsOf('Inflation rose to 4 percent in August.', { published: '2021-03-01/2024-05-01' });
    expect(figures.map((figure) => figure.doubts)).toEqual([['period']]);
    expect(await doubts('Inflation has risen by 3 percent in two years.')).toEqual(['period']);
    expect(await doubts('Inflation rose to 4 percent, its highest in six years.')).toEqual(['-']);
  });

  it('is the status where so many are only allowed', async () => {
    expect(await doubts('The ferry was licensed to carry 44 passengers.')).toEqual(['status']);
    expect(await doubts('The ferry carried 44 passengers.')).toEqual(['-']);
  });

  it('is the amount in money of one of several states', async () => {
    expect((await doubts('The mill reported a loss of 2 million francs.')).join()).toContain('value');
  });
});
