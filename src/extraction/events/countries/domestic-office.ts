import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Sector } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import { mentionOf } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { agentNoun } from '../parties/agent-nouns.ts';
import type { PartyContext } from '../parties/parties.ts';
import { isVisitor } from './agent-country.ts';
import { ownCountry } from './own-country.ts';

/** Sectors of people and bodies who deal with their own rulers first. */
const AT_HOME: ReadonlySet<Sector> = new Set<Sector>([
  'JUD',
  'LEG',
  'COP',
  'MIL',
  'OPP',
  'REB',
  'EDU',
  'LAB',
  'CVL',
  'PTY',
  'AGR',
  'MED',
  'JRN',
  'REL',
  'SPY',
  'UAF',
  'CRM',
]);

/**
 * The state of an office holder who is told without one, where those of one state deal with him: "Thai villagers petitioned [the king]", "a Kenyan court jailed
 * [the former minister]". Undefined where the sentence tells another state too, or nobody who is at home there.
 */
export function stateOfOffice(context: PartyContext, at: SentenceContext, noun: NounPhrase): string | undefined {
  const { tokens } = at.sentence;
  const head = tokens[noun.head];
  const isTheOne = tokens[noun.first]?.form.toLowerCase() === 'the' && noun.possessor === undefined && head?.form === singularOf(head?.lemma ?? '');
  if (!isTheOne || agentNoun(at, noun)?.state !== true || !isVisitor(at, noun) || isNamed(at, noun)) return undefined;
  const [country, ...others] = new Set(at.mentions.flatMap(({ entity }) => context.table.entities[entity]?.country ?? []));
  if (country === undefined || others.length > 0) return undefined;
  return at.phrases.nouns.some((other) => other !== noun && isAtHome(context, at, other, country)) ? country : undefined;
}

/** "the Northern [premier]": somebody whom a name tells apart. */
function isNamed({ sentence }: SentenceContext, { first, last }: NounPhrase): boolean {
  return sentence.tokens.slice(first, last + 1).some(({ upos }) => upos === 'PROPN');
}

/** "[Thai villagers]", "a [Kenyan court]", no "[Kenyan] minister", who may be anywhere. */
function isAtHome(context: PartyContext, at: SentenceContext, noun: NounPhrase, country: string): boolean {
  const entry = agentNoun(at, noun);
  if (!entry || !AT_HOME.has(entry.sector) || isVisitor(at, noun) || mentionOf(at, noun)?.form === 'pronoun') return false;
  return ownCountry(context, at, noun) === country;
}
