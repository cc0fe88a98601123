import { caseOf, childrenBy, isPredicate, lemmaOf, predicateOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { isWholeOfPart } from '../counts/definite-count.ts';
import { LEVEL_AT } from '../measures/level-words.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { deedPunished } from './setting.ts';

/** Words above the amount up to the verb, with those of the measure: where its times may hang, each with how far it is for being told of another amount too. */
export function pathOf(site: Site, measure: Measure): Map<number, number> {
  const { tree, top } = site;
  const { noun, whole } = measure;
  const verb = measure.verb ?? site.verb;
  // "ended 74 points [lower] on Wednesday": the word that tells the way hangs on the amount, the time on the verb
  const isWay = verb !== undefined && verb !== site.verb && /^(?:ADJ|ADV)$/.test(tagOf(tree, verb));
  const closed = isWay && LEVEL_AT.has(lemmaOf(tree, tree.head(verb))) ? tree.head(verb) : undefined;
  const ended = isWay && tree.head(top) === site.verb ? site.verb : closed;
  // "between $3 billion and [$4 billion] in 2021"
  const end = site.quantity.low === undefined ? undefined : childrenBy(tree, top, 'conj').find((kid) => kid > top && kid <= site.last);
  const told = joinedTelling(site, verb) ?? verb;
  const own = [top, end, noun, isNear(site, told, noun) && !isOnlyHad(site, measure) ? told : undefined, whole, ended];
  const path = new Map<number, number>(own.flatMap((word) => (word === undefined ? [] : [[word, 0]])));
  for (const from of [top, noun]) {
    let [word, last] = from === undefined ? [-1, -1] : [tree.head(from), from];
    // "a second-quarter loss of $2 million and a [34%] decline in sales for July"
    let far = 0;
    for (let steps = 0; word >= 0 && steps < 6 && tagOf(tree, word) !== 'VERB' && !isPredicate(tree, word); steps++) {
      if (tree.relation(last) === 'conj') far += JOINED;
      if (!path.has(word)) path.set(word, far);
      last = word;
      word = tree.head(word);
    }
  }
  return path;
}

/** "fell to $61 on Tuesday and is [down] 17 percent this year": the predicate of its own, joined to the verb of which the measure is. */
function joinedTelling({ tree, top, verb: own }: Site, verb: number | undefined): number | undefined {
  const isJoined = own !== undefined && own !== verb && tree.head(top) === own && tree.relation(own) === 'conj' && tree.head(own) === verb;
  return isJoined && childrenBy(tree, own, 'cop').length > 0 ? own : undefined;
}

/** A time that is told of what is joined before is the last to be taken. */
const JOINED = 3;

/** A noun deep in another's phrase is told of at the verb's time, but isn't of that time: "called for a rerun of the bidding for a $5 billion contract". */
function isNear(site: Site, verb: number | undefined, noun: number | undefined): boolean {
  const { tree, top } = site;
  if (verb === undefined || isBesideSubject(tree, noun ?? top, verb) || hasOwnTime(site, noun)) return false;
  if (tree.head(verb) === noun || tree.head(verb) === top) return true;
  return [top, noun].some((from) => {
    let word = from;
    for (let steps = 0; word !== undefined && word >= 0 && steps < 4; steps++) {
      if (word === verb || tree.head(word) === verb) return true;
      word = tree.head(word);
      if (steps >= 1 && word >= 0 && tree.head(word) === verb) return tree.relation(word) !== 'obl';
    }
    return false;
  });
}

/** "arrested two men on Monday over [the theft of $3 million from a bank in May]": what a verb is about has a time of its own, behind it, where the verb has its own before. */
function hasOwnTime({ tree, top, at, quantity }: Site, noun: number | undefined): boolean {
  if (noun === undefined || (noun === top && tree.relation(noun) !== 'nmod')) return false;
  if (deedPunished(tree, noun) !== undefined) return true;
  let phrase = noun;
  for (let steps = 0; steps < 3 && tree.relation(phrase) === 'nmod' && !ABOUT.test(caseOf(tree, phrase)); steps++) phrase = tree.head(phrase);
  if (!/^(?:obl|nmod)$/.test(tree.relation(phrase)) || !ABOUT.test(caseOf(tree, phrase))) return false;
  const verb = predicateOf(tree, tree.head(phrase)) ?? tree.head(phrase);
  // "was jailed on Monday [for the murder of two guards]"
  if (isOfJudging(tree, verb)) return true;
  const isVerbTimed = at.sentence.times.some(({ start, edtf }) => edtf !== undefined && start < (tree.tokens[phrase]?.start ?? 0));
  return at.sentence.times.some(({ start, edtf }) => {
    let word = start > quantity.end && edtf !== undefined ? tree.tokens.findIndex((token) => token.start === start) : -1;
    for (let steps = 0; steps < 5 && word > phrase && tagOf(tree, word) !== 'VERB'; steps++) word = tree.head(word);
    return word === noun || word === phrase || (word === verb && isVerbTimed);
  });
}

const ABOUT = /^(?:over|about|for|after)$/;

/** What somebody is tried or punished for was before. */
const isOfJudging = (tree: Tree, verb: number): boolean =>
  /^(?:accuse|acquit|sentence|jail|imprison|convict|try|charge|indict|arrest|fine|punish|condemn|blame|sue|suspend|dismiss|apologise|apologize)$/.test(
    lemmaOf(tree, verb),
  );

/** "the port, a landlord with [900 flats], handled": told beside the name of whoever acts. */
function isBesideSubject(tree: Tree, noun: number, verb: number): boolean {
  let [word, isBeside] = [noun, false];
  for (let steps = 0; steps < 6 && word >= 0 && tree.head(word) !== verb; steps++) {
    isBeside ||= tree.relation(word) === 'appos';
    word = tree.head(word);
  }
  return isBeside && word >= 0 && word < verb && tree.relation(word) === 'nsubj';
}

/** "will close 300 of its [3,200 shops] by June": so many it has, and not by June. */
export const isOnlyHad = (site: Site, { rule, deed }: Measure): boolean =>
  rule === 'counted' && deed === undefined && (isWholeOfPart(site) || /^(?:its|their|his|her|our|my|your)$/.test(wordAt(site.tree, site.first - 1)));
