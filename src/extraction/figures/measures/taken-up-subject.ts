import type { Span } from '../../../model/index.ts';
import { leftEdge, lemmaOf, subjectsOf, type Tree, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { type Site, spanAt } from '../site.ts';

/** The word that stands for what was measured, with the predicate that tells of it. */
export interface TakenUp {
  predicate: number;
  span: Span;
  /** Where its clause begins. */
  from: number;
}

const PRONOUNS = /^(?:it|they|that|this)$/;
const AMOUNTS: ReadonlySet<string> = wordSet('figure total number level amount sum rate toll tally count result value');

/** "In March, [it] had been $3 billion", "[the figure] was": opens its clause, but for a time. */
export function takenUp(site: Site): TakenUp | undefined {
  const { tree, at, top, first, verb, context, quantity } = site;
  const predicate = [top, verb].find((word) => word !== undefined && subjectsOf(tree, word).some((subject) => subject < first));
  const subject = predicate === undefined ? undefined : subjectsOf(tree, predicate).findLast((word) => word < first);
  if (predicate === undefined || subject === undefined || !isTakingUp(tree, subject)) return undefined;
  const stop = context.text.slice(at.sentence.start, quantity.start).lastIndexOf(';');
  const from = at.sentence.start + stop + 1;
  const left = leftEdge(tree, subject);
  const isOpening = tree.tokens
    .slice(0, left)
    .every(
      ({ start, end, upos }) =>
        start < from || /^(?:ADP|DET|PUNCT|ADV)$/.test(upos ?? '') || at.sentence.times.some((time) => time.start <= start && end <= time.end),
    );
  return isOpening && (tree.tokens[left]?.start ?? 0) >= from ? { predicate, span: spanAt(site, left, subject), from } : undefined;
}

/** "it", "the total", "that figure"; not "the total cost", "the number of clerks". */
function isTakingUp(tree: Tree, subject: number): boolean {
  if (PRONOUNS.test(wordAt(tree, subject))) return true;
  const isBare = tree.children(subject).every((kid) => /^(?:the|that|this)$/.test(wordAt(tree, kid)) || tree.relation(kid) === 'case');
  return AMOUNTS.has(lemmaOf(tree, subject)) && isBare && /^(?:the|that|this)$/.test(wordAt(tree, subject - 1));
}
