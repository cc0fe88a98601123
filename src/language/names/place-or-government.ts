import type { FoundName } from './found-name.ts';
import { titleAt } from './titles.ts';
import { isCapital, type Word } from './words.ts';

const LOCATIVE = new Set('in near across throughout inside outside around within through via into at'.split(' '));
const SKIPPED = new Set(
  'the a neighboring neighbouring nearby northern southern eastern western central downtown mainland occupied wartime post-war rural both'.split(' '),
);
const GOING = new Set(
  'visit visits visiting visited trip trips travel travels traveled travelled traveling travelling journey journeys flew fly flies flying flight flights went go goes going gone came come comes coming return returns returned returning arrive arrived arriving arrives head heads headed heading moved move moving drove drive walked sailed fled flee tour tours invited invite invites welcome welcomed back home sent deployed transported deported extradited relocated pilgrimage stopover'.split(
    ' ',
  ),
);
/** Verbs whose object is a place. */
const OF_PLACE = new Set(
  'visit visits visited visiting reach reached reaching leave leaves left leaving enter enters entered entering tour tours toured touring depart departed departing fled flee fleeing invaded invade invading occupied occupy inhabit'.split(
    ' ',
  ),
);
const TIME_NOUN = new Set(
  'yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last next this late early earlier later'.split(' '),
);

/**
 * Whether a country's or capital's name stands for the place here ("arrived in Moscow", "visit to Beijing", "left Paris") rather than for its
 * government ("ties with Moscow", "Beijing urged"). A possessor or a modifier ("in China’s interest", "in China policy") is no place.
 */
export function isPlaceHere(words: readonly Word[], name: FoundName, found: readonly FoundName[]): boolean {
  const before = indexBefore(words, name.from);
  const isPossessor = words[name.to - 1]?.possessive === true;
  if (isDateline(words, name) || isBased(words, name) || isCity(words, name)) return true;
  if (isPossessor || isModifier(words, name)) return false;
  const listed = listedBefore(words, name, found);
  if (listed) return listed.kind === 'place' || isPlaceHere(words, listed, found);
  const word = words[before];
  if (!word || before < 0) return false;
  if (LOCATIVE.has(word.lower)) return true;
  if (OF_PLACE.has(word.lower)) return true;
  if (word.lower === 'to' || word.lower === 'from') return isGoing(words, before);
  return word.lower === 'of' && /^(?:city|capital|town|outskirts|suburb|suburbs|streets|tour)$/.test(words[before - 1]?.lower ?? '');
}

/** "the mayor of Moscow", "the capital, Moscow", "Moscow city authorities", "a Paris suburb": the city, never the government that sits there. */
function isCity(words: readonly Word[], name: FoundName): boolean {
  if (name.known?.type !== 'seat' || !name.known.capital) return false;
  const after = words[name.to];
  if (/^,? $/.test(words[name.from]?.gap ?? '') && /^(?:capital|city)$/.test(words[name.from - 1]?.lower ?? '')) return true;
  const isOf = words[name.from - 1]?.lower === 'of' && OF_CITY.test(words[name.from - 2]?.lower ?? '');
  return isOf || (after !== undefined && /^(?:[’']s)? $/.test(after.gap) && AFTER_CITY.test(after.lower));
}

const OF_CITY =
  /^(?:mayor|mayors|governor|population|residents|people|citizens|inhabitants|streets|suburbs?|outskirts|district|districts|port|university|city|cities|capital|centre|center|heart|north|south|east|west|archbishop|bishop|airport|airports)$/;
const AFTER_CITY =
  /^(?:city|mayor|mayoral|population|inhabitants|suburbs?|metro|subway|underground|airport|airports|streets?|residents?|district|districts|neighborhood|neighbourhood|hospital|hospitals|hotel|hotels|police|court|university|stadium|region|stock|apartment|museum|traffic|conference|plants?|factory|factories|mills?|refinery|shops?|stores?|offices?|warehouses?|bureau)$/;

/** The name before in a list of places: "visited Serbia and Hungary", "in Bishkek, Kyrgyzstan". */
function listedBefore(words: readonly Word[], name: FoundName, found: readonly FoundName[]): FoundName | undefined {
  const first = words[name.from];
  const isAfterAnd = words[name.from - 1]?.lower === 'and' && first?.gap === ' ' && words[name.from - 1]?.gap === ' ';
  const end = isAfterAnd ? name.from - 1 : first?.gap === ', ' ? name.from : undefined;
  const before = found.find((other) => other.to === end && other.kind !== 'person');
  if (!before || words[before.to - 1]?.possessive) return undefined;
  // After a comma only a country that tells where a city lies: others begin a new clause.
  const tellsWhere = name.known?.type === 'country' && (before.known?.type === 'place' || before.known?.type === 'seat');
  return isAfterAnd || tellsWhere ? before : undefined;
}

/** The nearest word before a name that is no article or adjective; -1 across punctuation. */
function indexBefore(words: readonly Word[], at: number): number {
  let index = at;
  while (index > 0) {
    if (!/^\s+$/.test(words[index]?.gap ?? '')) return -1;
    index -= 1;
    const word = words[index];
    // "in [southwestern] Peru", "in [landlocked] Chad"
    if (!SKIPPED.has(word?.lower ?? '') && !(word?.upos === 'ADJ' && word.shape === 'lower')) return index;
  }
  return -1;
}

/** A verb or noun of going within a few words before "to" or "from": "invited his counterpart to Beijing". */
function isGoing(words: readonly Word[], preposition: number): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 6); index -= 1) {
    const word = words[index];
    if (!word) return false;
    if (GOING.has(word.lower)) return true;
    if (/[.;:,()“”"]/.test(words[index + 1]?.gap ?? '')) return false;
  }
  return false;
}

/** "China policy", "Russia-China relations": the name modifies the noun after it. */
function isModifier(words: readonly Word[], name: FoundName): boolean {
  const after = words[name.to];
  if (!after) return false;
  if (after.gap === '-' || after.gap === '–') return after.lower !== 'based';
  if (!/^\s+$/.test(after.gap) || TIME_NOUN.has(after.lower)) return false;
  if (titleAt(words, name.to) !== undefined && isCapital(after)) return true;
  return after.shape === 'lower' && after.upos === 'NOUN' && !/(?:day|week|month|year|morning|night|evening|afternoon)s?$/.test(after.lower);
}

/** "BEIJING (Reuters) —", "MOSCOW, May 16 —". */
function isDateline(words: readonly Word[], name: FoundName): boolean {
  const after = words[name.to];
  return (
    name.from === 0 && words[name.to - 1]?.shape === 'upper' && (words[0]?.form.length ?? 0) > 3 && after !== undefined && /[(,—–-]/.test(after.gap)
  );
}

/** "U.S.-based", "Moscow based". */
const isBased = (words: readonly Word[], name: FoundName): boolean => words[name.to]?.lower === 'based' && words[name.to]?.gap === '-';
