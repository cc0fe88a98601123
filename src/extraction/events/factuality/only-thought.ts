import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/**
 * "[hoped] that Chad would not join", "is [confident] that Chad will not", "the [fear] that Chad will leave": what somebody wishes, fears, doubts or foresees is
 * neither a promise nor a threat, nor a refusal of those who would do it.
 */
export function isOnlyThought({ link, governor, governorNoun, governorAdjective }: Clause): boolean {
  if (link === 'coordinate' && governor) return isOnlyThought(governor);
  if (link !== 'that' && link !== 'reported') return false;
  if (governorNoun) return THOUGHTS.has(governorNoun.lemma);
  if (governorAdjective) return MINDED.has(governorAdjective);
  return governor !== undefined && (THINKING.has(governor.verb.lemma) || THOUGHTS.has(governor.object[0]?.lemma ?? ''));
}

const THINKING = wordSet(
  'hope wish want prefer demand request recommend propose ask fear worry dread doubt expect anticipate foresee predict forecast bet believe think suspect assume guess imagine pray dream wonder trust',
);
const THOUGHTS = wordSet('hope wish expectation fear worry concern doubt belief prediction forecast confidence suspicion assumption');
const MINDED = wordSet(
  'hopeful confident optimistic pessimistic worried concerned afraid fearful doubtful sceptical skeptical likely unlikely possible',
);
