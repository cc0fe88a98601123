import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import { rangeOf } from '../../context.ts';
import { CLAIMS } from '../../phrases/index.ts';
import type { FramedEvent } from '../candidate.ts';

/** "rejected claims that it had armed [Chad]": whom the claims tell of did not make them, so that nobody told is rejected. */
export function withoutClaimed(candidate: FramedEvent): FramedEvent {
  const { at, clause, plover, targets } = candidate;
  if (plover.type !== 'REJECT' || !clause) return candidate;
  const claims = clause.object.filter(({ lemma }) => CLAIMS.has(singularOf(lemma)));
  const told = at.phrases.clauses.filter(({ link, governorNoun }) => link === 'that' && governorNoun !== undefined && claims.includes(governorNoun));
  const ranges = told.flatMap(({ range }) => rangeOf(at.sentence, range) ?? []);
  const others = targets.filter(({ span }) => !ranges.some((range) => contains(range, span)));
  return told.length === 0 ? candidate : { ...candidate, targets: others, plover: { type: plover.type, contexts: plover.contexts } };
}
