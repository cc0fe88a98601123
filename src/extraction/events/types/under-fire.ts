import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { PloverType } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { complementsOf } from '../inner-events.ts';
import { agentNoun } from '../parties/agent-nouns.ts';

/** Whether "came under fire" is of another type than a frame's: "came under fire [for] jailing editors" is of words, "came under fire [from] rebels" of arms. */
export function isOtherFire(at: SentenceContext, clause: Clause, type: PloverType): boolean {
  if (clause.verb.lemma !== 'come' || !nounsAfter(clause.obliques, 'under').some(({ lemma }) => lemma === 'fire')) return false;
  return ofWords(at, clause) ? type === 'ASSAULT' : type === 'ACCUSE';
}

function ofWords(at: SentenceContext, clause: Clause): boolean {
  const reasons = clause.obliques.filter(({ preposition, time }) => time === undefined && (preposition === 'for' || preposition === 'over'));
  const isReasoned =
    complementsOf(at, clause).some(({ marker }) => marker === 'for' || marker === 'over') ||
    reasons.flatMap(({ nouns }) => nouns).some((noun) => isReason(noun) && !isNamed(at, noun.head));
  const from = nounsAfter(clause.obliques, 'from');
  if (from.length === 0) return isReasoned;
  const isOnForces = clause.subject.some((one) => isOfForces(at, one));
  return from.every((noun) => isSpeaking(noun, agentNoun(at, noun)?.sector, isOnForces && !isReasoned));
}

/** "under fire from [lawmakers]"; from [rebels], from a [village], and of soldiers also from [villagers] it is of arms. */
function isSpeaking({ lemma }: NounPhrase, sector: string | undefined, isOnForces: boolean): boolean {
  if (sector === undefined || ARMED.has(sector) || SETTLEMENTS.has(singularOf(lemma))) return false;
  return !isOnForces || (sector !== 'CVL' && sector !== 'AGR');
}

const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB', 'UAF', 'COP', 'CRM', 'SPY']);
const SETTLEMENTS = wordSet('village town city settlement camp neighbourhood neighborhood');

/** "the [troops]", "an army [convoy]", "the [base]". */
function isOfForces(at: SentenceContext, noun: NounPhrase): boolean {
  return ARMED.has(agentNoun(at, noun)?.sector ?? '') || EXPOSED.has(singularOf(noun.lemma));
}

const EXPOSED = wordSet(
  'helicopter plane aircraft jet warplane drone vehicle convoy ship boat vessel patrol base camp outpost post position checkpoint barracks',
);

/** "came under fire for its [handling] of the flood", and not "for three [hours]", "over the [desert]". */
function isReason({ lemma }: NounPhrase): boolean {
  const noun = singularOf(lemma);
  return !EXTENTS.has(noun) && nounClass(noun) === 'thing';
}

const EXTENTS = wordSet('second minute hour day night week month year time while mile kilometre kilometer metre meter yard sky head');

/** "came under fire over [Kharkiv]". */
function isNamed({ sentence: { names, tokens } }: SentenceContext, head: number): boolean {
  const { start = 0, end = 0 } = tokens[head] ?? {};
  return names.some((name) => name.start <= start && end <= name.end);
}
