import type { Entity, Mention, Sector } from '../../model/index.ts';
import { singularOf } from '../knowledge/nouns.ts';
import { SPEAKERS } from '../knowledge/speakers.ts';
import type { FoundName, WordedSentence } from '../names/found-name.ts';
import type { NameMention } from '../names/name-mentions.ts';
import { joins, type Word } from '../names/words.ts';

/** How many words before a name or behind its comma tell whom its bearer serves. */
const REACH = 9;

/** What a person is told beside: the words of the sentence, all mentions in it, and the entities they mean. */
export interface Beside {
  worded: WordedSentence;
  mentions: readonly Mention[];
  entities: readonly Entity[];
}

/**
 * The state that somebody serves by the words beside his name: a body of it, whoever acts for it, or it itself: "[State Department] spokesman Ada Holm", "[its]
 * finance minister, Ada Holm", "[the army]'s spokesman, Ada Holm", "Ada Holm, a spokeswoman for the [Norwegian] police", "Ada Holm, who heads [Norway]'s navy".
 */
export function countryServed(beside: Beside, { name, phrase }: NameMention): string | undefined {
  return servedBefore(beside, name, phrase.from) ?? servedAfter(beside, name);
}

/** Back over the noun for what he is and what goes with it, to the one whose he is. */
function servedBefore(beside: Beside, name: FoundName, phraseFrom: number): string | undefined {
  const { words } = beside.worded;
  const noun = name.from - 1;
  const role = words[noun];
  if (!role || !/^,? $/.test(words[name.from]?.gap ?? '') || !isRole(role)) return undefined;
  for (let at = noun; at >= Math.max(0, noun - REACH); at -= 1) {
    const mention = at < noun ? mentionEndingAt(beside, at) : undefined;
    if (mention) return stateOfMaster(beside, mention, words[at], words.slice(at + 1, name.from));
    const word = words[at];
    if (!word || !(at > phraseFrom || isModifier(word)) || !(joins(words[at + 1]) || words[at + 1]?.gap === '-' || at === noun)) return undefined;
  }
  return undefined;
}

/** "[Russian Defence Ministry] spokesman": a body right before the noun; "[its] minister", "[the army]'s spokesman": whoever has him; "[Texas] governor": a part of a state. */
function stateOfMaster({ entities }: Beside, { entity, form }: Mention, last: Word | undefined, role: readonly Word[]): string | undefined {
  const master = entities[entity];
  if (!master || master.country === undefined || form === 'adjective') return undefined;
  const post = role.map(({ lower }) => lower).join(' ');
  if (master.kind === 'person') return last?.possessive && isOfOffice(master) && SPEAKS_FOR.test(post) ? master.country : undefined;
  if (master.kind === 'place') return form === 'name' && !last?.possessive && OF_PLACE.test(post) ? master.country : undefined;
  const isHis = last?.possessive === true || form === 'pronoun' || form === 'name';
  return isHis && isOfState(master) ? master.country : undefined;
}

/** ", a spokesman for the [Norwegian] police,", ", who heads [Norway]'s navy,": a noun for a post, a preposition, and a body that a state's name or adjective stands before. */
function servedAfter(beside: Beside, { to }: FoundName): string | undefined {
  const { words } = beside.worded;
  if (words[to]?.gap !== ', ' || words[to - 1]?.possessive) return undefined;
  const link = words.slice(to, to + REACH).findIndex((word, at) => (at > 0 && !joins(word)) || LINK.test(word.lower));
  const at = to + link;
  if (link < 1 || !LINK.test(words[at]?.lower ?? '') || !joins(words[at])) return undefined;
  const before = words[at - 1];
  const isLinked = RUNS.test(words[at]?.lower ?? '') ? words[to]?.lower === 'who' && link === 1 : before !== undefined && isRole(before);
  if (!isLinked) return undefined;
  const start = words[words[at + 1]?.lower === 'the' ? at + 2 : at + 1]?.start;
  const mention = beside.mentions.find((each) => each.start === start && each.form !== 'pronoun');
  const master = mention && beside.entities[mention.entity];
  if (!mention || master?.country === undefined) return undefined;
  if (mention.form === 'name' && master.kind === 'organisation') return isOfState(master) ? master.country : undefined;
  const last = words.findIndex(({ end }) => end >= mention.end);
  const isNamed = mention.form === 'adjective' || (master.kind === 'government' && (words[last]?.possessive ?? false));
  return isNamed && isBodyOfState(words, last + 1) ? master.country : undefined;
}

/** "[police],", "[foreign ministry] and", "[prime minister],": the noun that ends the phrase. */
function isBodyOfState(words: readonly Word[], from: number): boolean {
  let at = from;
  while (at < from + 4 && words[at] && (at === from || joins(words[at])) && /^(?:NOUN|PROPN|ADJ)$/.test(words[at]?.upos ?? '')) at += 1;
  const head = words[at - 1];
  const isCentral = head?.lower === 'bank' && words[at - 2]?.lower === 'central';
  return at > from && head?.shape === 'lower' && (isCentral || BODY_OF_STATE.test(singularOf(head.lower)));
}

function mentionEndingAt({ worded: { words }, mentions }: Beside, at: number): Mention | undefined {
  const word = words[at];
  return word && mentions.find(({ end, form }) => end === word.end && form !== 'adjective');
}

/** A post that only its own people hold: no critic, prisoner or lobbyist of it. */
const isRole = ({ lower, upos }: Word): boolean =>
  /^(?:NOUN|PROPN|ADJ)$/.test(upos) && (POST.test(singularOf(lower)) || SPEAKERS.includes(singularOf(lower)));
const isModifier = ({ upos, lower }: Word): boolean => /^(?:ADJ|NOUN|PROPN)$/.test(upos) || /^(?:and|for|of)$/.test(lower);

const isOfOffice = ({ sectors }: Entity): boolean => sectors.includes('GOV');
const isOfState = ({ kind, sectors }: Entity): boolean =>
  kind === 'government' || (kind === 'organisation' && sectors.some((sector) => STATE.has(sector)));
const STATE: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY']);

const LINK = /^(?:for|of|at|with|in|heads|leads|runs|commands|chairs)$/;
const RUNS = /^(?:heads|leads|runs|commands|chairs)$/;
const POST =
  /^(?:minister|premier|chancellor|president|secretary|undersecretary|officer|official|head|chief|director|commissioner|chairman|chairwoman|adviser|advisor|aide|deputy|governor|mayor|senator|lawmaker|legislator|member|judge|justice|prosecutor|envoy|diplomat|negotiator|soldier|sergeant|lieutenant|captain|major|colonel|general|commander|admiral|marshal|inspector|superintendent)$/;
const SPEAKS_FOR = new RegExp(`\\b(?:${SPEAKERS.join('|')}|minister|chief of staff|adviser|advisor|aide|deputy)$`);
const OF_PLACE = /^(?:chief |public |state |deputy )*(?:governor|mayor|senator|prosecutor|judge|police chief|attorney general)$/;
/** Bodies and offices that a state has. */
export const BODY_OF_STATE =
  /^(?:ministry|minister|president|government|police|army|navy|military|force|guard|parliament|senate|embassy|court|cabinet|premier|authority|agency|service|commission|department|committee|prosecutor|king|queen)$/;
