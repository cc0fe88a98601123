import type { Run } from './free-runs.ts';
import type { Word } from './words.ts';

/** "[Orvel] fell 4.1 percent to $3 a share", "[Orvel] lost 5 percent to close at 31 euros": the level is no large sum. */
export function movesInPrice(words: readonly Word[], { from, to }: Run): boolean {
  if (words[to]?.gap !== ' ' || !MOVING.test(words[to]?.lower ?? '') || TRADED.test(words[from]?.form ?? '')) return false;
  const near = words.slice(to + 1, to + 12);
  const amount = near.findIndex(({ shape }) => shape === 'number');
  const after = near[amount + 1];
  if (amount < 0 || amount > 3 || !(after?.lower === 'percent' || (after?.gap ?? '').startsWith('%'))) return false;
  const level = near.findIndex(({ shape, gap }, at) => at > amount && shape === 'number' && /^[^.;]*$/.test(gap));
  if (level < 0 || level - amount > 6) return false;
  const behind = near[level + 1];
  const isMoney = /[$€£¥]$/u.test(near[level]?.gap ?? '') || (behind?.gap === ' ' && MONEY.test(behind.lower));
  return (
    isMoney &&
    !/^(?:m|bn|million|billion|trillion)$/.test(behind?.lower ?? '') &&
    near.slice(0, level).every(({ gap }, at) => at === 0 || !/[;:]/.test(gap))
  );
}

const MOVING =
  /^(?:rose|fell|gained|lost|dropped|climbed|jumped|sank|slipped|slid|tumbled|plunged|plummeted|soared|surged|shed|advanced|declined|added|eased|rallied|dipped|slumped)$/;

/** What is traded by a price under a name of its own, and is no firm. */
const TRADED = /^(?:Brent|WTI|Urals|Nymex|Comex|Crude|Gold|Silver|Copper|Wheat|Corn|Cocoa|Coffee|Sugar|Cotton|Oil|Bitcoin|Ether|Ethereum)$/;

const MONEY =
  /^(?:euros?|yen|won|yuan|pence|p|pounds?|francs?|rupees?|kron\p{L}+|zlotys?|roubles?|rubles?|cents?|dollars?|rand|reais|pesos?|ringgit|baht|lira|sen)$/u;
