import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';
import { agentNoun } from '../parties/agent-nouns.ts';

/** "[police] raids on homes", "a raid by [prosecutors]": a search, and no attack; what comes from the air, or rebels do, is none, and what a government does only on premises. */
export function isSearch(at: SentenceContext, noun: NounPhrase, { after, clause, role }: Surroundings): boolean {
  const before = at.sentence.tokens.slice(noun.possessor ? noun.possessor.last + 1 : noun.first, noun.head).map(({ lemma }) => lemma.toLowerCase());
  const doers = [...nounsAfter(after, 'by'), ...(noun.possessor ? [noun.possessor] : []), ...(role === 'object' ? (clause?.subject ?? []) : [])];
  const sectors = new Set<string>(doers.map((doer) => agentNoun(at, doer)?.sector ?? ''));
  if (before.some((word) => BOMBING.has(word)) || ['MIL', 'REB', 'UAF'].some((sector) => sectors.has(sector))) return false;
  if (before.some((word) => SEARCHING.has(word)) || ['COP', 'JUD', 'SPY'].some((sector) => sectors.has(sector))) return true;
  return sectors.has('GOV') && nounsAfter(after, 'on').some(({ lemma }) => PREMISES.has(singularOf(lemma)));
}

const BOMBING = wordSet('air aerial bombing bomb missile rocket drone suicide cross-border border commando naval retaliatory punitive');
const SEARCHING = wordSet('police customs drug drugs immigration intelligence tax fbi anti-drug anti-narcotics narcotics vice house-to-house');
const PREMISES = wordSet('office home house apartment flat headquarters newspaper newsroom station bank firm company shop bar club');
