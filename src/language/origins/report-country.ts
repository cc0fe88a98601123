import type { Part, Report } from '../../model/index.ts';
import { countriesByCode } from '../knowledge/countries.ts';
import { once } from '../knowledge/load.ts';
import { places, townsElsewhere } from '../knowledge/places.ts';
import { countryOfOutlet } from './outlet-country.ts';

type Told = Pick<Report, 'parts' | 'text' | 'source' | 'url'>;

/** The country of a report's dateline, else that of its outlet by its name (`countryOfOutlet`) or by its address; undefined where the two of these differ. */
export function homeCountry(report: Told): string | undefined {
  const [town, next] = datelineTowns(report);
  if (town !== undefined && SEATS_OF_MANY.has(town)) return undefined;
  const there = town === undefined ? undefined : stateOfTown(town, next);
  if (there) return there;
  const { source, url } = report;
  const told = [countryOfOutlet(source.name ?? ''), ofDomain(source.domain ?? domainOf(url))].filter((country) => country !== undefined);
  return new Set(told).size === 1 ? told[0] : undefined;
}

/** The country of a report's dateline alone; undefined where it has none, or one of a seat of many states. */
export function datelineCountry(report: Told): string | undefined {
  const [town, next] = datelineTowns(report);
  return town === undefined || SEATS_OF_MANY.has(town) ? undefined : stateOfTown(town, next);
}

/** The state of a town, both in small letters; the one told behind it where several have such a town: "pemba", "mozambique". */
function stateOfTown(town: string, next: string | undefined): string | undefined {
  const told = next === undefined ? undefined : capitalsAndStates().get(next);
  const elsewhere = townsElsewhere().get(town);
  return told !== undefined && (elsewhere?.in.has(told) || elsewhere?.smallIn.has(told)) ? told : townsAndStates().get(town);
}

/** What stands over an article's text in few words: dateline, byline, a line of its source. */
const OVER_TEXT: ReadonlySet<Part['role']> = new Set(['dateline', 'byline', 'boilerplate', 'standfirst']);
const LONGEST_LINE = 100;

/** The towns and states, in small letters, by which the dateline tells where the report was written; of a seat of many states that seat. */
function datelineTowns({ parts, text }: Told): string[] {
  const wordsOf = ({ start, end }: Part) => text.slice(start, end);
  const dateline = parts.find(({ role }) => role === 'dateline');
  const known = dateline ? townsIn(wordsOf(dateline)) : [];
  if (known.length > 0) return known;
  const body = parts.findIndex(({ role }) => role === 'paragraph');
  const over = parts.slice(0, Math.max(0, body)).filter((part) => OVER_TEXT.has(part.role) && part.end - part.start <= LONGEST_LINE);
  const first = parts[body];
  const opening = first ? OPENING.exec(text.slice(first.start, Math.min(first.end, first.start + LONGEST_LINE)))?.[1] : undefined;
  return [...over.filter((part) => HAS_DATE.test(wordsOf(part))).map(wordsOf), opening ?? ''].flatMap(townsIn);
}

/** "PRAGUE, 8 September.", "LAGOS:", "QUITO (Agency) —" at the head of the first paragraph. */
const OPENING = /^(\p{Lu}[\p{Lu} .'’/-]{2,40}?)(?:,\s|:\s|\s\(|\s[—–-]{1,2}\s)/u;
/** A line that tells where and when, or who wrote where: "Quito, Ecuador | Tue Aug 9, 2011", "From Ada Holm in Quito". */
const HAS_DATE = /^(?:By|From)\s|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b/u;

/** The known towns and states among what commas, strokes and brackets part: "By Ada Holm in [Lima], 29 March", "[ACCRA], [Ghana]". */
function townsIn(words: string): string[] {
  const pieces = words.split(/[,;:|/()\n]|\s[—–-]+(?:\s|$)|\.\s|\.$/u).map((piece) => piece.trim());
  return pieces.flatMap((piece) => {
    const town = (/\b(?:in|from) (?<town>\p{Lu}.*)$/u.exec(piece)?.groups?.['town'] ?? piece).toLowerCase();
    return SEATS_OF_MANY.has(town) || townsAndStates().has(town) ? [town] : [];
  });
}

/** Seats of bodies of many states. */
const SEATS_OF_MANY: ReadonlySet<string> = new Set(['brussels', 'geneva', 'strasbourg', 'the hague', 'luxembourg', 'united nations']);

function domainOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}

/** Codes of countries that are sold to everybody: ".io", ".tv". */
const SOLD: ReadonlySet<string> = new Set(
  'ac ag ai am as bz cc cd co cx dj fm ga gg gl io je la li ly me ml mn ms mu nu pw sc sh so st sx tk tl to tv vc vg vu ws'.split(' '),
);

/** ".pe": of the state to which the last part of an address belongs. */
function ofDomain(domain: string): string | undefined {
  const last = domain.toLowerCase().split('.').at(-1) ?? '';
  return last.length === 2 && !SOLD.has(last) ? countriesByDomain().get(last) : undefined;
}

const countriesByDomain = once(
  () => new Map([...countriesByCode().values()].flatMap(({ code, domains }) => domains.map((domain) => [domain, code] as const))),
);

const capitalsAndStates = once(() => {
  const found = new Map<string, string>();
  for (const { code, names, adjectives, capitals, seats, domains } of countriesByCode().values())
    for (const name of [...names, ...adjectives, ...seats, ...(domains.length > 0 ? capitals : [])]) found.set(name.toLowerCase(), code);
  return found;
});

const townsAndStates = once(() => {
  const towns = places().flatMap(({ name, also, country }) => (country ? [name, ...also].map((each) => [each.toLowerCase(), country] as const) : []));
  return new Map([...towns, ...capitalsAndStates()]);
});
