import { contains } from '../../../model/index.ts';
import { caseOf, lemmaOf, subtreeOf, wordAt } from '../../phrases/index.ts';
import type { Site } from '../site.ts';
import { isToldAlready, type Told } from '../told-already.ts';
import { isPointing } from './verbatim.ts';

/** What goes on behind a phrase in words of its own. */
const APART: ReadonlySet<string> = new Set(['appos', 'parataxis', 'discourse', 'punct']);

/** Phrases and clauses that may fall away. */
const LOOSE: ReadonlySet<string> = new Set(['nmod', 'obl', 'advcl', 'acl', 'xcomp']);

/** Of which no more is told than how much, how often, when or how it is told: "in [total]", "on [average]", "as a [result]", "by that [date]". */
const OF_MANNER =
  /^(?:total|all|average|part|fact|addition|example|instance|time|moment|case|end|contrast|comparison|return|turn|way|course|record|mean|least|most|present|once|past|future|row|year|result|hand|basis|date|day|week|month|consequence|rate|while)$/;

/** Whether a phrase says how or when, and nothing of the thing. */
export const isOfManner = ({ tree }: Site, word: number): boolean =>
  OF_MANNER.test(wordAt(tree, word)) || (!isPhrasal(tree, word) && BESIDES.test(caseOf(tree, word)));

const BESIDES = /^(?:due to|because of|according to|despite|after|before|since|until|during|following|amid)$/;

/** "look [after] the pumps", "named [after] a saint". */
const isPhrasal = (tree: Site['tree'], word: number): boolean =>
  caseOf(tree, word) === 'after' && /^(?:look|name|take|run|chase|ask|seek)$/.test(lemmaOf(tree, tree.head(word)));

/**
 * The words that hang on a word, itself included, in the order of the text: without what goes on in words of its own, phrases that name whom the figure is about, say only how
 * or when or take up what stands elsewhere, and `without` with all that hangs on it.
 */
export function phraseAt(site: Site, word: number, told: Told, without: readonly number[] = []): number[] {
  const { tree } = site;
  const cut = new Set(without);
  const found: number[] = [];
  const waiting = [word];
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    found.push(token);
    for (const kid of tree.children(token)) if (!cut.has(kid) && !fallsAway(site, kid, told)) waiting.push(kid);
  }
  return found.toSorted((a, b) => a - b);
}

function fallsAway(site: Site, kid: number, told: Told): boolean {
  const { tree } = site;
  const relation = tree.relation(kid);
  if (relation === 'punct') return !isJoint(site, kid);
  if (APART.has(relation) || (relation === 'conj' && beginsAnew(tree, kid))) return true;
  if (!LOOSE.has(relation)) return false;
  if (relation === 'advcl' && !isInfinitive(site, kid) && !isComplement(site, kid)) return true;
  return (
    isOfManner(site, kid) || isToldAlready(site, kid, told) || subtreeOf(tree, kid).some((token) => isPointing(site, token) && !isInTime(site, token))
  );
}

/** "said taxes were high and [30 percent backed the plan]": a clause with a subject of its own. */
const beginsAnew = (tree: Site['tree'], kid: number): boolean => tree.children(kid).some((word) => tree.relation(word) === 'nsubj');

/** "[this] week". */
function isInTime({ tree, at }: Site, token: number): boolean {
  const word = tree.tokens[token];
  return word !== undefined && at.sentence.times.some((time) => contains(time, word));
}

/** "a two[-]storey house". */
function isJoint({ tree }: Site, mark: number): boolean {
  const [before, word, after] = [tree.tokens[mark - 1], tree.tokens[mark], tree.tokens[mark + 1]];
  return before !== undefined && word !== undefined && after !== undefined && before.end === word.start && word.end === after.start;
}

/** "thought [about leaving]", "are accused [of stealing]": what the verb needs behind it. */
function isComplement({ tree }: Site, kid: number): boolean {
  const mark = tree.children(kid).find((word) => tree.relation(word) === 'mark');
  return (
    mark !== undefined && mark === tree.head(kid) + 1 && /^(?:about|of|from|into)$/.test(wordAt(tree, mark)) && wordAt(tree, kid).endsWith('ing')
  );
}

/** "money [to repair roads]". */
const isInfinitive = ({ tree }: Site, verb: number): boolean =>
  tree.children(verb).some((kid) => tree.relation(kid) === 'mark' && wordAt(tree, kid) === 'to');
