/** Symbols that a newspaper spells out. */
const SPELLED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    t: 'tonne',
    kt: 'kilotonne',
    mi: 'mile',
    nmi: 'nautical mile',
    ft: 'foot',
    ha: 'hectare',
    L: 'litre',
    m2: 'square metre',
    km2: 'square kilometre',
    mi2: 'square mile',
    m3: 'cubic metre',
  }),
);
const UNCOUNTED = new Set(['percent', 'times', 'kilometre', 'celsius']);
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    person: 'people',
    man: 'men',
    woman: 'women',
    child: 'children',
    troops: 'troops',
    foot: 'feet',
  }),
);

/** Nouns that are the same in the plural. */
const SAME_PLURAL: ReadonlySet<string> = new Set([
  'fish',
  'sheep',
  'deer',
  'staff',
  'police',
  'cattle',
  'livestock',
  'personnel',
  'salmon',
  'series',
  'species',
]);

/** The unit as it stands behind a number: counted nouns in the plural, rates as one says them ("flights a week"), codes and short symbols as they are. */
export function unitWords(unit: string, one: boolean): string {
  const rate = /^(?<counted>[\p{Ll} ]+)\/(?<each>\p{Ll}{3,})$/u.exec(unit)?.groups;
  if (rate) return `${unitWords(rate['counted'] ?? '', one)} a ${rate['each'] ?? ''}`;
  const spelled = SPELLED.get(unit);
  if (spelled !== undefined) return unitWords(spelled, one);
  if (one || UNCOUNTED.has(unit) || !/[a-z]{3}$/.test(unit) || unit.includes('/')) return unit;
  const [, before = '', noun = unit] = /^(.*\s)?(\S+)$/.exec(unit) ?? [];
  return `${before}${IRREGULAR.get(noun) ?? plural(noun)}`;
}

/** Nouns in "-man" that are no compounds of "man". */
const NO_MEN: ReadonlySet<string> = new Set(['human', 'german', 'roman', 'norman', 'ottoman', 'talisman', 'shaman', 'caiman']);

function plural(noun: string): string {
  if (SAME_PLURAL.has(noun) || noun.endsWith('craft')) return noun;
  if (noun.endsWith('man') && !NO_MEN.has(noun)) return `${noun.slice(0, -3)}men`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** What a measure says beyond the unit that stands before it: "10 agreements [signed]" of "agreements signed", nothing of "agreements"; of another measure the whole. */
export function measureBehind({ unit, measure }: { unit: string; measure: string }): string {
  const counted = [unit, unitWords(unit, false)].find((words) => words !== '' && (measure === words || measure.startsWith(`${words} `)));
  return counted === undefined ? measure : measure.slice(counted.length + 1);
}

/** A measure whose unit stands in it behind words that tell it more closely, or as the name that it is, as one reads it after the bare number: "4 [border guards killed]", "25,000 [Germans in the colonies]"; undefined of any other. */
export function countedMeasure({ unit, measure, value }: { unit: string; measure: string; value?: number | undefined }): string | undefined {
  const words = measure.split(' ');
  const forms = new Set([unit, unitWords(unit, false)]);
  const [first = ''] = words;
  if (/^\p{Lu}/u.test(first) && forms.has(first.toLowerCase())) return value === 1 ? undefined : measure;
  const at = words.findIndex((word) => forms.has(word));
  if (at < 1 || at > MOST_BEFORE || !words.slice(0, at).every((word) => /^\p{L}[\p{L}’'-]*$/u.test(word) && !LINKS.has(word))) return undefined;
  return words.with(at, unitWords(unit, value === 1)).join(' ');
}

const MOST_BEFORE = 3;
const LINKS: ReadonlySet<string> = new Set('of in for by from to with on at per and or'.split(' '));
