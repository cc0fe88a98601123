import type { Comparison } from '../../model/index.ts';
import { changeOf } from './change.ts';
import { shareOf } from './share.ts';
import { clauseOf, isNoun, nounAfter, nounBefore, type Site } from './site.ts';
import { caseOf, formOf, headOf, isPassive, kidsBy, lemmaOf, relation, subjectsOf, tagOf } from './tree.ts';
import { DIMENSIONS, DOWN_VERBS, LEVEL_VERBS, MASS, MEASURED_VERBS, MOVING, PRICED_VERBS, RANK_NOUNS, UP_VERBS, VALUING } from './words.ts';

/** What an amount measures; words are told by their index in the sentence. */
export interface Measure {
  rule: 'level' | 'change' | 'change-noun' | 'share' | 'share-of' | 'noun-of' | 'inside' | 'of-noun' | 'verb' | 'price' | 'counted' | 'beside';
  /** The noun that names it; for `verb` what the verb is done to, if that is told. */
  noun?: number;
  /** "imports", for a verb. */
  verbName?: string;
  /** "length", where the amount has an adjective behind it: "[12 km] long". */
  dimension?: string;
  /** The predicate that gives the amount. */
  verb?: number;
  /** The whole of which a percentage is a part. */
  whole?: number;
  direction?: Comparison['direction'];
  /** Who is a part: "[Russia] accounted for 20 percent of China's imports". */
  partner?: number;
  /** The verb's subject has what is measured: "the bank cut its rate". */
  owned?: boolean;
  /** What it was before: only a time beside the amount is its own. */
  former?: boolean;
  /** "killed", for the counted. */
  deed?: string;
}

/** Finds what an amount measures by where it stands; undefined where the words don't name it. The first rule that fits decides. */
export function measureOf(site: Site): Measure | undefined {
  if (site.quantity.unit === 'percent' && wholeAfter(site) !== undefined) return shareOf(site);
  const change = changeOf(site);
  if (change !== undefined) return change === 'unnamed' ? undefined : change;
  return worthOf(site) ?? insideNoun(site) ?? verbObject(site) ?? nounOf(site) ?? valued(site) ?? levelOf(site) ?? ofNoun(site) ?? priceOf(site);
}

const wholeAfter = (site: Site): number | undefined => nounAfter(site, ['of']);

const withVerb = (site: Site): { verb?: number } => (site.verb === undefined ? {} : { verb: site.verb });

/** "an order [worth] $5 billion", "the order is [worth] $5 billion". */
function worthOf(site: Site): Measure | undefined {
  const { tree, first } = site;
  const worth = [first - 1, first - 2].find((token) => formOf(tree, token) === 'worth');
  if (worth === undefined) return undefined;
  const subject = kidsBy(tree, worth, ['nsubj'])[0];
  const described = headOf(tree, worth);
  const noun =
    subject ?? (described >= 0 && described < worth && isNoun(tree, described) ? described : isNoun(tree, worth - 1) ? worth - 1 : undefined);
  if (noun === undefined || !isNoun(tree, noun)) return undefined;
  return { rule: 'noun-of', noun, ...(subject === undefined ? withVerb(site) : { verb: worth }) };
}

const WITHIN: ReadonlySet<string> = new Set(['compound', 'nummod', 'amod', 'nmod', 'appos']);

/** "a [$5 billion] contract". */
function insideNoun(site: Site): Measure | undefined {
  const { tree, top, last } = site;
  const head = headOf(tree, top);
  const isWithin = head > last && head < last + 8 && isNoun(tree, head) && !isParted(site, head) && WITHIN.has(relation(tree, top));
  const noun = isWithin && formOf(tree, last + 1) !== ',' ? head : nounRightBehind(site);
  if (noun === undefined || RANK_NOUNS.has(lemmaOf(tree, noun))) return undefined;
  return { rule: 'inside', noun, ...withVerb(site) };
}

/** A preposition, comma or verb between the amount and the noun: it is of another phrase. */
function isParted({ tree, last }: Site, noun: number): boolean {
  for (let token = last + 1; token < noun; token++)
    if (/^(?:ADP|DET|VERB|AUX|CCONJ|SCONJ|PRON)$/.test(tagOf(tree, token)) || formOf(tree, token) === ',') return true;
  return false;
}

/** "a $5 billion airtanker [contract]": the end of the run of nouns behind an amount that has an article before it. */
function nounRightBehind({ tree, first, last, at, quantity }: Site): number | undefined {
  const isMoney = /^[A-Z]{3}$/.test(quantity.unit);
  if (!isMoney && !/^(?:an?|the|its|their|his|her|this|that)$/.test(formOf(tree, first - 1))) return undefined;
  let token = last + 1;
  while (/^(?:ADJ|PROPN)$/.test(tagOf(tree, token)) || (isNoun(tree, token) && isNoun(tree, token + 1))) token++;
  const words = tree.tokens.slice(last + 1, token + 1);
  if (!isNoun(tree, token) || words.some((word) => at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end)))
    return undefined;
  return token;
}

/** "imported [5 million tons] of oil", "spent [$5 billion]", "[$5 billion] was spent". */
function verbObject(site: Site): Measure | undefined {
  const { tree, verb, top, preposition } = site;
  const name = verb === undefined ? undefined : MEASURED_VERBS.get(lemmaOf(tree, verb));
  if (verb === undefined || name === undefined || preposition !== '' || (TELLING.has(lemmaOf(tree, verb)) && !hasRecipient(site, verb)))
    return undefined;
  const direct = headOf(tree, top) === verb && ['obj', 'nsubj', 'obl', 'ccomp', 'xcomp'].includes(relation(tree, top));
  const between = site.first > verb && site.first - verb <= 4;
  if (!direct && !between) return undefined;
  if (relation(tree, top) === 'nsubj' && direct && !isPassive(tree, verb)) return undefined;
  const thing = name === 'cost' ? subjectsOf(tree, verb).find((subject) => isNoun(tree, subject)) : nounAfter(site, ['of', 'in', 'on']);
  const named = thing !== undefined && isNoun(tree, thing) && (name === 'cost' || formOf(tree, site.last + 1) === 'of') ? thing : undefined;
  const kind = thing !== undefined && MASS.has(lemmaOf(tree, thing)) && name !== 'cost' ? thing : undefined;
  if (kind !== undefined) return { rule: 'of-noun', noun: kind, verb };
  return { rule: 'verb', verbName: name, verb, ...(named === undefined ? {} : { noun: named }) };
}

/** Verbs by which an amount may be told as well as given: "the ministry gave $5 million as the cost". */
const TELLING: ReadonlySet<string> = new Set(['give', 'offer', 'provide']);

function hasRecipient({ tree }: Site, verb: number): boolean {
  if (lemmaOf(tree, verb) === 'offer') return true;
  return [verb, ...kidsBy(tree, verb, ['obj'])].some(
    (word) => kidsBy(tree, word, ['iobj']).length > 0 || kidsBy(tree, word, ['obl', 'nmod']).some((kid) => ['to', 'for'].includes(caseOf(tree, kid))),
  );
}

/** "a profit of [$5 billion]". */
function nounOf(site: Site): Measure | undefined {
  const { tree, preposition } = site;
  const noun = preposition === 'of' ? nounOfTime(site, nounBefore(site)) : apposed(site);
  if (noun === undefined || RANK_NOUNS.has(lemmaOf(tree, noun)) || !isNoun(tree, noun)) return undefined;
  return { rule: 'noun-of', noun, ...withVerb(site) };
}

/** "a [profit] for the last year of $5 billion": not the year. */
function nounOfTime({ tree, at }: Site, noun: number | undefined): number | undefined {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word || !at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end)) return noun;
  const head = headOf(tree, noun);
  return head >= 0 && head < noun && isNoun(tree, head) ? head : undefined;
}

/** "an additional [cost] that airlines must pay, $200,000": only a noun that is itself an amount of money. */
function apposed({ tree, top, quantity }: Site): number | undefined {
  const head = headOf(tree, top);
  const isMoney = head >= 0 && /^[A-Z]{3}$/.test(quantity.unit) && ['appos', 'nmod'].includes(relation(tree, top)) && head < top;
  return isMoney &&
    /^(?:cost|price|fee|fine|bill|instalment|installment|payment|loan|grant|budget|profit|loss|debt|salary|tax)$/.test(lemmaOf(tree, head))
    ? head
    : undefined;
}

/** "the contract [puts] the cost at $5 million". */
function valued(site: Site): Measure | undefined {
  const { tree, verb, preposition } = site;
  if (verb === undefined || preposition !== 'at' || !VALUING.has(lemmaOf(tree, verb))) return undefined;
  const noun = isPassive(tree, verb) ? subjectsOf(tree, verb)[0] : kidsBy(tree, verb, ['obj'])[0];
  return noun === undefined || !isNoun(tree, noun) ? undefined : { rule: 'level', noun, verb };
}

/** "trade reached [$5 billion]", "the price rose to [$5]", "the price is [$5]", "reached a record high of [$5 billion]". */
function levelOf(site: Site): Measure | undefined {
  const { tree, top, preposition } = site;
  const copula = kidsBy(tree, top, ['cop']).length > 0 && kidsBy(tree, top, ['nsubj']).length > 0;
  const dimension = DIMENSIONS.get(formOf(tree, site.last + 1));
  const verb = copula ? top : site.verb;
  if (verb === undefined) return undefined;
  const lemma = lemmaOf(tree, verb);
  const object = preposition === 'to' && MOVING.has(lemma) && !isPassive(tree, verb) ? kidsBy(tree, verb, ['obj'])[0] : undefined;
  if (object !== undefined && object < site.first && isNoun(tree, object)) return { rule: 'level', noun: object, verb, owned: true };
  const moves =
    (UP_VERBS.has(lemma) || DOWN_VERBS.has(lemma)) && MOVED_TO.has(preposition === 'of' ? caseOf(tree, nounBefore(site) ?? -1) : preposition);
  const reached = LEVEL_VERBS.has(lemma) && ['', 'at', 'to', 'of'].includes(preposition) && isArgument(site, verb);
  if (!copula && !moves && !reached && dimension === undefined) return undefined;
  const noun = subjectsOf(tree, verb).at(-1);
  if (noun === undefined || !isNoun(tree, noun) || (noun >= site.first && noun <= site.last)) return undefined;
  return { rule: 'level', noun, verb, ...(dimension === undefined ? {} : { dimension }) };
}

const MOVED_TO: ReadonlySet<string> = new Set(['to', 'below', 'above', 'past', 'under']);

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
  if (noun === undefined || !word || !isNoun(tree, noun) || headOf(tree, site.top) !== verb) return undefined;
  return at.mentions.some((mention) => mention.start <= word.start && word.end <= mention.end) ? undefined : { rule: 'level', noun, verb };
}

const CHANGING: ReadonlySet<string> = new Set([...UP_VERBS, ...DOWN_VERBS]);

/** It hangs on the verb itself or on a noun of rank that does: "reached [a record high] of $5 billion". */
function isArgument({ tree, top, first }: Site, verb: number): boolean {
  const head = headOf(tree, top);
  if (head === verb) return relation(tree, top) !== 'nsubj';
  return head > verb && head < first && RANK_NOUNS.has(lemmaOf(tree, head));
}

/** "[$5 billion] of frozen assets", "[5 million tons] of oil", "[$5 billion] in aid"; what stands "in the contract" is a place. */
function ofNoun(site: Site): Measure | undefined {
  const { tree } = site;
  const noun = nounAfter(site, ['of', 'in', 'worth']);
  if (noun === undefined || !isNoun(tree, noun)) return undefined;
  const isIn = formOf(tree, site.last + 1) === 'in';
  if (isIn && (!MASS.has(lemmaOf(tree, noun)) || kidsBy(tree, noun, ['det', 'nmod:poss']).length > 0)) return undefined;
  return { rule: 'of-noun', noun, ...withVerb(site) };
}

/** "bought the firm for [$5 million]". */
function priceOf(site: Site): Measure | undefined {
  const { tree, verb, preposition, at, quantity } = site;
  if (verb === undefined || preposition !== 'for' || !PRICED_VERBS.has(lemmaOf(tree, verb)) || !/^[A-Z]{3}$/.test(quantity.unit)) return undefined;
  if (clauseOf(at, tree, verb) === undefined) return undefined;
  const object = isPassive(tree, verb) ? subjectsOf(tree, verb)[0] : kidsBy(tree, verb, ['obj'])[0];
  const noun = object !== undefined && isNoun(tree, object) ? object : undefined;
  return { rule: 'price', verbName: 'price', verb, ...(noun === undefined ? {} : { noun }) };
}
