import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { COUNTING, NOMINAL_DEEDS, OF_DOER, STATES } from '../counts/deeds.ts';
import { indexAt } from '../measures/indexes.ts';
import type { Measure } from '../measures/measure.ts';
import { CONTAINERS } from '../measures/measure-nouns.ts';
import { KEPT_BACK } from '../measures/of-noun.ts';
import { REFUSING } from '../measures/to-come.ts';
import { isGranting, OUTWARD_VERBS } from '../measures/transfer-words.ts';
import type { Site } from '../site.ts';
import { type About, actorsAt, type Role } from './actors-at.ts';
import { foreseeingVerb } from './foreseer.ts';

/** Who has, makes or suffers what is measured: the verb's subject, or the one by whom it is done. */
export function doerOf(site: Site, measure: Measure, verb: number, role: Role): About {
  const { rule, deed, owned, noun } = measure;
  const { tree } = site;
  const lemma = lemmaOf(tree, verb);
  // "the EU fined two firms": who is fined, is asked for elsewhere
  if (foreseeingVerb(site, measure) !== undefined || (measure.verbName === 'fine' && !isPassive(tree, verb))) return [];
  // "won the vote with results from [16 percent of the polling stations] told": of no doer
  const above = tree.head(site.top);
  if (rule === 'share-of' && tree.relation(site.top) === 'nmod' && tree.relation(above) === 'obl' && tagOf(tree, above) === 'NOUN') return [];
  // "[Iceland] vetoed a loan": another's
  if (REFUSING.has(lemma) && !isPassive(tree, verb) && measure.deed === undefined && measure.tally === undefined) return [];
  if (measure.holder !== undefined) return actorsAt(site, measure.holder, role);
  if (owned === true) return subjectOf(site, measure, verb, role);
  if (
    rule === 'level' ||
    rule === 'change' ||
    rule === 'share' ||
    rule === 'share-of' ||
    (NO_OWNERS.has(lemma) && rule !== 'verb' && !isGranting(tree, verb, noun)) ||
    lemma === 'cost'
  ) {
    // "[Peru] supplies 13 percent of Kenya's oil"
    // "[Peru] took 38 percent of Kenya's exports"
    const side = rule === 'share-of' && SUPPLYING.has(lemma) ? 'from' : role === 'from' && TAKING_IN.has(lemma) ? 'to' : role;
    return rule === 'share-of' && !NO_OWNERS.has(lemma) && !isPassive(tree, verb) && lemma !== 'be' ? subjectOf(site, measure, verb, side) : [];
  }
  // "lost 300 troops, killed or wounded"
  // "gave food to 80 families"
  const isDoers = lemma === 'lose' || deed?.startsWith('given ') === true || (KEPT_BACK.has(lemma) && role === 'from');
  if (deed !== undefined && !OF_DOER.has(deed) && !isDoers) return [];
  // "[the president] ordered 1,200 soldiers to the border"
  if (deed === 'ordered' && role === 'of') return [];
  // "[the agency] counted 48 dead": whose word it is
  if (rule === 'counted' && COUNTING.has(lemma) && noun !== undefined && STATES.has(wordAt(tree, noun))) return [];
  // "ordered the [deployment] of two battalions": another's
  if (deed !== undefined && isAskedFor(tree, verb)) return [];
  if ((rule === 'inside' || rule === 'noun-of' || (rule === 'counted' && deed === undefined)) && !isObject(site, noun ?? site.top, verb)) return [];
  if (isPassive(tree, verb)) {
    // "[Orvel] was given loans": who gets it
    const isGiven = OUTWARD_VERBS.has(lemma) && childrenBy(tree, verb, 'obj').length > 0;
    const agents = childrenBy(tree, verb, 'obl').filter((kid) => caseOf(tree, kid) === 'by');
    const givers = agents.flatMap((agent) => actorsAt(site, agent, role));
    return isGiven ? [...subjectOf(site, measure, verb, 'to'), ...givers] : givers;
  }
  return subjectOf(site, measure, verb, role);
}

/** "[ordered] the deployment of two battalions", "[called] for the release of 30 prisoners": a deed that others are to do. */
const isAskedFor = (tree: Site['tree'], verb: number): boolean =>
  /^(?:order|demand|urge|seek|request)$/.test(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'obj').some((kid) => NOMINAL_DEEDS.has(lemmaOf(tree, kid)));

const TAKING_IN: ReadonlySet<string> = new Set(['take', 'absorb', 'buy', 'receive']);

const SUPPLYING: ReadonlySet<string> = new Set(['supply', 'provide', 'export', 'deliver', 'contribute', 'send']);

/** The amount or the noun that it measures is the verb's object, or joined to it. */
export function isObject({ tree, top, preposition }: Site, noun: number, verb: number): boolean {
  return [top, noun].some((word) => {
    const above = lemmaOf(tree, tree.head(word));
    // "owns [a library of] 300 films"
    const holder = tree.relation(word) === 'nmod' && (CONTAINERS.has(above) || COLLECTIONS.has(above)) ? tree.head(word) : word;
    const first = tree.relation(holder) === 'conj' ? tree.head(holder) : holder;
    if (first === verb) return true;
    return (
      tree.head(first) === verb &&
      (tree.relation(first) === 'obj' ||
        (tree.relation(first) === 'obl' && preposition === 'with' && STAKES.has(lemmaOf(tree, noun))) ||
        (tree.relation(first) === 'obl' && preposition === 'with' && isBeginOrEnd(tree, verb)) ||
        isFurnished(tree, verb, top) ||
        (tree.relation(first) === 'obl' && preposition === 'for' && lemmaOf(tree, verb) === 'eligible'))
    );
  });
}

/** What holds many of a kind: "a [library] of 300 films". */
export const COLLECTIONS: ReadonlySet<string> = new Set('library collection portfolio catalogue catalog network chain stable array'.split(' '));

/** "[ended] the quarter with 40 million subscribers": had them then. */
export const isBeginOrEnd = (tree: Site['tree'], verb: number): boolean =>
  /^(?:end|start|begin|finish|close|exit|enter)$/.test(lemmaOf(tree, verb)) &&
  childrenBy(tree, verb, 'obj').some((kid) => /^(?:year|quarter|month|half|season|period|week)$/.test(lemmaOf(tree, kid)));

/** "[supplied] Kenya with 30 tanks". */
const FURNISHING: ReadonlySet<string> = new Set(['supply', 'provide', 'equip', 'present', 'furnish', 'arm']);

/** Whether a verb tells of giving somebody an amount that stands after "with"; tokens of the tree. */
export function isFurnished(tree: Site['tree'], verb: number, amount: number): boolean {
  return FURNISHING.has(lemmaOf(tree, verb)) && tree.tokens.slice(verb, Math.max(verb, amount)).some(({ form }) => form === 'with');
}

/** "started with a 15 percent [stake]". */
export const STAKES: ReadonlySet<string> = new Set(['share', 'stake', 'holding', 'interest']);

function subjectOf(site: Site, measure: Measure, verb: number, role: Role): About {
  const behind = nameBeforeWhich(site, verb);
  if (behind !== undefined && measure.deed !== 'carried') return actorsAt(site, behind, role, true);
  const told = toldTo(site.tree, verb);
  const subjects = (told.length > 0 ? told : subjectsOf(site.tree, verb)).filter((subject) => subject < site.first || subject > site.last);
  return subjects.flatMap((subject) => {
    // "it will carry 500 people", "it has a 4-inch screen": a thing, whoever is meant; an index is nobody's
    if (tagOf(site.tree, subject) === 'PRON' && isOfThing(site, measure)) return [];
    if (indexAt(site, subject) !== undefined) return [];
    const own = actorsAt(site, subject, role);
    // "[Peru], whose state bank holds 6 percent"
    const isWhose = childrenBy(site.tree, subject, 'nmod:poss').some((kid) => wordAt(site.tree, kid) === 'whose');
    if (own.length === 0 && isWhose && site.tree.relation(verb) === 'acl') return actorsAt(site, site.tree.head(verb), role, true);
    if (own.length > 0 || !PARTS.has(lemmaOf(site.tree, subject))) return own;
    return childrenBy(site.tree, subject, 'nmod:poss', 'compound').flatMap((owner) => actorsAt(site, owner, role));
  });
}

/** "told [Orvel] to pay $5 million": whoever is told is to do it. */
function toldTo(tree: Site['tree'], verb: number): number[] {
  const above = tree.head(verb);
  if (above < 0 || !/^(?:tell|order|ask|advise|urge|instruct|force|require|oblige|direct)$/.test(lemmaOf(tree, above))) return [];
  // "ordered [Orvel], based in Lima, to pay $5 million"
  const isAside = tree.relation(verb) === 'advcl' && childrenBy(tree, verb, 'mark').some((mark) => wordAt(tree, mark) === 'to');
  const relations = isAside ? ['iobj', 'obj'] : tree.relation(verb) === 'xcomp' ? ['iobj'] : [];
  return relations.length === 0 ? [] : childrenBy(tree, above, ...relations).filter((kid) => kid < verb);
}

/** "workers at [Corvex], which employs 500 people": the firm named right before "which", whatever the tree makes of it. */
function nameBeforeWhich({ tree, at, context }: Site, verb: number): number | undefined {
  let above = verb;
  // "[Orvel], which hopes to close two shops"
  while (tree.relation(above) === 'xcomp' && childrenBy(tree, above, 'nsubj').length === 0) above = tree.head(above);
  const which = childrenBy(tree, above, 'nsubj').find((kid) => wordAt(tree, kid) === 'which' && wordAt(tree, kid - 1) === ',');
  const name = which === undefined ? undefined : tree.tokens[which - 2];
  const mention = name && at.mentions.find(({ end, form }) => end === name.end && form === 'name');
  const kind = mention && context.reading.entities[mention.entity]?.kind;
  return which !== undefined && (kind === 'company' || kind === 'organisation') ? which - 2 : undefined;
}

/** What only things have or do: sizes, ranges, capacities, and how many they carry. */
const isOfThing = ({ quantity }: Site, { deed, dimension }: Measure): boolean =>
  deed === 'carried' ||
  dimension !== undefined ||
  /^(?:km|mi|nmi|m|ft|in|cm|mm|kg|g|lb|oz|[KMGT]B|MHz|GHz|kWh|W|[kM]W|L|gal|mph|km\/h)$/.test(quantity.unit);

/** "[Kelvar]'s car division lost $5 million". */
const PARTS: ReadonlySet<string> = new Set('division unit arm subsidiary branch wing board management department'.split(' '));

/** Whose subject only speaks of the amount. */
const NO_OWNERS: ReadonlySet<string> = new Set(
  'say tell estimate fine put name find show mention claim note warn approve include exceed be reach value set predict forecast believe think state attend watch visit meet see affect cite quote blame'.split(
    ' ',
  ),
);
