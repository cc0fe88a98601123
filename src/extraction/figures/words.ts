import { wordSet } from '../word-set.ts';

/** Verbs that give a level: "trade [reached] $5 billion", "the debt [stands] at …". */
export const LEVEL_VERBS: ReadonlySet<string> = wordSet(
  'pass be reach total amount equate stand hit exceed surpass average remain come top equal number hover peak cross near approach become touch',
);

/** Verbs that give a level with "at" alone: "shares [closed] at $5". */
export const LEVEL_AT: ReadonlySet<string> = wordSet('run stay hold remain close trade open settle finish end start begin');

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
  'improve',
  'widen',
  'rebound',
  'recover',
  'strengthen',
  'deepen',
  'balloon',
  'spike',
  'appreciate',
  'firm',
  'mushroom',
  'quicken',
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
  'narrow',
  'slow',
  'weaken',
  'shed',
  'collapse',
  'dive',
  'dwindle',
  'retreat',
  'recede',
  'depreciate',
  'nosedive',
  'moderate',
  'cool',
  'soften',
  'diminish',
  'sag',
]);

/** Of points and percentages their subject goes down, or up, by them: "the index [lost] 300 points". */
export const OF_POINTS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['lose', 'down'],
  ['add', 'up'],
]);

/** Verbs by which somebody changes something: "[cut] its rate by 2 points". */
export const MOVING: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...(['raise', 'increase', 'hike', 'boost', 'lift', 'expand', 'upgrade', 'bump'] as const).map((word) => [word, 'up'] as const),
  ...(['cut', 'reduce', 'lower', 'slash', 'trim', 'decrease', 'shrink', 'pare', 'curb', 'halve', 'downgrade'] as const).map(
    (word) => [word, 'down'] as const,
  ),
]);

/** Nouns for a change: "an [increase] of 5 percent". */
export const CHANGE_NOUNS: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ...(
    [
      'increase',
      'rise',
      'growth',
      'gain',
      'jump',
      'surge',
      'climb',
      'expansion',
      'uptick',
      'improvement',
      'spike',
      'rebound',
      'rally',
      'upturn',
    ] as const
  ).map((word) => [word, 'up'] as const),
  ...(
    [
      'decrease',
      'decline',
      'drop',
      'fall',
      'reduction',
      'slump',
      'plunge',
      'loss',
      'contraction',
      'cut',
      'dip',
      'slide',
      'downturn',
      'slowdown',
    ] as const
  ).map((word) => [word, 'down'] as const),
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
  'tune',
  'worth',
  'excess',
  'form',
  'shape',
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
    pump: 'production',
    mine: 'production',
    extract: 'production',
    harvest: 'harvest',
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
    lose: 'loss',
    order: 'orders',
    receive: 'receipts',
    raise: 'funds raised',
    pledge: 'contribution',
    promise: 'contribution',
    offer: 'contribution',
    give: 'contribution',
    provide: 'contribution',
    commit: 'contribution',
    allocate: 'allocation',
    save: 'saving',
    weigh: 'weight',
    fine: 'fine',
    repay: 'repayment',
    inject: 'money put in',
    refund: 'refund',
    award: 'grant',
    need: 'need',
    generate: 'earnings',
    collect: 'receipts',
    obtain: 'receipts',
    secure: 'receipts',
    transfer: 'transfer',
    earmark: 'allocation',
    demand: 'claim',
    charge: 'charge',
    guarantee: 'guarantee',
  }),
);

/** The same of money alone: "depositors [withdrew] $5 million". */
export const MEASURED_OF_MONEY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    withdraw: 'withdrawals',
    deposit: 'deposits',
    steal: 'money stolen',
    embezzle: 'money embezzled',
    launder: 'money laundered',
    seize: 'money seized',
    confiscate: 'money confiscated',
    freeze: 'money frozen',
    recover: 'money recovered',
    make: 'earnings',
    net: 'earnings',
    gross: 'receipts',
    seek: 'sum sought',
    release: 'money released',
    manage: 'money managed',
    bid: 'bid',
  }),
);

/** Adjectives that don't change what is measured. */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = wordSet(
  'reported expected planned proposed projected actual less more fewer total overall bilateral mutual annual yearly record combined new such estimated',
  'current whole entire recent last previous further additional more extra based first-ever own',
);

/** Counted things of no measure: "the two sides", "three reasons". */
export const GENERIC_NOUNS: ReadonlySet<string> = wordSet(
  'others other respect issue side leader thing way point reason question part type kind factor aspect party word time case example principle element',
  'step one power neighbour neighbor topic area number stage phase version half percent end dollar euro pound page line mark hand occasion front',
);

/** Those that count for something once there are many: "54,000 people", not "two people". */
export const COMMON_NOUNS: ReadonlySet<string> = wordSet('person man woman child country nation state group city');

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

/** Mass nouns that an amount of money is told to be "in". */
export const MASS: ReadonlySet<string> = wordSet(
  'saving aid debt cash revenue sale profit damage loan grant funding fund investment assistance asset export import tax saving loss contract deal trade relief',
  'money financing compensation',
);

/** "the contract [puts] the cost at $5 million". */
export const VALUING: ReadonlySet<string> = wordSet('put estimate value set price peg forecast project');

/** "[bought] the firm for $5 million". */
export const PRICED_VERBS: ReadonlySet<string> = wordSet('buy purchase acquire sell order');

/** Adjectives of extent: "is [12 km] long" gives a length. */
export const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['long', 'length'],
  ['high', 'height'],
  ['tall', 'height'],
  ['deep', 'depth'],
  ['wide', 'width'],
  ['thick', 'thickness'],
]);

/** Nouns that only hold what is measured: "the number of [cars]". */
export const CONTAINERS: ReadonlySet<string> = wordSet('number total amount volume quantity sum figure level list count');

/** Totals of which a level may be told as a part: "a deficit of 5 percent of [GDP]". */
export const TOTALS: ReadonlySet<string> = wordSet('gdp gnp gni output product income');

/** What leads to the base of a comparison. */
export const COMPARED: ReadonlySet<string> = new Set(['compared to', 'compared with', 'from', 'than', 'over', 'against', 'versus']);

/** What is between two sides. */
export const BETWEEN: ReadonlySet<string> = wordSet('trade commerce turnover tie relation exchange');

/** What goes out from its owner. */
export const OUTWARD: ReadonlySet<string> = wordSet(
  'export shipment delivery supply aid donation contribution investment payment spending loan pledge instalment installment grant',
);

/** What comes in to its owner. */
export const INWARD: ReadonlySet<string> = wordSet('import purchase receipt borrowing');

/** Verbs whose doer gives or sends. */
export const OUTWARD_VERBS: ReadonlySet<string> = wordSet(
  'put pump pour plough plow channel funnel award transfer export ship deliver supply sell donate contribute invest inject pay repay refund spend lend guarantee give provide send pledge promise offer grant allocate commit deploy dispatch',
);

/** Verbs whose doer gets. */
export const INWARD_VERBS: ReadonlySet<string> = wordSet('import buy purchase acquire order receive borrow lease obtain');

/** What one gives and another gets: who "receives", "seeks" or "needs" it gets it. */
export const GRANTED: ReadonlySet<string> = new Set(
  'aid loan grant donation investment contribution package bailout assistance relief support funding rescue credit subsidy guarantee infusion injection financing'.split(
    ' ',
  ),
);
