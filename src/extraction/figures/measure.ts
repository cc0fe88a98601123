import type { Comparison, Span } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { changeOf } from './change.ts';
import { aboveOther, lessOf } from './comparatives.ts';
import { deedOf } from './deed-of.ts';
import { awayOf, dimensionBefore, distanceOf } from './extent.ts';
import { RANK_NOUNS } from './level-words.ts';
import { levelOf, valued } from './levels.ts';
import { MASS } from './measure-nouns.ts';
import { MEASURED_VERBS } from './measured-verbs.ts';
import { byUnit, capacityOf, dimensionBehind } from './physical.ts';
import { priceDifference, priceOf, priceOfBought } from './prices.ts';
import { ofRespondents } from './respondents.ts';
import { shareOf } from './share.ts';
import { isNoun, nounAfter, nounBefore, type Site, withVerb } from './site.ts';
import { toldBefore } from './told-before.ts';
import { verbObject } from './verb-measures.ts';
import { valuedAt, worthOf } from './worth.ts';

/** What an amount measures; words are told by their index in the sentence. */
export interface Measure {
  rule: 'level' | 'change' | 'change-noun' | 'share' | 'share-of' | 'noun-of' | 'inside' | 'of-noun' | 'verb' | 'price' | 'counted' | 'beside';
  /** The noun that names it; for `verb` what the verb is done to, if that is told. */
  noun?: number;
  /** For `verb` and `price` a pronoun for what it is of: "[it] costs". */
  pronoun?: number;
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
  /** Whose it is, where the verb is left out or tells it of somebody else. */
  holder?: number;
  /** The figure whose owner is its own too: "a loss of $5 million, compared with [a profit of $3 million]". */
  ownedAs?: Measured;
  /** What somebody had foreseen instead. */
  foreseen?: boolean;
  /** A share of a firm: "6 percent of Orvel". */
  stake?: boolean;
  /** The words that name it, where they stand in another sentence: "180 of [them]". */
  elsewhere?: { span: Span; name: string };
  /** "killed", for the counted. */
  deed?: string;
}

/** Finds what an amount measures by where it stands; undefined where the words don't name it. The first rule that fits decides. */
export function measureOf(site: Site): Measure | undefined {
  if (site.quantity.unit === 'percent' && (wholeAfter(site) !== undefined || / of those /.test(behind(site)))) return shareOf(site);
  const apart = cutsOf(site) ?? lessOf(site) ?? dimensionBehind(site) ?? awayOf(site) ?? aboveOther(site);
  if (apart) return apart;
  const change = changeOf(site);
  if (change !== undefined) return change === 'unnamed' ? undefined : change;
  return (
    worthOf(site) ??
    insideNoun(site) ??
    capacityOf(site) ??
    verbObject(site) ??
    priceDifference(site) ??
    priceOfBought(site) ??
    nounOf(site) ??
    priceOf(site) ??
    valued(site) ??
    valuedAt(site) ??
    levelOf(site) ??
    ofNoun(site) ??
    distanceOf(site) ??
    atTheFront(site) ??
    toldBefore(site) ??
    setApart(site) ??
    ofRespondents(site) ??
    byUnit(site)
  );
}

/** "job [cuts] of 800", "branch [closures] of 40": a bare number of what is cut. */
function cutsOf(site: Site): Measure | undefined {
  const { tree, quantity, preposition } = site;
  const noun = quantity.unit === '' && preposition === 'of' ? nounBefore(site) : undefined;
  if (noun === undefined || !/^(?:cut|loss|closure|layoff|reduction)$/.test(lemmaOf(tree, noun))) return undefined;
  return childrenBy(tree, noun, 'compound').some((kid) => isNoun(tree, kid)) ? { rule: 'noun-of', noun, ...withVerb(site.verb) } : undefined;
}

/** "some of the $700 billion [earmarked] to rescue banks". */
function setApart(site: Site): Measure | undefined {
  const { tree, top, last } = site;
  const verb = last + 1;
  const isOfIt =
    tagOf(tree, verb) === 'VERB' && tree.relation(verb) === 'acl' && [top, last].includes(tree.head(verb)) && !wordAt(tree, verb).endsWith('ing');
  const verbName = isOfIt && /^[A-Z]{3}$/.test(site.quantity.unit) ? MEASURED_VERBS.get(lemmaOf(tree, verb)) : undefined;
  return verbName === undefined ? undefined : { rule: 'verb', verbName, verb };
}

const behind = ({ context, quantity }: Site): string => context.text.slice(quantity.end, quantity.end + 10);

const wholeAfter = (site: Site): number | undefined => nounAfter(site, ['of']);

const WITHIN: ReadonlySet<string> = new Set(['compound', 'nummod', 'amod', 'nmod', 'appos']);

/** "a [$5 billion] contract". */
function insideNoun(site: Site): Measure | undefined {
  const { tree, top, last } = site;
  const head = tree.head(top);
  const isWithin = head > last && head < last + 8 && isNoun(tree, head) && !isParted(site, head) && WITHIN.has(tree.relation(top));
  const noun = isWithin && wordAt(tree, last + 1) !== ',' ? head : nounRightBehind(site);
  if (noun === undefined || RANK_NOUNS.has(lemmaOf(tree, noun)) || isSetIn(site, noun)) return undefined;
  return { rule: 'inside', noun, ...withVerb(site.verb), ...dimensioned(site, noun), ...withParticle(site, noun) };
}

/** "the record of $5 million [set] in May". */
const isSetIn = ({ tree }: Site, noun: number): boolean => wordAt(tree, noun) === 'set' && /^(?:in|on|by|at|last)$/.test(wordAt(tree, noun + 1));

/** "an $80 million [buy back] of shares": one noun. */
function withParticle({ tree, context, at }: Site, noun: number): Pick<Measure, 'elsewhere'> {
  const particle = wordAt(tree, noun + 1) === '-' ? noun + 2 : noun + 1;
  if (!/^(?:bail|buy|roll|pay|hand|cash|sell|write|lay)$/.test(lemmaOf(tree, noun)) || !/^(?:out|back|off|down)$/.test(wordAt(tree, particle)))
    return {};
  const span = spanOfTokens(context, at.sentence, { first: noun, last: particle });
  return { elsewhere: { span, name: `${lemmaOf(tree, noun)}${wordAt(tree, particle)}` } };
}

/** "12 gigabytes of [video]", "16 inches of [clay]": so much, or so deep, and not what holds it. */
function amounting(site: Site, noun: number): Pick<Measure, 'dimension'> {
  const { unit } = site.quantity;
  if (/^[KMGT]B$/.test(unit)) return { dimension: 'amount' };
  const { dimension } = dimensioned(site, noun);
  return dimension === 'size' ? { dimension: 'depth' } : dimension === undefined ? {} : { dimension };
}

function dimensioned(site: Site, noun: number): Pick<Measure, 'dimension'> {
  const dimension = dimensionBefore(site, noun);
  return dimension === undefined ? {} : { dimension };
}

/** A preposition, comma or verb between the amount and the noun: it is of another phrase. */
function isParted({ tree, last }: Site, noun: number): boolean {
  for (let token = last + 1; token < noun; token++)
    if (/^(?:ADP|DET|VERB|AUX|CCONJ|SCONJ|PRON)$/.test(tagOf(tree, token)) || wordAt(tree, token) === ',') return true;
  return false;
}

/** "a $5 billion airtanker [contract]": the end of the run of nouns behind an amount that has an article before it. */
function nounRightBehind(site: Site): number | undefined {
  const { tree, first, at, quantity } = site;
  const isMoney = /^[A-Z]{3}$/.test(quantity.unit);
  if (!isMoney && !/^(?:an?|the|its|their|his|her|this|that)$/.test(wordAt(tree, first - 1))) return undefined;
  let token = behindConversion(site) + 1;
  if (/^["“‘]$/u.test(wordAt(tree, token))) token++;
  while (/^(?:ADJ|PROPN)$/.test(tagOf(tree, token)) || (isNoun(tree, token) && isNoun(tree, token + 1))) token++;
  const words = tree.tokens
    .slice(behindConversion(site) + 1, token + 1)
    .filter(({ form }) => !/^(?:annual|yearly|quarterly|monthly|weekly|daily)$/i.test(form));
  if (!isNoun(tree, token) || words.some((word) => at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end)))
    return undefined;
  return token;
}

/** The last word of the amount with the same in other money behind it: "a [$40 million (£20 million)] contract". */
function behindConversion({ tree, last, at }: Site): number {
  if (wordAt(tree, last + 1) !== '(') return last;
  const close = tree.tokens.findIndex(({ form }, token) => token > last && form === ')');
  const inside = tree.tokens[last + 2];
  return close > last && close < last + 9 && inside && at.sentence.quantities.some(({ start }) => start === inside.start) ? close : last;
}

/** "At [$3.2 billion], the purchase is the largest": of the subject. */
function atTheFront(site: Site): Measure | undefined {
  const { tree, first, last, preposition, verb, quantity } = site;
  if (preposition !== 'at' || first > 2 || wordAt(tree, last + 1) !== ',' || !/^[A-Z]{3}/.test(quantity.unit) || verb === undefined) return undefined;
  const noun = subjectsOf(tree, verb).find((subject) => subject > last);
  return noun !== undefined && isNoun(tree, noun) ? { rule: 'level', noun, verb } : undefined;
}

/** "a profit of [$5 billion]". */
function nounOf(site: Site): Measure | undefined {
  const { tree, preposition } = site;
  const noun = preposition === 'of' ? nounOfTime(site, nounBefore(site)) : (pricedDeal(site) ?? apposed(site));
  // "comes on [top] of $5 million in aid"
  if (noun !== undefined && wordAt(tree, noun) === 'top' && wordAt(tree, noun - 1) === 'on') return undefined;
  if (noun === undefined || !isNoun(tree, noun) || (RANK_NOUNS.has(lemmaOf(tree, noun)) && !isNamedByNoun(site, noun))) return undefined;
  return { rule: 'noun-of', noun, ...withVerb(site.verb) };
}

/** "[sales] figures of $5 billion", "a [catalogue] value of $5 billion". */
const isNamedByNoun = ({ tree }: Site, noun: number): boolean =>
  !/^(?:high|low|record|peak|level)$/.test(lemmaOf(tree, noun)) && childrenBy(tree, noun, 'compound').some((kid) => isNoun(tree, kid));

/** "signed a [deal] for $5 billion". */
function pricedDeal(site: Site): number | undefined {
  if (site.preposition !== 'for' || !/^[A-Z]{3}$/.test(site.quantity.unit)) return undefined;
  const noun = nounBefore(site);
  return noun !== undefined && /^(?:deal|contract|order|bid|offer|settlement|tender)$/.test(lemmaOf(site.tree, noun)) ? noun : undefined;
}

/** "a [loss] for the quarter of $5 billion": not the year. */
function nounOfTime({ tree, at }: Site, noun: number | undefined): number | undefined {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word || !at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end)) return noun;
  const head = tree.head(noun);
  if (head >= 0 && head < noun && isNoun(tree, head)) return head;
  // "told of a [loss] for the past quarter of $5 million", where the tree hangs the year on the verb
  const time = at.sentence.times.find(({ start, end }) => start <= word.start && word.end <= end);
  let left = tree.tokens.findIndex(({ start }) => start === time?.start) - 1;
  while (/^(?:DET|ADP)$/.test(tagOf(tree, left))) left--;
  return isNoun(tree, left) && tree.head(left) === head ? left : undefined;
}

/** "an additional [cost] that airlines must pay, $200,000": only a noun that is itself an amount of money. */
function apposed({ tree, top, quantity, preposition }: Site): number | undefined {
  const head = tree.head(top);
  // "cut its forecast for profit [to] $5 million"
  const isMoney =
    preposition !== 'to' && head >= 0 && /^[A-Z]{3}$/.test(quantity.unit) && ['appos', 'nmod'].includes(tree.relation(top)) && head < top;
  return isMoney &&
    /^(?:cost|price|fee|fine|penalty|bill|instalment|installment|payment|loan|grant|budget|profit|loss|debt|salary|tax)$/.test(lemmaOf(tree, head))
    ? head
    : undefined;
}

/** What is told of an amount of goods as of so many: "[seized] 3 tons of cocaine". */
const OF_GOODS: ReadonlySet<string> = new Set('seized sent destroyed stolen launched released delivered recalled lost carried'.split(' '));

/** "[$5 billion] of frozen assets", "[5 million tons] of oil", "[$5 billion] in aid"; what stands "in the contract" is a place. */
function ofNoun(site: Site): Measure | undefined {
  const { tree } = site;
  const noun = nounAfter(site, ['of', 'in', 'worth']);
  if (noun === undefined || !isNoun(tree, noun)) return undefined;
  const isMoney = /^[A-Z]{3}/.test(site.quantity.unit);
  const deed = isMoney || wordAt(tree, site.last + 1) !== 'of' ? undefined : deedOf(tree, site.top);
  // "would carry 9 tonnes of tea" carries none yet
  const isCarried = deed?.name !== 'carried' || /^carr(?:ying|ied)$/.test(wordAt(tree, deed.verb));
  if (deed && OF_GOODS.has(deed.name) && isCarried) return { rule: 'of-noun', noun, verb: deed.verb, deed: deed.name };
  const isIn = wordAt(tree, site.last + 1) === 'in';
  if (isIn && (!MASS.has(lemmaOf(tree, noun)) || childrenBy(tree, noun, 'det', 'nmod:poss').some((kid) => kid > site.last))) return undefined;
  return { rule: 'of-noun', noun, ...withVerb(site.verb), ...amounting(site, noun) };
}
