import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { reportOf } from '../testing.ts';

/** "words → value → EDTF" of every time expression. */
async function timesOf(text: string, published?: string): Promise<string[]> {
  return (await read(reportOf(text, published ? { published } : {}))).sentences.flatMap(({ times }) =>
    times.map((time) => [text.slice(time.start, time.end), time.timex.value, ...(time.edtf ? [time.edtf] : [])].join(' → ')),
  );
}

const lastIn = async (text: string): Promise<string | undefined> => (await timesOf(text, '2024-08-14')).at(-1)?.split(' ').at(-1);

/** "words → days" of every span of days. */
async function spansOf(text: string, published: string): Promise<string[]> {
  return (await read(reportOf(text, { published }))).sentences.flatMap(({ times }) =>
    times.flatMap(({ start, through }) => (through ? [`${text.slice(start, through.end)} → ${through.edtf}`] : [])),
  );
}

describe('dates', () => {
  it('are read in every order', async () => {
    expect(await timesOf('They met on May 16, 2024 and 17 May 2024.')).toEqual([
      'May 16, 2024 → 2024-05-16 → 2024-05-16',
      '17 May 2024 → 2024-05-17 → 2024-05-17',
    ]);
    expect(await timesOf('It was 2024-05-16, or 18.05.2024, or 5/19/2024.')).toEqual([
      '2024-05-16 → 2024-05-16 → 2024-05-16',
      '18.05.2024 → 2024-05-18 → 2024-05-18',
      '5/19/2024 → 2024-05-19 → 2024-05-19',
    ]);
  });

  it('take the year that their sentence counts from one told before', async () => {
    const text = 'She toured Peru in March 2021. One year after this tour, on 16 May, she resigned.';
    expect((await timesOf(text)).at(-1)).toBe('16 May → 2022-05-16 → 2022-05-16');
    const compared = 'Turnover rose 2% from a year earlier while output fell in August.';
    expect((await timesOf(compared, '2023-10-04')).at(-1)).toBe('August → 2023-08 → 2023-08');
  });

  it('lie ahead where a verb is joined to one that tells what will be', async () => {
    expect(await lastIn('It said it would close a mill and cut 40 jobs in December.')).toBe('2024-12');
    expect(await lastIn('She will fly to Oslo and meet the king on Friday.')).toBe('2024-08-16');
    expect(await lastIn('They met and sold the mill in December.')).toBe('2023-12');
  });

  it('lie ahead in the present of a timetable, and not beneath a picture', async () => {
    expect((await timesOf('The court hears the case on Thursday.', '2024-05-22')).at(-1)).toContain('2024-05-23');
    expect((await timesOf('Ada Holm leaves for Oslo on Friday, her office said.', '2024-05-22')).at(-1)).toContain('2024-05-24');
    expect((await timesOf('Kenyan lawyer Ada Holm leaves the court in Oslo on Monday.', '2024-05-22')).at(-1)).toContain('2024-05-20');
  });

  it('are those of what is asked for or put off, not of the asking', async () => {
    expect(await timesOf('The union called for a strike on March 20.', '2024-03-10')).toEqual(['March 20 → 2024-03-20 → 2024-03-20']);
    expect((await timesOf('The minister postponed a meeting with the envoys until Monday.', '2024-03-08')).join()).toContain('2024-03-11');
  });

  it('are today behind the name of a country', async () => {
    expect((await timesOf('She will visit India today.', '2024-05-16')).at(-1)).toBe('today → 2024-05-16 → 2024-05-16');
    expect(await timesOf('She told Russia Today about it.', '2024-05-16')).toEqual([]);
  });

  it('are quarters that their months tell', async () => {
    expect(await timesOf('Sales fell in the September quarter.', '2024-05-16')).toEqual(['the September quarter → 2023-Q3 → 2023-07/2023-09']);
    expect(await timesOf('It lost $3 in the October-December quarter of 2022.', '2024-05-16')).toEqual([
      'the October-December quarter of 2022 → 2022-Q4 → 2022-10/2022-12',
    ]);
    expect((await timesOf('Sales fell in the April-May period.', '2024-05-16')).join()).not.toContain('Q');
  });

  it('are the ends of years', async () => {
    expect(await timesOf('Debts stood at $4 at the year-end.', '2024-05-16')).toEqual(['the year-end → 2023-12-31 → 2023-12-31']);
    expect(await timesOf('The mill will close by year-end.', '2024-05-16')).toEqual(['year-end → 2024-12-31 → ../2024-12-31']);
    expect(await timesOf('It began at the year-end sale.', '2024-05-16')).toEqual([]);
  });

  it('of one month are not of the year in which it is named again', async () => {
    expect(await timesOf('Rents were 5 percent in March, up from 3 percent in March 2021.', '2024-05-16')).toEqual([
      'March → 2024-03 → 2024-03',
      'March 2021 → 2021-03 → 2021-03',
    ]);
  });

  it('run over several days', async () => {
    expect(await timesOf('They met on March 20-22, 2023.')).toEqual(['March 20-22, 2023 → 2023-03-20/2023-03-22 → 2023-03-20/2023-03-22']);
    expect(await timesOf('They met from 30 May to 2 June 2024.')).toEqual([
      'from 30 May to 2 June 2024 → 2024-05-30/2024-06-02 → 2024-05-30/2024-06-02',
    ]);
  });

  it('bound a span of days', async () => {
    expect(await spansOf('She toured Peru from Monday to Wednesday.', '2024-05-16')).toEqual(['Monday to Wednesday → 2024-05-13/2024-05-15']);
    expect(await spansOf('He was in Lima from Saturday to Monday.', '2024-05-16')).toEqual(['Saturday to Monday → 2024-05-11/2024-05-13']);
    expect(await spansOf('They fought between May 6 and May 15.', '2024-05-16')).toEqual(['May 6 and May 15 → 2024-05-06/2024-05-15']);
    expect(await spansOf('They met on Monday and Tuesday.', '2024-05-16')).toEqual(['Monday and Tuesday → 2024-05-13/2024-05-14']);
    expect(await spansOf('They met on Monday and Wednesday.', '2024-05-16')).toEqual([]);
    expect(await spansOf('Rebels left on Monday, and on Tuesday farmers came.', '2024-05-16')).toEqual([]);
    expect(await spansOf('The vote was moved from Monday to Wednesday.', '2024-05-16')).toEqual([]);
  });

  it('are halves of years behind a capital, or before what is earned', async () => {
    expect(await timesOf('For the first half, profit rose. Its first-half sales fell.', '2024-08-01')).toEqual([
      'the first half → 2024-H1 → 2024-01/2024-06',
      'first-half → 2024-H1 → 2024-01/2024-06',
    ]);
  });

  it('of a length that is counted from one of its ends', async () => {
    expect(await spansOf('Sales fell in the six months to end-April.', '2024-06-16')).toEqual(['the six months to end-April → 2023-11/2024-04']);
    expect(await spansOf('Sales fell in the two months to the end of April.', '2024-06-16')).toEqual([
      'the two months to the end of April → 2024-03/2024-04',
    ]);
    expect(await spansOf('It lost money in the year to last March.', '2024-01-16')).toEqual(['the year to last March → 2022-04/2023-03']);
    expect(await spansOf('It lost money in the two weeks ended May 5.', '2024-05-16')).toEqual(['the two weeks ended May 5 → 2024-04-22/2024-05-05']);
    expect(await spansOf('It lost money in the year to April 5.', '2024-05-16')).toEqual(['the year to April 5 → 2023-04-06/2024-04-05']);
    expect(await spansOf('Prices fell in the last two months of 2023.', '2024-05-16')).toEqual(['the last two months of 2023 → 2023-11/2023-12']);
  });

  it('of the first weeks of a month are its first days', async () => {
    expect(await timesOf('It rained in the first two weeks of March 2024.')).toEqual([
      'the first two weeks of March 2024 → 2024-03-01/2024-03-14 → 2024-03-01/2024-03-14',
    ]);
  });

  it('of a month or year may be narrowed', async () => {
    expect(await timesOf('Work began in mid-June 2024 and late 2022.')).toEqual([
      'mid-June 2024 → 2024-06 → 2024-06-11/2024-06-20',
      'late 2022 → 2022 → 2022-09/2022-12',
    ]);
  });

  it('without a year take the nearest that fits the tense', async () => {
    expect(await timesOf('They met on December 3.', '2024-02-10')).toEqual(['December 3 → 2023-12-03 → 2023-12-03']);
    expect(await timesOf('They will meet on December 3.', '2024-02-10')).toEqual(['December 3 → 2024-12-03 → 2024-12-03']);
    expect(await timesOf('They met on December 3.')).toEqual(['December 3 → XXXX-12-03']);
  });

  it('of decades, quarters and seasons', async () => {
    expect(await timesOf('In the 1990s and in the second quarter of 2024.')).toEqual([
      'the 1990s → 199 → 199X',
      'the second quarter of 2024 → 2024-Q2 → 2024-04/2024-06',
    ]);
  });

  it('of a noun are not open to one side', async () => {
    const text = 'Shares fell after first-quarter net profit sank.';
    expect(await timesOf(text, '2024-06-12')).toEqual(['first-quarter → 2024-Q1 → 2024-01/2024-03']);
  });

  it('open to one side after since, until and by', async () => {
    expect(await timesOf('It has grown since 2014 and must close by May 17, 2024.')).toEqual([
      '2014 → 2014 → 2014/..',
      'May 17, 2024 → 2024-05-17 → ../2024-05-17',
    ]);
  });
});

describe('times that hang on the report', () => {
  it('are counted from its date', async () => {
    expect(await timesOf('They met yesterday, last month and three days ago.', '2024-05-20')).toEqual([
      'yesterday → 2024-05-19 → 2024-05-19',
      'last month → 2024-04 → 2024-04',
      'three days ago → 2024-05-17 → 2024-05-17',
    ]);
  });

  it('take weekdays by tense', async () => {
    expect(await timesOf('They arrived on Tuesday.', '2023-10-19')).toEqual(['Tuesday → 2023-10-17 → 2023-10-17']);
    expect(await timesOf('They will meet on Monday.', '2023-10-19')).toEqual(['Monday → 2023-10-23 → 2023-10-23']);
  });

  it('that are told roughly say so, where EDTF can', async () => {
    expect(await timesOf('It began about three years ago, or about three decades ago.', '2024-05-20')).toEqual([
      'about three years ago → 2021 → 2021~',
      'about three decades ago → 199 → 199X',
    ]);
  });

  it('have no place where the date is unknown', async () => {
    expect(await timesOf('They met yesterday.')).toEqual(['yesterday → XXXX-XX-XX']);
  });

  it('are as wide as an interval of publication leaves them', async () => {
    expect(await timesOf('They met last month.', '2024-05-28/2024-06-04')).toEqual(['last month → 2024-04/2024-05 → 2024-04/2024-05']);
  });
});

describe('times that hang on a time told before', () => {
  it('are counted from it', async () => {
    expect(await timesOf('The paper came out in February 2023. A month later, she left. One year after this release, she returned.')).toEqual([
      'February 2023 → 2023-02 → 2023-02',
      'A month later → 2023-03 → 2023-03',
      'One year after → 2024 → 2024',
    ]);
  });

  it('are no others where the words go on', async () => {
    const slid = 'The index rose on Tuesday, 13 August 2024.';
    expect(await lastIn(`${slid} It had been lower the day before.`)).toBe('2024-08-12');
    expect(await timesOf(`${slid} It had slid earlier in the day before climbing.`)).toHaveLength(1);
    expect(await timesOf(`${slid} It had slid the day before the vote.`)).toHaveLength(1);
  });
});

describe('lengths and repetitions', () => {
  it('are told apart from dates', async () => {
    expect(await timesOf('A two-day visit after more than five years is held every year.')).toEqual([
      'two-day → P2D',
      'more than five years → P5Y',
      'every year → P1Y',
    ]);
  });

  it('need no number before what they are counted from', async () => {
    expect(await timesOf('The bridge closed just weeks before the storm, and reopened months after it.')).toEqual(['weeks → PXW', 'months → PXM']);
  });

  it('are months of the year where somebody earned or lost something in them', async () => {
    expect(await timesOf('In the first four months Orvel earned $3 million.', '2024-08-20')).toEqual([
      'the first four months → 2024-01/2024-04 → 2024-01/2024-04',
    ]);
  });

  it('are days of the week before or after', async () => {
    expect(await timesOf('The shop closed on Sunday of last week and opens on Friday next week.', '2024-05-22')).toEqual([
      'Sunday of last week → 2024-05-19 → 2024-05-19',
      'Friday next week → 2024-05-31 → 2024-05-31',
    ]);
  });

  it('that end with the report are placed', async () => {
    expect(await timesOf('Trade doubled in the past five years.', '2024-05-20')).toEqual(['the past five years → P5Y → 2019/2024']);
  });
});

describe('what is no time', () => {
  it.each([
    'The ministry may act.',
    'A second round of talks failed.',
    'A 45-year-old man and 2000 people came.',
    'They bought 12 of 24 for $2020.',
    'The 7000-word text was read on Flight 2021.',
    'Ada Holm scored early in the second half.',
    'The Orvel 2000 index slid, and the Venn 2000 closed higher.',
  ])('%s', async (text) => {
    expect(await timesOf(text)).toEqual([]);
  });
});
