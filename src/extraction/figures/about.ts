import { type EntityTable, governmentEntity } from '../../language/names/entities.ts';
import { contains } from '../../model/index.ts';
import { caseOf, childrenBy, extentOf, lemmaOf, tagOf, wordAt } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';
import { isPlace, MISSILES, ofVerb, roleByPreposition } from './about-verb.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { PROTESTING } from './deeds.ts';
import { doerOf } from './doers.ts';
import { isTraded } from './exchange.ts';
import { foreseenAt, isForecast } from './foreseen-thing.ts';
import { isIndex } from './indexes.ts';
import type { Measure } from './measure.ts';
import { OF_BUSINESS } from './own-figures.ts';
import { before } from './owner-before.ts';
import { holderWith, ofTheStock, ofWhere } from './owner-beside.ts';
import { placesOfSetting, settingVerbs } from './setting.ts';
import type { Site } from './site.ts';
import { placeTakenUp } from './states-taken-up.ts';
import { BETWEEN, GRANTED, INWARD, INWARD_VERBS, isGranting, OUTWARD, OUTWARD_VERBS } from './transfer-words.ts';

/** Whom a figure is about: exports from whom to whom, trade with whom, the debt of whom; a country as a place stands for its state. */
export function aboutOf(site: Site, measure: Measure, table: EntityTable): About {
  if (measure.ownedAs) return aboutOf(measure.ownedAs.site, measure.ownedAs.measure, table);
  const { noun, whole, verb } = measure;
  const found: About = noun === undefined ? [] : ofTheStock(site, noun);
  const role = ownRole(site, measure);
  const foreseen = noun !== undefined && isForecast(site.tree, noun) ? foreseenAt(site, noun) : undefined;
  if (foreseen !== undefined) found.push(...ofNoun(site, foreseen, sideOf(lemmaOf(site.tree, foreseen))));
  for (const named of new Set([noun, whole])) if (named !== undefined) found.push(...ofNoun(site, named, roleOfNoun(site, named, role)));
  // "owns 12 percent of [Kelvar]": a stake is of both
  if (measure.stake === true && whole !== undefined) found.push(...actorsAt(site, whole, 'of', true));
  if (measure.partner !== undefined) {
    const side = sideOf(lemmaOf(site.tree, whole ?? -1));
    found.push(...actorsAt(site, measure.partner, side === 'to' ? 'from' : side === 'from' ? 'to' : 'of'));
  } else if (verb !== undefined) found.push(...ofVerb(site, measure, verb, role, found));
  found.push(...ofWhere(site, measure));
  if (!found.some(({ entity }) => isPlace(site, entity)))
    found.push(
      ...(settingVerbs(site.tree, measure)
        .flatMap((setting) => placesOfSetting(site.tree, setting))
        .map((place) => actorsAt(site, place, 'of').filter(({ entity }) => isPlace(site, entity) && !isSeat(site, place, entity)))
        .find((places) => places.length > 0) ?? []),
    );
  return statesOf(
    found
      .filter(({ entity }) => !isWhereTheyTookPart(site, measure, entity) && !isNoPlace(site, entity))
      .map((one) => (isOwnTurnover(site, measure, one.entity) && one.role === 'with' ? { ...one, role: 'of' } : one)),
    table,
  );
}

/** "the attack on [Kyiv]", taken for the government that sits there: of the town, which isn't told so. */
function isSeat({ tree, context }: Site, place: number, entity: number): boolean {
  const known = context.reading.entities[entity];
  return known?.kind === 'government' && caseOf(tree, place) === 'on' && !known.name.includes(tree.tokens[place]?.form ?? '');
}

/** "damage to [rice]": a word in small letters that nobody knows for a place. */
function isNoPlace({ context }: Site, entity: number): boolean {
  const known = context.reading.entities[entity];
  return known?.key.startsWith('name:place:') === true && !/\p{Lu}/u.test(known.name);
}

/** "9,000 people took part in the march in [Madrid]": where it was, and not whose people they are. */
function isWhereTheyTookPart(site: Site, { rule, verb }: Measure, entity: number): boolean {
  const known = site.context.reading.entities[entity];
  const isTown = known?.kind === 'place' && known.key !== `place:${known.country ?? ''}`;
  return rule === 'counted' && site.quantity.unit === 'person' && isTown && verb !== undefined && isTakingPart(site, verb);
}

/** "[joined] the rally", "[took] part in the march", "[marched]". */
export const isTakingPart = ({ tree }: Site, verb: number): boolean =>
  PROTESTING.has(lemmaOf(tree, verb)) ||
  /^(?:join|attend|participate)$/.test(lemmaOf(tree, verb)) ||
  (lemmaOf(tree, verb) === 'take' && wordAt(tree, verb + 1) === 'part');

/** "turnover" is trade between two states, and of a firm what it sells. */
const isOwnTurnover = (site: Site, { noun, whole }: Measure, entity: number): boolean =>
  lemmaOf(site.tree, whole ?? noun ?? -1) === 'turnover' && !isPlace(site, entity);

/** Each actor once; of a country as a place the state. */
export function statesOf(found: About, table: EntityTable): About {
  const seen = new Set<number>();
  return found.map((one) => ({ ...one, entity: stateOf(one.entity, table) })).filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** A country as a place stands for the state. */
export function stateOf(entity: number, table: EntityTable): number {
  const known = table.entities[entity];
  return known?.kind === 'place' && known.country && known.key === `place:${known.country}` ? table.indexOf(governmentEntity(known.country)) : entity;
}

/** The side on which the owner or doer stands: an exporter is "from", an importer "to". */
function ownRole({ tree }: Site, { verb, verbName, rule, noun, deed }: Measure): Role {
  const lemma = verb === undefined ? '' : lemmaOf(tree, verb);
  const byVerb = verbName !== undefined || deed !== undefined || rule === 'verb' || rule === 'counted' || rule === 'price' || rule === 'of-noun';
  // "ordered [out] six envoys"
  const isOut = verb !== undefined && childrenBy(tree, verb, 'compound').some((kid) => wordAt(tree, kid) === 'out');
  if (byVerb && INWARD_VERBS.has(lemma) && !isOut) return 'to';
  if (byVerb && OUTWARD_VERBS.has(lemma)) return 'from';
  // "will give [Tarn] a loan"
  if (noun !== undefined && /^(?:give|grant|lend|hand)$/.test(lemma) && GRANTED.has(lemmaOf(tree, noun)) && tree.head(noun) === verb) return 'from';
  if (verb !== undefined && isGranting(tree, verb, noun)) return 'from';
  const side = noun === undefined ? 'of' : sideOf(lemmaOf(tree, noun));
  return side === 'from' && noun !== undefined && GRANTED.has(lemmaOf(tree, noun)) ? 'to' : side;
}

function sideOf(noun: string): Role {
  if (BETWEEN.has(noun)) return 'with';
  return OUTWARD.has(noun) ? 'from' : INWARD.has(noun) ? 'to' : 'of';
}

function roleOfNoun({ tree }: Site, noun: number, role: Role): Role {
  const side = sideOf(lemmaOf(tree, noun));
  return side === 'of' && (role === 'from' || role === 'to') ? 'of' : side;
}

/** "[Chinese] exports to [Russia]", "trade between [A] and [B]", "[A-B] trade", "[Orvel]'s sales in [Kenya]". */
function ofNoun(site: Site, noun: number, role: Role): About {
  const { tree, context, at } = site;
  const holder = holderWith(site, noun);
  // "aid of $3 million [from Germany]", where the tree hangs whoever gives on the amount
  const onAmount =
    tree.head(site.top) === noun
      ? childrenBy(tree, site.top, 'nmod').filter((kid) => kid > site.last && /^(?:from|to|for|on)$/.test(caseOf(tree, kid)))
      : [];
  const held = [...childrenBy(tree, noun, 'nmod'), ...onAmount].filter(
    (kid) => kid > noun && !isBehindComma(tree, noun, kid) && !isPlaceOfTrade(site, noun, kid),
  );
  // "loans from [the World Bank] to Kenya", hung on the bank
  const nested = held.flatMap((kid) =>
    caseOf(tree, kid) === 'from' ? childrenBy(tree, kid, 'nmod').filter((other) => other > kid && caseOf(tree, other) === 'to') : [],
  );
  const after = [...held, ...nested].flatMap((kid) => {
    // "a cost of 61 billion [U.S. dollars]"
    if (kid >= site.first && kid <= site.last) return [];
    if (isFirstAndLast(tree, kid)) return [];
    const isFor = caseOf(tree, kid) === 'for' && GRANTED.has(lemmaOf(tree, noun));
    // "9 percent of revenue [for Orvel]"
    if (caseOf(tree, kid) === 'for' && OF_BUSINESS.has(lemmaOf(tree, noun)))
      return actorsAt(site, kid, 'of').filter(({ entity }) => !isPlace(site, entity));
    // "rockets [at Peru]"
    const isFiredAt = MISSILES.has(lemmaOf(tree, noun)) && /^(?:at|on|into)$/.test(caseOf(tree, kid));
    const own = isFor || isFiredAt ? 'to' : roleByPreposition(caseOf(tree, kid), sideOf(lemmaOf(tree, noun)));
    // "tariffs on tyres [from China]"
    if (caseOf(tree, kid) === 'on' && /^(?:yield|premium|spread)$/.test(lemmaOf(tree, noun)))
      return ofNoun(site, kid, 'of').filter((one) => one.role === 'of');
    // "a tariff on [Kenyan] tea"
    if (caseOf(tree, kid) === 'on' && /^(?:tariff|duty|levy|quota|embargo)$/.test(lemmaOf(tree, noun)))
      return [...ofNoun(site, kid, 'from'), ...madeIn(site, kid)].flatMap((one) =>
        isPlace(site, one.entity) ? [{ ...one, role: one.role === 'of' ? ('from' as const) : one.role }] : [],
      );
    // "exports of [German] cars to China", "imports of [Russian] gas"
    if (caseOf(tree, kid) === 'of' && /^(?:export|import|shipment|purchase|sale)$/.test(lemmaOf(tree, noun)))
      return before(site, kid, 'from').filter(({ entity }) => isPlace(site, entity));
    if (caseOf(tree, kid) === 'on') return ofNoun(site, kid, 'of').filter((one) => one.role === 'from' || one.role === 'to');
    const actors = own ? actorsAt(site, kid, own) : [];
    const part = own === 'of' && actors.length === 0 && /^(?:in|across)$/.test(caseOf(tree, kid)) ? placeTakenUp(context, at, tree, kid) : undefined;
    if (part !== undefined) return [{ entity: part, role: 'of' as const }];
    if (actors.length > 0 || own === undefined) return actors;
    // "grants from the [EU] fund" are from it; "sales at the country's biggest chain" are the chain's
    const isBody = BODIES.has(lemmaOf(tree, kid));
    return (
      ofNoun(site, kid, 'of')
        .filter((one) => one.role === 'of' && !(isBody && (isPlace(site, one.entity) || tagOf(tree, kid + 1) === 'PROPN')))
        // "hotels with 900 rooms in Peru" are Peru's
        .map((one) => ({ ...one, role: own === 'with' && role !== 'with' ? 'of' : own }))
    );
  });
  const seat = childrenBy(tree, noun, 'acl').filter((kid) => kid - noun <= 3 && SEATED.has(lemmaOf(tree, kid)) && wordAt(tree, noun + 1) !== ',');
  const seats = seat.flatMap((kid) => childrenBy(tree, kid, 'obl').filter((place) => /^(?:in|at)$/.test(caseOf(tree, place))));
  return [
    ...before(site, noun, role),
    ...(holder === undefined ? [] : ofHolder(site, holder, role)),
    ...after,
    ...seats.flatMap((place) => actorsAt(site, place, 'of')),
  ];
}

/** "a tariff on cars imported from [China]", "made in [Peru]": where what is taxed comes from. */
function madeIn(site: Site, thing: number): About {
  const { tree } = site;
  const verb = thing + 1;
  const isMade = tree.relation(verb) === 'acl' && /^(?:import|make|build|produce|bring|ship|come|grow|manufacture|buy)$/.test(lemmaOf(tree, verb));
  const places = isMade ? childrenBy(tree, verb, 'obl').filter((place) => /^(?:from|in)$/.test(caseOf(tree, place))) : [];
  return places.flatMap((place) => actorsAt(site, place, 'from'));
}

/** "[Orvel] runs 40 hotels with 900 rooms": of the holder, or of who has that. */
function ofHolder(site: Site, holder: number, role: Role): About {
  const own = actorsAt(site, holder, role);
  const verb = site.tree.relation(holder) === 'obj' ? site.tree.head(holder) : -1;
  const isHad = own.length === 0 && verb >= 0 && /^(?:have|own|run|operate|manage)$/.test(lemmaOf(site.tree, verb));
  return isHad ? doerOf(site, { rule: 'counted', noun: holder }, verb, role) : own;
}

/** "the 14 members of the league, [from Chad to Kenya]": the first and the last of them. */
function isFirstAndLast(tree: Site['tree'], from: number): boolean {
  const start = childrenBy(tree, from, 'case')[0] ?? from;
  const isTo = [...childrenBy(tree, from, 'nmod'), ...childrenBy(tree, tree.head(from), 'nmod')].some(
    (kid) => caseOf(tree, kid) === 'to' && kid > from,
  );
  return caseOf(tree, from) === 'from' && wordAt(tree, start - 1) === ',' && isTo;
}

/** "wheat futures in [Chicago]", "the euro in [London]", "shares on the [Oslo exchange]": where it is traded is not whose it is. */
function isPlaceOfTrade({ tree, at, context }: Site, noun: number, kid: number): boolean {
  const preposition = caseOf(tree, kid);
  if (!(isTraded({ tree }, noun) || isIndex({ tree, at }, noun)) || !/^(?:in|on|at)$/.test(preposition)) return false;
  if (preposition !== 'in' || !/^(?:share|stock|bond)$/.test(lemmaOf(tree, noun))) return true;
  const word = tree.tokens[kid];
  const named = at.mentions.find((mention) => word !== undefined && contains(mention, word));
  return (
    named !== undefined && context.reading.entities[named.entity]?.kind === 'place' && tree.tokens[noun]?.feats?.includes('Number=Plur') !== true
  );
}

/** "[exports] last year, most of it to [Italy]": told of a part. */
function isBehindComma(tree: Site['tree'], noun: number, kid: number): boolean {
  return (
    tree.relation(kid) === 'nmod' &&
    tree.tokens.slice(noun + 1, extentOf(tree, kid).first).some(({ form }) => form === ',') &&
    !tree.tokens.slice(noun + 1, kid).some(({ form }) => /^(?:and|or)$/.test(form))
  );
}

const SEATED: ReadonlySet<string> = new Set(['base', 'headquarter', 'locate', 'register', 'incorporate', 'domicile']);
