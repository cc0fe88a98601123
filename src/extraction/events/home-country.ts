import { countriesByCode } from '../../language/knowledge/countries.ts';
import { once } from '../../language/knowledge/load.ts';
import { singularOf } from '../../language/knowledge/nouns.ts';
import { places } from '../../language/knowledge/places.ts';
import type { Report } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { countryOfOutlet } from './outlet-country.ts';
import type { PartyContext } from './parties.ts';

/** Bodies of which a state has one: "the [government]" without a state is that of the outlet's own country. */
const ONE_OF_A_STATE = wordSet(
  'government cabinet parliament army military navy presidency president premier police judiciary congress senate legislature regime junta',
);
/** How many sentences back a state is looked for that "the government" may be of. */
const REACH = 6;

/**
 * The state of a body that is told without one, "accused [the government]": that of the dateline or of the outlet, where that is known and no other state was
 * named nearer; undefined for other nouns and where it can't be told.
 */
export function homeStateOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const [first, head] = [at.sentence.tokens[noun.first], at.sentence.tokens[noun.head]];
  const isBare = noun.head === noun.first + 1 && noun.last === noun.head && noun.phrases.every(({ preposition }) => preposition !== 'of');
  if (!isBare || first?.form.toLowerCase() !== 'the' || !ONE_OF_A_STATE.has(singularOf(head?.lemma.toLowerCase() ?? ''))) return undefined;
  const home = homeCountry(context.report);
  const start = rangeOf(at.sentence, noun)?.start ?? 0;
  return home !== undefined && isNearest(context, at, start, home) ? home : undefined;
}

/** Whether the last states that were named before are none, or the country itself and no more than one other. */
function isNearest(context: PartyContext, at: SentenceContext, start: number, home: string): boolean {
  const here = statesIn(context, at);
  if (here.some((state) => state !== home)) return false;
  for (const before of context.sentences.slice(Math.max(0, at.index - REACH), at.index).toReversed()) {
    const states = statesIn(context, before);
    if (states.length > 0) return states.includes(home) && states.length <= 2;
  }
  const earlier = context.reading.mentions.filter((mention) => mention.end <= start);
  return earlier.every(({ entity }) => (context.table.entities[entity]?.country ?? home) === home);
}

function statesIn(context: PartyContext, { mentions }: SentenceContext): string[] {
  return [...new Set(mentions.flatMap(({ entity, as }) => as?.country ?? context.table.entities[entity]?.country ?? []))];
}

/** The country of a report's dateline, else that of its outlet by its name (`countryOfOutlet`) or by its address; undefined where the two of these differ. */
export function homeCountry({ parts, text, source, url }: Pick<Report, 'parts' | 'text' | 'source' | 'url'>): string | undefined {
  const dateline = parts.find(({ role }) => role === 'dateline');
  const town = dateline && townOf(text.slice(dateline.start, dateline.end));
  if (town !== undefined && SEATS_OF_MANY.has(town)) return undefined;
  const there = town === undefined ? undefined : townsAndStates().get(town);
  if (there) return there;
  const told = [countryOfOutlet(source.name ?? ''), ofDomain(source.domain ?? domainOf(url))].filter((country) => country !== undefined);
  return new Set(told).size === 1 ? told[0] : undefined;
}

/** "OSLO, May 16 (Agency) —": the words before the comma. */
function townOf(words: string): string | undefined {
  return /^\s*(\p{Lu}[\p{L}\p{M} .'’-]*)/u.exec(words)?.[1]?.trim().toLowerCase();
}

/** Seats of bodies of many states. */
const SEATS_OF_MANY: ReadonlySet<string> = new Set(['brussels', 'geneva', 'strasbourg', 'the hague', 'luxembourg', 'united nations']);

function domainOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}

/** Codes of countries that are sold to everybody: ".io", ".tv". */
const SOLD = wordSet('ac ag ai am as bz cc cd co cx dj fm ga gg gl io je la li ly me ml mn ms mu nu pw sc sh so st sx tk tl to tv vc vg vu ws');

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
