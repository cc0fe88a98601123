import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const period = async (text: string) =>
  (await figureLines(text, { published: '2024-06-12' })).map((line) => / \((?<edtf>[^()]+)\)$/u.exec(line)?.groups?.['edtf']);

describe('the period of a figure', () => {
  it('may be told by an event that has a day of its own', async () => {
    expect(await period("Twelve people were killed in Monday's bombing.")).toEqual(['2024-06-10']);
  });

  it('is this week where a move is told for the week at its end', async () => {
    expect((await figureLines('For the week, the Nasdaq fell 2 percent.', { published: '2024-06-14' }))[0]).toContain('(2024-06-10/2024-06-16)');
    expect((await figureLines('For the week, the Nasdaq fell 2 percent.', { published: '2024-06-10' }))[0]).not.toContain('(2024');
  });

  it('is its own where the verb above is about it', async () => {
    expect(await period('Two men were charged over the theft of $4 million from two shops in 2014.')).toContain('2014');
    expect((await period('A court sentenced Ada Holm to six years in prison on Monday for a theft of $4 million in 2014.')).at(-1)).toBe('2014');
    expect(await period('Police arrested two men on Monday over the theft of $3 million from a bank in May.')).toEqual(['2024-06-10', undefined]);
  });

  it('is none of the day on which somebody is tried for it', async () => {
    expect((await period('A judge in Oslo jailed a guard for six years on Monday for the murder of nine miners.')).at(-1)).toBeUndefined();
    expect((await period('A court convicted the mayor on Monday of the murder of six farmers.')).at(-1)).toBeUndefined();
    expect(await period('Police arrested 20 people on Monday after the killing of two officers.')).toEqual(['2024-06-10', undefined]);
  });

  it('is that of the same amount in other money, and no deadline of another deed', async () => {
    const loss = 'Orvel posted a first-quarter loss of 42 million euros ($45 million) on Monday.';
    expect(await period(loss)).toEqual(['2024-01/2024-03', '2024-01/2024-03']);
    const posted = 'Orvel will shut a mill after posting a first-quarter loss of 42 million euros.';
    expect(await period(posted)).toEqual(['2024-01/2024-03']);
    expect((await period('Orvel will shut a mill by August and sell its Danish arm to Corvex for $30 million.')).at(-1)).toBeUndefined();
  });

  it('is that of the occasion that a clause joined to its own tells', async () => {
    const storm = 'A quake killed 14 miners and buried 90 houses when it shook the valley on Monday.';
    expect(await period(storm)).toEqual(['2024-06-10', '2024-06-10']);
    const war = 'Kenya fought a brief war with Chad in 2008 in which about 850 people died.';
    expect(await period(war)).toEqual(['2008']);
    const march = 'Some 700 cooks marched in Oslo on Monday, the union said, and nine of them were detained.';
    expect(await period(march)).toEqual(['2024-06-10', '2024-06-10']);
  });

  it('is that of the predicate that is joined', async () => {
    expect(await period('Brent crude fell 1 percent to $61 on Tuesday and is down 17 percent this year.')).toEqual([
      '2024-06-11',
      '2024-06-11',
      '2024',
    ]);
    expect((await period('A court on Tuesday jailed a guard for six years for the killing of three pupils during protests last year.')).at(-1)).toBe(
      '2023',
    );
  });

  it('runs to the day of the report where it is so far', async () => {
    expect(await period('The Nasdaq is down 12 percent so far this year.')).toEqual(['2024-01-01/2024-06-12']);
  });

  it('is the month a year after that with which it is compared', async () => {
    expect((await figureLines('Ford sales fell 23 percent compared to May of 2023.', { published: '2024-06-12' }))[0]).toContain('(2024-05)');
  });

  it('is the quarter whose noun is left out', async () => {
    expect(await period('Profit at Orvel grew 4 percent in the third quarter of 2022, after falling 2 percent in the second.')).toEqual([
      '2022-07/2022-09',
      '2022-04/2022-06',
    ]);
  });

  it('is the last day where something ends', async () => {
    expect(await period('Orvel had a debt of $4 billion at the end of 2009.')).toEqual(['2009-12-31']);
  });

  it('is not when profits were reported', async () => {
    expect(await period('Orvel is rich, having reported record profits of $269 million earlier this year.')).toEqual([undefined]);
  });

  it('is that of both of two plans', async () => {
    expect(await period('Orvel plans to cut 30,000 jobs and close 12 plants by 2028.')).toEqual(['../2028', '../2028']);
  });

  it('is all of a stretch that is told by its ends', async () => {
    expect(await period('Peru shipped 4,000 tonnes of coffee between 3 March and 9 April.')).toEqual(['2024-03-03/2024-04-09']);
    expect(await period('The yard sold 500 boats between 2001 and 2004.')).toEqual(['2001/2004']);
  });

  it('is the day of the news where a session ends', async () => {
    const text = 'Stocks slipped on Wednesday. The Nasdaq fell 40 points to finish at 3,000.';
    expect(await period(text)).toEqual(['2024-06-12', '2024-06-12']);
    expect(await period('Stocks slipped on Wednesday. The Nasdaq lost 40 points to end at 3,000, its worst close since May 3.')).toEqual([
      '2024-06-12',
      '2024-06-12',
    ]);
    expect(await period('Stocks slipped on Wednesday. The Nasdaq had closed at 3,000.')).toEqual([undefined]);
    expect(await period('The Nasdaq fell 40 points to finish at 3,000.')).toEqual([undefined, undefined]);
  });

  it('is that of the old level where it is told behind it as late', async () => {
    expect(await period('The yield on the bond rose to 4.1 percent from 4.05 percent late on Monday.')).toEqual([undefined, '2024-06-10']);
  });

  it('is not the month in which goods are to change hands', async () => {
    expect(await period('Wheat for December rose 3 percent.')).toEqual([undefined]);
  });

  it('is not that of a deed before, where the clause goes on in the present', async () => {
    expect(await period('Kenya brokered the truce in May and keeps 2,000 soldiers there.')).toEqual([undefined]);
  });

  it('is not the day of the low from which it rose', async () => {
    expect(await period('The Nasdaq is up 80 percent from a low reached on May 4.')).toEqual([undefined]);
  });

  it('is not that of a peak, or of a stage before', async () => {
    expect((await period("Kenya's debt shrank from a peak of $4 billion in 2015 to $3 billion.")).at(-1)).toBeUndefined();
    expect((await period('More than 3,000 Kenyans have signed, thrice as many as at that stage in 2019.'))[0]).toBeUndefined();
  });

  it('reaches on from "since"', async () => {
    expect(await period('More than 3,000 people have left the valley since May 3.')).toEqual(['2024-05-03/..']);
  });

  it('is never that of the base of a comparison', async () => {
    expect(await period('Kenyan exports rose 5 percent from 2021.')).toEqual([undefined]);
    expect(await period('Sales fell 17 percent in March compared to a year earlier.')).toEqual(['2024-03']);
  });

  it('holds for what goes on in the same breath', async () => {
    expect(await period('Kenyan exports rose 5 percent in 2023, reaching $4 billion.')).toEqual(['2023', '2023']);
  });

  it('is not when somebody spoke of a contract', async () => {
    expect(await period('The office called on June 3 for a rerun of the bidding for the $40 million contract.')).toEqual([undefined]);
  });

  it('is not since when it ranks', async () => {
    expect(await period('Kenyan exports sank 5 percent, their worst fall since the flood of 4 May 2019.')).toEqual([undefined]);
  });

  it('is not that of which it is a multiple', async () => {
    expect(await period('Kenya owes $4 billion, five times as much as in 2019.')).toEqual([undefined, undefined]);
  });

  it('is that of the whole year where that is told beside a quarter', async () => {
    expect(await period('The mill lost $4 million in the fourth quarter of 2022 and posted a loss of $9 million for the entire year.')).toEqual([
      '2022-10/2022-12',
      '2022',
    ]);
  });

  it('is a length of time that the date at its end tells', async () => {
    expect(await period('The mill posted a loss of $4 million for the six months ended September 30, 2023.')).toEqual(['2023-04/2023-09']);
    expect(await period('Output of the mine will fall 4 percent in the year starting July.')).toEqual(['2024-07/2025-06']);
    expect(await period('Kenya exported 3,000 tons of tea in the first ten days of May.')).toEqual(['2024-05-01/2024-05-10']);
    expect(await period('Kenya exported 90,000 tons of tea in the first four months of the year.')).toEqual(['2024-01/2024-04']);
  });

  it('is not the day on which it was made known', async () => {
    expect(await period('Toyota on Monday reported a profit of $3 billion for 2022.')).toEqual(['2022']);
    expect(await period('The council unveiled a $3 million budget on Monday.')).toEqual([undefined]);
  });

  it('is not that of the year before, on which it is a rise', async () => {
    expect(await period('Rents in Oslo were up 3 percent on the previous year.')).toEqual([undefined]);
  });

  it('is alike in the other year behind "the same"', async () => {
    expect(await period('In March 2024 Kenya exported 900 tons of tea, up from 700 tons in the same month of 2021.')).toEqual(['2024-03', '2021-03']);
  });

  it('is told by a stretch up to the report or on from it', async () => {
    expect(await period('Kenyan exports have risen 5 percent over the past two years.')).toEqual(['2022/2024']);
    expect(await period('Kenyan exports will reach $4 billion by the end of the year.')).toEqual(['../2024-12']);
  });

  it('is not when goods are to be delivered, nor since when a price fell to what it is', async () => {
    expect(await period('Coffee for July delivery rose 3 percent.')).toEqual([undefined]);
    expect(await period('Coffee has fallen 3 percent since January to $2.10 a pound.')).toEqual(['2024-01/..', undefined]);
  });

  it('is not that of the clause where an amount only describes who acts in it', async () => {
    expect(await period('The mill, the largest employer with 900 jobs, processed 3,000 tons of wheat in 2022.')).toEqual([undefined, '2022']);
  });

  it('is neither that of the amount before it nor of the base', async () => {
    expect(await period('Support for the dam fell from 60 percent in May to 41 percent.')).toEqual(['2024-05', undefined]);
    expect(await period('Tea sales were running 9 percent below the 2019 average.')).toEqual([undefined]);
    expect(await period('Kenyan exports were worth $3 million in 2023, a third of their level in 2017.')).toEqual(['2023']);
  });

  it('is a half or quarter of the year, and never that of the next amount', async () => {
    expect(await period('Toyota posted a loss of $3 billion in the first quarter of the year.')).toEqual(['2024-01/2024-03']);
    expect((await period('The mill will cut 900 jobs within five years, 300 of them by December.'))[0]).toBe(undefined);
  });

  it('is not that of another verb behind "and"', async () => {
    expect(await period('The mill will cut 900 jobs and skip dividends for 2025.')).toEqual([undefined]);
  });

  it('is not that of an announcement, nor of a stop', async () => {
    expect(await period('In March Toyota suspended a $3 billion share buyback.')).toEqual([undefined]);
    expect(await period('In March Toyota announced 900 job cuts.')).toEqual([undefined]);
  });

  it('of a forecast is that of which it is told, not the day it was made', async () => {
    expect(await period('On Monday the bank trimmed its forecast for growth in 2025 to 3 percent.')).toEqual(['2025']);
  });

  it('is told by "when"', async () => {
    expect(await period('It did better than in 2021, when it posted a loss of $3 million.')).toEqual(['2021']);
  });

  it('goes on from the sentence before only for what was measured in the same way', async () => {
    expect(await period('Kenyan exports fell 6 percent in 2022. Imports rose 9 percent.')).toEqual(['2022', '2022']);
    expect(await period('Toyota sold 700 tractors in 2022. Its shares rose 9 percent.')).toEqual(['2022', undefined]);
    expect(await period('The profit of Toyota fell 6 percent in 2022. Its shares rose 9 percent.')).toEqual(['2022', undefined]);
  });

  it('is when sanctions were announced, but not when cuts were', async () => {
    expect(await period('In May, Norway announced sanctions against 40 firms.')).toEqual(['2024-05']);
    expect(await period('In May, Toyota announced 300 job cuts.')).toEqual([undefined]);
  });

  it('is not that of what is compared, or of what it is told over', async () => {
    expect((await period('The $8 million loss at Toyota compares with earnings of $2 million in 2022.'))[0]).toBeUndefined();
  });

  it('is the day behind places that people were taken from, which are no former level', async () => {
    expect((await period('Kenyan police evacuated about 1,200 people from 12 villages on Tuesday.'))[0]).toBe('2024-06-11');
    expect((await period('Rebels abducted 40 pupils from two schools on Monday.'))[0]).toBe('2024-06-10');
    expect((await period('Arrests rose to 40 people from 30 people on Monday.'))[0]).toBeUndefined();
    expect((await period('The firm cut its posts to 300 from 400 posts in 2019.'))[0]).toBeUndefined();
  });
});
