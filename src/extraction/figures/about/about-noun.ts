import { nounClass } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import { caseOf, childrenBy, extentOf, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { isTraded } from '../change/exchange.ts';
import { isIndex } from '../measures/indexes.ts';
import { BETWEEN, INWARD, isGivenMoney, OUTWARD } from '../measures/transfer-words.ts';
import type { Site } from '../site.ts';
import { isPlace, MISSILES, roleByPreposition } from './about-verb.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { doerOf } from './doers.ts';
import { OF_BUSINESS } from './own-figures.ts';
import { before } from './owner-before.ts';
import { holderWith } from './owner-beside.ts';
import { placeTakenUp } from './states-taken-up.ts';

/** "[Chinese] exports to [Russia]", "trade between [A] and [B]", "[A-B] trade", "[Orvel]'s sales in [Kenya]". */
export function ofNoun(site: Site, noun: number, role: Role): About {
  const holder = holderWith(site, noun);
  const after = phrasesBehind(site, noun).flatMap((phrase) => ofPhrase(site, noun, phrase, role));
  return [
    ...before(site, noun, role),
    ...(holder === undefined ? [] : ofHolder(site, holder, role)),
    ...after,
    ...seatsOf(site.tree, noun).flatMap((place) => actorsAt(site, place, 'of')),
  ];
}

/** The phrases behind a noun that may tell of whom it is. */
function phrasesBehind(site: Site, noun: number): number[] {
  const { tree } = site;
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
  return [...held, ...nested];
}

/** Whom one phrase behind a noun tells. */
function ofPhrase(site: Site, noun: number, phrase: number, role: Role): About {
  const { tree, context, at } = site;
  // "a cost of 61 billion [U.S. dollars]"
  if (phrase >= site.first && phrase <= site.last) return [];
  if (isFirstAndLast(tree, phrase)) return [];
  const preposition = caseOf(tree, phrase);
  // "9 percent of revenue [for Orvel]"
  if (preposition === 'for' && OF_BUSINESS.has(lemmaOf(tree, noun)))
    return actorsAt(site, phrase, 'of').filter(({ entity }) => !isPlace(site, entity));
  const ofThing = ofGoods(site, noun, phrase);
  if (ofThing !== undefined) return ofThing;
  // "losses from the storm in [Kenya]": a cause, and nobody who gives
  if (preposition === 'from' && HARMS.test(lemmaOf(tree, noun)))
    return childrenBy(tree, phrase, 'nmod').flatMap((kid) => (/^(?:in|at|across)$/.test(caseOf(tree, kid)) ? actorsAt(site, kid, 'of') : []));
  const own = roleOfPhrase(tree, noun, preposition);
  const actors = own ? [...actorsAt(site, phrase, own), ...whosePartner(site, noun, phrase, own)] : [];
  const part = own === 'of' && actors.length === 0 && /^(?:in|across)$/.test(preposition) ? placeTakenUp(context, at, tree, phrase) : undefined;
  if (part !== undefined) return [{ entity: part, role: 'of' }];
  if (actors.length > 0 || own === undefined) return actors;
  // "grants from the [EU] fund" are from it; "sales at the country's biggest chain" are the chain's
  const isBody = BODIES.has(lemmaOf(tree, phrase));
  return (
    ofNoun(site, phrase, 'of')
      .filter((one) => one.role === 'of' && !(isBody && (isPlace(site, one.entity) || tagOf(tree, phrase + 1) === 'PROPN')))
      // "hotels with 900 rooms in Peru" are Peru's
      .map((one) => ({ ...one, role: own === 'with' && role !== 'with' ? 'of' : own }))
  );
}

/** Whom the things tell that are taxed or traded: "a tariff on [Kenyan] tea", "exports of [German] cars"; undefined where the phrase tells of no such thing. */
function ofGoods(site: Site, noun: number, thing: number): About | undefined {
  const lemma = lemmaOf(site.tree, noun);
  const preposition = caseOf(site.tree, thing);
  // "exports of [German] cars to China", "imports of [Russian] gas"
  if (preposition === 'of' && /^(?:export|import|shipment|purchase)$/.test(lemma) && nounClass(lemmaOf(site.tree, thing)) === 'thing')
    return before(site, thing, 'from').filter(({ entity }) => isPlace(site, entity));
  if (preposition !== 'on') return undefined;
  // "the yield on [Italian] bonds"
  if (/^(?:yield|premium|spread)$/.test(lemma)) return ofNoun(site, thing, 'of').filter((one) => one.role === 'of');
  // "a tariff on [Kenyan] tea"
  if (/^(?:tariff|duty|levy|quota|embargo)$/.test(lemma))
    return [...ofNoun(site, thing, 'from'), ...madeIn(site, thing)].flatMap((one) =>
      isPlace(site, one.entity) ? [{ ...one, role: one.role === 'of' ? ('from' as const) : one.role }] : [],
    );
  // "tariffs on tyres [from China]"
  return ofNoun(site, thing, 'of').filter((one) => one.role === 'from' || one.role === 'to');
}

const HARMS = /^(?:damage|loss|toll|death|injury|casualty)$/;

/** As what a noun's phrase tells somebody, by its preposition. */
function roleOfPhrase(tree: Site['tree'], noun: number, preposition: string): Role | undefined {
  const lemma = lemmaOf(tree, noun);
  const isFor = preposition === 'for' && isGivenMoney(tree, noun);
  // "rockets [at Peru]"
  const isFiredAt = MISSILES.has(lemma) && /^(?:at|on|into)$/.test(preposition);
  return isFor || isFiredAt ? 'to' : roleByPreposition(preposition, sideOf(lemma));
}

/** "exports to China, [Brazil]'s largest trading partner": the other side of the trade. */
function whosePartner(site: Site, noun: number, phrase: number, role: Role): About {
  const { tree } = site;
  const other = role === 'to' ? 'from' : role === 'from' ? 'to' : undefined;
  // "[Ghana]'s exports to China, India's largest partner": whose is told
  const isOwned = childrenBy(tree, noun, 'nmod:poss', 'amod', 'compound').some((kid) => actorsAt(site, kid, 'of').length > 0);
  if (other === undefined || isOwned) return [];
  const partners = childrenBy(tree, phrase, 'appos').filter((kid) =>
    /^(?:partner|market|buyer|customer|destination|supplier|source)$/.test(lemmaOf(tree, kid)),
  );
  return partners
    .flatMap((kid) => childrenBy(tree, kid, 'nmod:poss'))
    .flatMap((kid) => actorsAt(site, kid, other))
    .filter(({ entity }) => isPlace(site, entity));
}

/** "a firm based in [Oslo]". */
function seatsOf(tree: Site['tree'], noun: number): number[] {
  const seated = childrenBy(tree, noun, 'acl').filter((kid) => kid - noun <= 3 && SEATED.has(lemmaOf(tree, kid)) && wordAt(tree, noun + 1) !== ',');
  return seated.flatMap((kid) => childrenBy(tree, kid, 'obl').filter((place) => /^(?:in|at)$/.test(caseOf(tree, place))));
}

const SEATED: ReadonlySet<string> = new Set(['base', 'headquarter', 'locate', 'register', 'incorporate', 'domicile']);

/** The side on which a noun sets whose it is: an exporter is "from", an importer "to", partners in trade "with". */
export function sideOf(noun: string): Role {
  if (BETWEEN.has(noun)) return 'with';
  return OUTWARD.has(noun) ? 'from' : INWARD.has(noun) ? 'to' : 'of';
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
