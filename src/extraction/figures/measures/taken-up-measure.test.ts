import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const second = async (text: string) => (await figureLines(text, { published: '2024-06-12' })).slice(1);

describe('a sentence that goes on about the measure told before', () => {
  it.each([
    ["Kenya's exports came to $4 billion in April. That was up 9 percent on a year earlier.", 'growth of exports = 9 percent, from Kenya (2024-04)'],
    ["Kenya's exports came to $4 billion in April. This was an increase of 9 percent.", 'growth of exports = 9 percent, from Kenya (2024-04)'],
    ["Kenya's exports rose to $4 billion in April. In March, they had been $3 billion.", 'exports = 3000000000 USD, from Kenya (2024-03)'],
    [
      "Kenya's exports came to $4 billion in April. The figure compares with $3 billion a year earlier.",
      'exports = 3000000000 USD, from Kenya (2023-04)',
    ],
    ["Kenya's jobless rate was 9 percent in April. A month earlier it was 8 percent.", 'jobless rate = 8 percent, of Kenya (2024-03)'],
    ["Kenya's deficit was $4 billion in 2022. That is an increase of 9 percent on 2021.", 'growth of deficit = 9 percent, of Kenya (2022)'],
    ['Some 30 people were hurt in Kenya in 2023. A year earlier the number was 20.', 'people injured = 20 person, of Kenya (2022)'],
    ['Copper rose to $9,400 a tonne on Monday. It had closed at $9,200 on Friday.', 'copper = 9200 USD/t (2024-06-07)'],
  ])('is told: %s', async (text, line) => {
    expect(await second(text)).toEqual([line]);
  });

  it.each([
    'Toyota reported a profit of $3 billion. It was down 3 percent in Tokyo.',
    "Kenya's exports were $4 billion in April and its imports $5 billion. The figure was up 3 percent.",
    'Profit at Toyota was $3 million in April. In March the figure for its rival was $2 million.',
    "Kenya's exports were $4 billion. That was 12 percent of output.",
    'The Orvel 40 index fell 3 percent on Monday. For the month, it was up 9 percent.',
    "Kenya's exports rose 3 percent. They were loaded on 14 ships.",
    "Kenya's exports rose 3 percent in May. In Peru, the figure was 7 percent.",
    "Kenya's exports were $4 billion in May. They were $3 billion for tea.",
    "Kenya's exports rose 3 percent in May. They were up 9 percent in the north.",
    'Profit at Toyota rose to $5 million in May. It was $3 million at Nissan.',
    "Kenya's exports were $4 billion. This marked a rise of 4 percent in tonnage.",
    "Kenya's exports were $4 billion. They were $3 billion before the drought of 2011.",
  ])('is not where something else may be meant: %s', async (text) => {
    expect((await second(text)).filter((line) => /exports|profit|Orvel/u.test(line))).toEqual([]);
  });
});

describe('the total of what rose', () => {
  it('is of money only where that is sold or paid', async () => {
    expect((await figureLines('Arrivals rose 6 percent. The amount was $5 billion.')).filter((line) => line.startsWith('arrivals'))).toEqual([]);
    expect(await figureLines('At 6 percent, the bond is the cheapest in years.')).toEqual([]);
  });
});
