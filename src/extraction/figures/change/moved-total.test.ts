import { describe, expect, it } from 'vitest';
import { figureLines } from '../../../../test/support/findings-of-text.ts';

const last = async (text: string) => (await figureLines(text, { published: '2024-06-12' })).at(-1);

describe('a total that is moved', () => {
  it.each([
    ['Five more people were killed in Peru on Monday, bringing the total to 31.', 'people killed = 31 person, of Peru'],
    ['Five people were hurt in Peru. That took the total this year to 31.', 'people injured = 31 person, of Peru (2024)'],
    ['The blast brought the number of people killed this year to 300.', 'people killed = 300 person (2024)'],
    ['The ministry revised the number of people killed in Peru to 31.', 'people killed = 31 person, of Peru'],
  ])('is of those told before or by its own words: %s', async (text, line) => {
    expect(await last(text)).toBe(line);
  });

  it.each([
    'Orvel opened 90 shops in Peru and cut 200 jobs, taking the total to 450.',
    'Some 90 people were killed and 200 hurt in Peru, bringing the total to 450.',
    'Peru exported tea worth $9 million, taking the total to 450.',
    'Five people were killed in Peru. The win of Chile brought its total to 450.',
    'Five people were killed in Peru. A goal by Ada Holm brought the total to 450.',
    'Five people were killed in Peru, bringing the total in Chile to 450.',
  ])('is nobody’s where it may be of several: %s', async (text) => {
    expect((await figureLines(text)).join()).not.toContain('450');
  });
});
