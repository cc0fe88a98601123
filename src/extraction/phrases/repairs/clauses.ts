import { childrenBy, feature, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { isFinite, isInfinitive, isVerb, predicatesIn, type Repair, subjectsOf, verbsIn } from './repair.ts';
import { isDayName } from './times.ts';

/** "a trip to Europe, [where he met …]": a relative word right behind a noun refers to it. */
export const relativeAside: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    let first = tree.first(verb);
    while (tree.relation(first) === 'punct') first++;
    const behind = tree.tokens[first - 1]?.form === ',' ? first - 2 : first - 1;
    const before = beforeDay(tree, behind);
    const word = tree.tokens[first]?.form.toLowerCase() ?? '';
    const isWord =
      (tree.deprel(verb) === 'advcl' && ['where', 'who', 'which'].includes(word)) || (tree.deprel(verb) === 'acl:relcl' && word === 'where');
    if (!isWord || before < 0 || !['NOUN', 'PROPN'].includes(tree.tokens[before]?.upos ?? '')) return [];
    let head = before;
    while (['flat', 'compound', 'nmod:desc'].includes(tree.deprel(head))) head = tree.head(head);
    return [{ token: verb, head, deprel: 'acl:relcl' }];
  });

/** "no comment from Chad, [which Peru condemned]": of what there is none nothing further is told, and no comment is a "who". */
export const relativeOfNearest: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const far = tree.head(verb);
    const isTold = tree.deprel(verb) === 'acl:relcl' && /^(?:which|who|whom)$/.test(wordAt(tree, firstWord(tree, verb)));
    if (!isTold || !childrenBy(tree, far, 'det').some((word) => wordAt(tree, word) === 'no')) return [];
    const near = childrenBy(tree, far, 'nmod').find((token) => token < verb && lastBefore(tree, token, verb) + 2 === firstWord(tree, verb));
    return near !== undefined && tree.tokens[near]?.upos === 'PROPN' ? [{ token: verb, head: near, deprel: 'acl:relcl' }] : [];
  });

/** Of what hangs on a word its last one before another. */
function lastBefore(tree: Tree, token: number, end: number): number {
  return tree.last(token) < end ? tree.last(token) : token;
}

function firstWord(tree: Tree, verb: number): number {
  let first = tree.first(verb);
  while (tree.relation(first) === 'punct') first++;
  return first;
}

/** "It was Chad [that Peru condemned]": the clause behind somebody who is singled out is told of him. */
export const clauseOfCleft: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const noun = tree.head(verb);
    const that = firstWord(tree, verb);
    if (noun < 0 || noun > verb || !/^(?:that|who|whom)$/.test(wordAt(tree, that)) || tree.head(that) !== verb || !isSingledOut(tree, noun))
      return [];
    const [subject] = subjectsOf(tree, verb).filter((token) => token !== that && token < verb);
    if (subject === undefined || childrenBy(tree, verb, 'obj', 'ccomp').some((token) => token !== that)) return [];
    return [
      { token: verb, head: noun, deprel: 'acl:relcl' },
      { token: that, head: verb, deprel: tree.tokens[that]?.upos === 'PRON' ? 'obj' : 'mark' },
      { token: subject, head: verb, deprel: 'nsubj' },
    ];
  });

/** "It was [Chad]": a name, people or a body that a copula tells of "it". */
function isSingledOut(tree: Tree, noun: number): boolean {
  const { upos, lemma = '' } = tree.tokens[noun] ?? {};
  const isIt = childrenBy(tree, noun, 'expl', 'nsubj').some((token) => wordAt(tree, token) === 'it') && childrenBy(tree, noun, 'cop').length > 0;
  const isSomebody = upos === 'PROPN' || (upos === 'NOUN' && /^(?:person|organisation)$/.test(nounClass(singularOf(lemma.toLowerCase()))));
  return isIt && isSomebody && childrenBy(tree, noun, 'case').length === 0;
}

/** "to Lima [on Monday], where": what "where" refers to stands before the day. */
function beforeDay(tree: Tree, token: number): number {
  if (!isDayName(wordAt(tree, token))) return token;
  return wordAt(tree, token - 1) === 'on' ? token - 2 : token - 1;
}

/** "appeared before a court in Chad [accused] of treason": who stands before a court is accused there, and not the court. */
export const chargedBeforeCourt: Repair = (tree) =>
  tree.tokens.flatMap((word, token) => {
    const forum = tree.head(token);
    const verb = forum < 0 ? -1 : tree.head(forum);
    if (tree.deprel(token) !== 'acl' || forum > token || verb < 0 || !isVerb(tree, verb) || tree.relation(forum) !== 'obl') return [];
    const isBefore = childrenBy(tree, forum, 'case').some((child) => wordAt(tree, child) === 'before');
    return isBefore && /^(?:charged|accused|indicted|facing)$/i.test(word.form) ? [{ token, head: verb, deprel: 'advcl' }] : [];
  });

/** "A priest [held] in Lima went on hunger strike": of two past forms that nothing joins the second is the verb, the first tells of its subject. */
export const participleBeforeVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const first = tree.head(verb);
    const isLoose =
      ['parataxis', 'conj', 'advcl'].includes(tree.deprel(verb)) && childrenBy(tree, verb, 'nsubj', 'cc', 'mark', 'advmod').length === 0;
    if (!isLoose || first < 0 || first > verb || !isFinite(tree, verb) || isMarked(tree, verb) || !mayBeParticiple(tree, first)) return [];
    const [subject, second] = subjectsOf(tree, first);
    if (subject === undefined || second !== undefined || subject > first || childrenBy(tree, first, 'aux', 'obj', 'ccomp', 'mark', 'cc').length > 0)
      return [];
    const behind = tree.children(first).filter((token) => token > verb);
    return [
      { token: verb, head: tree.head(first), deprel: tree.deprel(first) },
      { token: subject, head: verb, deprel: 'nsubj' },
      { token: first, head: subject, deprel: 'acl' },
      ...behind.map((token) => ({ token, head: verb, deprel: tree.deprel(token) })),
    ];
  });

/** A past form that the tagger took for a participle, or that may be one. */
function mayBeParticiple(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  return isVerb(tree, verb) && feature(token, 'Tense') === 'Past' && feature(token, 'VerbForm') === 'Part' && feature(token, 'Voice') === 'Pass';
}

/** "…, [went] on strike": a comma, colon or dash stands before its words. */
function isMarked(tree: Tree, verb: number): boolean {
  let first = tree.first(verb);
  while (tree.relation(first) === 'punct' && first < verb) first++;
  return tree.tokens[first - 1]?.upos === 'PUNCT' || tree.tokens[first]?.upos === 'PUNCT';
}

/** "stopped, [then shelled] the town": what is done next without a subject of its own is done by whoever did the first. */
export const nextConjunct: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const first = tree.head(verb);
    const isNext = wordAt(tree, firstWord(tree, verb)) === 'then' && wordAt(tree, firstWord(tree, verb) - 1).match(/^[,–—-]?$/u) !== null;
    const isLoose = tree.deprel(verb) === 'parataxis' && first >= 0 && first < verb && subjectsOf(tree, verb).length === 0;
    return isNext && isLoose && isFinite(tree, verb) && isVerb(tree, first) ? [{ token: verb, head: first, deprel: 'conj' }] : [];
  });

/** "urged both sides to talk and [praised] Kenya": a finite verb is not joined with an infinitive. */
export const finiteConjunct: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const first = tree.head(verb);
    const above = tree.head(first);
    if (tree.relation(verb) !== 'conj' || above < 0 || !isFinite(tree, verb) || !isInfinitive(tree, first) || !isFinite(tree, above)) return [];
    return isVerb(tree, above) ? [{ token: verb, head: above, deprel: 'conj' }] : [];
  });

/** "will visit Japan, [meet] Ruto and sign", "agreed to meet Ruto, who left in May, and [sign]": a base form alone is joined with one under "to" or a modal. */
export const bareConjunct: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const head = tree.head(verb);
    const isAlone = childrenBy(tree, verb, 'aux', 'cop', 'mark', 'nsubj').length === 0 && isBase(tree, verb);
    if (!isAlone || head > verb || !isVerb(tree, head)) return [];
    const opens = childrenBy(tree, head, 'aux', 'mark').length > 0;
    if (['parataxis', 'advcl'].includes(tree.deprel(verb)) && opens) return [{ token: verb, head, deprel: 'conj' }];
    if (tree.relation(verb) !== 'conj' || opens || !isInflected(tree, head)) return [];
    for (let above = tree.head(head); above >= 0; above = tree.head(above)) {
      if (isVerb(tree, above) && childrenBy(tree, above, 'aux', 'mark').length > 0) return [{ token: verb, head: above, deprel: 'conj' }];
    }
    return [];
  });

/** "left", "employs": no base form can be joined to it. */
const isInflected = (tree: Tree, verb: number): boolean =>
  feature(tree.tokens[verb], 'Tense') === 'Past' ||
  (feature(tree.tokens[verb], 'VerbForm') === 'Fin' &&
    feature(tree.tokens[verb], 'Person') === '3' &&
    feature(tree.tokens[verb], 'Number') === 'Sing');

function isBase(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb];
  return token?.form.toLowerCase() === token?.lemma && feature(token, 'Tense') !== 'Past' && feature(token, 'VerbForm') !== 'Part';
}

/** "The Netherlands [suspended] aid": in a sentence without any predicate the past form between a name and a noun is the verb. */
export const verbForModifier: Repair = (tree) => {
  if (predicatesIn(tree).length > 0) return [];
  const noun = tree.tokens.findIndex((_, token) => tree.head(token) < 0);
  const verb = childrenBy(tree, noun, 'amod').find(
    (token) => tree.tokens[token]?.upos === 'VERB' && !(tree.tokens[token]?.form ?? '').endsWith('ing'),
  );
  const subject = verb === undefined ? undefined : childrenBy(tree, noun, 'compound', 'nmod').find((token) => token < verb);
  if (verb === undefined || subject === undefined || tree.tokens[subject]?.upos !== 'PROPN') return [];
  const before = tree.children(noun).filter((token) => token < subject && tree.relation(token) === 'det');
  return [
    { token: verb, head: -1, deprel: 'root' },
    { token: noun, head: verb, deprel: 'obj' },
    { token: subject, head: verb, deprel: 'nsubj' },
    ...before.map((token) => ({ token, head: subject, deprel: 'det' })),
  ];
};

/** "Police on Monday [arrested] a mayor": a past form behind its noun with an object of its own is no adjective, but the verb of that noun. */
export const verbBehindNoun: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, verb) => {
    const noun = tree.head(verb);
    const isBehind = upos === 'VERB' && tree.deprel(verb) === 'amod' && noun >= 0 && noun < verb && !(tree.tokens[verb]?.form ?? '').endsWith('ing');
    if (!isBehind || childrenBy(tree, verb, 'obj').length === 0 || !STANDING.has(tree.relation(noun))) return [];
    const own = tree
      .children(noun)
      .filter((token) => token !== verb && (token > verb || ['cc', 'mark', 'punct', 'advmod'].includes(tree.relation(token))));
    return [
      { token: verb, head: tree.head(noun), deprel: tree.deprel(noun) },
      { token: noun, head: verb, deprel: 'nsubj' },
      ...own.map((token) => ({ token, head: verb, deprel: tree.deprel(token) === 'nmod' ? 'obl' : tree.deprel(token) })),
    ];
  });

const STANDING: ReadonlySet<string> = new Set(['root', 'conj', 'parataxis', 'ccomp', 'advcl']);

/** "is [due to] visit": the copula serves the verb, not the word that goes with "to", even where that was taken for a predicate of its own ("met them and is [due to] leave"). */
export const copulaOfPlan: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const word = tree.head(token);
    const verb = tree.deprel(token) === 'cop' ? verbBehindDueTo(tree, word) : undefined;
    if (verb !== undefined)
      return [
        { token, head: verb, deprel: 'cop' },
        { token: word, head: verb, deprel: 'mark' },
      ];
    const serves = tree.deprel(token) === 'cop' && word >= 0 && (tree.relation(word) === 'mark' || tree.relation(word) === 'advmod');
    return serves && childrenBy(tree, word, 'fixed').length > 0 ? [{ token, head: tree.head(word), deprel: 'cop' }] : [];
  });

/** The verb right behind "due to", where both hang on the same word. */
function verbBehindDueTo(tree: Tree, word: number): number | undefined {
  const isDueTo = word >= 0 && wordAt(tree, word) === 'due' && childrenBy(tree, word, 'fixed').includes(word + 1) && tree.relation(word) === 'conj';
  return isDueTo && tree.tokens[word + 2]?.upos === 'VERB' && tree.head(word + 2) === tree.head(word) ? word + 2 : undefined;
}

/** "29 soldiers [wounded] in an ambush": a participle behind its noun and before a phrase of its own tells what befell it, and doesn't only describe it. */
export const participleBehindNoun: Repair = (tree) =>
  tree.tokens.flatMap(({ upos }, token) => {
    const noun = tree.head(token);
    const isBehind = upos === 'VERB' && tree.relation(token) === 'amod' && noun >= 0 && noun === token - 1;
    const isOwn = isBehind && feature(tree.tokens[token], 'VerbForm') === 'Part' && childrenBy(tree, token, 'obl').some((kid) => kid > token);
    return isOwn && tree.tokens[noun]?.upos === 'NOUN' ? [{ token, head: noun, deprel: 'acl' }] : [];
  });
