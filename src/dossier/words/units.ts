const UNCOUNTED = new Set(['percent', 'times', 'kilometre', 'celsius']);
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    person: 'people',
    man: 'men',
    woman: 'women',
    child: 'children',
    aircraft: 'aircraft',
    troops: 'troops',
    foot: 'feet',
  }),
);

/** The unit as it stands behind a number: counted nouns in the plural, codes, symbols and rates as they are. */
export function unitWords(unit: string, one: boolean): string {
  if (one || UNCOUNTED.has(unit) || !/[a-z]{3}$/.test(unit) || unit.includes('/')) return unit;
  const [, before = '', noun = unit] = /^(.*\s)?(\S+)$/.exec(unit) ?? [];
  return `${before}${IRREGULAR.get(noun) ?? plural(noun)}`;
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
