import { ENDED_OFFICE } from '../knowledge/office-times.ts';
import type { FoundName, WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';
import { countryOf, determinerFrom, endWithOf, isOfState, modifiersFrom, nationality } from '../names/phrase.ts';
import { timedTitleText, titleAt } from '../names/titles.ts';
import { follows, isCapital, type Word } from '../names/words.ts';
import { describedStateAt, type StateTraits } from './described-states.ts';
import type { CoreferenceSentence } from './referent.ts';

/** A nominal of a role: "the Russian leader", "China’s foreign minister", "his Chinese counterpart", "a legal scholar" in apposition. */
export interface RoleNominal {
  type: 'role';
  from: number;
  to: number;
  title: string;
  country?: string;
  /** An organisation of which somebody is the head: "the president of the European Commission". */
  body?: FoundName;
  definite: boolean;
  /** The possessor of a counterpart: "his", or a name before. */
  possessor?: 'pronoun' | FoundName;
  /** The index of the name in apposition, of the sentence's names. */
  apposed?: number;
}

/** A plural of two: "the two countries", "both leaders", "the companies"; of `anybody` where no noun says what they are ("The two signed …"). */
export interface PairNominal {
  type: 'pair';
  from: number;
  to: number;
  of: 'governments' | 'people' | 'firms' | 'people or firms' | 'anybody';
  /** No number is told: "the companies". */
  uncounted?: boolean;
  /** "both men" */
  gender?: 'm' | 'f';
}

/** "the ministry", "the company": an organisation told again by what it is; "Kenya’s government", "the Kenyan government". */
export interface BodyNominal {
  type: 'body';
  from: number;
  to: number;
  noun: string;
  /** The state of a government that is named by its seat or with its state: "the government in Nairobi", "Kenya’s government". */
  country?: string;
  /** What else is told of a state: "the [East African] nation". */
  traits?: StateTraits;
}

/** No office: whoever of a country is spoken of as a guest. */
export const GUEST_TITLE = 'guest';

export type Nominal = RoleNominal | PairNominal | BodyNominal;

const PAIR_OF_GOVERNMENTS = /^(?:countries|nations|states|sides|governments|parties|capitals|powers|neighbors|neighbours|allies|superpowers)$/;
const PAIR_OF_FIRMS =
  /^(?:companies|firms|businesses|airlines|carriers|banks|lenders|retailers|insurers|brewers|brands|start-?ups|\p{L}+makers|manufacturers|suppliers|utilities|partners)$/u;
const PAIR_OF_PEOPLE = /^(?:leaders|presidents|men|women|ministers|diplomats|chancellors|premiers|rivals)$/;
/** "the two [last] met". */
const BESIDE_VERB = /^(?:last|first|also|then|later|since|never|previously|recently|reportedly|jointly)$/;
/** "the Icelandic [guest]": somebody of that country who was named before. */
const GUEST = /^(?:guest|visitor)$/;
const BODY =
  /^(?:ministry|company|firm|agency|bank|party|union|bloc|alliance|court|organization|organisation|commission|institute|university|newspaper|council|committee|department|group|center|centre|fund|association|foundation|parliament|militia|country|government|board|office|service|authority|academy|federation|airline|tribunal|senate|society|coalition|league|network)$/;

/** The nominals of a sentence, in its order; those that belong to a name's own phrase ("President" in "President Xi") are none. */
export function nominalsIn(sentence: CoreferenceSentence): Nominal[] {
  const { worded, names } = sentence;
  const inPhrase = new Set<number>();
  for (const { phrase } of names) for (let index = phrase.from; index < phrase.to; index += 1) inPhrase.add(index);
  const nominals: Nominal[] = [];
  for (let at = 0; at < worded.words.length; at += 1) {
    if (worded.found.some((name) => name.known?.type !== 'adjective' && name.from <= at && at < name.to)) continue;
    const nominal =
      (names.some(({ phrase, name }) => phrase.from <= at && at < phrase.to && name.known?.type !== 'adjective')
        ? undefined
        : roleAt(sentence, at)) ??
      pairAt(worded.words, at) ??
      guestAt(sentence, at) ??
      bodyAt(worded, at) ??
      describedStateAt(worded, at) ??
      governmentAt(worded, at);
    if (!nominal || (inPhrase.has(at) && nominal.type !== 'role')) continue;
    nominals.push(nominal);
    at = Math.max(at, nominal.to - 1);
  }
  return nominals;
}

function roleAt(sentence: CoreferenceSentence, at: number): RoleNominal | undefined {
  const { worded } = sentence;
  const { words, found } = worded;
  const title = titleAt(words, at);
  if (!title) return undefined;
  const nominalFrom = modifiersFrom(worded, title.from, isCapital(words[title.to - 1]));
  const from = determinerFrom(words, nominalFrom, true);
  const to = seatBehind(worded, 'from', endWithOf(worded, title.to))?.to ?? endWithOf(worded, title.to);
  const within = found.filter((other) => other.from >= from && other.to <= to);
  const country = nationality(words, within);
  const body = within.find((other) => /^(?:organisation|company|group)$/.test(other.kind));
  const possessor = possessorOf(words, found, from, title.from);
  const apposed = apposedName(sentence, from, to);
  const before = words[from - 1]?.lower;
  const determiner = words[from]?.lower ?? '';
  const hasCapitalCountry = within[0]?.from === from && country !== undefined;
  const definite = before !== 'as' && (determiner === 'the' || hasCapitalCountry || possessor !== undefined);
  if (!definite && apposed === undefined) return undefined;
  return {
    type: 'role',
    from,
    to,
    title: timedTitleText(words, title, (word) => isOfState(worded, word)),
    ...(country ? { country } : {}),
    ...(body ? { body } : {}),
    definite,
    ...(possessor ? { possessor } : {}),
    ...(apposed === undefined ? {} : { apposed }),
  };
}

/** "the Icelandic guest", "her Icelandic guest": a guest of a country. */
function guestAt({ worded }: CoreferenceSentence, at: number): RoleNominal | undefined {
  const { words, found } = worded;
  const isGuest = /^(?:the|his|her|their)$/.test(words[at]?.lower ?? '') && GUEST.test(words[at + 2]?.lower ?? '');
  const within = isGuest ? found.filter((other) => other.from === at + 1 && other.to === at + 2) : [];
  const country = nationality(words, within);
  return country ? { type: 'role', from: at, to: at + 3, title: GUEST_TITLE, country, definite: true } : undefined;
}

/** The index of the name that stands beside a phrase in apposition: "China’s leader, Xi Jinping", "Jane Doe, a lawyer". */
function apposedName(sentence: CoreferenceSentence, from: number, to: number): number | undefined {
  const { words } = sentence.worded;
  const people = (test: (name: NameMention) => boolean) => sentence.names.findIndex((name) => name.name.kind === 'person' && test(name));
  const after = people(({ phrase }) => phrase.from === to && words[to]?.gap === ', ' && !words[to - 1]?.possessive);
  if (after >= 0) return after;
  const ahead = people(({ phrase }) => phrase.to === from && words[from]?.gap === ', ');
  return ahead >= 0 && closesApposition(sentence, to) ? ahead : undefined;
}

/** "Jane Doe, a lawyer from Oslo, believes" is an apposition; "Xi, the president and others" is a list. */
function closesApposition(sentence: CoreferenceSentence, end: number): boolean {
  const word = sentence.worded.words[end];
  return word === undefined || word.lower !== 'and' || word.gap !== ' ';
}

function possessorOf(words: readonly Word[], found: readonly FoundName[], from: number, head: number): RoleNominal['possessor'] {
  if (/^(?:his|her|its|their)$/.test(words[from]?.lower ?? '')) return 'pronoun';
  return found.find((name) => name.from >= from && name.to <= head && words[name.to - 1]?.possessive);
}

function pairAt(words: readonly Word[], at: number): PairNominal | undefined {
  const first = words[at]?.lower;
  const hasThe = first === 'the' && words[at + 1]?.lower === 'two';
  const start = hasThe ? at + 2 : first === 'both' ? at + 1 : undefined;
  if (start === undefined) return uncountedPairAt(words, at);
  const head = words[start];
  if (!head || head.gap !== ' ') return undefined;
  const verb = BESIDE_VERB.test(head.lower) ? words[start + 1] : head;
  if (hasThe && (verb?.upos === 'VERB' || verb?.upos === 'AUX')) return { type: 'pair', from: at, to: start, of: 'anybody' };
  const of = PAIR_OF_GOVERNMENTS.test(head.lower)
    ? 'governments'
    : PAIR_OF_PEOPLE.test(head.lower)
      ? 'people'
      : PAIR_OF_FIRMS.test(head.lower)
        ? 'firms'
        : undefined;
  const gender = head.lower === 'men' ? 'm' : head.lower === 'women' ? 'f' : undefined;
  return of ? { type: 'pair', from: at, to: start + 1, of, ...(gender ? { gender } : {}) } : undefined;
}

/** "[the companies] said", "[the partners] signed": two firms that were named right before; "[the pair]" may be two people. */
function uncountedPairAt(words: readonly Word[], at: number): PairNominal | undefined {
  const [article, head] = [words[at], words[at + 1]];
  const isPair = article?.lower === 'the' && head?.gap === ' ' && /^(?:companies|firms|partners|pair)$/.test(head.lower) && head.shape === 'lower';
  const isOf = words[at + 2]?.gap === ' ' && /^(?:of|that|which|who|in|with|from|behind)$/.test(words[at + 2]?.lower ?? '');
  const of = head?.lower === 'pair' ? 'people or firms' : 'firms';
  return isPair && !isOf ? { type: 'pair', from: at, to: at + 2, of, uncounted: true } : undefined;
}

/** The seat of a government that stands behind a preposition: "the president from [Nairobi]", "the government in [Nairobi]". */
function seatBehind({ words, found }: WordedSentence, preposition: 'from' | 'in', end: number): FoundName | undefined {
  if (words[end]?.lower !== preposition || words[end]?.gap !== ' ') return undefined;
  return found.find(({ from, known }) => from === end + 1 && known?.type === 'seat' && known.country !== undefined);
}

function bodyAt(worded: WordedSentence, at: number): BodyNominal | undefined {
  const { words } = worded;
  const head = words[at + 1];
  if (words[at]?.lower !== 'the' || !head || head.gap !== ' ' || head.shape !== 'lower' || !BODY.test(head.lower)) return undefined;
  const after = words[at + 2];
  // "the company law", "the group of states": the noun is no head, or is told more closely.
  if (after && /^ $/.test(after.gap) && !head.possessive && (after.upos === 'NOUN' || after.lower === 'of')) return undefined;
  const seat = head.lower === 'government' ? seatBehind(worded, 'in', at + 2) : undefined;
  const country = seat && countryOf(seat);
  return { type: 'body', from: at, to: country ? seat.to : at + 2, noun: head.lower, ...(country ? { country } : {}) };
}

/** Which government of its state it is; "the former government", "the regional government" are others. */
const OWN_GOVERNMENT = /^(?:central|federal|national|new|current|present|coalition|interim|military)$/;

/** "[Kenya’s government] said", "[the new Kenyan government]": the state by its name with its government, and no "Kenyan government forces". */
function governmentAt({ words, found }: WordedSentence, at: number): BodyNominal | undefined {
  const head = words[at];
  if (head?.lower !== 'government' || !follows(head)) return undefined;
  const after = words[at + 1];
  if (after && after.gap === ' ' && !head.possessive && (after.upos === 'NOUN' || after.lower === 'in')) return undefined;
  const told = OWN_GOVERNMENT.test(words[at - 1]?.lower ?? '') ? at - 1 : at;
  const state = found.find(({ to, known }) => to === told && (known?.type === 'country' || known?.type === 'adjective'));
  const country = state && countryOf(state);
  if (!state || country === undefined || ENDED_OFFICE.includes(words[state.from - 1]?.lower ?? '')) return undefined;
  const before = state.from - (OWN_GOVERNMENT.test(words[state.from - 1]?.lower ?? '') ? 1 : 0);
  return { type: 'body', from: determinerFrom(words, before, false), to: at + 1, noun: 'government', country };
}
