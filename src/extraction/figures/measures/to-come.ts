import type { Status } from '../../../model/index.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { FORESEEING } from '../period/period-times.ts';
import type { Site } from '../site.ts';
import type { Measure } from './measure.ts';
import { MEASURED_VERBS } from './measured-verbs.ts';

/** "[expects] a margin of 12 percent", "[is targeting] growth of 5 percent": what is had in mind for later. */
export function isLookedFor({ tree, top }: Site, { noun }: Measure, verb: number): boolean {
  if (!/^(?:expect|target|foresee|anticipate|envisage|eye|await|assume)$/.test(lemmaOf(tree, verb)) || isPassive(tree, verb)) return false;
  return [top, noun ?? top, tree.head(top)].some((word) => tree.head(word) === verb && /^(?:obj|obl)$/.test(tree.relation(word)));
}

/** "[sees] the economy growing by 3 percent", "[expects] sales to fall 2 percent": not "saw sales fall". */
export function isForeseenAs(tree: Tree, verb: number): boolean {
  // the tree may hang "growing" on the economy
  const isBeside = tree.relation(verb) === 'acl' && tree.relation(tree.head(verb)) === 'obj' && wordAt(tree, verb).endsWith('ing');
  const head = isBeside ? tree.head(tree.head(verb)) : tree.head(verb);
  if (isBeside) return /^sees?$/.test(wordAt(tree, head)) && childrenBy(tree, head, 'aux').length === 0;
  if (!/^(?:ccomp|xcomp)$/.test(tree.relation(verb)) || childrenBy(tree, verb, 'mark', 'aux').some((kid) => wordAt(tree, kid) === 'that'))
    return false;
  return lemmaOf(tree, head) === 'see' ? /^sees?$/.test(wordAt(tree, head)) && childrenBy(tree, head, 'aux').length === 0 : false;
}

/** A level of what is itself foreseen: "cut its [forecast] to 3 percent". */
export function foreseenBy(tree: Tree, { noun = -1, rule }: Measure): Status | undefined {
  if (rule !== 'level' || !FORESEEING.has(lemmaOf(tree, noun))) return undefined;
  return /^(?:target|goal)$/.test(lemmaOf(tree, noun)) ? 'planned' : 'expected';
}

/** "the [proposed] closure of 40 shops", "the [planned] cuts": what an adjective says of the deed. */
export function proposedBy(tree: Tree, noun: number): Status | undefined {
  const head = caseOf(tree, noun) === 'of' ? tree.head(noun) : noun;
  const adjectives = [noun, head, tree.head(head)].filter((word) => tagOf(tree, word) === 'NOUN').flatMap((word) => childrenBy(tree, word, 'amod'));
  const words = adjectives.filter((word) => word < noun).map((word) => wordAt(tree, word));
  if (words.includes('proposed')) return 'proposed';
  return words.includes('planned') ? 'planned' : undefined;
}

/** "[pledged] $5 million", "[announced] 300 job cuts": still to come. */
export function promisedBy({ tree, top }: Site, { noun, rule }: Measure, verb: number): Status | undefined {
  const lemma = lemmaOf(tree, verb);
  // "offered a pay [rise] of 4 percent"
  const words = rule === 'change-noun' ? [top, noun ?? top, tree.head(top)] : [top, noun ?? top];
  const isObject = words.map((word) => firstOfList(tree, word)).some((word) => tree.head(word) === verb && tree.relation(word) === 'obj');
  // "[proposed] a dividend of 40 cents", "a dividend of 40 cents was [proposed]"
  const isSubject = isPassive(tree, verb) && noun !== undefined && subjectsOf(tree, verb).includes(noun);
  if ((isObject || isSubject) && /^(?:propose|recommend)$/.test(lemma)) return 'proposed';
  if (!isObject && rule !== 'verb') return undefined;
  if (PROMISES.has(lemma)) return 'planned';
  if (lemma === 'offer' || REFUSING.has(lemma)) return 'proposed';
  return lemma === 'announce' && noun !== undefined && TO_COME.has(lemmaOf(tree, noun)) ? 'planned' : undefined;
}

/** "pledged [shells], 100 vehicles and $5 million": the word to which another is joined. */
function firstOfList(tree: Tree, word: number): number {
  let first = word;
  for (let steps = 0; steps < 4 && tree.relation(first) === 'conj' && tree.head(first) >= 0; steps++) first = tree.head(first);
  return first;
}

/** Verbs by which something does not come about, whose subject has not made it: "[vetoed] a loan of $5 million". */
export const REFUSING: ReadonlySet<string> = wordSet('veto reject refuse block spurn rebuff');

const PROMISES: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow', 'commit', 'plan']);

const TO_COME: ReadonlySet<string> = new Set(['cut', 'layoff', 'closure', 'reduction', 'investment', 'expansion']);

/** "announced [plans] to close 300 shops", "announced [plans] on Friday to close 300 shops". */
export function isOfPlan(tree: Tree, { verb }: Measure): boolean {
  const to = verb === undefined ? undefined : childrenBy(tree, verb, 'mark').find((kid) => wordAt(tree, kid) === 'to');
  if (verb === undefined || to === undefined) return false;
  const isPlan = (noun: number): boolean =>
    /^(?:plan|decision|intention|proposal|agreement|pledge|promise|vow|move)$/.test(lemmaOf(tree, noun)) && tagOf(tree, noun) === 'NOUN';
  return (tree.relation(verb) === 'acl' && isPlan(tree.head(verb))) || [to - 2, to - 3].some((word) => isPlan(word));
}

/** "plants [to be closed]". */
export const isToBeDone = (tree: Tree, { verb, noun }: Measure): boolean =>
  verb !== undefined && tree.head(verb) === noun && childrenBy(tree, verb, 'mark').some((kid) => wordAt(tree, kid) === 'to');

/** "[seeks] $5 billion in loans": what is wanted isn't had. */
export function isWished({ tree, top }: Site, { noun }: Measure, verb: number): boolean {
  const isObject = [top, noun ?? top, tree.head(top)].some((word) => tree.head(word) === verb && tree.relation(word) === 'obj');
  // "asked for $5 billion in aid"
  const isAsked = lemmaOf(tree, verb) === 'ask' && [top, noun ?? top].some((word) => tree.head(word) === verb && caseOf(tree, word) === 'for');
  return isAsked || (isObject && WISHES.has(lemmaOf(tree, verb)));
}

const WISHES: ReadonlySet<string> = new Set('seek want need request demand'.split(' '));

/** What somebody will give or do is a plan, what will be so a forecast: "Portugal will contribute", "the stage will cost". */
export function isWillful({ tree, at }: Site, verb: number): boolean {
  const lemma = lemmaOf(tree, verb);
  // "lay" may be read as a form of "lie"
  const isLaying = wordAt(tree, verb) === 'lay';
  if (!(MEASURED_VERBS.has(lemma) || WILLED.has(lemma) || isLaying) || UNWILLED.has(lemma)) return false;
  return subjectsOf(tree, verb).some((subject) => {
    if (tagOf(tree, subject) === 'PRON') return true;
    const word = tree.tokens[subject];
    return word !== undefined && at.mentions.some((mention) => mention.start <= word.start && word.end <= mention.end);
  });
}

const WILLED: ReadonlySet<string> = new Set(
  'cut close open build create hire dismiss fire lay shed shut slash eliminate scrap add recruit deploy send offer axe reduce buy sell order launch recall withdraw transfer release resettle'.split(
    ' ',
  ),
);

const UNWILLED: ReadonlySet<string> = new Set('cost earn lose emit consume produce receive save owe'.split(' '));

/** "[would] have to pay a fee of $9 million [if] it walked away": of a case that is only supposed. */
export function isSupposed(tree: Tree, predicate: number | undefined): boolean {
  let verb = predicate;
  let [isModal, hasIf] = [false, false];
  for (let steps = 0; verb !== undefined && verb >= 0 && steps < 3; steps++) {
    isModal ||= childrenBy(tree, verb, 'aux').some((kid) => /^(?:would|could|might)$/.test(wordAt(tree, kid)));
    hasIf ||= childrenBy(tree, verb, 'advcl').some((kid) => childrenBy(tree, kid, 'mark').some((mark) => /^(?:if|unless)$/.test(wordAt(tree, mark))));
    if (isModal && hasIf) return true;
    if (!/^(?:xcomp|ccomp)$/.test(tree.relation(verb))) return false;
    verb = tree.head(verb);
  }
  return false;
}

/** "claims [to have] sunk nine boats", "is believed [to have] cost $5 million", "are feared [killed]": done, as somebody has it. */
export function isClaimedDone(tree: Tree, verb: number): boolean {
  const above = tree.head(verb);
  const isOutcome = above >= 0 && childrenBy(tree, verb, 'aux', 'mark').length === 0 && (isPassive(tree, above) || tree.relation(above) === 'acl');
  if (isOutcome && tree.relation(verb) === 'xcomp' && /^(?:fear|believe|presume|think)$/.test(lemmaOf(tree, above))) return true;
  const isPerfect =
    childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'have') &&
    childrenBy(tree, verb, 'mark').some((kid) => wordAt(tree, kid) === 'to');
  return isPerfect && tree.relation(verb) === 'xcomp' && /^(?:claim|allege|believe|think|say|report|suspect)$/.test(lemmaOf(tree, tree.head(verb)));
}
