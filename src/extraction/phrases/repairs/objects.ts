import { childrenBy, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import { currencyOfWord, isSharedCurrency } from '../../../language/quantities/currency-names.ts';
import { isVerb, type Repair, subjectsOf, verbsIn } from './repair.ts';

/** "sold [Egypt] 24 jets": no noun modifies another one from before its number or article. */
export const receiverBefore: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const head = tree.head(token);
    const verb = head < 0 ? -1 : tree.head(head);
    if (tree.deprel(token) !== 'compound' || verb < 0 || tree.relation(head) !== 'obj' || !isVerb(tree, verb)) return [];
    const isBefore = childrenBy(tree, head, 'det', 'nummod', 'nmod:poss').some((other) => other > token && other < head);
    return isBefore ? [{ token, head: verb, deprel: 'iobj' }] : [];
  });

/** "fined the builder, Orvel, [200 million dinars]": a sum is no other name of whoever pays it. */
export const sumBehindAside: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const above = tree.head(token);
    const isLoose = tree.deprel(token) === 'parataxis';
    const payer = isLoose ? (childrenBy(tree, above, 'obj').find((kid) => kid < token) ?? -1) : above;
    const verb = payer < 0 ? -1 : tree.head(payer);
    const isSum = childrenBy(tree, token, 'nummod').length > 0 && isMoney(tree.tokens[token]?.lemma.toLowerCase() ?? '');
    if (
      !(isLoose || tree.deprel(token) === 'appos') ||
      verb < 0 ||
      tree.deprel(payer) !== 'obj' ||
      !isSum ||
      !PAID.test(tree.tokens[verb]?.lemma ?? '')
    )
      return [];
    return wordAt(tree, tree.first(token) - 1) === ',' || wordAt(tree, tree.first(token)) === ','
      ? [
          { token, head: verb, deprel: 'obj' },
          { token: payer, head: verb, deprel: 'iobj' },
        ]
      : [];
  });

const isMoney = (word: string): boolean => /^\p{Sc}$/u.test(word) || currencyOfWord(word) !== undefined || isSharedCurrency(word);

const PAID = /^(?:fine|pay|give|lend|offer|award|grant|owe|cost)$/;

/** "The minister told [the newspaper] on Monday that …": an active verb that has its subject before it has its object behind it, and a noun is no clause. */
export const objectBehindVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const subjects = subjectsOf(tree, verb);
    if (!subjects.some((token) => token < verb) || childrenBy(tree, verb, 'obj', 'cop').length > 0) return [];
    const nouns = childrenBy(tree, verb, 'ccomp').filter((token) => isBareNoun(tree, token));
    return [...subjects.filter((token) => tree.deprel(token) === 'nsubj'), ...nouns]
      .filter((token) => token > verb)
      .map((token) => ({ token, head: verb, deprel: 'obj' }));
  });

function isBareNoun(tree: Tree, token: number): boolean {
  return ['NOUN', 'PROPN'].includes(tree.tokens[token]?.upos ?? '') && childrenBy(tree, token, 'nsubj', 'cop', 'mark', 'aux').length === 0;
}

/** "warned [Kenya] against supplying …": an object stands behind the word that opens its clause. */
export const objectBeforeMark: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const governor = tree.head(verb);
    const mark = childrenBy(tree, verb, 'mark')[0];
    if (mark === undefined || governor < 0 || governor > mark || !isVerb(tree, governor) || childrenBy(tree, governor, 'obj').length > 0) return [];
    return childrenBy(tree, verb, 'obj')
      .filter((token) => token > governor && token < mark)
      .map((token) => ({ token, head: governor, deprel: 'obj' }));
  });

/** "found [the mayor] guilty", "declared [the vote] void": what is found to be so stands between the verb and the adjective, and "by" tells who found it. */
export const objectBeforeFinding: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, adjective) => {
    const verb = tree.head(adjective);
    if (upos !== 'ADJ' || tree.deprel(adjective) !== 'xcomp' || verb < 0 || verb > adjective || !isVerb(tree, verb)) return [];
    if (!FINDING.test(tree.tokens[verb]?.lemma ?? '') || childrenBy(tree, adjective, 'cop', 'mark').length > 0) return [];
    const isPassive = childrenBy(tree, verb, 'aux:pass').length > 0;
    const found = isPassive || childrenBy(tree, verb, 'obj').length > 0 ? [] : subjectsOf(tree, adjective).filter((token) => token > verb);
    const finders = isPassive ? childrenBy(tree, adjective, 'obl').filter((token) => isBehindBy(tree, token)) : [];
    return [...found.map((token) => ({ token, head: verb, deprel: 'obj' })), ...finders.map((token) => ({ token, head: verb, deprel: 'obl:agent' }))];
  });

const FINDING = /^(?:find|hold|declare|pronounce|deem|rule|judge|consider|call)$/;

function isBehindBy(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'case').some((word) => wordAt(tree, word) === 'by');
}

/** "Macron meets [with Scholz]": what stands behind a verb doesn't hang on its subject, before it. */
export const phraseAcrossVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) =>
    subjectsOf(tree, verb)
      .filter((subject) => subject < verb)
      .flatMap((subject) => tree.children(subject).filter((token) => token > verb && tree.relation(token) === 'nmod'))
      .map((token) => ({ token, head: verb, deprel: 'obl' })),
  );

/** "held [off] striking": a particle hangs on the verb right before it. */
export const particleOfVerbBefore: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const isAstray = tree.deprel(token) === 'compound:prt' && tree.head(token) > token;
    return isAstray && isVerb(tree, token - 1) ? [{ token, head: token - 1, deprel: 'compound:prt' }] : [];
  });

/** "shelled, without any warning, [Chad]": the noun right behind a phrase set between commas behind the verb is what the verb lacks. */
export const objectBehindPhrase: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const hasSubject = subjectsOf(tree, verb).some((token) => token < verb);
    if (!hasSubject || wordAt(tree, verb + 1) !== ',' || childrenBy(tree, verb, 'obj', 'iobj', 'ccomp', 'xcomp', 'aux:pass').length > 0) return [];
    const phrase = childrenBy(tree, verb, 'obl').find((token) => childrenBy(tree, token, 'case').includes(verb + 2));
    const ends = phrase === undefined ? -1 : tree.tokens.findIndex(({ form }, token) => form === ',' && token > phrase);
    if (ends < 0 || !/^(?:without|despite|after|in|for|amid|at)$/.test(wordAt(tree, verb + 2))) return [];
    return tree.tokens.flatMap((_, token) => {
      const isAstray = LOOSE.has(tree.deprel(token)) && (tree.head(token) === verb || tree.head(token) === phrase);
      const opens = wordAt(tree, tree.first(token)) === ',' ? tree.first(token) + 1 : tree.first(token);
      return isAstray && opens === ends + 1 && isBareNoun(tree, token) && isNominal(tree, token) ? [{ token, head: verb, deprel: 'obj' }] : [];
    });
  });

/** How the parser hangs a noun that it has no place for. */
const LOOSE: ReadonlySet<string> = new Set(['parataxis', 'appos', 'conj', 'list', 'obl:unmarked', 'nmod', 'obl']);

function isNominal(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'case', 'cc').length === 0;
}

/** "killed [at least nine people]", "injured [up to 40]": a noun behind words that only say how exact its number is stands right behind its verb. */
export const objectBehindHedge: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    if (childrenBy(tree, verb, 'obj', 'iobj', 'aux:pass', 'cop').length > 0) return [];
    const noun = childrenBy(tree, verb, 'obl').find((token) => token > verb && isCountedBehindHedge(tree, verb, token));
    if (noun === undefined) return [];
    const marks = childrenBy(tree, noun, 'case').filter((mark) => mark > verb && mark < noun);
    return [
      { token: noun, head: verb, deprel: 'obj' },
      ...marks.map((token) => ({ token, head: noun, deprel: 'advmod' })),
      ...childrenBy(tree, verb, 'nsubj').flatMap((token) => (token < verb ? [{ token, head: verb, deprel: 'nsubj' }] : [])),
    ];
  });

function isCountedBehindHedge(tree: Tree, verb: number, noun: number): boolean {
  const number = tree.tokens.findIndex(({ upos }, token) => token > verb && upos === 'NUM');
  if (number < 0 || number > noun || number - verb > 4 || tree.tokens[noun]?.upos !== 'NOUN') return false;
  const words = tree.tokens.slice(verb + 1, number).map(({ form }) => form.toLowerCase());
  return HEDGES.test(words.join(' ')) && !EXTENTS.test(tree.tokens[noun]?.lemma ?? '');
}

const HEDGES = /^(?:at (?:least|most)|up to|as (?:many|few) as)$/;

/** What isn't done to: "rose at least nine [points]", "walked up to 40 [miles]". */
const EXTENTS =
  /^(?:percent|point|cent|degree|basis|mile|kilomet\p{L}+|met\p{L}+|foot|inch|yard|time|year|month|week|day|hour|minute|second|dollar|euro|pound|yen|yuan|ton|tonne|barrel|place|spot|goal|seat|vote)s?$/u;
