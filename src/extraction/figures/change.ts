import { nounClass } from '../../language/knowledge/nouns.ts';
import type { Comparison } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { isTraded } from './exchange.ts';
import { indexAt, indexBefore } from './indexes.ts';
import type { Measure } from './measure.ts';
import { offValue } from './off-value.ts';
import { isMeasured, isNoun, measuredSubject, nounBefore, type Site } from './site.ts';
import { CHANGE_NOUNS, DOWN_VERBS, LEVEL_AT, LEVEL_VERBS, MOVING, OF_POINTS, UP_VERBS } from './words.ts';

type Direction = NonNullable<Comparison['direction']>;

/**
 * "exports rose [5 percent]", "were up [5 percent]", "an increase of [5 percent]", "a [5 percent] rise in exports".
 * "unnamed" for a change of which the words don't tell what changed; undefined for no change.
 */
export function changeOf(site: Site): Measure | 'unnamed' | undefined {
  if (/^\W{0,2}respectively\b/u.test(site.context.text.slice(site.quantity.end, site.quantity.end + 16))) return 'unnamed';
  const noun = changeNounOf(site);
  if (noun) return byNoun(site, noun.token, noun.direction) ?? 'unnamed';
  return offValue(site) ?? changeOr(site) ?? byParticle(site) ?? byComparative(site) ?? byRate(site) ?? byVerb(site);
}

/** "was [80 points], or 4 percent, lower". */
function changeOr({ tree, context, quantity, at, verb, top }: Site): Measure | undefined {
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 40));
  const way = /^,? or [\d.,]+ ?(?:percent|per cent|pct|%|points),? (?:(?<down>lower|down|weaker|softer)|higher|up|stronger|firmer)\b/u.exec(after);
  const predicate = childrenBy(tree, top, 'cop').length > 0 ? top : verb;
  const noun = way && predicate !== undefined ? subjectsOf(tree, predicate).at(-1) : undefined;
  if (!way || noun === undefined || predicate === undefined) return undefined;
  return { rule: 'change', noun, verb: predicate, direction: way.groups?.['down'] === undefined ? 'up' : 'down' };
}

/** The noun of change in which or after which the amount stands: "a [5 percent] drop", "a drop of [5 percent]". */
function changeNounOf(site: Site): { token: number; direction: Direction } | undefined {
  const { tree, first, last, top, preposition, quantity } = site;
  const head = tree.head(top);
  const near = [head, last + 1, last + 2, last + 3, last + 4, preposition === 'of' || preposition === 'by' ? first - 2 : -1];
  for (const token of near) {
    const direction = CHANGE_NOUNS.get(lemmaOf(tree, token));
    if (!direction || tagOf(tree, token) !== 'NOUN' || isOfWater(site, token)) continue;
    if (lemmaOf(tree, token) === 'loss' && quantity.unit !== 'percent') continue;
    const isBefore = token < first;
    if (isBefore && preposition !== 'of') continue;
    if (!isBefore && (token > last + 5 || isParted(site, token))) continue;
    return { token, direction };
  }
  return undefined;
}

/** "a 9-metre storm [surge]": no growth. */
const isOfWater = ({ tree }: Site, token: number): boolean =>
  lemmaOf(tree, token) === 'surge' && /^(?:storm|tidal|sea|power)$/.test(wordAt(tree, token - 1));

function isParted({ tree, last }: Site, noun: number): boolean {
  for (let token = last + 1; token < noun; token++)
    if (!/^(?:ADJ|NOUN|PROPN|PUNCT|ADV)$/.test(tagOf(tree, token)) || wordAt(tree, token) === ',') return true;
  return false;
}

/** What changed: after "in", before the noun ("price increase"), else what the clause before measured. */
function byNoun(site: Site, token: number, direction: Direction): Measure | undefined {
  const { tree, first, last, verb } = site;
  const within = childrenBy(tree, token, 'nmod').find(
    (kid) => ['in', 'of'].includes(caseOf(tree, kid)) && isNoun(tree, kid) && (kid < first || kid > last),
  );
  const compound = childrenBy(tree, token, 'compound', 'nmod:poss').findLast(
    (kid) => isNoun(tree, kid) && (kid < first || kid > last) && kid < token,
  );
  const behind = ['in', 'of'].includes(wordAt(tree, token + 1)) ? nounFrom(site, token + 2) : undefined;
  const [inside, after] = [within, behind].map((word) => (word !== undefined && isTime(site, word) ? undefined : word));
  const noun = inside ?? after ?? (compound !== undefined && isTime(site, compound) ? undefined : compound);
  if (noun !== undefined) return { rule: 'change-noun', noun, direction, ...(verb === undefined ? {} : { verb }) };
  return besideLevel(site, token, direction);
}

function nounFrom({ tree }: Site, from: number): number | undefined {
  let token = from;
  while (/^(?:DET|ADJ|PROPN|PART)$/.test(tagOf(tree, token)) || (isNoun(tree, token) && isNoun(tree, token + 1))) token++;
  return isNoun(tree, token) ? token : undefined;
}

/** "year-on-year", "year-over-year", "month". */
function isTime({ at, tree }: Site, token: number): boolean {
  const word = tree.tokens[token];
  return (
    /^(?:year|month|quarter|week|day)$/.test(lemmaOf(tree, token)) ||
    (word !== undefined && at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end))
  );
}

/** "Trade reached $5 billion, [an increase] of 5 percent": what the level before it tells. */
function besideLevel(site: Site, token: number, direction: Direction): Measure | undefined {
  const { tree } = site;
  if (!/^[,—–(-]$/.test(wordAt(tree, leftOf(site, token)))) return undefined;
  const main = levelBefore(site, token);
  const noun = main === undefined ? undefined : subjectsOf(tree, main).at(-1);
  return main !== undefined && noun !== undefined && isMeasured(site, noun) ? { rule: 'change-noun', noun, verb: main, direction } : undefined;
}

/** The mark before the article and adjectives of a noun. */
function leftOf({ tree, first }: Site, token: number): number {
  let left = Math.min(token, first) - 1;
  while (left > 0 && (wordAt(tree, left) === '-' || (tagOf(tree, left) !== 'PUNCT' && tagOf(tree, left) !== 'VERB'))) left--;
  return left;
}

function levelBefore({ tree }: Site, before: number): number | undefined {
  for (let token = before - 1; token >= 0; token--) {
    const lemma = lemmaOf(tree, token);
    if (tagOf(tree, token) === 'VERB' && (LEVEL_VERBS.has(lemma) || UP_VERBS.has(lemma) || DOWN_VERBS.has(lemma))) return token;
  }
  return undefined;
}

/** "exports were [up] 5 percent". */
function byParticle(site: Site): Measure | undefined {
  const { tree, first, top } = site;
  // "closed [up] 0.6 percent", but not "gave [up] 6 percent"
  const particle = [first - 1, first - 2].find(
    (token) =>
      /^(?:up|down)$/.test(wordAt(tree, token)) &&
      (tree.relation(token) !== 'compound' || LEVEL_AT.has(lemmaOf(tree, tree.head(token))) || EDGING.test(lemmaOf(tree, tree.head(token)))),
  );
  // "the start-[up] raised"
  if (particle === undefined || /^[-‑–]$/u.test(wordAt(tree, particle - 1))) return undefined;
  // "[gave] up 6 percent"
  const isLost = /^(?:gave|giv(?:e|es|en|ing))$/.test(wordAt(tree, particle - 1));
  const direction = wordAt(tree, particle) === 'up' && !isLost ? 'up' : 'down';
  const { verb } = site;
  const traded = verb !== undefined && LEVEL_AT.has(lemmaOf(tree, verb)) ? verb : undefined;
  const holder = [top, particle, tree.head(particle)].find((token) => childrenBy(tree, token, 'nsubj').length > 0) ?? traded;
  const noun =
    besideCopula(site, particle) ?? (holder === undefined ? undefined : (childrenBy(tree, holder, 'nsubj')[0] ?? measuredSubject(site, holder)));
  return noun !== undefined && isMeasured(site, noun) && holder !== undefined ? { rule: 'change', noun, verb: holder, direction } : undefined;
}

/** "[edged] up 8 points". */
const EDGING = /^(?:edge|inch|creep|tick|go|move|nudge|drift|shoot|come)$/;

/** "and [the ASX 200] was down 0.9 percent": what stands right before, whatever the tree makes the subject. */
function besideCopula(site: Site, particle: number): number | undefined {
  const { tree } = site;
  let token = particle - 1;
  while (token > 0 && /^(?:AUX|ADV)$/.test(tagOf(tree, token))) token--;
  if (token === particle - 1) return undefined;
  if (tagOf(tree, token) === 'NUM') token--;
  return indexAt(site, token) === undefined ? undefined : token;
}

/** "rents are 7 percent [higher] than a year ago". */
function byComparative(site: Site): Measure | undefined {
  const { tree, last, quantity } = site;
  const direction = COMPARATIVES.get(wordAt(tree, last + 1)) ?? asParticle(site);
  // "stood 2 percent [below] the start of the day"
  const beside = quantity.unit === 'percent' || quantity.unit.endsWith('point') ? BESIDE.get(wordAt(tree, last + 1)) : undefined;
  const holder = childrenBy(tree, site.top, 'nsubj').length > 0 ? site.top : site.verb;
  if (
    beside !== undefined &&
    holder !== undefined &&
    (holder === site.top || LEVEL_VERBS.has(lemmaOf(tree, holder)) || LEVEL_AT.has(lemmaOf(tree, holder)))
  ) {
    const noun = measuredSubject(site, holder);
    if (noun !== undefined && isMeasured(site, noun)) return { rule: 'change', noun, verb: holder, direction: beside };
  }
  const isPriced = site.verb !== undefined && (LEVEL_AT.has(lemmaOf(tree, site.verb)) || /^(?:stand|trade|end)$/.test(lemmaOf(tree, site.verb)));
  const traded = isPriced ? site.verb : undefined;
  const copula = childrenBy(tree, site.top, 'cop')[0];
  const told = traded ?? copula;
  const noun =
    direction &&
    // "1.4 per cent lower": the tree may take the "cent" for what is lower
    (subjectsOf(tree, last + 1).findLast((subject) => subject < site.first) ??
      childrenBy(tree, site.top, 'nsubj')[0] ??
      indexEnding(site, told) ??
      (told === undefined ? undefined : measuredSubject(site, told)));
  return direction && noun !== undefined && isMeasured(site, noun) ? { rule: 'change', noun, verb: last + 1, direction } : undefined;
}

/** "was 12 points [down]", "stood 3 percent [up] at 7,500". */
function asParticle({ tree, last, quantity: { unit } }: Site): Direction | undefined {
  const word = wordAt(tree, last + 1);
  const isAlone = /^(?:at|on|to|by|in|,|\.)$/.test(wordAt(tree, last + 2));
  return isAlone && /^(?:up|down)$/.test(word) && (unit === 'percent' || unit.endsWith('point')) ? (word === 'up' ? 'up' : 'down') : undefined;
}

/** "[the ASX 200] ended 0.7% firmer": right before the verb, where the tree takes "firmer" for what ended. */
function indexEnding(site: Site, verb: number | undefined): number | undefined {
  if (verb === undefined || measuredSubject(site, verb) !== site.last + 1) return undefined;
  const token = tagOf(site.tree, verb - 1) === 'NUM' ? verb - 2 : verb - 1;
  return indexAt(site, token) === undefined ? undefined : token;
}

const BESIDE: ReadonlyMap<string, Direction> = new Map([
  ...(['below', 'under', 'off', 'down'] as const).map((word) => [word, 'down'] as const),
  ...(['above', 'over', 'up'] as const).map((word) => [word, 'up'] as const),
]);

const COMPARATIVES: ReadonlyMap<string, Direction> = new Map([
  ...(['higher', 'larger', 'bigger', 'greater', 'stronger', 'firmer'] as const).map((word) => [word, 'up'] as const),
  ...(['lower', 'smaller', 'weaker', 'softer'] as const).map((word) => [word, 'down'] as const),
]);

/** "rents fell 9 percent, while Cusco [was up] 4 percent": of no verb but that. */
const isOfOtherClause = ({ tree, first }: Site): boolean => /^(?:up|down)$/.test(wordAt(tree, first - 1)) && tagOf(tree, first - 2) === 'AUX';

/** "exports [rose] 5 percent", "[rose] by 5 percent"; "rose to" tells a level. */
function byVerb(site: Site): Measure | undefined {
  const { tree, verb, top, preposition } = site;
  if (verb === undefined || (preposition !== '' && preposition !== 'by') || isOfOtherClause(site)) return undefined;
  const lemma = lemmaOf(tree, verb);
  const moved = preposition === 'by' ? MOVING.get(lemma) : undefined;
  const object = moved === undefined ? undefined : childrenBy(tree, verb, isPassive(tree, verb) ? 'nsubj' : 'obj')[0];
  if (moved !== undefined && object !== undefined && object < top && isNoun(tree, object))
    return { rule: 'change', noun: object, verb, direction: moved, owned: true };
  const direction = directionOf(site, lemma) ?? ofTraded(site, verb) ?? ofGivenUp(site, verb);
  if (!direction || top < verb || tree.head(top) !== verb) return undefined;
  const noun = measuredSubject(site, verb);
  if (noun !== undefined && isGoing(site, noun)) return undefined;
  const meant = noun === undefined ? undefined : ofPronoun(site, noun);
  if (meant) return { rule: 'change', verb, direction, ...meant };
  return noun === undefined || !isMeasured(site, noun) ? undefined : { rule: 'change', noun, verb, direction };
}

/** "The bus fell [30 metres]", "the troops advanced [2 km]": so far it went, and did not grow. */
function isGoing({ tree, quantity }: Site, noun: number): boolean {
  const lemma = lemmaOf(tree, noun);
  return /^(?:km|mi|nmi|m|ft)$/.test(quantity.unit) && (nounClass(lemma) === 'person' || MOBILE.has(lemma));
}

const MOBILE: ReadonlySet<string> = wordSet(
  'vehicle bus car lorry truck van train plane aircraft jet helicopter glider balloon rocket boulder rock lift elevator cabin carriage coach motorcycle boat ship troop army unit force column convoy tank climber child',
);

/** "The Nikkei rose on Monday. [It] had shed nearly 9 percent before." */
function ofPronoun(site: Site, token: number): Pick<Measure, 'elsewhere'> | undefined {
  const { tree, quantity, context, at } = site;
  if (wordAt(tree, token) !== 'it' || !(quantity.unit === 'percent' || quantity.unit.endsWith('point'))) return undefined;
  const name = indexBefore(site, token);
  return name === undefined
    ? undefined
    : { elsewhere: { span: spanOfTokens(context, at.sentence, { first: token, last: token }), name: `growth of ${name}` } };
}

/** "shares [gave up] 4 percent". */
function ofGivenUp({ tree, quantity: { unit } }: Site, verb: number): Direction | undefined {
  const isShare = unit === 'percent' || unit.endsWith('point');
  return isShare && lemmaOf(tree, verb) === 'give' && wordAt(tree, verb + 1) === 'up' ? 'down' : undefined;
}

/** "gold [lost] $12", "the crown [added] 2 cents". */
function ofTraded(site: Site, verb: number): Direction | undefined {
  const subject = /^[A-Z]{3}/.test(site.quantity.unit) ? measuredSubject(site, verb) : undefined;
  return subject !== undefined && isTraded(site, subject) ? OF_POINTS.get(lemmaOf(site.tree, verb)) : undefined;
}

function directionOf({ quantity: { unit } }: Site, lemma: string): Direction | undefined {
  if (UP_VERBS.has(lemma)) return 'up';
  if (DOWN_VERBS.has(lemma)) return 'down';
  return unit === 'percent' || unit.endsWith('point') ? OF_POINTS.get(lemma) : undefined;
}

/** "shrank at an annual [rate] of 3 percent", "fell by an [average] of 3 percent". */
function byRate(site: Site): Measure | undefined {
  const { tree, verb, preposition } = site;
  const rate = preposition === 'of' ? nounBefore(site) : undefined;
  if (verb === undefined || rate === undefined || !/^(?:rate|average|pace|total)$/.test(lemmaOf(tree, rate)) || tree.head(rate) !== verb)
    return undefined;
  // "cut its prices by an average of 3 percent"
  const moved = caseOf(tree, rate) === 'by' ? MOVING.get(lemmaOf(tree, verb)) : undefined;
  const object = moved === undefined ? undefined : childrenBy(tree, verb, isPassive(tree, verb) ? 'nsubj' : 'obj')[0];
  if (moved !== undefined && object !== undefined && object < rate && isNoun(tree, object))
    return { rule: 'change', noun: object, verb, direction: moved, owned: true };
  const direction = ['at', 'by', ''].includes(caseOf(tree, rate)) ? directionOf(site, lemmaOf(tree, verb)) : undefined;
  const noun = subjectsOf(tree, verb).at(-1);
  return direction && noun !== undefined && isMeasured(site, noun) ? { rule: 'change', noun, verb, direction } : undefined;
}
