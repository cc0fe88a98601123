import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { indexBefore } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import { isInPoints, isMeasured, isNoun, measuredSubject, nounBefore, type Site, spanAt } from '../site.ts';
import { type Direction, DOWN_VERBS, MOVING, OF_POINTS, UP_VERBS } from './change-words.ts';
import { isTraded } from './exchange.ts';

/** "exports [rose] 5 percent", "[rose] by 5 percent"; "rose to" tells a level. */
export function byVerb(site: Site): Measure | undefined {
  const { tree, verb, top, preposition } = site;
  if (verb === undefined || (preposition !== '' && preposition !== 'by') || isOfOtherClause(site)) return undefined;
  const moved = preposition === 'by' ? ofMoved(site, verb, top) : undefined;
  if (moved) return moved;
  const direction = directionOf(site, lemmaOf(tree, verb)) ?? ofTraded(site, verb) ?? ofGivenUp(site, verb);
  // "exports rose; the total [was] $5 million"
  if (!direction || top < verb || tree.head(top) !== verb || childrenBy(tree, top, 'cop').length > 0) return undefined;
  const noun = measuredSubject(site, verb);
  if (noun !== undefined && isGoing(site, noun)) return undefined;
  const meant = noun === undefined ? undefined : ofPronoun(site, noun);
  if (meant) return { rule: 'change', verb, direction, ...meant };
  return noun === undefined || !isMeasured(site, noun) ? undefined : { rule: 'change', noun, verb, direction };
}

/** "rents fell 9 percent, while Cusco [was up] 4 percent": of no verb but that. */
const isOfOtherClause = ({ tree, first }: Site): boolean => /^(?:up|down)$/.test(wordAt(tree, first - 1)) && tagOf(tree, first - 2) === 'AUX';

/** "[cut] its rate by 2 points": of what somebody changes, told before the amount. */
function ofMoved({ tree }: Site, verb: number, amount: number): Measure | undefined {
  const direction = MOVING.get(lemmaOf(tree, verb));
  const object = direction && childrenBy(tree, verb, isPassive(tree, verb) ? 'nsubj' : 'obj')[0];
  if (direction === undefined || object === undefined || object >= amount || !isNoun(tree, object)) return undefined;
  return { rule: 'change', noun: object, verb, direction, owned: true };
}

/** "The bus fell [30 metres]", "the troops advanced [2 km]": so far it went, and did not grow. */
function isGoing({ tree, quantity }: Site, noun: number): boolean {
  const lemma = lemmaOf(tree, noun);
  return /^(?:km|mi|nmi|m|ft)$/.test(quantity.unit) && (nounClass(lemma) === 'person' || MOBILE.has(lemma));
}

/** Things that go somewhere. */
const MOBILE: ReadonlySet<string> = wordSet(
  'vehicle bus car lorry truck van train plane aircraft jet helicopter glider balloon rocket',
  'boulder rock lift elevator cabin carriage coach motorcycle boat ship troop army unit force column convoy tank climber child',
);

/** "The Nikkei rose on Monday. [It] had shed nearly 9 percent before." */
function ofPronoun(site: Site, token: number): Pick<Measure, 'elsewhere'> | undefined {
  const { tree, quantity } = site;
  if (wordAt(tree, token) !== 'it' || !isInPoints(quantity)) return undefined;
  const name = indexBefore(site, token);
  return name === undefined ? undefined : { elsewhere: { span: spanAt(site, token), name: `growth of ${name}` } };
}

/** "shares [gave up] 4 percent". */
function ofGivenUp({ tree, quantity }: Site, verb: number): Direction | undefined {
  return isInPoints(quantity) && lemmaOf(tree, verb) === 'give' && wordAt(tree, verb + 1) === 'up' ? 'down' : undefined;
}

/** "gold [lost] $12", "the crown [added] 2 cents". */
function ofTraded(site: Site, verb: number): Direction | undefined {
  const subject = /^[A-Z]{3}/.test(site.quantity.unit) ? measuredSubject(site, verb) : undefined;
  return subject !== undefined && isTraded(site, subject) ? OF_POINTS.get(lemmaOf(site.tree, verb)) : undefined;
}

function directionOf({ quantity }: Site, lemma: string): Direction | undefined {
  if (UP_VERBS.has(lemma)) return 'up';
  if (DOWN_VERBS.has(lemma)) return 'down';
  return isInPoints(quantity) ? OF_POINTS.get(lemma) : undefined;
}

/** "shrank at an annual [rate] of 3 percent", "fell by an [average] of 3 percent". */
export function byRate(site: Site): Measure | undefined {
  const { tree, verb, preposition } = site;
  const rate = preposition === 'of' ? nounBefore(site) : undefined;
  if (verb === undefined || rate === undefined || !/^(?:rate|average|pace|total)$/.test(lemmaOf(tree, rate)) || tree.head(rate) !== verb)
    return undefined;
  // "cut its prices by an average of 3 percent"
  const moved = caseOf(tree, rate) === 'by' ? ofMoved(site, verb, rate) : undefined;
  if (moved) return moved;
  const direction = ['at', 'by', ''].includes(caseOf(tree, rate)) ? directionOf(site, lemmaOf(tree, verb)) : undefined;
  const noun = subjectsOf(tree, verb).at(-1);
  return direction && noun !== undefined && isMeasured(site, noun) ? { rule: 'change', noun, verb, direction } : undefined;
}
