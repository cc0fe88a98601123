import { childrenBy, feature, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import type { Repair } from './repair.ts';

/** "the order [backlog]": of two nouns side by side the second is what is told of, and the first one says of what kind. */
export const headOfCompound: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, noun) => {
    const first = noun - 1;
    const isLoose = /^(?:nsubj|obj)$/.test(tree.deprel(noun)) && childrenBy(tree, first, 'cop').length === 0;
    const isInside = tree.deprel(noun) === 'compound' || isLoose;
    const isBehind = isInside && tree.head(noun) === first && tree.tokens[first]?.upos === 'NOUN';
    if (upos !== 'NOUN' || !isBehind || feature(tree.tokens[first], 'Number') === 'Plur' || tree.children(noun).some((kid) => kid < noun)) return [];
    return [
      { token: noun, head: tree.head(first), deprel: tree.deprel(first) },
      { token: first, head: noun, deprel: 'compound' },
      ...tree
        .children(first)
        .filter((kid) => kid !== noun && tree.deprel(kid) !== 'compound')
        .map((kid) => ({ token: kid, head: noun, deprel: isGenitive(tree, kid) ? 'nmod:poss' : tree.deprel(kid) })),
    ];
  });

/** "[Orvel's] order backlog". */
const isGenitive = (tree: Tree, kid: number): boolean => childrenBy(tree, kid, 'case').some((mark) => /^['’]s?$/u.test(wordAt(tree, mark)));

/** "Kenya's grain [harvest] rose": no noun says of what kind a finite verb is; right before it stands its subject. */
export const subjectInCompound: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, noun) => {
    const verb = tree.head(noun);
    const isVerb =
      verb === noun + 1 && tree.tokens[verb]?.upos === 'VERB' && !/^(?:Inf|Part|Ger)$/.test(feature(tree.tokens[verb], 'VerbForm') ?? '');
    const isCommon = upos === 'NOUN' || (upos === 'PROPN' && noun === 0);
    if (!isCommon || tree.deprel(noun) !== 'compound' || !isVerb) return [];
    const isHeld = childrenBy(tree, verb, 'nsubj').every((kid) => kid < noun && isGenitive(tree, kid));
    return isHeld ? [{ token: noun, head: verb, deprel: 'nsubj' }] : [];
  });

/** "rose [2.5 percent] on Tuesday": what stands right behind a verb without an object is no remark. */
export const amountBehindVerb: Repair = (tree) =>
  tree.tokens.flatMap(({ lemma }, amount) => {
    const verb = tree.head(amount);
    const isAstray = tree.deprel(amount) === 'parataxis' && verb >= 0 && verb < amount && tree.first(amount) === verb + 1;
    const isPlain = isAstray && tree.tokens[verb]?.upos === 'VERB' && childrenBy(tree, verb, 'obj').length === 0;
    const isAmount = lemma === 'percent' || lemma === 'point' || tree.tokens[amount]?.upos === 'SYM';
    return isPlain && isAmount ? [{ token: amount, head: verb, deprel: 'obj' }] : [];
  });

/** "The [FTSE] 100 was at 8,370 points": no word before "was" says of what kind what stands behind it is. */
export const subjectBeforeCopula: Repair = (tree) =>
  tree.tokens.flatMap((_, noun) => {
    const head = tree.head(noun);
    const isBefore = tree.deprel(noun) === 'compound' && childrenBy(tree, head, 'cop').some((cop) => cop > noun && cop < head);
    return isBefore && childrenBy(tree, head, 'nsubj', 'csubj').length === 0 ? [{ token: noun, head, deprel: 'nsubj' }] : [];
  });
