import { unitWords } from './units.ts';

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

const SYMBOLS: ReadonlyMap<string, string> = new Map(Object.entries({ USD: '$', EUR: '€', GBP: '£', JPY: '¥' }));

const APPROXIMATIONS: Readonly<Record<string, string>> = {
  about: 'about',
  more_than: 'more than',
  less_than: 'less than',
  nearly: 'nearly',
  up_to: 'up to',
  at_least: 'at least',
};

interface Amount {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  unit: string;
  approximation?: string | undefined;
  /** To what the words tell it, and the words: a part in words ("a third") has no precision. */
  precision?: number | undefined;
  span?: { exact: string } | undefined;
  /** "hundreds", "tens of thousands": a number that is told no more exactly. */
  vague?: string | undefined;
}

/** A figure's value in words: "$240.1 billion", "3.9–4.2 billion CNY", "more than 47 percent". */
export function amountWords(amount: Amount): string {
  const { value, low, high, unit } = amount;
  const part = partWords(amount);
  if (part !== undefined) return part;
  const vague = amount.vague ?? vagueTold({ value, accounts: [amount] });
  if (vague !== undefined) return `${vague} of ${unit === '' ? '' : unitWords(unit, false)}`.trimEnd();
  const about = amount.approximation ? `${APPROXIMATIONS[amount.approximation] ?? amount.approximation} ` : '';
  if (value !== undefined) return about + withUnit(scaled(value), unit, value === 1);
  if (low !== undefined && high !== undefined) return about + withUnit(range(low, high), unit);
  if (low !== undefined) return `${about || 'from '}${withUnit(scaled(low), unit)}`;
  return high === undefined ? 'no value' : `${about || 'up to '}${withUnit(scaled(high), unit)}`;
}

/** "nearly a third", "two-thirds": a part that is told in words, which no percentage says as exactly as they do. */
function partWords({ unit, precision, span }: Pick<Amount, 'unit' | 'precision' | 'span'>): string | undefined {
  const words = span?.exact.replaceAll(/\s+/g, ' ').toLowerCase() ?? '';
  return unit === 'percent' && precision === undefined && /(?:^|[ -])(?:half|(?:third|quarter|fifth|sixth|tenth)s?)$/u.test(words)
    ? words
    : undefined;
}

type Telling = Pick<Amount, 'value' | 'precision' | 'span'>;

/** A figure's part in words as the first account that gives its value tells it; undefined of any other value. */
export function partTold({ value, unit, accounts }: Pick<Amount, 'value' | 'unit'> & { accounts: readonly Telling[] }): string | undefined {
  const telling = accounts.find((account) => account.value !== undefined && account.value === value);
  return telling && partWords({ unit, precision: telling.precision, span: telling.span });
}

const VAGUE = /^(?:(?:tens|hundreds|thousands|millions) of )?(?:dozens|hundreds|thousands|millions|billions|trillions)\b/u;

/** "hundreds" of "hundreds of supporters", where every account of the value tells it so: "100" would say more than the words do. */
export function vagueTold({ value, accounts }: Pick<Amount, 'value'> & { accounts: readonly Telling[] }): string | undefined {
  const words = accounts
    .filter((account) => account.value !== undefined && account.value === value)
    .map(({ span }) => VAGUE.exec(span?.exact.replaceAll(/\s+/g, ' ').toLowerCase() ?? '')?.[0]);
  return words.every((told) => told === words[0]) ? words[0] : undefined;
}

function range(low: number, high: number): string {
  const [first, second] = [scaled(low), scaled(high)];
  const scale = / \w+$/.exec(second)?.[0] ?? '';
  return `${scale !== '' && first.endsWith(scale) ? first.slice(0, -scale.length) : first}–${second}`;
}

function scaled(value: number): string {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }).format(scale ? value / scale[0] : value);
  return scale ? `${number} ${scale[1]}` : number;
}

function withUnit(number: string, unit: string, one = false): string {
  const symbol = SYMBOLS.get(unit);
  if (symbol) return symbol + number;
  return unit === '' ? number : `${number} ${unitWords(unit, one)}`;
}
