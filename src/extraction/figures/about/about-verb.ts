import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, isSigning, lemmaOf, subjectsOf, tagOf } from '../../phrases/index.ts';
import { isTraded } from '../change/exchange.ts';
import { COUNTING } from '../counts/deeds.ts';
import { isIndex } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import { GRANTED } from '../measures/transfer-words.ts';
import type { Site } from '../site.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { doerOf, isFurnished, isObject, STAKES } from './doers.ts';
import { gettersOf, recipients } from './recipients.ts';
import { placeTakenUp } from './states-taken-up.ts';

/** The side on which a phrase stands: "to [Peru]", "between [Peru] and …". */
export function roleByPreposition(preposition: string, side: Role): Role | undefined {
  if (preposition === 'between' || preposition === 'with') return 'with';
  if (preposition === 'to' || preposition === 'from') return preposition;
  // "put $5 million into a bank"
  if (preposition === 'into') return 'to';
  if (preposition === 'of') return side === 'of' || side === 'with' ? side : undefined;
  if (preposition === 'by') return side;
  // "sales outside Peru" are not Peru's
  return ['in', 'at', 'near', 'across', 'inside'].includes(preposition) ? 'of' : undefined;
}

/** "[China] imported oil from [Russia]", "[Japan] gave [Nepal] $5 million in aid", "12 people were killed in [Peru]". */
export function ofVerb(site: Site, measure: Measure, verb: number, role: Role, known: About): About {
  const { tree } = site;
  const found: About = [];
  if (isBesides(site, measure, verb)) return found;
  // "Kelvar bought a stake in Tarn": of both
  const isStake = measure.stake === true || (measure.noun !== undefined && STAKES.has(lemmaOf(tree, measure.noun)));
  if (isStake || !known.some((one) => (one.role === role || one.role === 'with') && !isPlace(site, one.entity))) {
    // "Iceland removed two [Peruvian] firms": Peru's, and none of Iceland's
    const isAnothers = measure.rule === 'counted' && measure.deed === undefined && known.length > 0;
    if (isDealOf(site, measure, verb)) for (const party of partiesOf(site, verb)) found.push(...actorsAt(site, party, 'of'));
    found.push(...doerOf(site, measure, verb, role).filter(({ entity }) => !isAnothers || !isPlace(site, entity)));
  }
  found.push(...ofObliques(site, measure, verb, role, known), ...ofObjects(site, measure, verb, role), ...ofDealWith(site, verb, role));
  return found;
}

/** "signed a deal with [Sweden] to buy 12 jets": the other side of what is bought or sold. */
function ofDealWith(site: Site, verb: number, role: Role): About {
  const { tree } = site;
  const above = tree.head(verb);
  const signing = above >= 0 && isDeal(tree, above) ? tree.head(above) : above;
  if (signing < 0 || !isSigning(tree, signing)) return [];
  // "to buy 12 tanks [from Chad]"
  if (
    [verb, ...childrenBy(tree, verb, 'obj')].some((word) =>
      childrenBy(tree, word, 'obl', 'nmod').some((kid) => /^(?:from|to)$/.test(caseOf(tree, kid))),
    )
  )
    return [];
  if (role === 'of' || role === 'with' || !/^(?:xcomp|acl)$/.test(tree.relation(verb))) return [];
  return [...(above >= 0 ? [above] : []), ...childrenBy(tree, above, 'obj')]
    .flatMap((deal) => (isDeal(tree, deal) && deal < verb ? childrenBy(tree, deal, 'nmod') : []))
    .flatMap((side) => (caseOf(tree, side) === 'with' ? actorsAt(site, side, role === 'to' ? 'from' : 'to') : []));
}

const isDeal = (tree: Site['tree'], noun: number): boolean => /^(?:deal|agreement|contract|accord|pact|treaty)$/.test(lemmaOf(tree, noun));

/** "imported oil [from Russia]", "fired 30 rockets [at Peru]", "12 people were killed [in Peru]". */
function ofObliques(site: Site, measure: Measure, verb: number, role: Role, known: About): About {
  const { tree } = site;
  const found: About = [];
  const isAimed = AIMED.has(lemmaOf(tree, verb)) && measure.noun !== undefined && MISSILES.has(lemmaOf(tree, measure.noun));
  const directed =
    role === 'from' ||
    role === 'to' ||
    isGranted(site, measure) ||
    (CARRYING.has(lemmaOf(tree, verb)) && isObject(site, measure.noun ?? site.top, verb)) ||
    isAimed ||
    known.some((one) => one.role === 'from' || one.role === 'to');
  for (const oblique of childrenBy(tree, verb, 'obl')) {
    const preposition = caseOf(tree, oblique);
    const isGrantedFor = preposition === 'for' && oblique > site.first && isGranted(site, measure);
    const to = isGrantedFor || (isAimed && /^(?:at|on|into)$/.test(preposition)) ? 'to' : roleByPreposition(preposition, 'of');
    if (to === undefined || preposition === 'of' || preposition === 'by' || oblique === measure.noun) continue;
    const isTaken = to === 'from' && measure.dimension === undefined && TAKING.has(lemmaOf(tree, verb));
    if ((to === 'from' || to === 'to') && !isTaken && (!directed || (isOfAmountBefore(site, verb, oblique) && !isFormerOfIt(site, measure, verb))))
      continue;
    if (to === 'with' && (measure.rule !== 'counted' || tagOf(tree, oblique) === 'PRON')) continue;
    if (to === 'of' && isOfOther(site, oblique)) continue;
    if (to === 'of' && (!isPlaceOfFigure(site, measure, verb) || (tree.relation(site.top) === 'conj' && oblique < site.first))) continue;
    // "30 [Ugandan] guards landed in [Kenya]": Uganda's
    if (to === 'of' && measure.rule === 'counted' && measure.deed === undefined && isNational(site, measure, known)) continue;
    const named = actorsAt(site, oblique, to);
    const part = to === 'of' && named.length === 0 ? placeTakenUp(site.context, site.at, tree, oblique) : undefined;
    if (part !== undefined) found.push({ entity: part, role: 'of' });
    found.push(
      ...(named.length > 0 || part !== undefined || to === 'with' ? named : placesNear(site, measure, oblique).map((one) => ({ ...one, role: to }))),
    );
  }
  return found;
}

/** "fined [the firm] $5 million", "bought [Tarn] for $2 billion", "lent [the fund] $10 billion". */
function ofObjects(site: Site, measure: Measure, verb: number, role: Role): About {
  const { tree } = site;
  const found: About = [];
  if (role === 'from' && isFurnished(tree, verb, site.top))
    found.push(...childrenBy(tree, verb, 'obj').flatMap((kid) => (kid === measure.noun ? [] : actorsAt(site, kid, 'to'))));
  if (measure.verbName === 'fine')
    found.push(...childrenBy(tree, verb, 'iobj', 'obj').flatMap((kid) => (kid === site.top ? [] : actorsAt(site, kid, 'of'))));
  // a state or its body gets a fine, the judge who sets it doesn't
  if (measure.verbName === 'fine' && !isPassive(tree, verb))
    found.push(...subjectsOf(tree, verb).flatMap((kid) => actorsAt(site, kid, 'to').filter(({ entity }) => !isPerson(site, entity))));
  // "the strike cost [Kelvar] $6 million"
  if (measure.verbName === 'cost' && tree.head(site.top) === verb)
    found.push(...childrenBy(tree, verb, 'iobj', 'obj').flatMap((kid) => (kid > verb && kid < site.first ? actorsAt(site, kid, 'of') : [])));
  // "bought [Tarn] for $2 billion"
  if (measure.rule === 'price')
    found.push(
      ...(isPassive(tree, verb) ? subjectsOf(tree, verb) : childrenBy(tree, verb, 'obj')).flatMap((kid) =>
        actorsAt(site, kid, 'of', true).filter(({ entity }) => isFirm(site, entity)),
      ),
    );
  found.push(...recipients(site, measure, verb));
  // "leaves [Chad] with 18 ships"
  if (lemmaOf(tree, verb) === 'leave' && caseOf(tree, measure.noun ?? site.top) === 'with')
    found.push(...childrenBy(tree, verb, 'obj').flatMap((kid) => actorsAt(site, kid, 'of')));
  found.push(...gettersOf(site, measure, verb, role).flatMap((kid) => actorsAt(site, kid, 'to')));
  return found;
}

/** "approved [loans] of $5 million for Kenya". */
const isGranted = ({ tree }: Site, { noun }: Measure): boolean => noun !== undefined && GRANTED.has(lemmaOf(tree, noun));

/** "[Ugandan] guards": counted people whose state the phrase tells. */
const isNational = (site: Site, { noun = -1 }: Measure, known: About): boolean =>
  nounClass(lemmaOf(site.tree, noun)) === 'person' && known.some(({ entity, role }) => role === 'of' && isPlace(site, entity));
const isPerson = ({ context }: Site, entity: number): boolean => context.reading.entities[entity]?.kind === 'person';

const isFirm = ({ context }: Site, entity: number): boolean => /^(?:company|organisation)$/.test(context.reading.entities[entity]?.kind ?? '');

/** "[Orvel] ordered ten lathes from [Venn] in a deal", "[Orvel] bought [Tarn]". */
function partiesOf({ tree }: Site, verb: number): number[] {
  const objects = childrenBy(tree, verb, 'obj');
  const others = [verb, ...objects].flatMap((word) =>
    childrenBy(tree, word, 'obl', 'nmod').filter((kid) => /^(?:from|to|with)$/.test(caseOf(tree, kid))),
  );
  return [...subjectsOf(tree, verb), ...objects, ...others];
}

/** "bought the firm in a [deal] worth $5 million": of both. */
const isDealOf = ({ tree }: Site, { noun }: Measure, verb: number): boolean =>
  noun !== undefined &&
  /^(?:deal|transaction|takeover|merger|contract|agreement|swap)$/.test(lemmaOf(tree, noun)) &&
  /^(?:in|under|through)$/.test(caseOf(tree, noun)) &&
  tree.head(noun) === verb &&
  !isPassive(tree, verb);

/** "exported 5 tons to Peru, up from [4 tons]": what the one amount of the verb was before went to the same. */
const isFormerOfIt = ({ at, tree, quantity }: Site, { former }: Measure, verb: number): boolean =>
  former === true && at.sentence.quantities.filter(({ start }) => start > (tree.tokens[verb]?.end ?? 0) && start < quantity.start).length === 1;

/** "ordered 90 vans from [Orvel] and 60 tanks from Peru": of the amount before this one. */
function isOfAmountBefore({ at, tree, quantity }: Site, verb: number, oblique: number): boolean {
  const [told, party] = [tree.tokens[verb], tree.tokens[oblique]];
  if (!told || !party || party.end > quantity.start) return false;
  return at.sentence.quantities.some(({ start, end }) => start > told.end && end < party.start);
}

/** "9,000 jobs in [Kenya], 2,000 jobs in Peru", "7,000 nurses, 3,000 of them in [Peru]": another amount's. */
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

/** A country or place beside a measure may only say where: "[Kelvar] saw a drop in [US] sales". */
export function isPlace({ context }: Site, entity: number): boolean {
  const kind = context.reading.entities[entity]?.kind;
  return kind === 'place' || kind === 'government';
}

/** "cut 300 jobs in [Spain]": where it is so; not where somebody spoke of it. */
function isPlaceOfFigure({ tree, at }: Site, { rule, noun, elsewhere, holder }: Measure, verb: number): boolean {
  // "In Tokyo, Orvel fell 3 percent": where its shares are traded
  if (elsewhere !== undefined && (holder !== undefined || /\b(?:shares|stock)$/u.test(elsewhere.name))) return false;
  if (noun !== undefined && STAKES.has(lemmaOf(tree, noun)) && rule === 'inside') return true;
  // "Shell shares fell in London": where they are traded
  if (noun !== undefined && rule !== 'counted' && (isTraded({ tree }, noun) || isIndex({ tree, at }, noun))) return false;
  return rule !== 'inside' && rule !== 'noun-of' && !COUNTING.has(lemmaOf(tree, verb));
}

/** "stolen at a clinic in [Nairobi]", "missing from a [Nairobi] hospital": the place of a building that has no name here. */
function placesNear(site: Site, { rule }: Measure, building: number): About {
  const { tree } = site;
  if (rule !== 'counted' || tagOf(tree, building) !== 'NOUN') return [];
  const kids = [
    ...childrenBy(tree, building, 'nmod').filter((kid) => /^(?:in|near)$/.test(caseOf(tree, kid))),
    ...childrenBy(tree, building, 'compound'),
  ];
  return kids.flatMap((kid) => actorsAt(site, kid, 'of')).filter(({ entity }) => isPlace(site, entity));
}

/** "[stole] 40 laptops from Peru". */
const TAKING: ReadonlySet<string> = new Set(['steal', 'loot', 'seize', 'rob', 'plunder', 'confiscate', 'withdraw']);

/** "[fired] 30 rockets at Peru". */
const AIMED: ReadonlySet<string> = new Set(['fire', 'launch', 'hurl', 'lob', 'throw', 'aim', 'shoot', 'drop']);
/** What is fired at somebody. */
export const MISSILES: ReadonlySet<string> = new Set(
  'rocket missile shell bomb drone grenade round mortar shot torpedo projectile stone bullet warhead'.split(' '),
);

/** "[Besides] the 40 boats it lost, the fleet is too small for Chad": what the clause goes on to tell is of others. */
const isBesides = ({ tree, top }: Site, { noun }: Measure, verb: number): boolean =>
  /^(?:besides|apart|aside|despite|except|unlike)$/.test(caseOf(tree, noun ?? top)) && tree.head(noun ?? top) === verb;

/** "[carried] 20 tons from Kenya to Peru". */
const CARRYING: ReadonlySet<string> = new Set(['carry', 'transport', 'haul', 'ferry', 'fly', 'bring', 'move', 'transfer']);
