import { FIRM_NOUNS } from '../../../language/coreference/firm-nouns.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { Entity } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { type AgentNouns, isOffice } from './agent-nouns.ts';

/** "the Peruvian [central bank]" is an organisation, "a Mexican drug [maker]" a firm; several of them are a group. */
export function bodyKind(at: SentenceContext, noun: NounPhrase, entry: AgentNouns): Entity['kind'] | undefined {
  if (at.sentence.tokens[noun.head]?.form.toLowerCase() !== singularOf(noun.lemma)) return undefined;
  return isOffice(entry) ? 'organisation' : FIRM_NOUNS.has(singularOf(noun.lemma)) && /^(?:BUS|MNC)$/u.test(entry.sector) ? 'company' : undefined;
}
