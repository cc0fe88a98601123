import { type Clause, sharesAuxiliary } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Told } from './told.ts';

/** "If Macron visits Kenya, he [will meet] Ruto": what is to come under a condition is no plan. */
export function conditioned(told: Told, clause: Clause): Told {
  return told.tense === 'future' && isConditional(clause) ? { ...told, status: 'hypothetical' } : told;
}

/** The condition holds for the verb, or for the one whose "to" or modal it shares or under which it stands. */
function isConditional(clause: Clause): boolean {
  const { governor, link } = clause;
  if (clause.conditional) return true;
  return governor !== undefined && (link === 'infinitive' || sharesAuxiliary(clause)) && isConditional(governor);
}

/** "[if] it withdraws", "if [convicted]". */
export function isConditionClause(clause: Clause): boolean {
  const { link, marker } = clause;
  return (link === 'adverbial' || link === 'participle') && marker !== undefined && CONDITIONS.has(marker) && !isUntilDone(clause);
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'as if', 'in case', 'unless', 'whether', 'lest', 'until', 'till', 'provided']);

/** "had been calm [until Chad shelled the town]": of what was so up to a deed; "refused to talk until it stopped" leaves that open. */
function isUntilDone({ marker, verb, governor }: Clause): boolean {
  if ((marker !== 'until' && marker !== 'till') || !governor || governor.verb.passive || governor.verb.negative) return false;
  return toldAsPast(verb) && toldAsPast(governor.verb) && LASTED.has(governor.verb.lemma);
}

const toldAsPast = ({ form, tense, modal }: Clause['verb']): boolean => form === 'finite' && tense === 'past' && modal === undefined;

/** What was so until something ended it; "was suspended until it paid" leaves open whether that ever was. */
const LASTED = wordSet('be remain stay hold last live work serve rule wait continue lead run govern play stand enjoy own');

/** "gave money [so that] schools are built", "… [could] be built"; "… [so that] cars crashed" tells what came of it. */
export function isAim({ link, marker, verb }: Clause): boolean {
  return link === 'adverbial' && marker === 'so that' && (verb.modal !== undefined || verb.tense === 'present' || verb.tense === 'future');
}
