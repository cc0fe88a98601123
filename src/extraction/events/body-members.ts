import { singularOf } from '../../language/knowledge/nouns.ts';
import { spanOf } from '../../model/index.ts';
import { rangeOf, type SentenceContext } from '../context.ts';
import { type Actor, isFormer, mentionOf } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { describedPerson } from './described-agents.ts';
import type { PartyContext } from './parties.ts';

const MEMBERS = wordSet(
  'member activist fighter militant militiaman guerrilla gunman rebel insurgent follower soldier troop official representative delegate commander terrorist',
  'monitor inspector observer peacekeeper expert employee worker staff envoy negotiator investigator team panel mission delegation',
);
const LEADERS = wordSet('head leader chief chairman chairwoman chairperson chair director boss');
const SPEAKERS = wordSet('spokesman spokeswoman spokesperson');

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
  const body = noun.phrases.find(({ preposition, first }) => prepositions.test(preposition) && first === noun.last + 1)?.nouns[0];
  const [actor] = body ? partiesIn(body) : [];
  const range = body && rangeOf(at.sentence, { first: noun.first, last: Math.max(noun.last, body.last) });
  if (!actor || !range) return undefined;
  const kind = context.table.entities[actor.entity]?.kind;
  const country = actor.as?.country ?? context.table.entities[actor.entity]?.country;
  if (isFormer(at, noun) || kind === 'person')
    return leadsOrSpeaks(noun) ? describedPerson(context, at, noun, { country, end: range.end }) : undefined;
  return isBody(noun, kind, actor) ? { ...actor, span: spanOf(context.text, range.start, range.end) } : undefined;
}

function prepositionsOf({ lemma }: NounPhrase): RegExp | undefined {
  const noun = singularOf(lemma);
  if (SPEAKERS.has(noun)) return /^(?:for|of|from)$/u;
  if (LEADERS.has(noun)) return /^of$/u;
  return MEMBERS.has(noun) ? /^(?:of|from)$/u : undefined;
}

const leadsOrSpeaks = ({ lemma }: NounPhrase): boolean => LEADERS.has(singularOf(lemma)) || SPEAKERS.has(singularOf(lemma));

/** A firm's leaders act for themselves; a state's are those of a body that is told as such, "the head of Kenya's [army]", "a member of [parliament]". */
function isBody(noun: NounPhrase, kind: string | undefined, { as }: Actor): boolean {
  if (kind === 'organisation' || kind === 'group') return true;
  if (kind === 'government') return (leadsOrSpeaks(noun) || singularOf(noun.lemma) === 'member') && as?.sectors !== undefined;
  return kind === 'company' && SPEAKERS.has(singularOf(noun.lemma));
}
