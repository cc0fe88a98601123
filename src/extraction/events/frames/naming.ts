import type { SentenceContext } from '../../context.ts';
import { type Clause, childrenBy } from '../../phrases/index.ts';

/** "called the vote [unfair]", "called the strike [a crime]", "labelled the plan [a fraud]": tells what it is, and does nothing to it. */
export function isNaming({ phrases: { tree } }: SentenceContext, { node, verb, object, secondObject }: Clause): boolean {
  if (!/^(?:call|label|term|dub|brand|declare)$/.test(verb.lemma) || verb.passive || tree === undefined) return false;
  const behind = childrenBy(tree, node, 'xcomp', 'advmod').filter((child) => child > (object.at(-1)?.last ?? node));
  return secondObject.length > 0 || behind.some((child) => /^(?:ADJ|NOUN)$/.test(tree.tokens[child]?.upos ?? ''));
}
