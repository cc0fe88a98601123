import type { Approximation, Quantity } from '../../model/index.ts';

const BEFORE: [RegExp, Approximation][] = [
  [/(?:no fewer than|no less than|no lower than|not less than|not lower than|at least|a minimum of|minimum|at minimum)\s+$/iu, 'at_least'],
  [
    /(?:up to|as many as|as much as|no more than|not more than|no higher than|not higher than|no greater than|not exceeding|at most|a maximum of|maximum|upwards? to)\s+$/iu,
    'up_to',
  ],
  [
    /(?:more than|(?<!\b(?:hand(?:s|ed|ing)?|t(?:ake|akes|ook|aken|aking)|turn(?:s|ed|ing)?|mull(?:s|ed|ing)?|carr(?:y|ied)) )over|above|exceeding|exceeded|exceeds|surpassing|surpassed|topped|topping|in excess of|upwards? of|greater than|higher than|well over|beyond|(?<!\b(?:the|these|its|their) )past)\s+$/iu,
    'more_than',
  ],
  [/(?:less than|fewer than|under|below|lower than|within)\s+$/iu, 'less_than'],
  [/(?:nearly|almost|close to|just under|just below|just short of|approaching|virtually|not quite)\s+$/iu, 'nearly'],
  [
    /(?:about|around|some|roughly|approximately|approx\.|an estimated|estimated at|estimated|circa|ca\.|somewhere around|in the region of|~|≈)\s*$/iu,
    'about',
  ],
];
const AFTER: [RegExp, Approximation][] = [
  [/^\s+or\s+(?:more|higher|above|over)\b(?!\s+(?:than|[\d$€£¥]))/iu, 'at_least'],
  [/^\+(?![\p{L}\d])/u, 'at_least'],
  [/^\s+or\s+(?:less|fewer|lower|under|below)\b(?!\s+(?:than|[\d$€£¥]))/iu, 'up_to'],
  [/^\s+or\s+so\b/iu, 'about'],
  [/^-(?:odd|ish|plus)\b/iu, 'about'],
];

export interface Hedge {
  approximation: Approximation;
  length: number;
}

/** "Nearly", "more than", "some" right before an amount, or before its article ("up to a [30 percent] cut"). "Over" and "above" need a number, which the caller has. */
export function hedgeBefore(before: string): Hedge | undefined {
  const article = /\b(?:up to|as much as|more than|less than|at least|about|around|roughly|nearly|almost|over) (?<article>an? )$/iu.exec(
    before.slice(-20),
  )?.groups;
  const length = article?.['article']?.length ?? 0;
  const hedge = hedgeRightBefore(length === 0 ? before : before.slice(0, -length));
  return hedge && { ...hedge, length: hedge.length + length };
}

function hedgeRightBefore(before: string): Hedge | undefined {
  const near = before.slice(-28);
  for (const [pattern, approximation] of BEFORE) {
    const match = pattern.exec(near);
    if (match && !/\p{L}$/u.test(near.slice(0, match.index))) return { approximation, length: match[0].length };
  }
  return undefined;
}

export function hedgeAfter(after: string): Hedge | undefined {
  for (const [pattern, approximation] of AFTER) {
    const match = pattern.exec(after.slice(0, 24));
    if (match) return { approximation, length: match[0].length };
  }
  return undefined;
}

const UP =
  '(?<!\\b(?:mak(?:e|es|ing)|made|end(?:s|ed|ing)?|add(?:s|ed|ing)?|tak(?:e|es|ing)|took|put|puts|set|sets|giv(?:e|es|ing)|gave|buy|buys|bought|snap(?:ped)?|rack(?:ed)?|com(?:e|es|ing)|came|tak(?:en)?|round(?:ed)?|us(?:e|ed|ing)|sav(?:e|ed|ing)|head(?:ed)?|account(?:ed)?|back(?:ed)?)\\s)up|rose|risen|rise|rises|rising|increase[ds]?|increasing|grew|grown|grow|grows|growing|growth|climbed|climb|jumped|jump|soared|surged|surge|gained|gain|gains|advanced|expanded|expansion|raised|boosted|added|spiked|hike|hiked|higher';
const DOWN =
  'down|fell|fallen|fall|falls|falling|decrease[ds]?|decreasing|dropped|drop|drops|declined|declines?|declining|shrank|shrunk|shrink|shrinks|contracted|contraction|contracts?|plunged|plunge|slumped|slump|tumbled|slid|lost|reduced|reduction|cut|slashed|dipped|sank|lower|loss';
const UP_BEFORE = new RegExp(
  `\\b(?:${UP})(?:\\s+(?:by|of|another|a further|some|about|around|nearly|almost|more than|less than|over|at least|roughly|approximately|an estimated|up to|as much as))*\\s+(?:[$€£¥]|US\\$)?$`,
  'iu',
);
const DOWN_BEFORE = new RegExp(
  `\\b(?:${DOWN})(?:\\s+(?:by|of|another|a further|some|about|around|nearly|almost|more than|less than|over|at least|roughly|approximately|an estimated|up to|as much as))*\\s+(?:[$€£¥]|US\\$)?$`,
  'iu',
);
const UP_AFTER =
  /^\s+(?:(?:year-on-year|annual|yearly|monthly|quarterly|overall|further)\s+)?(?:increase|rise|growth|jump|surge|gain|hike|expansion|climb|higher|more than|more\s+(?!than half)|above|faster|greater)\b/iu;
const DOWN_AFTER =
  /^\s+(?:(?:year-on-year|annual|yearly|monthly|quarterly|overall|further)\s+)?(?:decrease|drop|fall|decline|reduction|cut|loss|contraction|slump|plunge|lower|less|fewer|below|smaller|slower)\b/iu;
const SAME = /\b(?:unchanged|flat|steady|stable|the same)\s+at\s+(?:about\s+)?(?:[$€£¥])?$/iu;

/**
 * Whether an amount tells a change, and which way: "up 47 percent", "an increase of 26.3 percent", "a 5 percent drop". "Rose to 5 percent" tells a level.
 * @param before the sentence up to the whole expression @param after from its end
 */
export function changeAround(before: string, after: string, unit: string): Quantity['change'] | undefined {
  const near = before.slice(-60);
  if (SAME.test(near)) return 'same';
  if (UP_BEFORE.test(near)) return 'up';
  if (DOWN_BEFORE.test(near)) return 'down';
  if (unit !== 'percent' && unit !== 'percentage point' && unit !== 'basis point') return undefined;
  if (UP_AFTER.test(after)) return 'up';
  return DOWN_AFTER.test(after) ? 'down' : undefined;
}
