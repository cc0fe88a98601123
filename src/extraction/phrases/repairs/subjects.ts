import { childrenBy, feature, wordAt } from '../../../language/dependency-tree.ts';
import { isVerb, type Move, predicatesIn, type Repair, subjectsOf, verbsIn } from './repair.ts';
import { isDayName } from './times.ts';

/** "After the talks [Macron] left": a possessor stands before what it has. */
export const possessorBehind: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    if (tree.deprel(token) !== 'nmod:poss' || tree.head(token) > token) return [];
    const verb = tree.head(tree.head(token));
    const lacks = verb > token && isVerb(tree, verb) && subjectsOf(tree, verb).length === 0;
    return [lacks ? { token, head: verb, deprel: 'nsubj' } : { token, head: tree.head(token), deprel: 'nmod' }];
  });

/** "[Macron’s] visit was planned", "it was [Macron’s] first visit", "[Kenya’s] exports up": a genitive hangs on what it possesses, the next noun. */
export const possessorAside: Repair = (tree) =>
  tree.tokens.flatMap((_, token) => {
    const genitive = childrenBy(tree, token, 'case').find((mark) => mark > token && tree.tokens[mark]?.upos === 'PART');
    const isFree = ['nsubj', 'obj', 'obl', 'nmod', 'conj'].includes(tree.relation(token)) && tree.deprel(token) !== 'nmod:poss';
    if (genitive === undefined || !isFree) return [];
    const head = tree.head(token);
    const isPossessed = tree.tokens[head]?.upos === 'NOUN' && childrenBy(tree, head, 'cop').every((cop) => cop < token);
    if (isPossessed && head > genitive) return [{ token, head, deprel: 'nmod:poss' }];
    const possessed = tree.children(head).find((sibling) => sibling > genitive && ['nsubj', 'obj', 'obl', 'nmod'].includes(tree.relation(sibling)));
    return possessed === undefined || tree.first(possessed) > genitive + 1 ? [] : [{ token, head: possessed, deprel: 'nmod:poss' }];
  });

/** "after [Kenya and Uganda] imposed …", "noted that [in May], trade grew": what stands between the opening word and its verb belongs to that verb. */
export const betweenMarkAndVerb: Repair = (tree) =>
  predicatesIn(tree).flatMap((verb) => {
    const mark = childrenBy(tree, verb, 'mark').find((token) => tree.tokens[token]?.upos === 'SCONJ' && token < verb);
    if (mark === undefined || tree.head(verb) > mark) return [];
    const moves: Move[] = [];
    let lacks = subjectsOf(tree, verb).length === 0;
    for (let token = mark + 1; token < verb; token++) {
      const isOutside = tree.head(token) >= 0 && tree.head(token) < mark && MOVABLE.has(tree.relation(token));
      if (!isOutside) continue;
      const isPhrase = childrenBy(tree, token, 'case').some((word) => word < token);
      moves.push({ token, head: verb, deprel: isPhrase ? 'obl' : lacks ? 'nsubj' : tree.deprel(token) });
      if (!isPhrase) lacks = false;
    }
    return moves;
  });

const MOVABLE: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'appos']);

/** "Last month, while visiting Kenya, [the minister] warned …": what stands behind a verb without auxiliaries and before the verb above it is the subject there. */
export const subjectOfGovernor: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const governor = tree.head(verb);
    if (governor < verb || childrenBy(tree, verb, 'aux', 'cop').length > 0 || subjectsOf(tree, governor).length > 0) return [];
    if (feature(tree.tokens[verb], 'VerbForm') === 'Fin' || !isVerb(tree, governor)) return [];
    return subjectsOf(tree, verb)
      .filter((token) => token > verb && token < governor)
      .map((token) => ({ token, head: governor, deprel: 'nsubj' }));
  });

/** "The website [Harbour Talk] reported": of two subjects side by side the second is the name of the first. */
export const nameBesideSubject: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const [first, second] = subjectsOf(tree, verb).filter((token) => token < verb);
    const isBeside = first !== undefined && second !== undefined && tree.first(second) === tree.last(first) + 1;
    return isBeside && tree.tokens[second]?.upos === 'PROPN' ? [{ token: second, head: first, deprel: 'appos' }] : [];
  });

/** "[Macron] will come, Ruto said": of two subjects before a verb of saying the first is that of what is said. */
export const subjectOfContent: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const subjects = subjectsOf(tree, verb).filter((token) => token < verb);
    const first = subjects[0];
    if (first === undefined || subjects.length < 2) return [];
    const content = childrenBy(tree, verb, 'ccomp', 'parataxis').find(
      (token) => token > first && token < (subjects[1] ?? verb) && subjectsOf(tree, token).length === 0,
    );
    return content === undefined ? [] : [{ token: first, head: content, deprel: 'nsubj' }];
  });

/** "…, [two people who know of it] told Reuters": what ends right before a verb without a subject before it, behind a comma, is its subject. */
export const subjectSetBeside: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const subjects = subjectsOf(tree, verb);
    const isLoose = ['parataxis', 'advcl', 'conj', 'ccomp'].includes(tree.deprel(verb)) && tree.head(verb) < verb;
    if (!isLoose || subjects.some((token) => token < verb)) return [];
    const beside = tree.tokens.findIndex((_, token) => tree.deprel(token) === 'appos' && token < verb && tree.last(token) === verb - 1);
    if (beside < 0 || tree.tokens[tree.first(beside) - 1]?.form !== ',') return [];
    return [{ token: beside, head: verb, deprel: 'nsubj' }, ...subjects.map((token) => ({ token, head: verb, deprel: 'obj' }))];
  });

/** "[Kenya-Uganda] trade": names joined by a stroke modify the noun behind them. */
export const namesWithStroke: Repair = (tree) =>
  tree.tokens.flatMap((token, at) => {
    const [before, after, noun] = [tree.tokens[at - 1], tree.tokens[at + 1], tree.tokens[at + 2]];
    const isGlued = /^[-–]$/.test(token.form) && before?.end === token.start && after?.start === token.end && before?.upos === 'PROPN';
    if (!isGlued || noun?.upos !== 'NOUN' || tree.head(at - 1) === at + 2) return [];
    // "Kenya-Uganda trade reached …", where the noun is set beside the first name
    if (tree.head(at + 2) === at - 1)
      return [
        { token: at + 2, head: tree.head(at - 1), deprel: tree.deprel(at - 1) },
        ...[at - 1, at + 1].map((name) => ({ token: name, head: at + 2, deprel: 'compound' })),
      ];
    return [at - 1, at + 1].filter((name) => tree.head(at + 2) !== name).map((name) => ({ token: name, head: at + 2, deprel: 'compound' }));
  });

const NOMINATIVE: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we', 'i']);

/** "whoever thought so, [she] said": a nominative right before a verb without a subject is its subject. */
export const nominativeBeforeVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const token = verb - 1;
    const isAstray = NOMINATIVE.has(tree.tokens[token]?.form.toLowerCase() ?? '') && tree.head(token) !== verb && tree.head(verb) !== token;
    return isAstray && subjectsOf(tree, verb).length === 0 ? [{ token, head: verb, deprel: 'nsubj' }] : [];
  });

/** "to meet Ruto and [Canada] imposed sanctions", "gave aid and [Canada] promised to": what "and" seems to join with a noun is the subject of the verb right behind it that has something of its own. */
export const subjectOfConjunct: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const hasLink = childrenBy(tree, verb, 'cc', 'aux', 'mark').length > 0;
    if (hasLink || subjectsOf(tree, verb).length > 0 || childrenBy(tree, verb, 'obj', 'xcomp', 'ccomp').length === 0) return [];
    const name = tree.tokens.findIndex((_, token) => token < verb && tree.relation(token) === 'conj' && tree.last(token) === verb - 1);
    const link = name < 0 ? undefined : childrenBy(tree, name, 'cc')[0];
    const above = name < 0 ? -1 : tree.head(tree.head(name));
    if (link === undefined || above < 0 || !isVerb(tree, above) || tree.tokens[verb]?.form.endsWith('ing')) return [];
    return [
      { token: name, head: verb, deprel: 'nsubj' },
      { token: link, head: verb, deprel: 'cc' },
      { token: verb, head: above, deprel: 'conj' },
    ];
  });

/**
 * "Orvel fell, and [Tarn], which had warned, dropped": a second subject behind the verb, or what seems joined with the first there, is that of the joined verb behind it
 * that has none.
 */
export const subjectOfJoinedVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const above = tree.deprel(verb) === 'conj' && tree.head(verb) < verb ? tree.head(verb) : -1;
    if (above < 0 || subjectsOf(tree, verb).length > 0 || !isVerb(tree, above)) return [];
    const subjects = subjectsOf(tree, above);
    const first = subjects.find((token) => token < above);
    const joined = first === undefined ? [] : childrenBy(tree, first, 'conj');
    const own = [...subjects, ...joined].find((token) => token > above && token < verb);
    const isSecond = own !== undefined && first !== undefined;
    return isSecond ? [{ token: own, head: verb, deprel: 'nsubj' }] : [];
  });

/**
 * "shares rose 6 percent after [operating profit] rose 18 percent": what stands between a conjunction and a finite verb that nothing joins is the subject of that verb,
 * even where the conjunction is taken for a preposition.
 */
export const subjectBehindOccasion: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const above = tree.head(verb);
    const isLoose = ['conj', 'parataxis', 'advcl'].includes(tree.deprel(verb)) && above >= 0 && above < verb;
    if (!isLoose || feature(tree.tokens[verb], 'VerbForm') !== 'Fin' || childrenBy(tree, verb, 'nsubj', 'cc', 'mark', 'aux', 'cop').length > 0)
      return [];
    const noun = verb - 1;
    const mark = childrenBy(tree, noun, 'case').find((token) => tree.first(noun) === token && OCCASION.test(tree.tokens[token]?.form ?? ''));
    const isPhrase = ['obl', 'nmod'].includes(tree.relation(noun)) && tree.tokens[noun]?.upos === 'NOUN';
    if (mark === undefined || !isPhrase) return [];
    return [
      { token: noun, head: verb, deprel: 'nsubj' },
      { token: mark, head: verb, deprel: 'mark' },
      { token: verb, head: above, deprel: 'advcl' },
      // "as talks resume [in Lima]"
      ...childrenBy(tree, above, 'obl', 'obj', 'advmod')
        .filter((token) => token > verb && tree.first(token) > verb && !isDayName(wordAt(tree, token)))
        .map((token) => ({ token, head: verb, deprel: tree.deprel(token) })),
    ];
  });

const OCCASION = /^(?:after|before|as|since|until|when|while|because)$/iu;
