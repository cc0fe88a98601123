import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import { APPOINTING } from '../frames/appointing.ts';
import { type PartyContext, partiesOf } from './parties.ts';
import { rolesOf } from './roles.ts';

/** Whoever is named or described by the phrases of who acts and who is acted upon. */
export function partiesAt(context: PartyContext, at: SentenceContext, token: number): Pick<EventCandidate, 'sources' | 'targets'> {
  const { sources, targets } = rolesOf(at, token);
  // "handed Ukraine [40 tanks]", "named her [chief]": what is given, or what somebody is made
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  const isPost = (noun: NounPhrase) => clause?.verb.passive === true && APPOINTING.has(clause.verb.lemma) && clause.object.includes(noun);
  const isGiven = (noun: NounPhrase) =>
    isPost(noun) || (clause?.secondObject.includes(noun) === true && at.sentence.tokens[noun.head]?.upos === 'NOUN');
  const isPunished = clause !== undefined && receivesPunishment(clause);
  return {
    sources: isPunished ? [] : sources.flatMap((noun) => partiesOf(context, at, noun)),
    targets: (isPunished ? clause.subject : targets).flatMap((noun) => (isGiven(noun) ? [] : partiesOf(context, at, noun))),
  };
}

/** "[Banda] received a suspended sentence": whom a court punishes does nothing. */
function receivesPunishment({ verb, object }: Clause): boolean {
  return !verb.passive && RECEIVING.has(verb.lemma) && object.some(({ lemma }) => PUNISHMENTS.has(singularOf(lemma)));
}

const RECEIVING = wordSet('receive get draw incur');
const PUNISHMENTS = wordSet('sentence fine penalty punishment ban reprimand');
