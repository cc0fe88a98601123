import { childrenBy, feature, type Tree } from '../../../language/dependency-tree.ts';
import { givenNames } from '../../../language/knowledge/lexicon.ts';
import { nounClass } from '../../../language/knowledge/nouns.ts';
import type { Move, Repair } from './repair.ts';

/** "Danish rival [Orvel Foods], whose mill burned down": a name right behind the noun that tells what it is, which the parser takes for a modifier. */
export const nameBehindNoun: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, name) => {
    const noun = tree.head(name);
    const isBehind = upos === 'PROPN' && tree.relation(name) === 'compound' && noun >= 0 && noun === tree.first(name) - 1;
    return isBehind && tree.tokens[noun]?.upos === 'NOUN' ? [{ token: name, head: noun, deprel: 'appos' }] : [];
  });

/** "the wife of President [Ada Holm]": whoever stands behind a preposition is set beside nobody, also where the preposition hangs on the title. */
export const nameBehindPreposition: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, name) => {
    const noun = tree.head(name);
    if (upos !== 'PROPN' || tree.relation(name) !== 'appos' || noun < 0 || noun > name) return [];
    const titles = childrenBy(tree, name, 'nmod:desc', 'compound').filter((title) => title > noun && title < name);
    const isBehind = [name, ...titles].some((word) =>
      childrenBy(tree, word, 'case').some((each) => each === tree.first(name) && isPreposition(tree, each)),
    );
    return isBehind ? [{ token: name, head: noun, deprel: 'nmod' }] : [];
  });

const isPreposition = (tree: Tree, token: number): boolean => tree.tokens[token]?.upos === 'ADP';

/**
 * "fired its head of research, [Ada Holm].", "suspended the head of the mill's board, [Ada Holm], and two guards": a person's name behind a comma is set beside the
 * noun for a person that the phrase before the comma begins with. What is joined behind it is joined to that noun.
 */
export const personBehindOffice: Repair = (tree) =>
  tree.tokens.flatMap((_, name) => {
    const noun = isPersonBehindComma(tree, name) ? officeBefore(tree, firstOf(tree, name) - 2) : undefined;
    if (noun === undefined || (tree.head(name) === noun && tree.relation(name) === 'appos')) return [];
    const inner = tree.head(name);
    const joined = childrenBy(tree, inner, 'conj').filter((token) => inner !== noun && token > name && inner > noun);
    return [{ token: name, head: noun, deprel: 'appos' }, ...joined.map((token): Move => ({ token, head: noun, deprel: 'conj' }))];
  });

/**
 * "Germany's biggest steelmaker, [Orvel], and its rival Venn have signed": a name between commas behind the one thing that it is, which the parser joins to it.
 * What is joined behind it is joined to that noun. Without a second comma, or with bare names joined behind it, it is a list: "Kenya's army, [Uganda] and Rwanda".
 */
export const firmBetweenCommas: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, name) => {
    const noun = firstOf(tree, name) - 2;
    const isJoined =
      upos === 'PROPN' && tree.relation(name) === 'conj' && tree.head(name) === noun && childrenBy(tree, name, 'cc', 'case', 'det').length === 0;
    if (!isJoined || tree.tokens[noun + 1]?.form !== ',' || !isOnlyOne(tree, noun) || isInList(tree, noun, name)) return [];
    const joined = childrenBy(tree, name, 'conj').filter((token) => token > name);
    return [{ token: name, head: noun, deprel: 'appos' }, ...joined.map((token): Move => ({ token, head: noun, deprel: 'conj' }))];
  });

/**
 * "sales to China, Brazil's largest trading [partner], rose": one of a kind between commas, with a foremost in its words and nothing joined behind it, is what the name before
 * the comma is, and no second of a list.
 */
export const foremostBetweenCommas: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, noun) => {
    if (upos !== 'NOUN' || tree.relation(noun) !== 'conj' || childrenBy(tree, noun, 'cc', 'case').length > 0) return [];
    const isForemost =
      feature(tree.tokens[noun], 'Number') === 'Sing' &&
      childrenBy(tree, noun, 'amod').some((word) => feature(tree.tokens[word], 'Degree') === 'Sup' || FOREMOST.test(tree.tokens[word]?.form ?? '')) &&
      childrenBy(tree, noun, 'nmod:poss', 'det').some((word) => word < noun);
    const name = firstOf(tree, noun) - 2;
    const head = tree.head(noun);
    const isAside =
      isForemost &&
      tree.tokens[name + 1]?.form === ',' &&
      tree.tokens[name]?.upos === 'PROPN' &&
      /^[,.;]$/u.test(tree.tokens[lastOf(tree, noun) + 1]?.form ?? '');
    const isLast = [head, noun].every((word) => childrenBy(tree, word, 'conj').every((other) => other <= noun));
    return isAside && isLast ? [{ token: noun, head: tree.relation(name) === 'flat' ? tree.head(name) : name, deprel: 'appos' }] : [];
  });

const FOREMOST = /^(?:main|top|chief|principal|leading|sole|only|key)$/;

/** "Kenya's army, [Uganda] and Rwanda", "Kenya's army, [Uganda], and Rwanda": no comma closes the name's phrase, or a bare name is joined to a noun that many could have. */
function isInList(tree: Tree, noun: number, name: number): boolean {
  const end = Math.max(name, ...childrenBy(tree, name, 'flat', 'compound').map((token) => tree.last(token)));
  if (tree.tokens[end + 1]?.form !== ',') return true;
  const joined = [...childrenBy(tree, name, 'conj'), ...childrenBy(tree, noun, 'conj')].filter((token) => token > name);
  const isForemost = childrenBy(tree, noun, 'amod').some((token) => feature(tree.tokens[token], 'Degree') === 'Sup');
  return (
    !isForemost &&
    joined.some((token) => tree.tokens[token]?.upos === 'PROPN' && childrenBy(tree, token, 'nmod:poss', 'compound', 'nmod:desc').length === 0)
  );
}

/** "Germany's biggest [steelmaker]", "its [parent]", "the world's largest [brewer]": of whom there is one. */
function isOnlyOne(tree: Tree, noun: number): boolean {
  const { upos, lemma = '' } = tree.tokens[noun] ?? {};
  const isOne = upos === 'NOUN' && feature(tree.tokens[noun], 'Number') === 'Sing' && childrenBy(tree, noun, 'nmod:poss').length > 0;
  return (
    isOne &&
    (nounClass(lemma) === 'person' || nounClass(lemma) === 'organisation' || /(?:maker|parent|rival|unit|subsidiary|bank|giant|chain)$/.test(lemma))
  );
}

const ASTRAY: ReadonlySet<string> = new Set(['appos', 'conj', 'parataxis', 'dep', 'list', 'dislocated', 'vocative']);

/** ", Ada Holm,", ", Dr. Ada Holm." */
function isPersonBehindComma(tree: Tree, name: number): boolean {
  const [first, last] = [firstOf(tree, name), lastOf(tree, name)];
  const isName = tree.tokens[name]?.upos === 'PROPN' && ASTRAY.has(tree.relation(name)) && childrenBy(tree, name, 'cc', 'case', 'det').length === 0;
  if (!isName || tree.tokens[first - 1]?.form !== ',' || childrenBy(tree, name, 'flat', 'nmod:desc').length === 0) return false;
  if (!/^[,.;]?$/u.test(tree.tokens[last + 1]?.form ?? '')) return false;
  return givenNames().has(tree.tokens[name]?.form ?? '') || childrenBy(tree, name, 'nmod:desc').some((title) => title < name);
}

const isMark = (tree: Tree, token: number): boolean => tree.tokens[token]?.upos === 'PUNCT';

/** The first word of a name, behind its comma. */
const firstOf = (tree: Tree, name: number): number => tree.first(name) + (isMark(tree, tree.first(name)) ? 1 : 0);

const lastOf = (tree: Tree, name: number): number => tree.last(name) - (isMark(tree, tree.last(name)) ? 1 : 0);

/** "its [head] of research", "the [chairman] of the board": the phrase that ends with a word, where it tells of one person by an office. */
function officeBefore(tree: Tree, end: number): number | undefined {
  let noun: number | undefined;
  for (let token = end; token >= 0 && tree.last(token) >= end; token = tree.head(token)) {
    if (tree.tokens[token]?.upos !== 'NOUN') break;
    if (isOffice(tree, token)) noun = token;
    if (!tree.deprel(token).startsWith('nmod')) break;
  }
  return noun;
}

function isOffice(tree: Tree, token: number): boolean {
  const { lemma = '' } = tree.tokens[token] ?? {};
  const isOne = feature(tree.tokens[token], 'Number') === 'Sing' && childrenBy(tree, token, 'det', 'nmod:poss').length > 0;
  return isOne && (nounClass(lemma) === 'person' || /^(?:head|chief|chair)$/.test(lemma));
}
