import { nounClass } from '../../../language/knowledge/nouns.ts';
import { type EntityTable, governmentEntity } from '../../../language/names/entities.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, wordAt } from '../../phrases/index.ts';
import { nationOfCounted } from '../counts/counted-name.ts';
import { PROTESTING } from '../counts/deeds.ts';
import { isWholeOfPart } from '../counts/definite-count.ts';
import type { Measure } from '../measures/measure.ts';
import { KEPT_BACK } from '../measures/of-noun.ts';
import { GRANTED, INWARD_VERBS, isGivenMoney, isGranting, OUTWARD_VERBS } from '../measures/transfer-words.ts';
import { foreseenAt, isForecast } from '../names/foreseen-thing.ts';
import { BRANCHES } from '../names/name.ts';
import { placesOfSetting, settingVerbs } from '../period/setting.ts';
import type { Site } from '../site.ts';
import { ofNoun, sideOf } from './about-noun.ts';
import { isPlace, ofVerb } from './about-verb.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { ofTheStock, ofWhere } from './owner-beside.ts';

/** Whom a figure is about: exports from whom to whom, trade with whom, the debt of whom; a country as a place stands for its state. */
export function aboutOf(site: Site, measure: Measure, table: EntityTable): About {
  if (measure.ownedAs) return aboutOf(measure.ownedAs.site, measure.ownedAs.measure, table);
  const { noun, whole, verb } = measure;
  const found: About = noun === undefined ? [] : ofTheStock(site, noun);
  const role = ownRole(site, measure);
  const foreseen = noun !== undefined && isForecast(site.tree, noun) ? foreseenAt(site, noun) : undefined;
  if (foreseen !== undefined) found.push(...ofNoun(site, foreseen, sideOf(lemmaOf(site.tree, foreseen))));
  for (const named of new Set([noun, whole]))
    if (named !== undefined)
      found.push(
        ...ofNoun(site, named, roleOfNoun(site, named, role)).filter(
          ({ entity }) => !isBranchThere(site, measure, entity) && !isToldByName(site, measure, entity),
        ),
      );
  // "owns 12 percent of [Kelvar]": a stake is of both
  if (measure.stake === true && whole !== undefined) found.push(...actorsAt(site, whole, 'of', true));
  if (measure.partner !== undefined) {
    const side = sideOf(lemmaOf(site.tree, whole ?? -1));
    found.push(...actorsAt(site, measure.partner, side === 'to' ? 'from' : side === 'from' ? 'to' : 'of'));
  } else if (verb !== undefined) found.push(...ofVerb(site, measure, verb, role, found));
  found.push(...ofWhere(site, measure), ...ofWhole(site, measure));
  if (!found.some(({ entity }) => isPlace(site, entity)))
    found.push(
      ...(settingVerbs(site.tree, measure)
        .flatMap((setting) => placesOfSetting(site.tree, setting))
        .map((place) => placesAt(site, place).filter(({ entity }) => isPlace(site, entity) && !isSeat(site, place, entity)))
        .find((places) => places.length > 0) ?? []),
    );
  if (!found.some(({ entity }) => isPlace(site, entity))) found.push(...ofAuthorities(site, measure));
  return statesOf(
    found
      .filter(({ entity }) => !isWhereTheyTookPart(site, measure, entity) && !isNoPlace(site, entity))
      .map((one) => (isOwnTurnover(site, measure, one.entity) && one.role === 'with' ? { ...one, role: 'of' } : one)),
    table,
  );
}

/** "sold its [Scottish] business for $4 million": which one it is, the name tells. */
const isBranchThere = (site: Site, { rule, noun }: Measure, entity: number): boolean =>
  rule === 'price' && noun !== undefined && BRANCHES.test(lemmaOf(site.tree, noun)) && isPlace(site, entity);

/** "trained 40 [Kenyan] sailors": whose they are that another has to do with, the name tells. */
const isToldByName = (site: Site, measure: Measure, entity: number): boolean =>
  isPlace(site, entity) && measure.noun !== undefined && nationOfCounted(site, measure.noun, measure) !== '';

/** "300 of its [2,600 posts] in Peru": where those are of which it is a part, whatever the tree hangs it on. */
function ofWhole(site: Site, { rule, noun }: Measure): About {
  const { tree } = site;
  if (rule !== 'counted' || noun === undefined || !isWholeOfPart(site) || wordAt(tree, noun + 1) !== 'in') return [];
  const place = tree.head(noun + 1);
  return place > noun && place <= noun + 5 ? actorsAt(site, place, 'of').filter(({ entity }) => isPlace(site, entity)) : [];
}

/** "in [Nepal]", "bombed a [Kenyan] hospital". */
function placesAt(site: Site, place: number): About {
  const named = actorsAt(site, place, 'of');
  const adjectives = named.length > 0 ? [] : childrenBy(site.tree, place, 'amod');
  return adjectives.length === 0 ? named : ofNoun(site, place, 'of').filter(({ role }) => role === 'of');
}

/** "[Kenyan officials] evacuated 70 pupils": those of the land whose offices and police do so, where no other place is told. */
function ofAuthorities(site: Site, { deed, verb }: Measure): About {
  const { tree } = site;
  if (verb === undefined || !/^(?:evacuated|rescued|arrested|detained|seized|sentenced|convicted|fined)$/.test(deed ?? '') || isPassive(tree, verb))
    return [];
  // "evacuated 30 Britons from Kabul", "detained 12 men at sea": elsewhere
  const objects = childrenBy(tree, verb, 'obj');
  const isElsewhere = [verb, ...objects].some((word) =>
    childrenBy(tree, word, 'obl', 'nmod').some(
      (kid) => /^(?:from|in|at|on|off|over|aboard|near|outside|with)$/.test(caseOf(tree, kid)) && !isTimeOrHome(site, kid),
    ),
  );
  if (isElsewhere || objects.some((kid) => /^\p{Lu}/u.test(tree.tokens[kid]?.form ?? ''))) return [];
  return subjectsOf(tree, verb)
    .filter((subject) => AUTHORITIES.test(lemmaOf(tree, subject)))
    .flatMap((subject) => actorsAt(site, subject, 'of'))
    .filter(({ entity }) => site.context.reading.entities[entity]?.kind === 'government');
}

/** "from three [villages]", "on [Tuesday]". */
const isTimeOrHome = ({ tree, at }: Site, word: number): boolean =>
  /^(?:village|home|house|district|rooftop|school|settlement|raid|operation|area)$/.test(lemmaOf(tree, word)) ||
  at.sentence.times.some(({ start, end }) => start <= (tree.tokens[word]?.start ?? -1) && (tree.tokens[word]?.start ?? 0) < end);

const AUTHORITIES = /^(?:authority|official|government|police|policeman|officer|firefighter|rescuer|coastguard|prosecutor|court|tribunal|judge)$/;

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
function ownRole(site: Site, { verb, verbName, rule, noun, deed }: Measure): Role {
  const { tree } = site;
  const lemma = verb === undefined ? '' : lemmaOf(tree, verb);
  if (verbName === 'deadline') return 'of';
  const byVerb = verbName !== undefined || deed !== undefined || rule === 'verb' || rule === 'counted' || rule === 'price' || rule === 'of-noun';
  // "ordered [out] six envoys"
  // "ordered 1,200 soldiers to the border"
  if (deed === 'ordered' && noun !== undefined && nounClass(lemmaOf(tree, noun)) === 'person') return 'of';
  const isOut = verb !== undefined && childrenBy(tree, verb, 'compound').some((kid) => wordAt(tree, kid) === 'out');
  if (byVerb && INWARD_VERBS.has(lemma) && !isOut) return 'to';
  // "[froze] $5 million of aid to Kenya"
  if (noun !== undefined && (KEPT_BACK.has(lemma) || (/^(?:suspend|halt)$/.test(lemma) && !isFromOther(site, noun))) && isGivenMoney(tree, noun))
    return 'from';
  if (byVerb && OUTWARD_VERBS.has(lemma)) return 'from';
  // "will give [Tarn] a loan"
  if (noun !== undefined && /^(?:give|grant|lend|hand)$/.test(lemma) && GRANTED.has(lemmaOf(tree, noun)) && tree.head(noun) === verb) return 'from';
  if (verb !== undefined && isGranting(tree, verb, noun)) return 'from';
  const side = noun === undefined ? 'of' : sideOf(lemmaOf(tree, noun));
  return side === 'from' && noun !== undefined && GRANTED.has(lemmaOf(tree, noun)) ? 'to' : side;
}

/** "halted $5 million in aid [from Norway]": another's. */
const isFromOther = ({ tree, top }: Site, noun: number): boolean =>
  [noun, top, tree.head(top)].some((word) => word >= 0 && childrenBy(tree, word, 'nmod', 'obl').some((kid) => caseOf(tree, kid) === 'from'));

function roleOfNoun({ tree }: Site, noun: number, role: Role): Role {
  const side = sideOf(lemmaOf(tree, noun));
  return side === 'of' && (role === 'from' || role === 'to') ? 'of' : side;
}
