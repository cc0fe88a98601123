import type { Clause } from '../phrases/index.ts';

/** It was said: not denied, not wished for, not a question of whether. */
export function isAsserted(clause: Clause): boolean {
  const { verb, link, marker } = clause;
  if (verb.negative || (verb.modal && verb.modal !== 'can') || (verb.form === 'infinitive' && !isGoneOn(clause))) return false;
  return !(link === 'adverbial' && (marker === 'if' || marker === 'unless'));
}

/** "He [went on to say] that …". */
function isGoneOn({ governor }: Clause): boolean {
  if (!governor || governor.verb.negative || governor.verb.modal || governor.verb.form === 'infinitive') return false;
  const { lemma, adverbs } = governor.verb;
  return lemma === 'continue' || lemma === 'hasten' || (lemma === 'go' && adverbs.includes('on'));
}
