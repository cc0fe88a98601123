import { childrenBy, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import { isFinite, isVerb, type Repair, subjectsOf, verbsIn } from './repair.ts';

/** Months and weekdays, in full or short. */
const DAY_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/;

/** "[Oslo on December 2] expelled two envoys": whoever acts by name has no day, and "on" a day is when something is done. */
export const dayOfSubject: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) =>
    subjectsOf(tree, verb)
      .filter((subject) => subject < verb)
      .flatMap((subject) => childrenBy(tree, subject, 'nmod').filter((token) => isDay(tree, token) && tree.last(token) === lastBefore(tree, verb)))
      .map((token) => ({ token, head: verb, deprel: 'obl' })),
  );

/** The last word before a verb and its auxiliaries. */
export function lastBefore(tree: Tree, verb: number): number {
  const auxiliaries = childrenBy(tree, verb, 'aux', 'advmod').filter((token) => token < verb);
  return Math.min(verb, ...auxiliaries) - 1;
}

/** "on December 2", "on Monday". */
function isDay(tree: Tree, token: number, preposition = /^on$/): boolean {
  const isNamed = [token, ...tree.children(token)].some((word) => DAY_NAME.test(wordAt(tree, word)));
  return isNamed && childrenBy(tree, token, 'case').some((mark) => preposition.test(wordAt(tree, mark)));
}

/** "met Ruto, who took office in 2022, [on Monday]": what stands behind the comma that ends an aside belongs to the verb before it. */
export const dayBehindAside: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const noun = tree.head(verb);
    const main = noun < 0 ? -1 : mainVerbOf(tree, noun);
    const isAside = tree.deprel(verb) === 'acl:relcl' && wordAt(tree, tree.first(verb) - 1) === ',';
    if (main < 0 || main > verb || !(isAside || wordAt(tree, tree.first(verb)) === ',')) return [];
    return childrenBy(tree, verb, 'obl')
      .filter((token) => token > verb && isDay(tree, token, /^(?:on|by|in|until|before)$/) && endsAside(tree, token))
      .map((token) => ({ token, head: main, deprel: 'obl' }));
  });

/** "cancelled a trip to Lima, where he was to sign it [on Thursday]": what stands right behind an aside that no comma ends belongs to it. */
export const dayInAside: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const opens = wordAt(tree, tree.first(verb)) === ',' ? tree.first(verb) + 1 : tree.first(verb);
    const above = tree.head(verb);
    const isAside = above >= 0 && above < verb && wordAt(tree, opens - 1) === ',' && /^(?:where|who|which)$/.test(wordAt(tree, opens));
    const main = !isAside ? -1 : isVerb(tree, above) ? above : mainVerbOf(tree, above);
    if (main < 0 || main > verb) return [];
    return childrenBy(tree, main, 'obl')
      .filter((token) => isDay(tree, token) && tree.first(token) === tree.last(verb) + 1 && wordAt(tree, tree.first(token)) === 'on')
      .map((token) => ({ token, head: verb, deprel: 'obl' }));
  });

/** "arrested him and charged [him on Friday]": the day right behind the pronoun that takes up whom the first was done to is that of the second deed. */
export const dayOfNextStep: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const first = tree.head(verb);
    const isNext = first >= 0 && first < verb && tree.deprel(verb) === 'conj' && isVerb(tree, first) && isPronoun(tree, tree.last(verb));
    if (!isNext) return [];
    return childrenBy(tree, first, 'obl')
      .filter((token) => isDay(tree, token) && tree.first(token) === tree.last(verb) + 1)
      .map((token) => ({ token, head: verb, deprel: 'obl' }));
  });

const isPronoun = (tree: Tree, token: number): boolean => /^(?:him|her|it|them)$/.test(wordAt(tree, token));

function endsAside(tree: Tree, token: number): boolean {
  return wordAt(tree, tree.first(token) - 1) === ',' || wordAt(tree, tree.first(token)) === ',';
}

function mainVerbOf(tree: Tree, noun: number): number {
  for (let at = tree.head(noun); at >= 0; at = tree.head(at)) if (isVerb(tree, at)) return at;
  return -1;
}

/** "two days after [a bomb] killed nine", "shelled Mali after [Kenya] expelled its envoys": before a finite verb without a subject that is no preposition, and the noun behind it is the subject. */
export const clauseAtDistance: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    if (!isFinite(tree, verb) || subjectsOf(tree, verb).length > 0) return [];
    const noun = childrenBy(tree, verb, 'obl').find((token) => token < verb && tree.last(token) === lastBefore(tree, verb));
    const mark = noun === undefined ? undefined : childrenBy(tree, noun, 'case').find((token) => /^(?:after|before)$/.test(wordAt(tree, token)));
    if (noun === undefined || mark === undefined || !(STRETCH.test(wordAt(tree, mark - 1)) || isUnmarked(tree, verb))) return [];
    return [
      { token: noun, head: verb, deprel: 'nsubj' },
      { token: mark, head: verb, deprel: 'mark' },
      ...tree.children(noun).flatMap((token) => (token === mark - 1 ? [{ token, head: verb, deprel: 'obl:unmarked' }] : [])),
      ...(tree.relation(verb) === 'conj' ? [{ token: verb, head: tree.head(verb), deprel: 'advcl' }] : []),
    ];
  });

/** A clause under a verb before it that no word joins to it. */
function isUnmarked(tree: Tree, verb: number): boolean {
  return tree.deprel(verb) === 'advcl' && tree.head(verb) < verb && childrenBy(tree, verb, 'mark', 'advmod', 'aux').length === 0;
}

const STRETCH = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;

/** Whether a word is a day or month by its name. */
export function isDayName(word: string): boolean {
  return DAY_NAME.test(word);
}
