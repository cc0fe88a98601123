import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { SettledEvent } from '../settle.ts';
import { FACT, type Factuality } from './told.ts';

const DECIDING = wordSet('decision choice move');

/**
 * Of a deed that is told only as decided, "her [choice to meet] both envoys", what another account of the report tells of it: done, where the same one
 * did the same to whom it names, and 'nothing' where it names nobody that is known, so that it only takes up what was told. Undefined for all else.
 * @param events all of the report
 */
export function carriedOut(event: SettledEvent, events: readonly SettledEvent[]): Factuality | 'nothing' | undefined {
  const { predicate, factuality, time } = event.candidate;
  const clause = clauseOf(event);
  if (factuality?.status !== 'planned' || time || clause?.verb.form !== 'infinitive' || !DECIDING.has(clause.governorNoun?.lemma ?? ''))
    return undefined;
  const [sources, targets] = [entitiesOf(event, 'source'), entitiesOf(event, 'target')];
  const done = events.filter(
    (other) =>
      other.candidate.predicate === predicate &&
      other.candidate.factuality?.status === 'occurred' &&
      entitiesOf(other, 'source').some((entity) => sources.includes(entity)),
  );
  if (done.length === 0) return undefined;
  if (clause && isPointing(event, clause)) return 'nothing';
  return done.some((other) => entitiesOf(other, 'target').some((entity) => targets.includes(entity))) ? FACT : undefined;
}

function entitiesOf({ participants }: SettledEvent, role: 'source' | 'target'): number[] {
  return participants.flatMap((party) => (party.role === role ? [party.entity] : []));
}

function clauseOf({ candidate: { at, trigger } }: SettledEvent): Clause | undefined {
  return at.phrases.clauses.find(({ verb }) => verb.head === trigger.first);
}

/** "[these] countries". */
function isPointing({ candidate: { at } }: SettledEvent, { object }: Clause): boolean {
  return object.some(({ first }) => /^(?:these|those|both|them|it)$/iu.test(at.sentence.tokens[first]?.form ?? ''));
}
