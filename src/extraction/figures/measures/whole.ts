import { spanOfTokens } from '../../context.ts';
import { caseOf, childrenBy, extentOf, leftEdge, wordAt } from '../../phrases/index.ts';
import type { Site } from '../site.ts';
import type { Measure } from './measure.ts';

/** The whole of a share with its phrases: "Russian exports to China". */
export function wholeName({ context, at, tree }: Site, { whole }: Measure): string | undefined {
  if (whole === undefined) return undefined;
  let last = whole;
  for (const kid of childrenBy(tree, whole, 'nmod')) {
    if (kid < last || !/^(?:of|to|from|with|between|for|in)$/.test(caseOf(tree, kid))) continue;
    const inner = extentOf(tree, kid, ['acl', 'acl:relcl', 'appos', 'parataxis', 'punct', 'advcl']);
    if (inner.first !== last + 1) break;
    last = inner.last;
  }
  let first = leftEdge(tree, whole);
  if (/^(?:the|its|their|his|her|all|those|these|this|that)$/.test(wordAt(tree, first)) && first < whole) first++;
  return spanOfTokens(context, at.sentence, { first, last }).exact.replace(/\s+/g, ' ');
}
