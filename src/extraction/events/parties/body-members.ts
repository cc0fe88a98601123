import { singularOf } from '../../../language/knowledge/nouns.ts';
import { SPEAKERS } from '../../../language/knowledge/speakers.ts';
import { type Sector, spanOf } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, isFormer, mentionOf } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { ownCountry } from '../countries/own-country.ts';
import { agentNoun, isChiefOfStaff, ledNoun } from './agent-nouns.ts';
import { describedPerson } from './described-agents.ts';
import type { PartyContext } from './parties.ts';

const MEMBERS = wordSet(
  'member activist fighter militant militiaman guerrilla gunman rebel insurgent follower soldier troop official representative delegate commander terrorist',
  'monitor inspector observer peacekeeper expert employee worker staff envoy negotiator investigator team panel mission delegation',
);
/** Parts of a body: "[units] of Peru's navy", "a [committee] of the senate". */
const PARTS = wordSet('unit committee subcommittee commission panel wing branch division department faction brigade battalion contingent section');
const LEADERS = wordSet('head leader chief chairman chairwoman chairperson chair director boss');

const isSpeaker = (noun: string): boolean => SPEAKERS.includes(noun);

/**
 * "fighters from [the Zaro Front]", "the head of [Peru's police]", "a spokesman for [the army]": whoever is of a body, leads it or speaks for it acts for it. Who speaks for a
 * person is somebody of the same state; who led a body once acts for nobody.
 * @param partiesIn whom a noun phrase names or describes
 */
export function actingForBody(
  context: PartyContext,
  at: SentenceContext,
  noun: NounPhrase,
  partiesIn: (noun: NounPhrase) => Actor[],
): Actor | undefined {
  const prepositions = prepositionsOf(noun);
  if (!prepositions || noun.possessor || noun.negative || mentionOf(at, noun)) return undefined;
  const named = namedBehind(context, at, noun);
  if (named) return named;
  if (isChiefOfStaff(noun)) return undefined;
  const body = noun.phrases.find(({ preposition, first }) => prepositions.test(preposition) && first === noun.last + 1)?.nouns[0];
  const [actor] = body ? partiesIn(body) : [];
  const range = body && rangeOf(at.sentence, { first: noun.first, last: Math.max(noun.last, body.last) });
  if (!actor || !range) return undefined;
  const kind = context.table.entities[actor.entity]?.kind;
  if (isFormer(at, noun) || kind === 'person') {
    const told = { country: countryOfHis(context, at, body, actor), end: range.end, ...sectorOfHis(context, at, body, { noun, actor }) };
    const isTold = leadsOrSpeaks(noun) || (isFormer(at, noun) && isSingleOne(at, noun));
    return isTold ? describedPerson(context, at, noun, told) : undefined;
  }
  return isBody(noun, kind, actor) ? { ...actor, span: spanOf(context.text, range.start, range.end) } : undefined;
}

/** "the head of Kenya's army, [Ada Holm], met …": the name set beside whoever leads a body or speaks for it. */
function namedBehind(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor | undefined {
  const { tokens } = at.sentence;
  const head = tokens[noun.head];
  if (!head || !leadsOrSpeaks(noun) || !isSingleOne(at, noun)) return undefined;
  const name = at.mentions.find(({ entity, form, phrase, end }) => {
    const isPerson = form === 'name' && phrase.start > head.end && context.table.entities[entity]?.kind === 'person';
    return isPerson && BESIDE.test(context.text.slice(head.end, phrase.start)) && CLOSED.test(context.text.slice(end, end + 2));
  });
  const isOneClause = name && !tokens.some(({ upos, start }) => /^(?:VERB|AUX)$/.test(upos) && start > head.end && start < name.start);
  const start = tokens[noun.first]?.start ?? head.start;
  return name && isOneClause ? { entity: name.entity, span: spanOf(context.text, start, name.phrase.start - ', '.length) } : undefined;
}

const BESIDE = /^ (?:of|for) [^,;:()“”"]{1,80}, $/u;
const CLOSED = /^(?:[,.;]|$)/u;

/** The state that the words for him tell, or that he is known to be of; what else a sentence tells of states is of others. */
function countryOfHis(context: PartyContext, at: SentenceContext, body: NounPhrase, { entity, as }: Actor): string | undefined {
  const told = context.table.entities[entity];
  return told?.kind === 'person' && !mentionOf(at, body) ? ownCountry(context, at, body) : (as?.country ?? told?.country);
}

/** "a spokesman for the [rebel] leader": what he is who speaks for a person, that one tells. */
function sectorOfHis(
  { table }: PartyContext,
  at: SentenceContext,
  body: NounPhrase,
  { noun, actor }: { noun: NounPhrase; actor: Actor },
): { sector?: Sector } {
  const told = table.entities[actor.entity];
  if (told?.kind !== 'person' || !isSpeaker(singularOf(noun.lemma))) return {};
  const led = ledNoun(at, body);
  if (led) return { sector: led.sector };
  const [sector] = actor.as?.sectors ?? told.sectors;
  if (sector === undefined && !told.key.startsWith('name:')) return {};
  return { sector: sector ?? agentNoun(at, body)?.sector ?? 'CVL' };
}

/** "a [spokesman]", and no "spokesmen". */
function isSingleOne({ sentence }: SentenceContext, { head, lemma }: NounPhrase): boolean {
  return sentence.tokens[head]?.form.toLowerCase() === singularOf(lemma);
}

function prepositionsOf({ lemma }: NounPhrase): RegExp | undefined {
  const noun = singularOf(lemma);
  if (isSpeaker(noun)) return /^(?:for|of|from)$/u;
  if (LEADERS.has(noun)) return /^of$/u;
  if (PARTS.has(noun)) return /^of$/u;
  return MEMBERS.has(noun) ? /^(?:of|from)$/u : undefined;
}

const leadsOrSpeaks = ({ lemma }: NounPhrase): boolean => LEADERS.has(singularOf(lemma)) || isSpeaker(singularOf(lemma));

/** A firm's leaders act for themselves; a state's are those of a body that is told as such, "the head of Kenya's [army]", "a member of [parliament]". */
function isBody(noun: NounPhrase, kind: string | undefined, { as }: Actor): boolean {
  if (kind === 'organisation' || kind === 'group') return true;
  const lemma = singularOf(noun.lemma);
  if (kind === 'government') return (leadsOrSpeaks(noun) || lemma === 'member' || PARTS.has(lemma)) && as?.sectors !== undefined;
  return kind === 'company' && isSpeaker(singularOf(noun.lemma));
}
