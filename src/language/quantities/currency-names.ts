import { currencies, type SharedCurrency, sharedCurrencies } from '../knowledge/currencies.ts';
import { once } from '../knowledge/load.ts';

/** Marks before an amount, and the currency (ISO 4217) that they stand for; "¥" is told by the words around it. */
export const currencyMarks = once(
  (): ReadonlyMap<string, string> => new Map(currencies().flatMap(({ code, marks }) => marks.map((mark): [string, string] => [mark, code]))),
);

/** The codes that news writes beside an amount. */
export const writtenCodes = once((): readonly string[] => currencies().flatMap(({ code, isWritten }) => (isWritten ? [code] : [])));

/** The currency of a name that is one state's alone, in the plural or singular: "zloty". */
export function currencyNamed(name: string): string | undefined {
  return currencies().find(({ names }) => names.some((pattern) => pattern.test(name)))?.code;
}

/** A name that several states have: the state that the sentence names says which. */
export function sharedCurrency(name: string): SharedCurrency | undefined {
  return sharedCurrencies().find((shared) => shared.name.test(name));
}

/** Whether a word names money of one of several states: "francs". */
export const isSharedCurrency = (word: string): boolean => (word.length > 3 || word === 'lei') && sharedCurrency(word) !== undefined;

const tradedWords = once(
  (): ReadonlyMap<string, string> => new Map(currencies().flatMap(({ code, traded }) => traded.map((word): [string, string] => [word, code]))),
);

/** The currency that a single word in the singular names as what is traded, in small letters: "yen" → JPY. */
export function currencyOfWord(word: string): string | undefined {
  return tradedWords().get(word) ?? (word.endsWith('s') ? undefined : currencyNamed(word));
}
