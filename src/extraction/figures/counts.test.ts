import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

const lines = async (text: string) => await figureLines(text, { published: '2024-06-12' });

describe('counts of those whom something befell', () => {
  it.each([
    ['Divers came from Kenya, where nine sailors were rescued.', ['sailors rescued = 9 sailor, of Kenya']],
    [
      '40 miners were hurt in Peru in 2023, up from 30 in 2022.',
      ['miners injured = 40 miner, of Peru (2023)', 'miners injured = 30 miner, of Peru (2022)'],
    ],
    ['The army put the number of rebels captured in Mali at 40.', ['rebels captured = 40 rebel, of Mali']],
    ['An average of 40 miners a day were hurt in Peru.', ['miners injured = 40 miner/day, of Peru']],
    ['The mayor came home after 40 miners were hurt in Peru on Monday.', ['miners injured = 40 miner, of Peru (2024-06-10)']],
    ['The mayor came home on Monday after 40 miners were injured in Peru.', ['miners injured = 40 miner, of Peru']],
    [
      'The gale killed 14 sailors in Peru, nine in Chile and two in northern Bolivia.',
      ['sailors killed = 14 sailor, of Peru', 'sailors killed = 9 sailor, of Chile', 'sailors killed = 2 sailor, of Bolivia'],
    ],
    ['Fifteen miners are feared dead in Peru.', ['miners killed = 15 miner, of Peru']],
    ['At least 40 sailors were reported missing off Peru.', ['sailors missing = 40 sailor, of Peru']],
    ['About 40 sailors fear a killing.', ['sailors = 40 sailor']],
    ['Police detained 40 miners in Peru.', ['miners detained = 40 miner, of Peru']],
  ])('are of the place told: %s', async (text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });
});

describe('gifts and loans', () => {
  it.each([
    ['Norway approved loans of $40 million for Kenya.', ['loans = 40000000 USD, from Norway, to Kenya']],
    ['Norway announced a package of $40 million in aid for Kenya.', ['aid = 40000000 USD, to Kenya, from Norway']],
    ['Loans from Norway to Kenya totalled $40 million in 2023.', ['loans = 40000000 USD, from Norway, to Kenya (2023)']],
    ['Norway and Kenya signed an agreement on farm aid worth $40 million.', ['agreement = 40000000 USD, of Norway, of Kenya']],
    ['Kenya announced loans of $40 million.', ['loans = 40000000 USD, to Kenya']],
    ['The bank approved a settlement of $40 million for Kenya.', ['settlement = 40000000 USD']],
  ])('are from one to another: %s', async (text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });
});
