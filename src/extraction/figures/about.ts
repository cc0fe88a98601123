import { type EntityTable, governmentEntity } from '../../language/names/entities.ts';
import { contains, overlaps, type Quantity, type Range } from '../../model/index.ts';
import { caseOf, childrenBy, extentOf, isPassive, leftEdge, lemmaOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { COUNTING, OF_DOER } from './deeds.ts';
import type { Measure } from './measure.ts';
import { placesOfSetting, settingVerbs } from './setting.ts';
import type { Site } from './site.ts';
import { BETWEEN, CONTAINERS, INWARD, INWARD_VERBS, OUTWARD, OUTWARD_VERBS } from './words.ts';

/** Whom a figure is about: exports from whom to whom, trade with whom, the debt of whom; a country as a place stands for its state. */
export function aboutOf(site: Site, measure: Measure, table: EntityTable): About {
  const { noun, whole, verb } = measure;
  const found: About = [];
  const role = ownRole(site, measure);
  for (const named of new Set([noun, whole])) if (named !== undefined) found.push(...ofNoun(site, named, roleOfNoun(site, named, role)));
  if (measure.partner !== undefined) {
    const side = sideOf(lemmaOf(site.tree, whole ?? -1));
    found.push(...actorsAt(site, measure.partner, side === 'to' ? 'from' : side === 'from' ? 'to' : 'of'));
  } else if (verb !== undefined) found.push(...ofVerb(site, measure, verb, role, found));
  if (!found.some(({ entity }) => isPlace(site, entity)))
    found.push(
      ...settingVerbs(site.tree, measure)
        .flatMap((setting) => placesOfSetting(site.tree, setting))
        .flatMap((place) => actorsAt(site, place, 'of'))
        .filter(({ entity }) => isPlace(site, entity))
        .slice(0, 1),
    );
  return statesOf(found, table);
}

/** Each actor once; of a country as a place the state. */
export function statesOf(found: About, table: EntityTable): About {
  const seen = new Set<number>();
  return found.map((one) => ({ ...one, entity: stateOf(one.entity, table) })).filter(({ entity }) => !seen.has(entity) && seen.add(entity));
}

/** A country as a place stands for the state. */
function stateOf(entity: number, table: EntityTable): number {
  const known = table.entities[entity];
  return known?.kind === 'place' && known.country && known.key === `place:${known.country}` ? table.indexOf(governmentEntity(known.country)) : entity;
}

/** The side on which the owner or doer stands: an exporter is "from", an importer "to". */
function ownRole({ tree }: Site, { verb, verbName, rule, noun, deed }: Measure): Role {
  const lemma = verb === undefined ? '' : lemmaOf(tree, verb);
  const byVerb = verbName !== undefined || deed !== undefined || rule === 'verb' || rule === 'counted' || rule === 'price' || rule === 'of-noun';
  if (byVerb && INWARD_VERBS.has(lemma)) return 'to';
  if (byVerb && OUTWARD_VERBS.has(lemma)) return 'from';
  const side = noun === undefined ? 'of' : sideOf(lemmaOf(tree, noun));
  return side === 'from' && noun !== undefined && GRANTED.has(lemmaOf(tree, noun)) ? 'to' : side;
}

/** What one gives and another gets: who "receives", "seeks" or "needs" it gets it. */
const GRANTED: ReadonlySet<string> = new Set('aid loan grant donation investment contribution'.split(' '));

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
  const { tree } = site;
  const held = childrenBy(tree, noun, 'nmod').filter((kid) => kid > noun && !isBehindComma(tree, noun, kid));
  const after = held.flatMap((kid) => {
    const own = roleByPreposition(caseOf(tree, kid), sideOf(lemmaOf(tree, noun)));
    const actors = own ? actorsAt(site, kid, own) : [];
    return actors.length > 0 || own === undefined ? actors : ofNoun(site, kid, 'of').filter((one) => one.role === 'of');
  });
  const seat = childrenBy(tree, noun, 'acl').filter((kid) => kid - noun <= 3 && SEATED.has(lemmaOf(tree, kid)) && wordAt(tree, noun + 1) !== ',');
  const seats = seat.flatMap((kid) => childrenBy(tree, kid, 'obl').filter((place) => /^(?:in|at)$/.test(caseOf(tree, place))));
  return [...before(site, noun, role), ...after, ...seats.flatMap((place) => actorsAt(site, place, 'of'))];
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
  const [first, last] = [tree.tokens[edge], tree.tokens[noun]];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.start };
  const named = at.mentions
    .filter((mention) => contains(range, mention) && !at.sentence.quantities.some((other) => isInAmount(other, mention)))
    .flatMap((mention) => (mention.members && mention.members.length > 0 ? mention.members : [mention.entity]))
    .filter((entity) => context.reading.entities[entity] !== undefined)
    .map((entity) => ({ entity, role }));
  // "[the company]'s sales", "[its] sales" of a firm named before
  const owners = named.length > 0 ? [] : childrenBy(tree, noun, 'nmod:poss').filter((owner) => owner < noun);
  return [...named, ...owners.flatMap((owner) => actorsAt({ at, tree, context, ...rest }, owner, role))];
}

/** A part of the amount itself ("[AU]$5 million"), not of the counted noun ("60 [Icelandic] companies"). */
function isInAmount(quantity: Quantity, mention: Range): boolean {
  return overlaps(quantity, mention) && !(quantity.noun && contains(quantity.noun, mention));
}

function roleByPreposition(preposition: string, side: Role): Role | undefined {
  if (preposition === 'between' || preposition === 'with') return 'with';
  if (preposition === 'to' || preposition === 'from') return preposition;
  if (preposition === 'of') return side === 'of' || side === 'with' ? side : undefined;
  if (preposition === 'by') return side;
  return ['in', 'at', 'near', 'across', 'outside', 'inside'].includes(preposition) ? 'of' : undefined;
}

/** "[China] imported oil from [Russia]", "[Japan] gave [Nepal] $5 million in aid", "12 people were killed in [Peru]". */
function ofVerb(site: Site, measure: Measure, verb: number, role: Role, known: About): About {
  const { tree } = site;
  const found: About = [];
  if (!known.some((one) => (one.role === role || one.role === 'with') && !isPlace(site, one.entity))) {
    // "Iceland removed two [Peruvian] firms": Peru's, and none of Iceland's
    const isOfOther = measure.rule === 'counted' && measure.deed === undefined && known.length > 0;
    found.push(...doerOf(site, measure, verb, role).filter(({ entity }) => !isOfOther || !isPlace(site, entity)));
  }
  const directed =
    role === 'from' ||
    role === 'to' ||
    (CARRYING.has(lemmaOf(tree, verb)) && isObject(site, measure.noun ?? site.top, verb)) ||
    known.some((one) => one.role === 'from' || one.role === 'to');
  for (const oblique of childrenBy(tree, verb, 'obl')) {
    const preposition = caseOf(tree, oblique);
    const to = roleByPreposition(preposition, 'of');
    if (to === undefined || preposition === 'of' || preposition === 'by' || oblique === measure.noun) continue;
    if ((to === 'from' || to === 'to') && !directed) continue;
    if (to === 'with' && measure.rule !== 'counted') continue;
    if (to === 'of' && isOfOther(site, oblique)) continue;
    if (to === 'of' && (!isPlaceOfFigure(site, measure, verb) || (tree.relation(site.top) === 'conj' && oblique < site.first))) continue;
    found.push(...actorsAt(site, oblique, to));
  }
  if (role === 'from' && isFurnished(tree, verb, site.top))
    found.push(...childrenBy(tree, verb, 'obj').flatMap((kid) => (kid === measure.noun ? [] : actorsAt(site, kid, 'to'))));
  if (measure.verbName === 'fine')
    found.push(...childrenBy(tree, verb, 'iobj', 'obj').flatMap((kid) => (kid === site.top ? [] : actorsAt(site, kid, 'of'))));
  if (role === 'from') found.push(...childrenBy(tree, verb, 'iobj').flatMap((kid) => actorsAt(site, kid, 'to')));
  return found;
}

/** "9,000 jobs in [Kenya], 2,000 jobs in Peru", "54,000 people, 25,000 of them in [Peru]": another amount's. */
function isOfOther({ at, tree, quantity, context }: Site, oblique: number): boolean {
  const place = tree.tokens[oblique];
  const isOfThem =
    place !== undefined &&
    at.sentence.quantities.some(
      ({ start, end }) => start > quantity.end && end < place.start && /^ of (?:them|which|whom)\b/u.test(context.text.slice(end, end + 10)),
    );
  if (isOfThem) return true;
  return (
    place !== undefined &&
    place.end < quantity.start &&
    at.sentence.quantities.some(
      ({ start, end, unit }) => unit === quantity.unit && end < place.start && start > (tree.tokens[tree.head(oblique)]?.start ?? 0) - 200,
    )
  );
}

/** A country or place beside a measure may only say where: "[GM] saw a drop in [US] sales". */
function isPlace({ context }: Site, entity: number): boolean {
  const kind = context.reading.entities[entity]?.kind;
  return kind === 'place' || kind === 'government';
}

/** "cut 300 jobs in [Spain]": where it is so; not where somebody spoke of it. */
function isPlaceOfFigure({ tree }: Site, { rule, noun }: Measure, verb: number): boolean {
  if (noun !== undefined && /^(?:share|stake|holding|interest)$/.test(lemmaOf(tree, noun)) && rule === 'inside') return true;
  // "Shell shares fell in London": where they are traded
  if (noun !== undefined && /^(?:share|stock)$/.test(lemmaOf(tree, noun)) && rule !== 'counted') return false;
  return rule !== 'inside' && rule !== 'noun-of' && !COUNTING.has(lemmaOf(tree, verb));
}

/** Who has, makes or suffers what is measured: the verb's subject, or the one by whom it is done. */
function doerOf(site: Site, measure: Measure, verb: number, role: Role): About {
  const { rule, deed, owned, noun } = measure;
  const { tree } = site;
  const lemma = lemmaOf(tree, verb);
  if (owned === true) return subjectOf(site, measure, verb, role);
  if (rule === 'level' || rule === 'change' || rule === 'share' || rule === 'share-of' || NO_OWNERS.has(lemma) || lemma === 'cost') {
    return rule === 'share-of' && !NO_OWNERS.has(lemma) && !isPassive(tree, verb) && lemma !== 'be' ? subjectOf(site, measure, verb, role) : [];
  }
  if (deed !== undefined && !OF_DOER.has(deed)) return [];
  if ((rule === 'inside' || rule === 'noun-of' || (rule === 'counted' && deed === undefined)) && !isObject(site, noun ?? site.top, verb)) return [];
  if (isPassive(tree, verb)) {
    // "[Ford] was given loans": who gets it
    const isGiven = OUTWARD_VERBS.has(lemma) && childrenBy(tree, verb, 'obj').length > 0;
    const agents = childrenBy(tree, verb, 'obl').filter((kid) => caseOf(tree, kid) === 'by');
    const givers = agents.flatMap((agent) => actorsAt(site, agent, role));
    return isGiven ? [...subjectOf(site, measure, verb, 'to'), ...givers] : givers;
  }
  return subjectOf(site, measure, verb, role);
}

/** The amount or the noun that it measures is the verb's object, or joined to it. */
function isObject({ tree, top, preposition }: Site, noun: number, verb: number): boolean {
  return [top, noun].some((word) => {
    const holder = tree.relation(word) === 'nmod' && CONTAINERS.has(lemmaOf(tree, tree.head(word))) ? tree.head(word) : word;
    const first = tree.relation(holder) === 'conj' ? tree.head(holder) : holder;
    if (first === verb) return true;
    return (
      tree.head(first) === verb &&
      (tree.relation(first) === 'obj' ||
        (tree.relation(first) === 'obl' && preposition === 'with' && STAKES.has(lemmaOf(tree, noun))) ||
        isFurnished(tree, verb, top) ||
        (tree.relation(first) === 'obl' && preposition === 'for' && lemmaOf(tree, verb) === 'eligible'))
    );
  });
}

/** "[carried] 20 tons from Kenya to Peru". */
const CARRYING: ReadonlySet<string> = new Set(['carry', 'transport', 'haul', 'ferry', 'fly', 'bring', 'move', 'transfer']);

/** "[supplied] Kenya with 30 tanks". */
const FURNISHING: ReadonlySet<string> = new Set(['supply', 'provide', 'equip', 'present', 'furnish', 'arm']);

function isFurnished(tree: Site['tree'], verb: number, amount: number): boolean {
  return FURNISHING.has(lemmaOf(tree, verb)) && tree.tokens.slice(verb, Math.max(verb, amount)).some(({ form }) => form === 'with');
}

/** "began with a 20 percent [share]". */
const STAKES: ReadonlySet<string> = new Set(['share', 'stake', 'holding', 'interest']);

function subjectOf(site: Site, measure: Measure, verb: number, role: Role): About {
  const subjects = subjectsOf(site.tree, verb).filter((subject) => subject < site.first || subject > site.last);
  return subjects.flatMap((subject) => {
    // "it will carry 500 people": an aircraft, whoever is meant
    if (measure.deed === 'carried' && tagOf(site.tree, subject) === 'PRON') return [];
    const own = actorsAt(site, subject, role);
    if (own.length > 0 || !PARTS.has(lemmaOf(site.tree, subject))) return own;
    return childrenBy(site.tree, subject, 'nmod:poss', 'compound').flatMap((owner) => actorsAt(site, owner, role));
  });
}

/** "[GM]'s car division lost $5 million". */
const PARTS: ReadonlySet<string> = new Set('division unit arm subsidiary branch wing board management department'.split(' '));

/** Whose subject only speaks of the amount. */
const NO_OWNERS: ReadonlySet<string> = new Set(
  'say tell estimate fine put name find show mention claim note warn approve include exceed be reach value set predict forecast believe think state attend watch visit meet see affect'.split(
    ' ',
  ),
);
