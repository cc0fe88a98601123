import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { ownCountry } from '../countries/own-country.ts';
import { agentNoun } from './agent-nouns.ts';
import type { PartyContext } from './parties.ts';

/** "[Kenyan] authorities evacuated [900 residents] from two villages": who live there are of the state whose authorities move them; soldiers and visitors may be anywhere. */
export function stateEvacuating(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  if (!DWELLERS.has(singularOf(noun.lemma)) || noun.possessor) return undefined;
  const clause = at.phrases.clauses.find(
    ({ verb, object, subject }) => MOVING.has(verb.lemma) && !verb.negative && (verb.passive ? subject : object).includes(noun),
  );
  const movers = clause?.verb.passive ? clause.agents : (clause?.subject ?? []);
  const codes = new Set(movers.map((mover) => (isAuthority(at, mover) ? ownCountry(context, at, mover) : undefined)));
  const [code] = codes;
  return codes.size === 1 ? code : undefined;
}

const DWELLERS = wordSet('resident villager family household inhabitant islander townspeople dweller');
const MOVING = wordSet('evacuate relocate resettle move rehouse displace');
const HOME_SERVICES = wordSet('authority official government police firefighter rescuer council ministry administration');

function isAuthority(at: SentenceContext, noun: NounPhrase): boolean {
  return HOME_SERVICES.has(singularOf(noun.lemma)) && agentNoun(at, noun)?.sector !== 'MIL';
}
