import { isDayName } from '../../times/words.ts';
import { childrenOf, deprelOf, hasChild, headOf, isNominal, isNoun, isSubject, relationOf, wordOf } from '../draft-tree.ts';
import type { Fault } from './fault.ts';

/** "[the carmaker] it sold planes": a predicate has one subject. */
export const secondSubject: Fault = {
  cost: 4,
  at: (tree, place) => {
    if (!isSubject(tree, place)) return [];
    const subjects = childrenOf(tree, headOf(tree, place)).filter((child) => isSubject(tree, child));
    return subjects[0] === place ? [] : subjects;
  },
};

/** "providing Orvel [a package]": a verb has one object; the other one receives it. */
export const secondObject: Fault = {
  cost: 4,
  at: (tree, place) => {
    if (deprelOf(tree, place) !== 'obj') return [];
    const objects = childrenOf(tree, headOf(tree, place)).filter((child) => deprelOf(tree, child) === 'obj');
    return objects[0] === place ? [] : objects;
  },
};

/** "gave money [to the port]", "gave money the port": whoever receives without a preposition stands before what is received, but for pronouns. */
export const receiverBehind: Fault = {
  cost: 3,
  at: (tree, place) => {
    if (deprelOf(tree, place) !== 'iobj') return [];
    const isBehind =
      wordOf(tree, place).upos !== 'PRON' && childrenOf(tree, headOf(tree, place)).some((child) => child < place && deprelOf(tree, child) === 'obj');
    return isBehind || hasChild(tree, place, 'case') ? [place] : [];
  },
};

/** "[Foreign Minister Anna Berg] visited Oslo": an oblique or a modifier of this kind has a preposition; those without have relations of their own. */
export const barePhrase: Fault = {
  cost: 1,
  at: (tree, place) => {
    const isPhrase = /^(?:obl|nmod)$/.test(deprelOf(tree, place)) && /^(?:NOUN|PROPN|PRON)$/.test(wordOf(tree, place).upos);
    return isPhrase && !hasChild(tree, place, 'case') ? [place] : [];
  },
};

const BETWEEN: ReadonlySet<string> = new Set(['obj', 'iobj', 'xcomp', 'ccomp', 'obl', 'advcl']);

/** "Kenya accused Uganda of spying, [officials] said": behind what its verb governs, and behind an infinitive, no subject stands. */
export const subjectBehindObject: Fault = {
  cost: 3,
  at: (tree, place) => {
    const head = headOf(tree, place);
    if (relationOf(tree, place) !== 'nsubj' || head > place) return [];
    const isVerb = wordOf(tree, head).upos === 'VERB';
    const governed = isVerb && childrenOf(tree, head).some((child) => child > head && child < place && BETWEEN.has(relationOf(tree, child)));
    return governed || relationOf(tree, head) === 'xcomp'
      ? [place, ...childrenOf(tree, head).filter((child) => isSubject(tree, child) && child < head)]
      : [];
  },
};

/** "[for the dockers] broke down": a subject has no preposition. */
export const subjectBehindPreposition: Fault = {
  cost: 1,
  at: (tree, place) =>
    relationOf(tree, place) === 'nsubj' && childrenOf(tree, place).some((child) => child < place && deprelOf(tree, child) === 'case') ? [place] : [],
};

/** "[to Kyiv] deliveries": what hangs on a noun that is no predicate is its modifier, no oblique. */
export const obliqueOfNoun: Fault = {
  cost: 2,
  at: (tree, place) => {
    const head = headOf(tree, place);
    return deprelOf(tree, place) === 'obl' && wordOf(tree, head).upos === 'NOUN' && !hasChild(tree, head, 'cop') ? [place] : [];
  },
};

const NOTHING_BELOW: ReadonlySet<string> = new Set(['det', 'case', 'mark', 'aux', 'cop', 'cc']);
const MAY_BE_BELOW: ReadonlySet<string> = new Set(['fixed', 'conj', 'cc', 'advmod', 'punct', 'goeswith']);

/** "[the] quickly": articles, prepositions, auxiliaries and the like govern nothing. */
export const functionWordWithPhrase: Fault = {
  cost: 2,
  at: (tree, place) => {
    if (!NOTHING_BELOW.has(relationOf(tree, place))) return [];
    const below = childrenOf(tree, place);
    return below.every((child) => MAY_BE_BELOW.has(relationOf(tree, child))) ? [] : [place, ...below];
  },
};

const FORWARD: ReadonlySet<string> = new Set(['conj', 'flat', 'fixed', 'appos', 'goeswith', 'list']);

/** "[Norway] and Sweden": what is joined or named after stands behind what it is joined to. */
export const joinedBackwards: Fault = {
  cost: 4,
  at: (tree, place) => (FORWARD.has(relationOf(tree, place)) && headOf(tree, place) > place ? [place] : []),
};

/** How many nouns before a verb may be its lost subject. */
const NEAR = 4;

/** "Foreign Minister Anna Berg [visited] Oslo": a finite verb has a subject, where any noun stands before it. */
export const verbWithoutSubject: Fault = {
  cost: 0.5,
  at: (tree, place) => {
    const { upos, feats } = wordOf(tree, place);
    const isFinite = upos === 'VERB' && feats.includes('VerbForm=Fin') && feats.includes('Mood=Ind');
    const isFree = /^(?:conj|amod|compound|acl)$/.test(relationOf(tree, place));
    if (!isFinite || isFree || childrenOf(tree, place).some((child) => isSubject(tree, child) || /^(?:aux|expl)$/.test(relationOf(tree, child)))) {
      return [];
    }
    const before: number[] = [];
    for (let word = place - 1; word > 0 && before.length < NEAR; word--) if (isNominal(tree, word)) before.push(word);
    return before.length === 0 ? [] : [place, ...before];
  },
};

/** "published a report on deaths [on Thursday]": "on" a day is when something is done; not on a day that has something ("on Monday's talks"). */
export const dayOfNoun: Fault = {
  cost: 2,
  at: (tree, place) => {
    if (deprelOf(tree, place) !== 'nmod' || wordOf(tree, headOf(tree, place)).upos === 'VERB') return [];
    const below = childrenOf(tree, place);
    const isDay = [place, ...below.filter((child) => deprelOf(tree, child) !== 'nmod:poss')].some((word) => isDayName(wordOf(tree, word).form));
    return isDay && below.some((child) => wordOf(tree, child).form === 'on') && isNoun(tree, headOf(tree, place)) ? [place] : [];
  },
};

/** "opened [a debate] on Monday [about fees]": a day has no phrase behind it. */
export const phraseOfDay: Fault = {
  cost: 2,
  at: (tree, place) => {
    const day = headOf(tree, place);
    return deprelOf(tree, place) === 'nmod' && day < place && isDayName(wordOf(tree, day).form) ? [place] : [];
  },
};

/** "gave [two million euros] worth of seed": an amount hangs on the worth, not the other way round. */
export const worthOfAmount: Fault = {
  cost: 3,
  at: (tree, place) => {
    const { form, upos } = wordOf(tree, place);
    const amount = headOf(tree, place);
    const isBeside =
      form === 'worth' &&
      upos === 'NOUN' &&
      amount === place - 1 - childrenOf(tree, amount).filter((child) => child > amount && child < place).length;
    return isBeside && deprelOf(tree, place) === 'appos' ? [place, amount] : [];
  },
};
