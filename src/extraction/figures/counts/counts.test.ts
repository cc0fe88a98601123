import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const lines = async (text: string) => await figureLines(text, { published: '2024-06-12' });

const figures = async (text: string) => (await lines(text)).join('; ');

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

describe('counts without their noun', () => {
  it.each([
    ['The blast killed six and wounded dozens in Karachi.', ['people killed = 6 person, of Karachi', 'people injured = 12 person, of Karachi']],
    [
      'The gale killed at least nine sailors and injured 22 others in Peru.',
      ['sailors killed = 9 sailor, of Peru', 'sailors injured = 22 sailor, of Peru'],
    ],
    ['Six sailors died and more than 40 were hurt.', ['sailors killed = 6 sailor', 'sailors injured = 40 sailor']],
    ['Gunmen in Mali killed 12 guards and abducted 3.', ['guards killed = 12 guard, of Mali', 'guards abducted = 3 guard, of Mali']],
    ['The strike on Peru killed up to 40 miners.', ['miners killed = 40 miner, of Peru']],
    ['The team scored six and injured hopes.', []],
  ])('are of people, or of those counted before: %s', async (text, expected) => {
    expect(await lines(text)).toEqual(expected);
  });
});

describe('where people came to harm', () => {
  it('is told by the sentence before', async () => {
    expect(await figures('A bus fell into a ravine in Peru. At least 14 pupils were killed.')).toBe('pupils killed = 14 pupil, of Peru');
    expect(await figures('Farmers marched through Lima. Some 4,000 people took part, while police put the number at 900.')).toBe(
      'people = 4000 person, of Peru; people who took part = 900 person, of Peru',
    );
  });

  it('is told by the sentence before of a number put by another', async () => {
    expect(await figures('A crowd marched through Lima. Some 4,000 people took part. Police put the number at 900.')).toBe(
      'people = 4000 person, of Peru; people who took part = 900 person, of Peru',
    );
    expect(await figures('Some 4,000 people took part and 90 people were hurt. Police put the number at 900.')).not.toContain('= 900');
  });

  it.each([
    'Peru condemned the bombing. At least 14 pupils were killed.',
    'A court in Peru heard of the bombing. At least 14 pupils were killed.',
    'A storm struck Peru and a flood struck Chile. At least 14 pupils were killed.',
    'A bus crashed in Peru. In 2011, 14 pupils were killed.',
    'A bus crashed in Peru. Its owner sold 14 boats.',
  ])('is left open: %s', async (text) => {
    expect(await figures(text)).not.toContain(', of');
  });
});

describe('votes', () => {
  it.each([
    ['The Knesset passed the bill by 62 votes to 54.', ['votes for bill = 62 vote, of Knesset', 'votes against bill = 54 vote, of Knesset']],
    ['The Knesset rejected the bill by 62 votes to 54.', ['votes against bill = 62 vote, of Knesset', 'votes for bill = 54 vote, of Knesset']],
    ['The Liberal Party won 84 seats, ahead of the Greens with 71 seats.', ['seats = 84 seat, of Liberal Party', 'seats of Greens = 71 seat']],
    ['With 84 seats, the Liberal Party came first.', ['seats = 84 seat, of Liberal Party']],
  ])('are told of whoever has them: %s', async (text, expected) => {
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
