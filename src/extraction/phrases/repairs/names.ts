import { childrenBy, feature, type Tree } from '../../../language/dependency-tree.ts';
import { MONTH_NAMES } from '../../../model/index.ts';
import { type Repair, subjectsOf, verbsIn } from './repair.ts';

/** "Foreign Minister Anna Berg [visited] Oslo": a name of several words that opens its clause, right before an active verb without a subject, is its subject. */
export const nameBeforeVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    if (!isActiveAlone(tree, verb)) return [];
    const name = tree
      .children(verb)
      .find((token) => token < verb && ASTRAY.has(tree.relation(token)) && isAdverbUntil(tree, tree.last(token) + 1, verb));
    return name !== undefined && isLongName(tree, name) && opensClause(tree, tree.first(name)) ? [{ token: name, head: verb, deprel: 'nsubj' }] : [];
  });

const ASTRAY: ReadonlySet<string> = new Set(['obl', 'obj', 'iobj', 'vocative', 'dislocated', 'nmod', 'dep', 'compound']);

/** Finite, and neither passive nor with a subject. */
function isActiveAlone(tree: Tree, verb: number): boolean {
  return feature(tree.tokens[verb], 'VerbForm') === 'Fin' && childrenBy(tree, verb, 'nsubj', 'csubj', 'expl', 'aux:pass').length === 0;
}

/** "once again", "also". */
function isAdverbUntil(tree: Tree, first: number, end: number): boolean {
  return tree.tokens.slice(first, end).every(({ upos }) => upos === 'ADV' || upos === 'AUX');
}

/** "Sunday", "March". */
const DAY_OR_MONTH = new RegExp(`^(?:\\p{Lu}\\p{Ll}+day|${MONTH_NAMES.join('|')})$`, 'u');

/** A name with another name or a title before or behind its head, and no preposition. */
function isLongName(tree: Tree, token: number): boolean {
  const isCapital = (each: number) => /^\p{Lu}/u.test(tree.tokens[each]?.form ?? '');
  if (!isCapital(token) || DAY_OR_MONTH.test(tree.tokens[token]?.form ?? '') || childrenBy(tree, token, 'case', 'nummod').length > 0) return false;
  return childrenBy(tree, token, 'flat', 'compound', 'nmod:desc', 'appos').some((each) => isCapital(each));
}

/** At the head of the sentence, or behind a mark or a word that opens a clause. */
function opensClause(tree: Tree, first: number): boolean {
  const before = tree.tokens[/^the$/i.test(tree.tokens[first - 1]?.form ?? '') ? first - 2 : first - 1];
  return before === undefined || ['PUNCT', 'SCONJ', 'CCONJ'].includes(before.upos);
}

/** "Anna Maria [Slot], the Dutch minister, met …": a name whose last word is taken for what is told of the rest of it, before a verb behind two commas. */
export const nameTakenForPredicate: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const noun = tree.head(verb);
    const rest = noun < 0 ? undefined : subjectsOf(tree, noun).find((token) => token === noun - 1);
    const isName = rest !== undefined && tree.tokens[rest]?.upos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(tree.tokens[noun]?.form ?? '');
    if (!isName || tree.relation(verb) !== 'parataxis' || tree.tokens[verb - 1]?.form !== ',' || !isActiveAlone(tree, verb)) return [];
    if (tree.tokens[noun + 1]?.form !== ',' || childrenBy(tree, noun, 'cop').length > 0) return [];
    const beside = tree
      .children(noun)
      .filter((token) => token > noun && token < verb && ['list', 'appos', 'conj', 'dep'].includes(tree.relation(token)));
    return [
      { token: verb, head: tree.head(noun), deprel: tree.deprel(noun) },
      { token: noun, head: verb, deprel: 'nsubj' },
      { token: rest, head: noun, deprel: 'compound' },
      ...beside.map((token) => ({ token, head: noun, deprel: 'appos' })),
    ];
  });

/** "the FTSE [100] gained", "a Boeing [747] took off": the number behind a name that has an article belongs to it, and isn't what it is told of. */
export const numberBehindName: Repair = (tree) =>
  tree.tokens.flatMap(({ upos, form }, number) => {
    const name = number - 1;
    const before = tree.tokens[name];
    if (upos !== 'NUM' || before?.upos !== 'PROPN' || !/^\d{2,4}$/u.test(form) || DAY_OR_MONTH.test(before.form)) return [];
    // "the FTSE [100] was up 2 percent", where the tree hangs both on "percent"
    const isBeside = tree.head(name) === tree.head(number) && tree.head(number) > number && tree.relation(number) === 'nsubj';
    const above = isBeside ? tree.head(number) : number;
    if (
      (tree.head(name) !== number && !isBeside) ||
      !['compound', 'nmod', 'nummod'].includes(tree.relation(name)) ||
      tree.relation(number) === 'nummod'
    )
      return [];
    const article = tree
      .children(above)
      .find((kid) => kid < name && tree.relation(kid) === 'det' && /^(?:the|an?)$/i.test(tree.tokens[kid]?.form ?? ''));
    if (article === undefined) return [];
    const others = [...tree.children(number).filter((kid) => kid !== name && kid !== article), article];
    return [
      { token: name, head: tree.head(number), deprel: tree.deprel(number) },
      { token: number, head: name, deprel: 'flat' },
      ...others.map((token) => ({ token, head: name, deprel: tree.deprel(token) })),
    ];
  });
