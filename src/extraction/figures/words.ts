import { wordSet } from '../word-set.ts';
/** Verbs that give a level: "trade [reached] $5 billion", "the debt [stands] at …". */
export const LEVEL_VERBS: ReadonlySet<string> = wordSet(
  'be reach total amount stand hit exceed surpass average remain come top equal number hover peak cross near approach become',
);

export const UP_VERBS: ReadonlySet<string> = new Set([
  'rise',
  'increase',
  'grow',
  'climb',
  'jump',
  'surge',
  'soar',
  'gain',
  'expand',
  'advance',
  'rally',
  'leap',
  'swell',
  'accelerate',
]);
export const DOWN_VERBS: ReadonlySet<string> = new Set([
  'fall',
  'drop',
  'decline',
  'decrease',
  'shrink',
  'slump',
  'plunge',
  'slip',
  'sink',
  'contract',
  'dip',
  'tumble',
  'slide',
  'ease',
  'plummet',
]);

/** Nouns for a change: "an [increase] of 5 percent". */
export const CHANGE_NOUNS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...(['increase', 'rise', 'growth', 'gain', 'jump', 'surge', 'climb', 'expansion', 'uptick'] as const).map((word) => [word, 'up'] as const),
  ...(['decrease', 'decline', 'drop', 'fall', 'reduction', 'slump', 'plunge', 'loss', 'contraction', 'cut', 'dip'] as const).map(
    (word) => [word, 'down'] as const,
  ),
]);

/** Verbs of being a part: "oil [accounted for] 40 percent of exports". */
export const SHARE_VERBS: ReadonlySet<string> = new Set(['account', 'represent', 'make', 'constitute', 'comprise', 'form', 'compose', 'be']);

/** Nouns that say how a level ranks, and measure nothing: "a [record high] of $5 billion". */
export const RANK_NOUNS: ReadonlySet<string> = new Set([
  'record',
  'high',
  'low',
  'peak',
  'maximum',
  'minimum',
  'level',
  'total',
  'average',
  'mark',
  'value',
  'figure',
  'rate',
  'sum',
  'amount',
  'estimate',
]);

/** What is measured when a verb has an amount as its object: "[imported] 5 million tons of oil" → imports of oil. */
export const MEASURED_VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    import: 'imports',
    export: 'exports',
    spend: 'spending',
    invest: 'investment',
    pay: 'payment',
    earn: 'earnings',
    cost: 'cost',
    produce: 'production',
    sell: 'sales',
    buy: 'purchases',
    purchase: 'purchases',
    lend: 'loans',
    borrow: 'borrowing',
    donate: 'donations',
    contribute: 'contribution',
    supply: 'supplies',
    owe: 'debt',
    ship: 'shipments',
    deliver: 'deliveries',
    consume: 'consumption',
    emit: 'emissions',
  }),
);

/** Adjectives that don't change what is measured. */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = wordSet(
  'reported expected planned proposed projected total overall bilateral mutual annual yearly record combined new such estimated',
  'current whole entire recent last previous further additional',
);

/** Counted things of no measure: "the two sides", "three reasons". */
export const GENERIC_NOUNS: ReadonlySet<string> = wordSet(
  'others respect issue country side man leader thing way point reason question part type kind factor aspect party nation state word',
  'time case example principle element step other one power neighbour neighbor group topic area number stage phase version half woman',
  'person percent',
);

export const DURATION_UNITS: ReadonlySet<string> = new Set([
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'decade',
  'century',
  'quarter',
  'night',
  'season',
]);
