import { wordSet } from '../../word-set.ts';

/** Currencies of which a loaf of bread costs hundreds or thousands. */
const SMALL_UNITS: ReadonlySet<string> = wordSet('JPY KRW IDR VND IRR IQD LBP UZS COP CLP LAK KHR MMK PYG UGX TZS RWF BIF GNF MNT VES SYP');

/** Whether a share, or a measure of goods, may cost as much: a million of any money, and a thousand times that where its unit is small. */
export const isPriceOfOne = (amount: number, unit: string): boolean => amount < (SMALL_UNITS.has(unit.slice(0, 3)) ? 1_000_000_000 : 1_000_000);
