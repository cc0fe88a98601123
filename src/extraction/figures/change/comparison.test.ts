import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const comparisons = async (text: string) => (await findingsOf(text, { published: '2024-06-12' })).figures.map(({ comparison }) => comparison);
const ranks = async (text: string) => (await findingsOf(text, { published: '2024-06-12' })).figures.map(({ rank }) => rank);

describe('what a level is compared with', () => {
  it('is that of a month before', async () => {
    expect((await comparisons("Sales at Ford fell to 9 million trucks in April, compared to March's 10 million.")).at(0)).toEqual({
      direction: 'down',
      base: "March's 10 million",
    });
  });

  it('is what it has left, before or behind', async () => {
    expect((await comparisons('The jobless rate climbed to 4.6 percent from 4.5 percent.'))[0]).toEqual({ direction: 'up', base: '4.5 percent' });
    expect((await comparisons('Turnout fell from 61 percent to 58 percent.')).at(-1)).toEqual({ direction: 'down', base: '61 percent' });
    expect((await comparisons("Kenya's deficit shrank to $3 billion in March from a revised $4 billion in February."))[0]).toEqual({
      direction: 'down',
      base: '$4 billion',
    });
  });

  it('may stand behind the time', async () => {
    expect((await comparisons('Kenya had exports of $4 billion in 2022, up from $3 billion the year before.'))[0]).toEqual({
      direction: 'up',
      base: '$3 billion the year before',
    });
  });

  it('is told beside, where the larger of the two tells the way', async () => {
    expect((await comparisons("Toyota's net profit came to $212 million, compared with $359 million a year earlier."))[0]).toEqual({
      direction: 'down',
      base: '$359 million a year earlier',
    });
  });

  it('is not what another thing came to', async () => {
    expect((await comparisons("Kenya's exports came to $5 million, compared with $7 million for imports."))[0]).toBeUndefined();
    expect((await comparisons("Kenya's exports came to $5 million, compared with $7 million in the first quarter of 2023."))[0]).toEqual({
      direction: 'down',
      base: '$7 million',
    });
  });

  it('is no length of time', async () => {
    expect(await comparisons('Toyota offered an 18 percent pay rise over four years.')).toEqual([{ direction: 'up' }]);
  });

  it('is told by "its" and by weeks', async () => {
    expect(await comparisons('The DAX is down 9 percent from its July peak.')).toEqual([{ direction: 'down', base: 'its July peak' }]);
    expect((await comparisons('The DAX lost 1 percent and is down 9 percent from its July peak.'))[0]).toEqual({ direction: 'down' });
    expect(await comparisons('Kenyan exports were up 3 percent on a fortnight ago.')).toEqual([{ direction: 'up', base: 'a fortnight ago' }]);
  });
});

describe('which way it went', () => {
  it('is down of what is given up', async () => {
    expect(await comparisons('Toyota shares gave up 4 percent.')).toEqual([{ direction: 'down' }]);
  });
});

describe('how an amount ranks', () => {
  it('is told behind it', async () => {
    expect(await ranks('Unemployment rose to 8 percent, the highest since 2002.')).toEqual(['the highest since 2002']);
    expect(await ranks('The DAX lost 7 percent in early trading, its steepest one-day drop since August 2015.')).toEqual([
      'its steepest one-day drop since August 2015',
    ]);
    expect(await ranks('Kenya exported 3,000 tonnes of tea in May, a May record.')).toEqual(['a May record']);
    expect(await ranks('Kenya exported 3,000 tonnes of tea, its second-best result after that of 2017.')).toEqual(['its second-best result']);
    expect(await ranks('In Kenya 3,000 copies were sold, making it the third-biggest launch of all time.')).toEqual([
      'the third-biggest launch of all time',
    ]);
  });

  it('is that of the fall, and not of what it led to', async () => {
    expect(await ranks('The DAX fell 13 percent to 7,120, its steepest one-day drop since May.')).toEqual([
      'its steepest one-day drop since May',
      undefined,
    ]);
    expect(await ranks('The DAX fell 13 percent to 7,120, its lowest close since May.')).toEqual([undefined, 'its lowest close since May']);
  });

  it('is not told by every word that ends so', async () => {
    expect(await ranks('The mill in Kenya cost $3 million, the latest model.')).toEqual([undefined]);
    expect(await ranks('Kenya exported 3,000 tonnes of tea, the rest in May.')).toEqual([undefined]);
  });

  it('is no rate of another year, and nothing from which a sum is taken', async () => {
    expect((await comparisons('The Kenyan economy grew 4 percent in 2022, down from 6 percent in 2021.'))[0]).toEqual({ direction: 'up' });
  });

  it('may stand behind whoever told it', async () => {
    expect(
      (await comparisons('Toyota held 12 percent of the market in May, according to the institute, compared with 14 percent a year ago.'))[0],
    ).toEqual({
      direction: 'down',
      base: '14 percent a year ago',
    });
  });
});

describe('what is no base', () => {
  it('is another amount, a forecast or the change of another clause', async () => {
    expect((await comparisons('The FTSE 100 lost 40 points or more than 2 percent.'))[0]).toEqual({ direction: 'down' });
    expect((await comparisons('Stocks of copper rose by 3 percent, compared with expectations of a fall.'))[0]).toEqual({ direction: 'up' });
    expect((await comparisons('Retail sales rose 0.4 percent in May, more than the 0.3 percent economists had forecast.'))[0]).toEqual({
      direction: 'up',
    });
    expect((await comparisons('The economy grew 4 percent as oil exports rose to 9 tonnes from 8 tonnes.'))[0]).toEqual({ direction: 'up' });
  });
});

describe('a rank between', () => {
  it('parts a level from what it has left', async () => {
    const text = 'The jobless rate fell to 4.1 percent, its lowest level since May 2019, from 4.4 percent.';
    expect((await comparisons(text))[0]).toEqual({ direction: 'down', base: '4.4 percent' });
    expect((await ranks(text))[0]).toBe('its lowest level since May 2019');
  });

  it('may count half years', async () => {
    expect(await ranks('Shares of Kenya Power closed at $4, the highest in six and a half years, and then rested.')).toEqual([
      'the highest in six and a half years',
    ]);
  });
});

describe('a change against another time', () => {
  it('is told behind "but"', async () => {
    const text = 'Output of copper reached 9 million tonnes in May, up 2 percent from a decade earlier but 3 percent less than in April.';
    expect((await comparisons(text)).slice(1)).toEqual([
      { direction: 'up', base: 'a decade earlier' },
      { direction: 'down', base: 'April' },
    ]);
  });

  it('may be one of points', async () => {
    expect((await comparisons('Turnout rose to 61 percent, up 3 percentage points from 2019.')).at(-1)).toEqual({ direction: 'up', base: '2019' });
  });
});
