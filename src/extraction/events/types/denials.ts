import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EventFinding } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { complementsOf } from '../inner-events.ts';

/** "Chad [denied] the allegation", "denied that its troops had fired": of one who is blamed it is news by itself, as the blame is. */
export function isDenial(at: SentenceContext, clause: Clause): boolean {
  const { verb, object } = clause;
  if (verb.lemma !== 'deny' || verb.passive || verb.negative || clause.secondObject.length > 0) return false;
  return object.some(({ lemma }) => BLAME.has(singularOf(lemma))) || contentOfDenial(at, clause).length > 0;
}

/** "denied [that its troops had fired]", "denied [arming rebels]", "denied reports [that it had fired]". */
export function contentOfDenial(at: SentenceContext, clause: Clause): Clause[] {
  if (clause.verb.lemma !== 'deny') return [];
  const ofBlame = at.phrases.clauses.filter(
    ({ governorNoun, marker }) => marker === 'that' && governorNoun !== undefined && clause.object.includes(governorNoun),
  );
  return [...complementsOf(at, clause).filter(({ link }) => link === 'that' || link === 'reported' || link === 'gerund'), ...ofBlame];
}

/** Whether the sentence tells with a type what is denied, so that the denial is told by that. */
export function isDeniedDeed({ plover, status }: EventFinding): boolean {
  return plover !== undefined && status === 'denied';
}

const BLAME = wordSet(
  'allegation accusation charge claim report involvement responsibility wrongdoing role rumour rumor complicity suggestion guilt',
);
