import { nounClass } from '../../../language/knowledge/nouns.ts';
import { childrenBy, isPassive, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Measure } from '../measures/measure.ts';
import { COMMON_NOUNS, GENERIC_NOUNS } from '../measures/measure-nouns.ts';
import { isMeasureUnit, isNoun, type Site, withVerb } from '../site.ts';
import { deedOf } from './deed-of.ts';
import { OF_LIVES, WEIGHTY } from './deeds.ts';
import { isDefinite, isNews, isWholeOfPart } from './definite-count.ts';

/** The unit is the counted noun itself: "10 jointly signed [agreements]". */
export function countedNoun({ tree, quantity, at, context }: Site): number | undefined {
  if (!quantity.noun || quantity.unit.length < 3 || isMeasureUnit(quantity.unit) || quantity.unit.endsWith('point')) return undefined;
  const end = quantity.noun.end;
  const head = at.sentence.tokens.findIndex((token) => token.end === end);
  if (head < 0 || !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(tagOf(tree, head)) || /^[-‑–]/u.test(context.text.slice(end, end + 1))) return undefined;
  return head;
}

/** What is counted, and what befell it. Undefined for a definite count ("the two countries"), a small vague one ("three reasons") and a name ("787 jets"). */
export function countedMeasure(site: Site, noun: number): Measure | undefined {
  const { tree, quantity, context } = site;
  const isOfPart = isWholeOfPart(site);
  const [thing = ''] = quantity.unit.split('/');
  const deed = isOfPart ? undefined : deedOf(tree, noun);
  if (
    (isDefinite(site, deed !== undefined && OF_LIVES.has(deed.name)) && !isRestricted(tree, noun) && !isNews(site, noun)) ||
    isNameNumber(site, noun) ||
    GENERIC_NOUNS.has(thing) ||
    isSpoonful(site, noun) ||
    GENERIC_NOUNS.has(lemmaOf(tree, noun))
  )
    return undefined;
  const inWords = /^\p{L}+$/u.test(context.text.slice(quantity.number.start, quantity.number.end));
  const value = quantity.value ?? quantity.low ?? 0;
  // "three flights a week" are told for their own sake
  const few = value < 10 && inWords && !quantity.unit.includes('/');
  const weighty = deed !== undefined && (OF_LIVES.has(deed.name) || (isWeighty(deed.name, lemmaOf(tree, noun)) && !isNoun(tree, deed.verb)));
  if (few && !weighty && !isOfLives(tree, noun) && nounClass(lemmaOf(tree, noun)) !== 'organisation' && !isWorksOfFirm(site, noun)) return undefined;
  if (COMMON_NOUNS.has(thing) && value < 12 && !weighty) return undefined;
  const verb = deed && tree.relation(deed.verb) !== 'amod' && !isNoun(tree, deed.verb) ? deed.verb : site.verb;
  if (isOfPart) return { rule: 'counted', noun };
  const body = tree.head(noun);
  const isWhoever = /^(?:person|people|man|woman|member|employee|worker|staff|soldier|troop|plane|aircraft|vehicle|ship|vessel)$/.test(
    lemmaOf(tree, noun),
  );
  if (site.preposition === 'of' && HOLDING.has(lemmaOf(tree, body)) && body < site.first && isWhoever)
    return { rule: 'noun-of', noun: body, ...withVerb(site.verb) };
  return { rule: 'counted', noun, ...withVerb(verb), ...(deed ? { deed: deed.name } : {}) };
}

/** "operates seven [plants]", "owns two [hotels]": works are counted even where they are few. */
function isWorksOfFirm({ tree }: Site, noun: number): boolean {
  const verb = tree.head(noun);
  return tree.relation(noun) === 'obj' && WORKS.has(lemmaOf(tree, noun)) && RUNNING.has(lemmaOf(tree, verb)) && !isPassive(tree, verb);
}

/** "sent two [warships]", "opened two [mills]" are counted for their own sake; "sent two letters", "hit two home runs" aren't. */
const isWeighty = (deed: string, noun: string): boolean =>
  WEIGHTY.has(deed) && (!OF_ANYTHING.has(deed) || WORKS.has(noun) || FORCES.has(noun) || nounClass(noun) === 'person');

/** What is done to anything at all. */
const OF_ANYTHING: ReadonlySet<string> = wordSet('sent opened hit deployed');

/** Arms, troops, vehicles, aid, and what is hit. */
const FORCES: ReadonlySet<string> = wordSet(
  'missile rocket drone tank gun howitzer battery launcher bomb shell weapon warplane bomber fighter gunship warship carrier destroyer frigate submarine cruiser corvette',
  'vessel boat tanker freighter truck lorry bus car train vehicle convoy shipment planeload shipload truckload brigade battalion division regiment squadron troop company team',
  'building house home block church mosque bridge base barracks depot village town city neighbourhood neighborhood embassy consulate crossing border front line road',
);

const RUNNING: ReadonlySet<string> = wordSet('operate run own have manage build');
const WORKS: ReadonlySet<string> = wordSet(
  'plant factory mill mine refinery smelter brewery shipyard warehouse depot store shop restaurant hotel resort hospital clinic school office branch showroom studio airport terminal port reactor dam ship ferry tanker rig aircraft plane jet helicopter',
);

/** "sanctions on 90 entities, including [12 firms]": what befell the larger count. */
export function includedCount(site: Site, deed: string | undefined, gap: string): Measure | undefined {
  const noun = deed !== undefined && /^[^.;:]{0,60}(?:including|among them) (?:the )?$/u.test(gap) ? countedNoun(site) : undefined;
  return noun === undefined || deed === undefined ? undefined : { rule: 'counted', noun, deed };
}

/** "1 teaspoon oil": so much of it. */
const isSpoonful = ({ tree, first }: Site, noun: number): boolean =>
  tree.tokens.slice(first, noun + 1).some(({ form }) => /^(?:tea|table)spoons?(?:ful)?$|^tb?sp\.?$/iu.test(form));

/** Bodies that are told with the number of what they hold: "a [workforce] of 500 people", "a [fleet] of 30 aircraft". */
const HOLDING: ReadonlySet<string> = new Set(
  'workforce force staff fleet crowd population membership audience network team garrison congregation electorate'.split(' '),
);

const isOfLives = (tree: Tree, noun: number): boolean => /^(?:dead|death|fatality|injured|wounded|missing|casualty)$/.test(lemmaOf(tree, noun));

/** "the three firms [registered in Peru]": counted by what they are, and not taken up from before. */
function isRestricted(tree: Tree, noun: number): boolean {
  const isFirm = nounClass(lemmaOf(tree, noun)) === 'organisation';
  return isFirm && childrenBy(tree, noun, 'acl', 'acl:relcl').some((clause) => clause > noun && wordAt(tree, noun + 1) !== ',');
}

/** "Orvel [420] jets", "Terminal [3]": the number belongs to the name and counts nothing. */
function isNameNumber(site: Site, noun: number): boolean {
  const { tree, quantity, at } = site;
  const number = at.sentence.tokens.findLastIndex((token) => token.start >= quantity.number.start && token.end <= quantity.number.end);
  if (number < 0) return false;
  if (tagOf(tree, number) === 'PROPN' || (tagOf(tree, site.first - 1) === 'PROPN' && ['compound', 'flat'].includes(tree.relation(site.first - 1))))
    return true;
  if (tagOf(tree, noun) === 'PROPN' && !(wordAt(tree, noun).endsWith('s') && noun === number + 1 && quantity.unit !== wordAt(tree, noun)))
    return true;
  const isNear = (kid: number): boolean =>
    kid < site.first && tree.tokens.slice(kid, site.first).every(({ upos }) => upos !== 'VERB' && upos !== 'AUX');
  const others = childrenBy(tree, noun, 'nummod').filter((kid) => isNear(kid) && tagOf(tree, kid) === 'NUM');
  return others.length > 0 && tagOf(tree, number - 1) !== 'CCONJ' && !/^(?:to|of)$/.test(wordAt(tree, number - 1)) && quantity.low === undefined;
}
