import { expect, test } from 'vitest';
import { f1Of } from '../score.ts';
import { linkInterval, linksAcross } from './links.ts';

const mention = (article: number, gold: string, own?: string) => ({ article, gold, own });

test('only links between articles count, and unknown mentions are linked to nothing', () => {
  const links = linksAcross([
    mention(0, 'visit', 'e1'),
    mention(0, 'visit', 'e1'),
    mention(1, 'visit', 'e1'),
    mention(1, 'sale', 'e1'),
    mention(2, 'sale'),
    mention(2, 'talk'),
  ]);
  // Between 0 and 1: both "visit" of 0 with the one of 1 are gold and found; both with "sale" are found only. Between 1 and 2: "sale" is gold.
  expect(links).toEqual([
    { articles: [0, 1], right: 2, found: 4, gold: 2 },
    { articles: [1, 2], right: 0, found: 0, gold: 1 },
  ]);
});

test('an interval holds the value, and is the same each time', () => {
  const links = linksAcross([mention(0, 'a', 'x'), mention(1, 'a', 'x'), mention(2, 'a', 'y'), mention(3, 'b', 'y'), mention(4, 'b', 'y')]);
  const [low, high] = linkInterval(links, 5, f1Of);
  const sum = (field: 'right' | 'found' | 'gold') => links.reduce((total, counts) => total + counts[field], 0);
  const value = f1Of({ right: sum('right'), found: sum('found'), gold: sum('gold') });
  expect(low).toBeLessThanOrEqual(value);
  expect(high).toBeGreaterThanOrEqual(value);
  expect(linkInterval(links, 5, f1Of)).toEqual([low, high]);
});
