import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

describe('what is measured by its unit or its adjective', () => {
  it.each([
    ['The tanker is huge. It is 186 metres long.', ['length of tanker = 186 m']],
    ['A shaft 60 metres deep was dug.', ['depth of shaft = 60 m']],
    ['The train was travelling at 150 km/h.', ['speed of train = 150 km/h']],
    ['The silo can store 9,000 tonnes.', ['capacity of silo = 9000 t']],
    ['The dam will generate 400 megawatts.', ['output = 400 MW']],
    ['The tug sank 15 miles off the cape.', ['distance = 15 mi']],
    ['The school stands on a 12-hectare site.', ['area of site = 12 ha']],
    ['Smugglers left jewels worth $5 million.', ['value of jewels = 5000000 USD']],
    ['Bids came in at prices 40 percent above the last tender.', ['growth of prices = 40 percent']],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });
});

describe('lengths of time', () => {
  it.each([
    ['The talks lasted four hours.', ['duration of talks = 4 hour']],
    ['The court gave him a ten-year sentence.', ['sentence = 10 year']],
    ['The bridge opened after a delay of two years.', ['delay = 2 year']],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });

  it('are none where only a time is told', async () => {
    expect(await figureLines('She worked there for four years.')).toEqual([]);
  });
});

describe('multiples', () => {
  it.each([
    ['The state owes $4 billion, five times as much as in 2019.', ['debt = 4000000000 USD', 'growth of debt = 5 times']],
    ['Profit rose 10-fold.', ['growth of profit = 10 times']],
  ])('%s', async (text, lines) => {
    expect(await figureLines(text)).toEqual(lines);
  });
});
