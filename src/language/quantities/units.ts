/** Measures and the symbol that they are given; longer names first. Times (hours, years) are time expressions and stand elsewhere. */
const UNITS: [RegExp, string][] = [
  [/^(?:percentage[\s-]points?|p\.p\.)/iu, 'percentage point'],
  [/^(?:%|percent|per\s?cent|pct\.?)(?!\p{L}|age)/iu, 'percent'],
  [/^basis[\s-]points?/iu, 'basis point'],
  [/^(?:barrels\s+(?:of oil\s+)?(?:per|a|each)\s+day|bpd|b\/d)/iu, 'barrel/day'],
  [/^barrels?/iu, 'barrel'],
  [/^(?:kilomet(?:er|re)s?\s+(?:per|an)\s+hour|km\/h|kph|kmh)/iu, 'km/h'],
  [/^(?:miles\s+(?:per|an)\s+hour|mph)/iu, 'mi/h'],
  [/^(?:met(?:er|re)s?\s+per\s+second|m\/s)/iu, 'm/s'],
  [/^knots/iu, 'kn'],
  [/^(?:square\s+kilomet(?:er|re)s?|sq\.?\s+km|km²|km2)/iu, 'km2'],
  [/^(?:square\s+met(?:er|re)s?|sq\.?\s+m|m²|m2)/iu, 'm2'],
  [/^(?:square\s+miles?|sq\.?\s+mi)/iu, 'mi2'],
  [/^(?:square\s+(?:feet|foot)|sq\.?\s+ft)/iu, 'ft2'],
  [/^(?:cubic\s+met(?:er|re)s?|m³|m3)/iu, 'm3'],
  [/^(?:cubic\s+(?:feet|foot))/iu, 'ft3'],
  [/^(?:metric\s+)?(?:tonnes?|tons?)/iu, 't'],
  [/^kilotons?/iu, 'kt'],
  [/^megatons?/iu, 'Mt'],
  [/^(?:kilograms?|kilos?|kg)/iu, 'kg'],
  [/^(?:grams?|grammes?)/iu, 'g'],
  [/^(?:lbs?)/iu, 'lb'],
  [/^ounces?/iu, 'oz'],
  [/^(?:nautical\s+miles?)/iu, 'nmi'],
  [/^(?:kilomet(?:er|re)s?|km|kms)/iu, 'km'],
  [/^(?:centimet(?:er|re)s?|cm)/iu, 'cm'],
  [/^(?:millimet(?:er|re)s?|mm)/iu, 'mm'],
  [/^(?:met(?:er|re)s?)/iu, 'm'],
  [/^miles?/iu, 'mi'],
  [/^(?:feet|foot|ft)/iu, 'ft'],
  [/^(?:inches|inch)/iu, 'in'],
  [/^hectares?/iu, 'ha'],
  [/^acres?/iu, 'acre'],
  [/^(?:lit(?:er|re)s?)/iu, 'L'],
  [/^gallons?/iu, 'gal'],
  [/^(?:terawatt[\s-]hours?|TWh)/iu, 'TWh'],
  [/^(?:gigawatt[\s-]hours?|GWh)/iu, 'GWh'],
  [/^(?:megawatt[\s-]hours?|MWh)/iu, 'MWh'],
  [/^(?:kilowatt[\s-]hours?|kWh)/iu, 'kWh'],
  [/^(?:gigawatts?|GW)/u, 'GW'],
  [/^(?:megawatts?|MW)/u, 'MW'],
  [/^(?:kilowatts?|kW)/u, 'kW'],
  [/^(?:°\s?C|degrees?\s+(?:Celsius|centigrade)|Celsius)/iu, '°C'],
  [/^(?:°\s?F|degrees?\s+Fahrenheit|Fahrenheit)/iu, '°F'],
  [/^degrees?/iu, 'degree'],
  [/^(?:gigabytes?|GB)/u, 'GB'],
  [/^(?:terabytes?|TB)/u, 'TB'],
  [/^(?:megabytes?|MB)/u, 'MB'],
  [/^(?:megahertz|MHz)/u, 'MHz'],
];

/** Measures that carry a scale of their own: billion cubic meters. */
const SCALED: Record<string, [string, number]> = { bcm: ['m3', 1e9], mcm: ['m3', 1e6], mmt: ['t', 1e6] };

export interface Measure {
  unit: string;
  /** Characters that it takes, white space or hyphen before it included. */
  length: number;
  /** White space or hyphen before its words. */
  lead: number;
  factor: number;
}

/** The measure right after a number: " tons", "%", "-km". @param after the sentence from the number's end */
export function measureAfter(after: string): Measure | undefined {
  const lead = /^(?:\s|-)?/u.exec(after)?.[0].length ?? 0;
  const words = after.slice(lead, lead + 40);
  const scaled = /^(?:bcm|mcm|mmt)(?!\p{L})/iu.exec(words);
  if (scaled) {
    const [unit, factor] = SCALED[scaled[0].toLowerCase()] ?? ['', 1];
    return { unit, length: lead + scaled[0].length, lead, factor };
  }
  for (const [pattern, unit] of UNITS) {
    const match = pattern.exec(words);
    if (match && !/^[\p{L}\d]/u.test(words.slice(match[0].length))) return { unit, length: lead + match[0].length, lead, factor: 1 };
  }
  return undefined;
}

/** What an amount is told for each of: "$80 a barrel", "5 euros per kilo", "30 cents/kWh". */
export function rateAfter(after: string): { unit: string; length: number } | undefined {
  const match =
    /^\s?(?:\/|(?:per|a|an|each|for each)\s+)(?<what>barrel|ton|tonne|kilogram|kilo|kilowatt-hour|kWh|megawatt-hour|MWh|gallon|liter|litre|ounce|share|person|capita|household|hour|day|month|year|week|unit|acre|hectare|mile|kilometer|kilometre|pound|bushel|bottle|ticket|head|night|vote|passenger|vehicle|student|child|worker|employee|cubic met(?:er|re)|1,000 cubic met(?:er|re)s)(?!\p{L}|\s+(?:ago|earlier|before|later|previously)\b)/iu.exec(
      after,
    );
  if (!match) return undefined;
  const what = (match.groups?.what ?? '').toLowerCase();
  const symbols: Record<string, string> = {
    ton: 't',
    tonne: 't',
    kilogram: 'kg',
    kilo: 'kg',
    'kilowatt-hour': 'kWh',
    kwh: 'kWh',
    'megawatt-hour': 'MWh',
    mwh: 'MWh',
    liter: 'L',
    litre: 'L',
    hour: 'h',
    kilometer: 'km',
    kilometre: 'km',
    mile: 'mi',
    gallon: 'gal',
    ounce: 'oz',
    capita: 'person',
  };
  return { unit: symbols[what] ?? (/cubic/u.test(what) ? 'm3' : what), length: match[0].length };
}
