import { wordSet } from '../../word-set.ts';

/** Adjectives that don't change what is measured. */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = wordSet(
  'reported expected planned proposed projected actual less more fewer total overall bilateral mutual annual yearly record combined new such',
  'estimated current whole entire recent last previous further additional more extra based first-ever own',
);

/** Counted things of no measure: "the two sides", "three reasons". */
export const GENERIC_NOUNS: ReadonlySet<string> = wordSet(
  'others other respect issue side leader thing way point reason question part type kind factor aspect party word time case example principle',
  'element step one power neighbour neighbor topic area number stage phase version half percent end dollar euro pound page line mark hand',
  'occasion front',
);

/** Those that count for something once there are many: "54,000 people", not "two people". */
export const COMMON_NOUNS: ReadonlySet<string> = wordSet('person man woman child country nation state group city');

export const DURATION_UNITS: ReadonlySet<string> = wordSet('year month week day hour minute second decade century quarter night season');

/** Mass nouns that an amount of money is told to be "in". */
export const MASS: ReadonlySet<string> = wordSet(
  'saving aid debt cash revenue sale profit damage loan grant funding fund investment assistance asset export import tax saving loss contract',
  'deal trade relief money financing compensation credit subsidy donation guarantee pledge',
  'reserve spending earning emission deposit fee income dividend remittance receipt bond borrowing',
);

/** What is sold, made or sent in so many pieces or tonnes. */
export const TURNOVER: ReadonlySet<string> = wordSet(
  'sale delivery order output production export import registration shipment booking backlog purchase',
);

/** Nouns that only hold what is measured: "the number of [cars]". */
export const CONTAINERS: ReadonlySet<string> = wordSet('number total amount volume quantity sum figure level list count');

/** Adjectives of extent: "is [12 km] long" gives a length. */
export const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['long', 'length'],
  ['high', 'height'],
  ['tall', 'height'],
  ['deep', 'depth'],
  ['wide', 'width'],
  ['thick', 'thickness'],
]);
