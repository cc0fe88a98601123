import { randomFractions } from '../../test/support/seeded-random.ts';
import type { Counts } from '../score.ts';

/** A mention in an article, with what it refers to by the gold standard and by us; nothing where it isn't known. */
export interface Link {
  article: number;
  gold: string;
  own: string | undefined;
}

export interface PairCounts extends Counts {
  articles: readonly [number, number];
}

/** For each pair of articles with any: the links between their mentions, a link being two mentions of one thing. */
export function linksAcross(mentions: readonly Link[]): PairCounts[] {
  const pairs = new Map<string, PairCounts>();
  for (const [index, one] of mentions.entries()) {
    for (const other of mentions.slice(index + 1)) {
      if (one.article === other.article) continue;
      const isGold = one.gold === other.gold;
      const isFound = one.own !== undefined && one.own === other.own;
      if (!isGold && !isFound) continue;
      const articles = [Math.min(one.article, other.article), Math.max(one.article, other.article)] as const;
      const key = articles.join();
      const counts = pairs.get(key) ?? { articles, right: 0, found: 0, gold: 0 };
      if (isGold) counts.gold++;
      if (isFound) counts.found++;
      if (isGold && isFound) counts.right++;
      pairs.set(key, counts);
    }
  }
  return [...pairs.values()];
}

const DRAWS = 1000;

/** The middle 95 percent of a value when articles are drawn again with replacement (bootstrap with a fixed seed). */
export function linkInterval(pairs: readonly PairCounts[], articles: number, valueOf: (counts: Counts) => number): [low: number, high: number] {
  const random = randomFractions(1);
  const values = Array.from({ length: DRAWS }, () => {
    const times = new Uint16Array(articles);
    for (let draw = 0; draw < articles; draw++) {
      const drawn = Math.floor(random() * articles);
      times[drawn] = (times[drawn] ?? 0) + 1;
    }
    const total = { right: 0, found: 0, gold: 0 };
    for (const pair of pairs) {
      const weight = (times[pair.articles[0]] ?? 0) * (times[pair.articles[1]] ?? 0);
      total.right += weight * pair.right;
      total.found += weight * pair.found;
      total.gold += weight * pair.gold;
    }
    return valueOf(total);
  }).toSorted((a, b) => a - b);
  return [values[Math.floor(DRAWS * 0.025)] ?? 0, values[Math.floor(DRAWS * 0.975)] ?? 0];
}
