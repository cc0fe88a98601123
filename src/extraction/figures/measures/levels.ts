import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, type Tree, wordAt } from '../../phrases/index.ts';
import { DOWN_VERBS, EDGING, MOVING, UP_VERBS } from '../change/change-words.ts';
import { currencyNamed } from '../change/exchange.ts';
import { isMeasured, isNoun, measuredSubject, nounBefore, type Site } from '../site.ts';
import { broughtTo, keptAt, leadsTo } from './level-of-object.ts';
import { LEVEL_AT, LEVEL_VERBS, MULTIPLYING, RANK_NOUNS, VALUING } from './level-words.ts';
import type { Measure } from './measure.ts';
import { DIMENSIONS } from './measure-nouns.ts';
import { MONEY_NOUNS } from './money-nouns.ts';

/** "the contract [puts] the cost at $5 million". */
export function valued(site: Site): Measure | undefined {
  const { tree, preposition } = site;
  const verb = preposition === 'at' ? valuingVerb(site) : undefined;
  if (verb === undefined) return undefined;
  // "valued [Tarn] at $3 billion"
  if (lemmaOf(tree, verb) === 'value') {
    // "a [tax break] valued at $8 million"
    const thing =
      tree.relation(verb) === 'acl' ? tree.head(verb) : isPassive(tree, verb) ? subjectsOf(tree, verb)[0] : childrenBy(tree, verb, 'obj')[0];
    const isThing = thing !== undefined && isNoun(tree, thing) && nounClass(lemmaOf(tree, thing)) === 'thing' && tree.tokens[thing]?.upos === 'NOUN';
    return { rule: 'price', verbName: 'value', verb, ...(isThing ? { noun: thing } : {}) };
  }
  const noun = isPassive(tree, verb) ? subjectsOf(tree, verb)[0] : childrenBy(tree, verb, 'obj')[0];
  return noun === undefined || !isNoun(tree, noun) ? undefined : { rule: 'level', noun, verb };
}

/** "put the number of people killed in Peru at 120": the verb above, whatever the tree hangs the amount on. */
function valuingVerb({ tree, verb }: Site): number | undefined {
  if (verb === undefined || VALUING.has(lemmaOf(tree, verb))) return verb;
  let noun = tree.relation(verb) === 'acl' ? tree.head(verb) : -1;
  while (noun >= 0 && tree.relation(noun) === 'nmod') noun = tree.head(noun);
  const above = tree.head(noun);
  const isNumber = noun >= 0 && tree.relation(noun) === 'obj' && /^(?:number|toll|figure|total|cost|damage|value)$/.test(lemmaOf(tree, noun));
  return isNumber && VALUING.has(lemmaOf(tree, above)) ? above : undefined;
}

/** "trade reached [$5 billion]", "the price rose to [$5]", "the price is [$5]", "reached a record high of [$5 billion]". */
export function levelOf(site: Site): Measure | undefined {
  const { tree, top } = site;
  const copula = childrenBy(tree, top, 'cop').length > 0 && subjectsOf(tree, top).length > 0;
  const verb = copula ? top : site.verb;
  if (verb === undefined || isMovedBy(site)) return undefined;
  return broughtTo(site, verb) ?? keptAt(site, verb) ?? levelTold(site, verb, copula);
}

/** "stood [12 points] up" is a change. */
const isMovedBy = ({ tree, quantity, first, last }: Site): boolean =>
  quantity.unit === 'point' && (/^(?:up|down|higher|lower)$/.test(wordAt(tree, last + 1)) || /^(?:up|down)$/.test(wordAt(tree, first - 1)));

/** "[trade] reached $5 billion", "[the price] rose to $5", "[the price] is $5". */
function levelTold(site: Site, verb: number, copula: boolean): Measure | undefined {
  const { tree, preposition } = site;
  // "stood at 9 percent, against a minimum of [8 percent]", "sank to 9 percent and stayed over the [8 percent] mark": another level
  const isOther = (preposition === 'of' && /^(?:against|versus|with|than)$/.test(caseOf(tree, nounBefore(site) ?? -1))) || isBarrier(site, verb);
  if (isOther) return undefined;
  const dimension = DIMENSIONS.get(wordAt(tree, site.last + 1));
  const former = preposition === 'from' && isChanging(tree, verb) && leadsTo(site);
  if (!copula && !former && dimension === undefined && !tellsLevel(site, verb)) return undefined;
  const noun = toldOf(site, verb);
  if (noun === undefined || !isMeasured(site, noun) || (noun >= site.first && noun <= site.last)) return undefined;
  const isPrice = (copula || (preposition === 'at' && LEVEL_AT.has(lemmaOf(tree, verb)))) && isGood(site, noun);
  const told = dimension ?? (isPrice ? 'price' : undefined);
  return { rule: 'level', noun, verb, ...(told === undefined ? {} : { dimension: told }), ...(former ? { former } : {}) };
}

/** "[rose] to $5", "[reached] $5 billion", "[traded] below $70", "[bought] $1.63". */
function tellsLevel(site: Site, verb: number): boolean {
  const { tree, preposition } = site;
  const lemma = lemmaOf(tree, verb);
  const before = preposition === 'of' ? caseOf(tree, nounBefore(site) ?? -1) : preposition;
  if (isChanging(tree, verb) && MOVED_TO.has(before)) return true;
  if (LEVEL_VERBS.has(lemma) && ['', 'at', 'to', 'of', 'below', 'above', 'under'].includes(preposition) && isArgument(site, verb)) return true;
  // "traded [below $70]", "the pound bought [$1.63]"
  const isBeyond = preposition === '' && /^(?:more|less)_than$|^nearly$/.test(site.quantity.approximation ?? '');
  if ((AROUND.has(before) || isBeyond) && LEVEL_AT.has(lemma) && isArgument(site, verb)) return true;
  return /^(?:buy|fetch)$/.test(lemma) && preposition === '' && currencyTold(site, verb) !== undefined;
}

/** Behind a level of its own: "… and stayed over the [8 percent] mark". */
function isBarrier({ tree, at, quantity, preposition, last }: Site, verb: number): boolean {
  if (!/^(?:above|below|under|over)$/.test(preposition) || !/^(?:level|mark|threshold|limit|ceiling|floor)$/.test(wordAt(tree, last + 1)))
    return false;
  const start = tree.tokens[verb]?.end ?? 0;
  return at.sentence.quantities.some((other) => other.start >= start && other.end < quantity.start && other.unit === quantity.unit);
}

/** "The thermostat was $129": a thing that is no amount of money itself has that price. */
function isGood(site: Site, noun: number): boolean {
  const isMoney = /^[A-Z]{3}$/.test(site.quantity.unit) && (site.quantity.value ?? 0) < 1_000_000;
  return isMoney && isNoun(site.tree, noun) && nounClass(lemmaOf(site.tree, noun)) === 'thing' && !MONEY_NOUNS.has(lemmaOf(site.tree, noun));
}

const AROUND: ReadonlySet<string> = new Set(['at', 'around', 'near', 'on', 'below', 'above', 'under']);

/** The currency that is what a verb tells of: "the [pound] bought $1.63". */
export function currencyTold(site: Site, verb: number): number | undefined {
  const noun = measuredSubject(site, verb);
  return noun !== undefined && currencyNamed(site, noun) !== undefined ? noun : undefined;
}

/** "rose", "went [up]". */
function isChanging(tree: Tree, verb: number): boolean {
  if (CHANGING.has(lemmaOf(tree, verb)) || MULTIPLYING.has(lemmaOf(tree, verb))) return true;
  // "went [up] from 3 percent to 4 percent", whatever the tree hangs it on
  if (EDGING.has(lemmaOf(tree, verb)) && /^(?:up|down)$/.test(wordAt(tree, verb + 1)) && /^(?:from|to)$/.test(wordAt(tree, verb + 2))) return true;
  return EDGING.has(lemmaOf(tree, verb)) && childrenBy(tree, verb, 'advmod', 'compound:prt').some((kid) => /^(?:up|down)$/.test(wordAt(tree, kid)));
}

/** Its subject; "[reserves] totalled 300 tons", where the tree takes what stands before for the object. */
function toldOf(site: Site, verb: number): number | undefined {
  const { tree } = site;
  const own = subjectsOf(tree, verb).findLast((subject) => wordAt(tree, subject) !== 'cent');
  // "[profit] before tax came to"
  if (own !== undefined && /^(?:before|after)$/.test(wordAt(tree, own - 1)) && isNoun(tree, own - 2)) return own - 2;
  return own ?? childrenBy(tree, verb, 'obj').find((object) => object < verb) ?? measuredSubject(site, verb);
}

const MOVED_TO: ReadonlySet<string> = new Set(['to', 'below', 'above', 'past', 'under', 'beyond']);

/** "[sales] came to 3,000 vehicles", "[production] fell to 3,000 cars": the counted is the unit of a level. */
export function countedLevel(site: Site): Measure | undefined {
  const { tree, verb, preposition, at } = site;
  if (
    verb === undefined ||
    (preposition !== 'to' && preposition !== 'at') ||
    !(LEVEL_VERBS.has(lemmaOf(tree, verb)) || CHANGING.has(lemmaOf(tree, verb)))
  )
    return undefined;
  const noun = subjectsOf(tree, verb).at(-1);
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word || !isNoun(tree, noun) || tree.head(site.top) !== verb) return undefined;
  return at.mentions.some((mention) => mention.start <= word.start && word.end <= mention.end) ? undefined : { rule: 'level', noun, verb };
}

/** "[production] will be cut by 20,000 cars", "[sales] rose by 300 vehicles". */
export function countedChange(site: Site): Measure | undefined {
  const { tree, verb, preposition } = site;
  if (verb === undefined || preposition !== 'by') return undefined;
  const lemma = lemmaOf(tree, verb);
  const moved = MOVING.get(lemma);
  const noun = moved !== undefined && !isPassive(tree, verb) ? childrenBy(tree, verb, 'obj')[0] : subjectsOf(tree, verb).at(-1);
  const direction = moved ?? (UP_VERBS.has(lemma) ? 'up' : DOWN_VERBS.has(lemma) ? 'down' : undefined);
  const isThing = noun !== undefined && noun < site.first && isNoun(tree, noun) && nounClass(lemmaOf(tree, noun)) === 'thing';
  return direction !== undefined && isThing
    ? { rule: 'change', noun, verb, direction, ...(moved !== undefined && !isPassive(tree, verb) ? { owned: true } : {}) }
    : undefined;
}

const CHANGING: ReadonlySet<string> = new Set([...UP_VERBS, ...DOWN_VERBS]);

/** It hangs on the verb itself or on a noun of rank that does: "reached [a record high] of $5 billion". */
function isArgument({ tree, top, first }: Site, verb: number): boolean {
  const head = tree.head(top);
  if (head === verb) return tree.relation(top) !== 'nsubj';
  return head > verb && head < first && RANK_NOUNS.has(lemmaOf(tree, head));
}
