import type { SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';

/** It was said: not denied, not wished for, not a question of whether. */
export function isAsserted(clause: Clause): boolean {
  const { verb, link, marker } = clause;
  if (verb.negative || (verb.modal && verb.modal !== 'can') || (verb.form === 'infinitive' && !isGoneOn(clause))) return false;
  return !(link === 'adverbial' && (marker === 'if' || marker === 'unless')) && accuserOf(clause) === undefined;
}

/** "[accused] Kaya of arguing that …": the clause of somebody who says that another one has said it. */
export function accuserOf({ verb, marker, governor }: Clause): Clause | undefined {
  const isCharged = verb.form === 'gerund' && (marker === 'of' || marker === 'for') && governor !== undefined;
  return isCharged && ACCUSING.has(governor.verb.lemma) && !governor.verb.passive ? governor : undefined;
}

const ACCUSING: ReadonlySet<string> = wordSet('accuse suspect blame criticise criticize condemn denounce mock fault attack rebuke slam blast');

/** "He [went on to say] that …". */
function isGoneOn({ governor }: Clause): boolean {
  if (!governor || governor.verb.negative || governor.verb.modal || governor.verb.form === 'infinitive') return false;
  const { lemma, adverbs } = governor.verb;
  return lemma === 'continue' || lemma === 'hasten' || (lemma === 'go' && adverbs.includes('on'));
}

/** "inspected over [claims] that its valves leak", "following [reports] that …": behind a preposition it is no verb, whatever the tree takes it for. */
export function isNounBehindPreposition({ sentence: { tokens } }: SentenceContext, { verb }: Clause): boolean {
  const before = tokens[verb.first - 1];
  return verb.form === 'finite' && verb.first === verb.head && before?.upos === 'ADP' && BEFORE_NOUNS.test(before.form);
}

const BEFORE_NOUNS = /^(?:over|amid|following|despite|about|against|by|with|of)$/i;
