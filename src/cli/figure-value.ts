import type { Figure } from '../model/index.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A figure's amount: "240,100,000,000 USD", "3 to 5 percent". */
export function figureValue({ value, low, high, unit }: Pick<Figure, 'value' | 'low' | 'high' | 'unit'>): string {
  const amount = value === undefined ? rangeOf(low, high) : number.format(value);
  return [amount, unit].filter((part) => part !== '').join(' ');
}

function rangeOf(low: number | undefined, high: number | undefined): string {
  if (low !== undefined && high !== undefined) return `${number.format(low)} to ${number.format(high)}`;
  if (low !== undefined) return `from ${number.format(low)}`;
  return high === undefined ? '' : `up to ${number.format(high)}`;
}
