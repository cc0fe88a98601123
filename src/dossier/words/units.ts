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

/** What a measure says beyond the unit that stands before it: "10 agreements [signed]" of "agreements signed", nothing of "agreements"; of another measure the whole. */
export function measureBehind({ unit, measure }: { unit: string; measure: string }): string {
  const counted = [unit, unitWords(unit, false)].find((words) => words !== '' && (measure === words || measure.startsWith(`${words} `)));
  return counted === undefined ? measure : measure.slice(counted.length + 1);
}
