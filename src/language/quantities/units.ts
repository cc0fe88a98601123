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
  [/^(?:milligram(?:me)?s?|mg)/iu, 'mg'],
  [/^(?:microgram(?:me)?s?|µg)/iu, 'µg'],
  [/^(?:grams?|grammes?)/iu, 'g'],
  [/^(?:lbs?)/iu, 'lb'],
  [/^ounces?/iu, 'oz'],
  [/^(?:nautical\s+miles?)/iu, 'nmi'],
  [/^(?:kilomet(?:er|re)s?|km|kms)/iu, 'km'],
  [/^(?:centimet(?:er|re)s?|cm)/iu, 'cm'],
  [/^(?:millimet(?:er|re)s?|mm)/iu, 'mm'],
  [/^(?:micromet(?:er|re)s?|microns?|µm)/iu, 'µm'],
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
  [/^(?:gigahertz|GHz)/u, 'GHz'],
  [/^(?:kilohertz|kHz)/u, 'kHz'],
  [/^(?:milliamp(?:ere)?[\s-]hours?|mAh)/u, 'mAh'],
  [/^(?:horse\s?power|b?hp)/u, 'hp'],
  [/^(?:megabits?\s+(?:per|a)\s+second|Mbps|Mbit\/s)/u, 'Mbit/s'],
  [/^(?:gigabits?\s+(?:per|a)\s+second|Gbps|Gbit\/s)/u, 'Gbit/s'],
  [/^(?:watt[\s-]hours?|Wh)/u, 'Wh'],
  [/^(?:watts?|W)/u, 'W'],
  [/^(?:volts?|V)/u, 'V'],
  [/^(?:decibels?|dB)/u, 'dB'],
  [/^light[\s-]years?/iu, 'ly'],
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

const TIMES = 'second|minute|hour|day|night|week|month|quarter|season|year';
const GOODS =
  'barrel|bbl|boe|ton|tonne|kilogram|kilo|gram|kilowatt-hour|kWh|megawatt-hour|MWh|gallon|liter|litre|ounce|share|person|capita|household|unit|acre|hectare|mile|kilometer|kilometre|pound|bushel|bottle|ticket|head|vote|passenger|vehicle|student|child|worker|employee|(?:cubic|square) met(?:er|re)|square (?:foot|mile|kilomet(?:er|re))|1,000 cubic met(?:er|re)s|bag|box|crate|copy|car|aircraft|plane|jet|room|seat|patient|family|device|dose';
const EACH = new RegExp(
  `^\\s?(?:\\/|(?:per|a|an|each|for each)\\s+)(?<what>${TIMES}|${GOODS})(?!\\p{L}|\\s+(?:ago|earlier|before|later|previously|after|old|long)\\b)`,
  'iu',
);
const EACH_TIME = new RegExp(
  `^\\s(?:per|an?|each|every)\\s+(?<what>${TIMES})(?!\\p{L}|\\s+(?:ago|earlier|before|later|previously|after|old|long)\\b)`,
  'iu',
);

const SYMBOLS: Readonly<Record<string, string>> = {
  bbl: 'barrel',
  ton: 't',
  tonne: 't',
  kilogram: 'kg',
  kilo: 'kg',
  gram: 'g',
  'kilowatt-hour': 'kWh',
  kwh: 'kWh',
  'megawatt-hour': 'MWh',
  mwh: 'MWh',
  liter: 'L',
  litre: 'L',
  second: 's',
  hour: 'h',
  kilometer: 'km',
  kilometre: 'km',
  mile: 'mi',
  gallon: 'gal',
  ounce: 'oz',
  capita: 'person',
  'square meter': 'm2',
  'square metre': 'm2',
  'square foot': 'ft2',
  'square mile': 'mi2',
  'square kilometer': 'km2',
  'square kilometre': 'km2',
};

interface Rate {
  unit: string;
  length: number;
}

function rateOf(match: RegExpExecArray | null): Rate | undefined {
  if (!match) return undefined;
  const what = (match.groups?.['what'] ?? '').toLowerCase();
  return { unit: SYMBOLS[what] ?? (/cubic/u.test(what) ? 'm3' : what), length: match[0].length };
}

/** What an amount is told for each of: "$80 a barrel", "5 euros per kilo", "30 cents/kWh", "71 cents per $100". */
export const rateAfter = (after: string): Rate | undefined => rateOf(EACH.exec(after)) ?? rateOfMany(after);

/** "71 cents [per $100] of value", "8 deaths [per 100,000]": for each so many. */
const EACH_SO_MANY = /^\s(?:per|for every|for each)\s+(?<many>[$€£¥]?\d[\d,]*(?:\s(?:thousand|million))?)(?![\p{L}\d])/iu;

function rateOfMany(after: string): Rate | undefined {
  const match = EACH_SO_MANY.exec(after);
  return match ? { unit: match.groups?.['many'] ?? '', length: match[0].length } : undefined;
}

/** How often a count is told to come again: "400,000 scooters [a year]", "18 ships [per day]", "8 deaths [per 100,000]". */
export const frequencyAfter = (after: string): Rate | undefined => rateOf(EACH_TIME.exec(after)) ?? rateOfMany(after);

const OFTEN: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annual: 'year',
};

/** The same told before what is counted: "43 [daily] landings"; a daily paper is one, however often it comes. @param words from the number's end to the noun's */
export function frequencyBefore(words: string): Rate | undefined {
  const often =
    /^\s(?<often>hourly|daily|nightly|weekly|monthly|yearly|annual)\s(?!.*(?:papers?|newspapers|magazines|titles|bulletins|reports|meetings)$)/u.exec(
      words,
    );
  const unit = OFTEN[often?.groups?.['often'] ?? ''];
  return unit === undefined ? undefined : { unit, length: 0 };
}

const SYMBOLS_OF_UNITS: ReadonlySet<string> = new Set([...UNITS.map(([, unit]) => unit), ...Object.values(SCALED).map(([unit]) => unit)]);

/** Whether a unit is that of a measure ("km2", "percent", "barrel"), with what it is told for each of ("m3/s"). */
export const isMeasureSymbol = (unit: string): boolean => SYMBOLS_OF_UNITS.has(unit) || SYMBOLS_OF_UNITS.has(unit.split('/')[0] ?? '');
