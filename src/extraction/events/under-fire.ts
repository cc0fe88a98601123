import type { PloverType } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import { agentNoun } from './agent-nouns.ts';
import { nounsAfter } from './candidate.ts';
import { complementsOf } from './inner-events.ts';

/** Whether "came under fire" is of another type than a frame's: "came under fire [for] jailing editors" is of words, "came under fire [from] rebels" of arms. */
export function isOtherFire(at: SentenceContext, clause: Clause, type: PloverType): boolean {
  if (clause.verb.lemma !== 'come' || !nounsAfter(clause.obliques, 'under').some(({ lemma }) => lemma === 'fire')) return false;
  return ofWords(at, clause) ? type === 'ASSAULT' : type === 'ACCUSE';
}

function ofWords(at: SentenceContext, clause: Clause): boolean {
  const shooting = nounsAfter(clause.obliques, 'from').map((noun) => agentNoun(at, noun)?.sector);
  if (shooting.length > 0) return shooting.every((sector) => sector !== undefined && !ARMED.has(sector));
  if (complementsOf(at, clause).some(({ marker }) => marker === 'for' || marker === 'over')) return true;
  const reasons = clause.obliques.filter(({ preposition, time }) => time === undefined && (preposition === 'for' || preposition === 'over'));
  return reasons.flatMap(({ nouns }) => nouns).some((noun) => !TIMES.test(noun.lemma) && !isNamed(at, noun.head));
}

const ARMED: ReadonlySet<string> = new Set(['MIL', 'REB', 'UAF', 'COP', 'CRM', 'SPY']);
/** "came under fire for three [hours]". */
const TIMES = /^(?:second|minute|hour|day|night|week|month|year|time|while)s?$/u;

/** "came under fire over [Kharkiv]". */
function isNamed({ sentence: { names, tokens } }: SentenceContext, head: number): boolean {
  const { start = 0, end = 0 } = tokens[head] ?? {};
  return names.some((name) => name.start <= start && end <= name.end);
}
