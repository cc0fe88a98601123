import { countriesByCode } from '../knowledge/countries.ts';
import { once } from '../knowledge/load.ts';
import { nounClass, singularOf } from '../knowledge/nouns.ts';
import { namesakes, places } from '../knowledge/places.ts';
import type { FoundName, WordedSentence } from '../names/found-name.ts';
import { lookUp } from '../names/gazetteer.ts';
import { isStateWithin } from '../names/phrase.ts';
import { follows, joins, type Word } from '../names/words.ts';

/** How far from a name its country is told: "Denmark's second-largest maker of wind turbines" before it, or after its comma. */
const REACH = 8;

/**
 * The country that the words of a name tell: "Bank of [Ghana]", "[Kenyan] Nurses' Union". Undefined of bodies of many states, of words that are other names too,
 * and where the name tells of several: "[Nigeria]-[Cameroon] Railway".
 */
export function countryInName(words: readonly Word[], { from, to, kind }: Pick<FoundName, 'from' | 'to' | 'kind'>): string | undefined {
  const own = words.slice(from, to);
  // "Kenya International Airlines" is one state's
  if (kind !== 'company' && isOfMany(own.map(({ form }) => form).join(' '))) return undefined;
  const told = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const found = lookUp(words, at);
    if (!found || found.end > to) continue;
    const { known } = found;
    if ((known.type === 'country' || known.type === 'adjective') && !SHARED.has(known.country.code)) told.add(known.country.code);
    // "Central [Bank of Ghana]": a body in the name tells by its own words
    if (known.type !== 'organisation') at = found.end - 1;
  }
  const [code, another] = told;
  return another === undefined ? code : undefined;
}

/** "World Trade Organization", "European Court": a body of many states, by its name; not "South African Court", which one state has. */
export function isOfMany(name: string): boolean {
  return OF_MANY.test(name.replace(ofOne(), ''));
}

/** Names and adjectives of one state, and places in it, with a word that is of many alone: "South African", "Western Cape"; not "Central African States". */
const ofOne = once((): RegExp => {
  const states = [...countriesByCode().values()].flatMap(({ names, adjectives }) => [...names, ...adjectives]);
  const parts = places().flatMap(({ name, also, country }) => (country === undefined ? [] : [name, ...also]));
  const names = [...states, ...parts].filter((name) => OF_MANY.test(name) && /^[\p{L} -]+$/u.test(name)).toSorted((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${names.join('|')})\\b(?! (?:States|Countries)\\b)`, 'gu');
});

const OF_MANY = /\b(?:International|World|Global|Nations|African|European|Arab|Asian|Western|Islamic|American States)\b/u;
/** Names of states that are somebody's or a region's too: "Jordan", "Georgia". */
const SHARED: ReadonlySet<string> = new Set(['GEO', 'JOR', 'TCD']);

/** The country that the words beside an organisation's or firm's name tell: before it, or set beside it after a comma. */
export function countryBeside(sentence: WordedSentence, name: FoundName): string | undefined {
  return countryBefore(sentence, name) ?? countryAfter(sentence, name);
}

/** "[Danish] brewer Norvik", "[Oslo]-based Norvik", "[Japan]'s Norvik", "[Spain]'s top lender, Norvik". */
function countryBefore({ words, found }: WordedSentence, name: FoundName): string | undefined {
  const before = words[name.from - 1];
  if (!before || !(follows(words[name.from]) || words[name.from]?.gap === ', ')) return undefined;
  const isBeside = words[name.from]?.gap === ', ';
  for (let at = name.from - 1; at >= Math.max(0, name.from - REACH); at -= 1) {
    const word = words[at];
    if (!word) return undefined;
    const own = found.find(({ to }) => to === at + 1);
    const code = own && stateOf(own);
    const next = words[at + 1];
    if (code !== undefined && own) {
      if (next?.gap === '-') return next.lower === 'based' ? code : undefined;
      if (words[own.from]?.gap === '-') return undefined;
      // "Ohio lender Norvik"
      if (isPlaceOfFirm(words, own) && at + 2 === name.from && !isBeside && AT_HOME.test(next?.lower ?? '')) return code;
      const isNational = own.known?.type === 'adjective' || own.known?.type === 'country';
      const isAdjective = own.known?.type === 'adjective' || /^U\.?[SK]\.?$/u.test(word.form);
      const isTold = word.possessive ? follows(next) : isAdjective && (!isBeside || hasArticle(words, own.from));
      return isNational && isTold && isKindWord(words, at + 1, name.from, word.possessive) ? code : undefined;
    }
    if (own || !isModifier(word) || !(joins(next) || at === name.from - 1)) return undefined;
  }
  return undefined;
}

/** A noun for what somebody is stands right before the name, or nothing does: "Japan's Norvik", "Danish brewer Norvik"; not "Japan's car sales Norvik". */
function isKindWord(words: readonly Word[], from: number, to: number, possessive: boolean): boolean {
  if (from === to) return possessive;
  const last = words[to - 1];
  return last !== undefined && last.shape === 'lower' && isBody(last);
}

const hasArticle = (words: readonly Word[], at: number): boolean => /^(?:an?|the|its|their|his|her)$/.test(words[at - 1]?.lower ?? '');

const isModifier = ({ upos, lower }: Word): boolean => (/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(upos) || lower === 'based') && !BREAKS.has(lower);

const BREAKS: ReadonlySet<string> = new Set('than as such owned backed listed born made'.split(' '));

/** "Norvik, the [Danish] brewer", "Norvik, [Spain]'s top lender", "Norvik, which is based in [Oslo]", "Norvik of [Denmark]". */
function countryAfter(sentence: WordedSentence, { to }: FoundName): string | undefined {
  const { words, found } = sentence;
  const next = words[to];
  if (!next || words[to - 1]?.possessive) return undefined;
  if (next.lower === 'of' && next.gap === ' ') return countryOf(sentence, to + 1);
  if (!/^\)?(?:, | \()$/.test(next.gap)) return undefined;
  const seat = seatAfter(sentence, to);
  if (seat) return seat;
  for (let at = to; at < Math.min(words.length, to + REACH); at += 1) {
    const word = words[at];
    if (!word || (at > to && !joins(word) && !words[at - 1]?.possessive)) return undefined;
    const own = found.find(({ from }) => from === at);
    const code = own && stateOf(own);
    if (own && code !== undefined && isBasedThere(words, own)) return code;
    if (own && code !== undefined && isPlaceOfFirm(words, own)) return isFirmOf(words, own, to) ? code : undefined;
    if (own && code !== undefined) return isSetBeside(words, own, to) && own.known?.type !== 'seat' ? code : undefined;
    if (at > to && isBody(words[at - 1] ?? NONE) && isFrom(words, to, at)) return countryAt(sentence, at + 1);
    const isOneOf = word.lower === 'of' && /^(?:one|another)$/.test(words[at - 1]?.lower ?? '');
    const isWord =
      isModifier(word) || isOneOf || /^(?:an?|the|one|another)$/.test(word.lower) || (word.gap === '-' && /^(?:owned|listed|run)$/.test(word.lower));
    if (own || !isWord) return undefined;
  }
  return undefined;
}

/** A town or region before what somebody is called by: "a [New Jersey] company", no state's capital that may stand for its government with others' words. */
const isPlaceOfFirm = (words: readonly Word[], { known, to }: FoundName): boolean =>
  (known?.type === 'place' || known?.type === 'seat') && !words[to - 1]?.possessive;

/** "Norvik, a [New Jersey] drug maker": an article, and a noun for a firm that is at home where it is told of. */
function isFirmOf(words: readonly Word[], { from, to }: FoundName, start: number): boolean {
  if (!/^an?$/.test(words[start]?.lower ?? '') || from !== start + 1) return false;
  let at = to;
  while (at < words.length && at < to + 4 && isModifier(words[at] ?? NONE) && joins(words[at])) at += 1;
  const last = words[at - 1];
  return at > to && last !== undefined && last.shape === 'lower' && AT_HOME.test(singularOf(last.lower));
}

/** "a [Texas]-based maker"; not "a London-based Orvel unit". */
const isBasedThere = (words: readonly Word[], { to }: FoundName): boolean =>
  words[to]?.gap === '-' && words[to]?.lower === 'based' && words[to + 1]?.shape === 'lower';

/** "a lender [from] Latvia", "an insurer [in] Cologne"; the biggest brewer in a state may be another's, and an investor or employer there is often one. */
function isFrom(words: readonly Word[], start: number, at: number): boolean {
  const link = words[at]?.lower;
  if (link === 'from') return true;
  const isForeign = words.slice(start, at).some(({ lower }) => lower === 'foreign');
  return link === 'in' && /^an?$/.test(words[start]?.lower ?? '') && !isForeign && AT_HOME.test(singularOf(words[at - 1]?.lower ?? ''));
}

const AT_HOME = /(?:maker|bank|lender|insurer|retailer|brewer|brewery|firm|company|startup|start-up)$/u;

/** "a lender from [Latvia],", "an insurer in Cologne, [Germany],": the state, or the place that stands there. */
function countryAt({ words, found }: WordedSentence, at: number): string | undefined {
  const start = words[at]?.lower === 'the' ? at + 1 : at;
  const own = found.find(({ from }) => from === start);
  const next = own && words[own.to];
  if (!own || words[own.to - 1]?.possessive || (next && joins(next) && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos))) return undefined;
  const after = next?.gap === ', ' ? found.find(({ from }) => from === own.to) : undefined;
  if (after?.known?.type === 'country') return after.known.country.code;
  return isStateWithin(words, own) ? undefined : stateOf(own);
}

/** "Norvik Bank, the country's biggest lender", "the country's biggest lender, Norvik Bank". */
export function isOfTheCountry({ words }: WordedSentence, { from, to }: FoundName): boolean {
  const isOwner = (at: number) => words[at]?.possessive === true && /^(?:country|nation|kingdom|republic|island)$/.test(words[at]?.lower ?? '');
  if (words[to]?.gap === ', ' && words[to]?.lower === 'the' && isOwner(to + 1)) return true;
  const before = words.slice(Math.max(0, from - REACH), from).findLastIndex((_, index) => isOwner(Math.max(0, from - REACH) + index));
  if (before < 0) return false;
  const between = words.slice(Math.max(0, from - REACH) + before + 1, from);
  return between.length > 0 && between.every((word, index) => isModifier(word) && (index === 0 || joins(word)));
}

/** "…, a [Polish] maker", "…, [Spain]'s top lender": an article or a possessive ending, and a noun for a body. */
function isSetBeside(words: readonly Word[], { from, to, known }: FoundName, start: number): boolean {
  const isPossessive = words[to - 1]?.possessive === true;
  const isAttribute = known?.type === 'adjective' || /^(?:U\.S\.|US|UK|U\.K\.|EU)$/.test(words[from]?.form ?? '');
  if (!isAttribute && !isPossessive) return false;
  if (!isPossessive && !words.slice(start, from).some(({ lower }) => /^(?:an?|the|one|another)$/.test(lower))) return false;
  let at = to;
  while (at < words.length && at < to + REACH && isModifier(words[at] ?? NONE) && (at === to || joins(words[at]))) at += 1;
  const last = words[at - 1];
  return at > to && last !== undefined && last.shape === 'lower' && isBody(last);
}

const NONE: Word = { form: '', plain: '', lower: '', shape: 'lower', gap: '', possessive: false, upos: 'X', start: 0, end: 0 };

/** ", based in [Oslo]", ", a firm located in Cusco, [Peru]". */
function seatAfter({ words, found }: WordedSentence, to: number): string | undefined {
  const based = to + words.slice(to, to + 6).findIndex(({ lower }) => /^(?:based|headquartered|located|headquarters)$/.test(lower));
  if (based < to || words[based + 1]?.lower !== 'in') return undefined;
  if (!words.slice(to, based).every(({ lower }) => /^(?:which|is|was|are|a|firm|company|has|with|its)$/.test(lower))) return undefined;
  const towns = found.filter(({ from }) => from > based + 1 && from <= based + 5);
  return towns.map((town) => (isStateWithin(words, town) ? undefined : stateOf(town))).find((code) => code !== undefined);
}

/** "Norvik of [Denmark]", "Norvik of the [Netherlands]": the country alone. */
function countryOf({ words, found }: WordedSentence, at: number): string | undefined {
  const start = words[at]?.lower === 'the' ? at + 1 : at;
  const own = found.find(({ from }) => from === start);
  if (!own || own.known?.type !== 'country' || words[own.to - 1]?.possessive) return undefined;
  const next = words[own.to];
  return next && joins(next) && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos) ? undefined : own.known.country.code;
}

/** The state that a name of a place, state or people tells; none by a town's name that another state's town has too: "a Kingston brewer". */
function stateOf({ known }: FoundName): string | undefined {
  if (known?.type === 'country' || known?.type === 'adjective') return known.country.code;
  if (known?.type === 'seat') return namesakes().has(known.place) ? undefined : known.country?.code;
  return known?.type === 'place' && !namesakes().has(known.place.name) ? known.place.country : undefined;
}

/** "brewer", "carrier", "arm", "rival": what a firm or body may be called by. */
function isBody({ lower, upos }: Word): boolean {
  const lemma = singularOf(lower);
  return /^(?:NOUN|PROPN|ADJ)$/.test(upos) && (/^(?:person|organisation)$/.test(nounClass(lemma)) || KINDS.test(lemma));
}

const KINDS =
  /(?:maker|er|or|giant|group|chain|brand|unit|arm|startup|start-up|bank|utility|carrier|railway|conglomerate|fund|house|franchise|store|daily|watchdog|studio|exchange|company|firm|charity|insurer)$/u;
