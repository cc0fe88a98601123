import { type EntityTable, governmentEntity } from '../../language/names/entities.ts';
import { contains, type Mention, overlaps, type Quantity, type Range } from '../../model/index.ts';
import { caseOf, childrenBy, extentOf, leftEdge, lemmaOf, tagOf, wordAt } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';
import { isPlace, ofVerb, roleByPreposition } from './about-verb.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { isTraded } from './exchange.ts';
import { indexAt, isIndex } from './indexes.ts';
import type { Measure } from './measure.ts';
import { OF_BUSINESS } from './own-figures.ts';
import { placesOfSetting, settingVerbs } from './setting.ts';
import type { Site } from './site.ts';
import { placeTakenUp } from './states-taken-up.ts';
import { BETWEEN, GRANTED, INWARD, INWARD_VERBS, OUTWARD, OUTWARD_VERBS } from './words.ts';

/** Whom a figure is about: exports from whom to whom, trade with whom, the debt of whom; a country as a place stands for its state. */
export function aboutOf(site: Site, measure: Measure, table: EntityTable): About {
  if (measure.ownedAs) return aboutOf(measure.ownedAs.site, measure.ownedAs.measure, table);
  const { noun, whole, verb } = measure;
  const found: About = noun === undefined ? [] : ofTheStock(site, noun);
  const role = ownRole(site, measure);
  for (const named of new Set([noun, whole])) if (named !== undefined) found.push(...ofNoun(site, named, roleOfNoun(site, named, role)));
  // "owns 12 percent of [Renault]": a stake is of both
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
        .map((place) => actorsAt(site, place, 'of').filter(({ entity }) => isPlace(site, entity)))
        .find((places) => places.length > 0) ?? []),
    );
  return statesOf(
    found.map((one) => (isOwnTurnover(site, measure, one.entity) && one.role === 'with' ? { ...one, role: 'of' } : one)),
    table,
  );
}

/** "[Kenya], where the population has risen by a quarter", "[Corvex], where most goods are imported": the one of which the clause tells. */
function ofWhere(site: Site, { verb = site.verb, deed, noun }: Measure): About {
  const { tree } = site;
  // "the exchange, where shares fell": where they are traded
  const isThere = noun !== undefined && (isTraded(site, noun) || isIndex(site, noun));
  const isTold =
    verb !== undefined && deed === undefined && !isThere && childrenBy(tree, verb, 'advmod').some((kid) => wordAt(tree, kid) === 'where');
  const where = isTold ? tree.tokens.findLastIndex(({ form }, token) => form === 'where' && token < site.first) : -1;
  const name = wordAt(tree, where - 1) === ',' ? where - 2 : where - 1;
  return where > 1 && tagOf(tree, name) === 'PROPN' ? actorsAt(site, name, 'of', true) : [];
}

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
  if (byVerb && INWARD_VERBS.has(lemma)) return 'to';
  if (byVerb && OUTWARD_VERBS.has(lemma)) return 'from';
  // "will give [Opel] a loan"
  if (noun !== undefined && /^(?:give|grant|lend|hand)$/.test(lemma) && GRANTED.has(lemmaOf(tree, noun)) && tree.head(noun) === verb) return 'from';
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

/** "[Chinese] exports to [Russia]", "trade between [A] and [B]", "[A-B] trade", "[Ford]'s sales in [Kenya]". */
function ofNoun(site: Site, noun: number, role: Role): About {
  const { tree, context, at } = site;
  const holder = holderWith(site, noun);
  const held = childrenBy(tree, noun, 'nmod').filter((kid) => kid > noun && !isBehindComma(tree, noun, kid) && !isPlaceOfTrade(site, noun, kid));
  const after = held.flatMap((kid) => {
    // "a cost of 61 billion [U.S. dollars]"
    if (kid >= site.first && kid <= site.last) return [];
    if (isFirstAndLast(tree, kid)) return [];
    const isFor = caseOf(tree, kid) === 'for' && GRANTED.has(lemmaOf(tree, noun));
    // "9 percent of revenue [for Ford]"
    if (caseOf(tree, kid) === 'for' && OF_BUSINESS.has(lemmaOf(tree, noun)))
      return actorsAt(site, kid, 'of').filter(({ entity }) => !isPlace(site, entity));
    const own = isFor ? 'to' : roleByPreposition(caseOf(tree, kid), sideOf(lemmaOf(tree, noun)));
    // "tariffs on tyres [from China]"
    if (caseOf(tree, kid) === 'on' && /^(?:yield|premium|spread)$/.test(lemmaOf(tree, noun)))
      return ofNoun(site, kid, 'of').filter((one) => one.role === 'of');
    if (caseOf(tree, kid) === 'on') return ofNoun(site, kid, 'of').filter((one) => one.role === 'from' || one.role === 'to');
    const actors = own ? actorsAt(site, kid, own) : [];
    const part = own === 'of' && actors.length === 0 && /^(?:in|across)$/.test(caseOf(tree, kid)) ? placeTakenUp(context, at, tree, kid) : undefined;
    if (part !== undefined) return [{ entity: part, role: 'of' as const }];
    if (actors.length > 0 || own === undefined) return actors;
    // "grants from the [EU] fund" are from it; "sales at the country's biggest chain" are the chain's
    const isBody = BODIES.has(lemmaOf(tree, kid));
    return ofNoun(site, kid, 'of')
      .filter((one) => one.role === 'of' && !(isBody && (isPlace(site, one.entity) || tagOf(tree, kid + 1) === 'PROPN')))
      .map((one) => ({ ...one, role: own }));
  });
  const seat = childrenBy(tree, noun, 'acl').filter((kid) => kid - noun <= 3 && SEATED.has(lemmaOf(tree, kid)) && wordAt(tree, noun + 1) !== ',');
  const seats = seat.flatMap((kid) => childrenBy(tree, kid, 'obl').filter((place) => /^(?:in|at)$/.test(caseOf(tree, place))));
  return [
    ...before(site, noun, role),
    ...(holder === undefined ? [] : actorsAt(site, holder, role)),
    ...after,
    ...seats.flatMap((place) => actorsAt(site, place, 'of')),
  ];
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

/** "Trading in [Orvel] was halted after the stock fell": of the only firm that is named before, in this sentence or else in the one ahead of it. */
function ofTheStock({ tree, at, context }: Site, noun: number): About {
  const isBare =
    /^(?:share|stock)$/.test(lemmaOf(tree, noun)) &&
    wordAt(tree, noun - 1) === 'the' &&
    childrenBy(tree, noun, 'nmod', 'nmod:poss', 'compound', 'amod', 'acl').length === 0;
  if (!isBare) return [];
  const start = tree.tokens[noun]?.start ?? 0;
  const ahead = context.sentences[at.index - 1];
  const namedIn = (mentions: typeof at.mentions): Set<number> =>
    new Set(
      mentions
        .filter(({ form, end, entity }) => form === 'name' && end <= start && context.reading.entities[entity]?.kind === 'company')
        .map(({ entity }) => entity),
    );
  const here = namedIn(at.mentions);
  const firms = here.size > 0 || !ahead ? here : namedIn(ahead.mentions);
  return firms.size === 1 ? [...firms].map((entity) => ({ entity, role: 'of' as const })) : [];
}

/** "[Vodafone], with 303 million customers, is", "[a bank] with 40 branches": who has what stands behind "with". */
function holderWith({ tree }: Site, noun: number): number | undefined {
  const first = childrenBy(tree, noun, 'case')[0] ?? noun;
  const isWith =
    caseOf(tree, noun) === 'with' &&
    wordAt(tree, first) === 'with' &&
    (tree.relation(noun) === 'nmod' || (tree.relation(noun) === 'obl' && wordAt(tree, first - 1) === ','));
  const holder = wordAt(tree, first - 1) === ',' ? first - 2 : first - 1;
  // "was the biggest [supplier], with imports of $5 billion": what somebody is, and nobody
  const isPredicate = childrenBy(tree, holder, 'cop').length > 0;
  // "a plant in [Newport] with 140 staff": the plant's
  const isWhere =
    tagOf(tree, holder) === 'PROPN' &&
    /^(?:in|at|near)$/.test(caseOf(tree, holder)) &&
    /^(?:staff|employee|worker|people)$/.test(lemmaOf(tree, noun));
  return isWith && !isPredicate && !isWhere && /^(?:PROPN|NOUN)$/.test(tagOf(tree, holder)) ? holder : undefined;
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

/** Names, adjectives and possessors before the head: "[China]-[Russia] trade", "frozen [Russian] assets", "[its] total exports". */
function before({ at, tree, context, ...rest }: Site, noun: number, role: Role): About {
  let edge = leftEdge(tree, noun);
  // "Kenya-Uganda [trade]", whatever the names hang on
  while (edge === noun && edge > 0 && /^[-–‑]$/u.test(wordAt(tree, edge - 2)) && tagOf(tree, edge - 1) === 'PROPN') edge -= 3;
  const [first, last] = [tree.tokens[edge], tree.tokens[indexAt({ tree, at }, noun)?.first ?? noun]];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.start };
  const grade = gradeOf({ at, tree, context, ...rest }, noun);
  const named = at.mentions
    .filter(
      (mention) =>
        contains(range, mention) &&
        mention.start < grade &&
        !isSeatOfTrade({ at, tree, context, ...rest }, noun, mention) &&
        !/^-based\b/u.test(context.text.slice(mention.end, mention.end + 7)) &&
        !isOfBody({ at, tree, context, ...rest }, noun, mention) &&
        !isInBrackets(context.text, mention),
    )
    .filter((mention) => !at.sentence.quantities.some((other) => isInAmount(other, mention)))
    .flatMap((mention) => (mention.members && mention.members.length > 0 ? mention.members : [mention.entity]))
    .filter((entity) => context.reading.entities[entity] !== undefined)
    .map((entity) => ({ entity, role }));
  // "[the company]'s sales", "[its] sales" of a firm named before
  const owners = named.length > 0 ? [] : childrenBy(tree, noun, 'nmod:poss').filter((owner) => owner < noun);
  const taken = owners.flatMap((owner) => actorsAt({ at, tree, context, ...rest }, owner, role));
  const states = taken.length > 0 ? [] : owners.flatMap((owner) => stateMeant(context, tree.tokens[owner]));
  return [...named, ...taken, ...states.map((entity) => ({ entity, role }))];
}

/** "a $3,500 ([U.S.]) grant": whose dollars they are. */
const isInBrackets = (text: string, { start, end }: Mention): boolean => text[start - 1] === '(' && text[end] === ')';

/** "to buy a [Polish] rival for 640 million euros": what is bought is the body, and nothing of its state's. */
const isOfBody = ({ tree, preposition, context }: Site, noun: number, { entity }: Mention): boolean =>
  preposition === 'for' &&
  (BODIES.has(lemmaOf(tree, noun)) || lemmaOf(tree, noun) === 'rival') &&
  /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? '');

/** "[London] cocoa futures": the town whose exchange trades them. */
const isSeatOfTrade = ({ context, tree }: Site, noun: number, { entity, start, end }: Mention): boolean =>
  /^(?:future|contract|option)$/.test(lemmaOf(tree, noun)) &&
  /^(?:place|government)$/.test(context.reading.entities[entity]?.kind ?? '') &&
  tree.tokens.some((token) => token.start >= start && token.end === end && token.upos === 'PROPN') &&
  context.text.startsWith(' ', end);

/** "[West Texas Intermediate] crude": where the name of a grade begins, of which no place within it is the owner. */
function gradeOf({ at, tree, ...rest }: Site, noun: number): number {
  let first = noun;
  while (/^\p{Lu}/u.test(tree.tokens[first - 1]?.form ?? '') && /^(?:PROPN|ADJ|NOUN)$/.test(tagOf(tree, first - 1))) first--;
  const last = tree.tokens[noun - 1];
  const isGrade = noun - first > 1 && isTraded({ tree }, noun) && !/^(?:share|stock|bond)$/.test(lemmaOf(tree, noun));
  const isNamed = last === undefined || at.mentions.some((mention) => contains(mention, last) && rest.context.reading.entities[mention.entity]);
  return isGrade && !isNamed ? (tree.tokens[first]?.start ?? 0) : Number.POSITIVE_INFINITY;
}

/** "Portugal's rating fell as [its] debt grew": a country by its chain. */
function stateMeant({ references, reading }: Site['context'], word: Range | undefined): number[] {
  const reference = word && references.at.touching(word).find(({ form, end }) => form === 'pronoun' && end === word.end);
  const entity = reference?.entity;
  return entity !== undefined && ['place', 'government'].includes(reading.entities[entity]?.kind ?? '') ? [entity] : [];
}

/** A part of the amount itself ("[AU]$5 million"), not of the counted noun ("60 [Icelandic] companies"). */
function isInAmount(quantity: Quantity, mention: Range): boolean {
  return overlaps(quantity, mention) && !(quantity.noun && contains(quantity.noun, mention));
}
