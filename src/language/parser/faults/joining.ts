import {
  childrenOf,
  type DraftTree,
  deprelOf,
  finiteWordOf,
  hasChild,
  headOf,
  isNominal,
  isSubject,
  lowerForm,
  relationOf,
  wordOf,
} from '../draft-tree.ts';
import type { Fault } from './fault.ts';

/** "climbed as demand grows and stocks [shrink]": verbs that are joined mostly have one tense. */
export const tenseOfConjunct: Fault = {
  cost: 1,
  at: (tree, place) => {
    if (!isJoined(tree, place) || wordOf(tree, place).upos !== 'VERB' || wordOf(tree, headOf(tree, place)).upos !== 'VERB') return [];
    const [first, second] = [tenseOf(tree, headOf(tree, place)), tenseOf(tree, place)];
    return first !== undefined && second !== undefined && first !== second ? [place] : [];
  },
};

/** "wants to leave and Norway [signed]": a finite verb with a subject of its own is joined to no infinitive or participle. */
export const clauseOfConjunct: Fault = {
  cost: 2,
  at: (tree, place) => {
    const head = headOf(tree, place);
    if (!isJoined(tree, place) || wordOf(tree, place).upos !== 'VERB' || wordOf(tree, head).upos !== 'VERB') return [];
    const isClause = finiteWordOf(tree, place) !== undefined && childrenOf(tree, place).some((child) => isSubject(tree, child));
    return isClause && finiteWordOf(tree, head) === undefined ? [place] : [];
  },
};

/** "killing six and [wounding] dozens": a verb is joined to no noun, but to one that is a predicate. */
export const verbOfNoun: Fault = {
  cost: 1,
  at: (tree, place) => {
    const head = headOf(tree, place);
    return isJoined(tree, place) && isVerbal(tree, place) && isNominal(tree, head) && !hasChild(tree, head, 'cop') ? [place] : [];
  },
};

/** "sold ships and [planes]": a noun is joined to no verb, but as a predicate or in a phrase of its own: "is hurt and [in danger]". */
export const nounOfVerb: Fault = {
  cost: 2,
  at: (tree, place) =>
    isJoined(tree, place) && isNominal(tree, place) && isVerbal(tree, headOf(tree, place)) && !hasChild(tree, place, 'cop', 'case') ? [place] : [],
};

/** "the purchase of trams and the [renovation] of depots": what is built alike is joined. */
export const unlikeConjunct: Fault = {
  cost: 2,
  at: (tree, place) => {
    const head = headOf(tree, place);
    const above = headOf(tree, head);
    if (!isJoined(tree, place) || deprelOf(tree, head) !== 'nmod' || wordOf(tree, place).upos !== 'NOUN' || wordOf(tree, head).upos !== 'NOUN')
      return [];
    const isAlike = hasArticle(tree, place) && hasOf(tree, place) && hasArticle(tree, above) && !hasArticle(tree, head) && !hasOf(tree, head);
    return isAlike ? [place] : [];
  },
};

function isJoined(tree: DraftTree, place: number): boolean {
  return relationOf(tree, place) === 'conj' && headOf(tree, place) < place;
}

function isVerbal(tree: DraftTree, place: number): boolean {
  return /^(?:VERB|AUX)$/.test(wordOf(tree, place).upos);
}

/** Of a verb that is finite, not with a modal. */
function tenseOf(tree: DraftTree, predicate: number): 'past' | 'present' | undefined {
  const verb = finiteWordOf(tree, predicate);
  const feats = verb === undefined ? '' : wordOf(tree, verb).feats;
  return feats.includes('Tense=Past') ? 'past' : feats.includes('Tense=Pres') ? 'present' : undefined;
}

function hasArticle(tree: DraftTree, noun: number): boolean {
  return childrenOf(tree, noun).some((child) => deprelOf(tree, child) === 'det' && /^(?:the|an?)$/.test(lowerForm(tree, child)));
}

function hasOf(tree: DraftTree, noun: number): boolean {
  return childrenOf(tree, noun).some(
    (child) => deprelOf(tree, child) === 'nmod' && childrenOf(tree, child).some((mark) => lowerForm(tree, mark) === 'of'),
  );
}
