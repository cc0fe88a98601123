import type { Edtf, Status } from '../../model/index.ts';
import { factualityOf } from '../events/factuality.ts';
import {
  type Clause,
  caseOf,
  childrenBy,
  isPassive,
  leftEdge,
  lemmaOf,
  predicateOf,
  subjectsOf,
  type Tree,
  tagOf,
  wordAt,
} from '../phrases/index.ts';
import { DOWN_VERBS, UP_VERBS } from './change-words.ts';
import type { Measure } from './measure.ts';
import { ofGerund, ofInfinitive } from './non-finite-status.ts';
import { FORESEEING } from './period-times.ts';
import { clauseOf, type Site } from './site.ts';
import {
  foreseenBy,
  isClaimedDone,
  isForeseenAs,
  isLookedFor,
  isOfPlan,
  isSupposed,
  isToBeDone,
  isWillful,
  isWished,
  promisedBy,
  proposedBy,
} from './to-come.ts';
import { isUndoing } from './undoing.ts';

const IN_PHRASE: ReadonlySet<Measure['rule']> = new Set(['of-noun', 'inside', 'noun-of', 'counted', 'beside']);

/** Status of a figure: that of the clause that gives it; an amount inside a definite phrase is taken for real. Undefined where nothing is asserted. */
export function statusOf(site: Site, measure: Measure, period?: Edtf): Status | undefined {
  const told = statusTold(site, measure);
  const status =
    told === 'planned' && isOnlyForeseen(site, measure) ? 'expected' : told === 'hypothetical' && measure.verbName === 'capacity' ? 'occurred' : told;
  const end = period?.startsWith('../') === true ? period.slice(3) : undefined;
  const today = site.context.report.published?.edtf.slice(0, 10);
  // "Tarn shedding 700 posts by May"
  const isToCome = end !== undefined && today !== undefined && end > today.slice(0, end.length);
  return isToCome && (status === 'occurred' || status === 'ongoing') ? 'planned' : status;
}

/** An agreement or order that has its worth whether or not somebody will end it. */
const isThereToBeUndone = (tree: Tree, noun: number, first: number): boolean =>
  wordAt(tree, first - 1) === 'worth' && tree.relation(noun) === 'obj' && isUndoing(tree, tree.head(noun));

/** "the economy [would] expand", "output is set to [fall]": nobody plans it. */
function isOnlyForeseen({ tree, at }: Site, { rule, noun, verb, owned }: Measure): boolean {
  // "a strong franc would [cost] 12,000 jobs"
  if (rule === 'counted' && verb !== undefined && lemmaOf(tree, verb) === 'cost') return true;
  if ((rule !== 'change' && rule !== 'level') || noun === undefined || verb === undefined || owned === true || isPassive(tree, verb)) return false;
  const word = tree.tokens[noun];
  const isName = word !== undefined && at.mentions.some((mention) => mention.start <= word.start && word.end <= mention.end);
  return !isName && subjectsOf(tree, verb).includes(noun) && (UP_VERBS.has(lemmaOf(tree, verb)) || DOWN_VERBS.has(lemmaOf(tree, verb)));
}

function statusTold(site: Site, measure: Measure): Status | undefined {
  const { tree, at, quantity, context } = site;
  // "raised its forecast to 3 percent from [2 percent]"
  if (measure.former === true) return foreseenBy(tree, measure) ?? 'occurred';
  if (measure.foreseen === true) return 'expected';
  const verb = withAuxiliary(tree, measure.deed === undefined ? aboveAttribute(tree, measure.verb ?? site.verb) : (measure.verb ?? site.verb));
  // "having reported record profits"
  if (verb !== undefined && childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'having')) return 'occurred';
  const clause = clauseAbove(site, verb);
  const toldOf =
    verb !== undefined && measure.verb !== undefined && subjectsOf(tree, verb).includes(measure.noun ?? -1) && measure.rule === 'noun-of';
  const inPhrase = IN_PHRASE.has(measure.rule) && !toldOf;
  // "the [proposed] closure of 40 shops"
  const proposed = inPhrase ? proposedBy(tree, measure.noun ?? site.top) : undefined;
  if (proposed !== undefined) return proposed;
  // "stuck to its profit [forecast] of $5 million"
  if (measure.rule === 'noun-of' && FORESEEING.has(lemmaOf(tree, measure.noun ?? -1)) && lemmaOf(tree, measure.noun ?? -1) !== 'estimate')
    return /^(?:target|goal)$/.test(lemmaOf(tree, measure.noun ?? -1)) ? 'planned' : 'expected';
  // "stuck to its [target] of a margin of 5 percent"
  const above = measure.rule === 'noun-of' && measure.noun !== undefined && caseOf(tree, measure.noun) === 'of' ? tree.head(measure.noun) : -1;
  if (above >= 0 && tagOf(tree, above) === 'NOUN' && FORESEEING.has(lemmaOf(tree, above)) && lemmaOf(tree, above) !== 'estimate')
    return /^(?:target|goal)$/.test(lemmaOf(tree, above)) ? 'planned' : 'expected';
  if (!inPhrase && measure.noun !== undefined && measure.direction === undefined) {
    // "the [proposed] budget totals $4 billion", "cut its [forecast] to 3 percent"
    const told = proposedBy(tree, measure.noun) ?? foreseenBy(tree, measure);
    if (told !== undefined) return told;
  }
  // "threatened to cancel [an order] worth $5 million"
  if (measure.rule === 'noun-of' && isThereToBeUndone(tree, measure.noun ?? -1, site.first)) return 'occurred';
  if (inPhrase && AFTERWARDS.has(caseOf(tree, measure.noun ?? site.top))) return 'occurred';
  if (measure.deed !== undefined && (isToBeDone(tree, measure) || isOfPlan(tree, measure))) return 'planned';
  if (
    inPhrase &&
    (!clause ||
      (!isPartOfDefinite(site) && (isDefinite(tree, measure.noun ?? site.top) || isDefinite(tree, site.top))) ||
      (measure.deed !== undefined && measure.verb === verb && isAttribute(tree, measure)))
  )
    return 'occurred';
  if (!clause)
    return measure.rule === 'change-noun' || measure.rule === 'share-of' || measure.rule === 'share' || measure.rule === 'change'
      ? 'occurred'
      : undefined;
  if (isSupposed(tree, verb)) return 'hypothetical';
  if (verb !== undefined && isClaimedDone(tree, verb)) return 'alleged';
  const arranged = verb !== undefined && isWillful(site, verb);
  const options = { role: at.sentence.role, arranged, verbal: true };
  if (verb !== undefined && isForeseenAs(tree, verb)) return 'expected';
  const seen = verb === undefined ? undefined : seenBy(site, verb);
  if (seen) return factualityOf(seen, options)?.status;
  const estimated = estimatedReal(site, verb);
  if (estimated) return estimated;
  const told = factualityOf(clause, options)?.status ?? ofGerund(site, clause, options) ?? ofInfinitive(clause, options);
  // "fell by no fewer than 40 units": the "no" is the amount's own
  if (told === 'negated' && /^no (?:less|fewer|more)\b/iu.test(context.text.slice(quantity.start, quantity.end))) return 'occurred';
  // "half of the clinics have no doctor": so many, whatever they lack
  const isNot = verb !== undefined && childrenBy(tree, verb, 'advmod').some((kid) => /^(?:not|n['’]t|never)$/u.test(wordAt(tree, kid)));
  if (told === 'negated' && !isNot && (measure.rule === 'share-of' || measure.rule === 'counted') && site.top < (verb ?? -1)) return 'occurred';
  // "forecast that demand [would] grow by 5 percent"
  if (told === 'hypothetical' && verb !== undefined && isForecast(tree, verb)) return 'expected';
  const promised = verb === undefined ? undefined : promisedBy(site, measure, verb);
  if (promised !== undefined && (told === 'occurred' || told === 'ongoing')) return promised;
  if ((told === 'occurred' || told === 'ongoing') && verb !== undefined && FORESEEN.has(lemmaOf(tree, verb))) return 'expected';
  if ((told === 'occurred' || told === 'ongoing') && verb !== undefined && isLookedFor(site, measure, verb)) return 'expected';
  return (told === 'occurred' || told === 'ongoing') && verb !== undefined && isWished(site, measure, verb) ? 'proposed' : told;
}

/** "Prices [were] 2 percent higher, the institute estimated", "estimates that the flood [has killed] 40": an estimate of what has been, or is. */
function estimatedReal({ tree }: Site, verb: number | undefined): Status | undefined {
  if (verb === undefined) return undefined;
  const words = [verb, ...childrenBy(tree, verb, 'cop', 'aux', 'aux:pass')];
  const aside = childrenBy(tree, verb, 'parataxis').some((word) => lemmaOf(tree, word) === 'estimate' && word > verb);
  const above = tree.head(verb);
  const isBelow = above >= 0 && lemmaOf(tree, above) === 'estimate' && tree.relation(verb) === 'ccomp';
  if ((!aside && !isBelow) || words.some((word) => MODAL.test(wordAt(tree, word)))) return undefined;
  const finite = words.filter((word) => tree.tokens[word]?.feats?.includes('VerbForm=Fin') === true);
  if (finite.some((word) => tree.tokens[word]?.feats?.includes('Tense=Past') === true || /^ha(?:s|ve)$/.test(wordAt(tree, word)))) return 'occurred';
  return finite.length > 0 && wordAt(tree, verb).endsWith('ing') ? 'ongoing' : undefined;
}

const MODAL = /^(?:will|would|could|may|might|should|shall|can|must|to)$/;

/** "a plan that will [see] sales jump to 70 million": the clause of what sees it, which is as real. */
function seenBy(site: Site, verb: number): Clause | undefined {
  const { tree } = site;
  const head = tree.head(verb);
  const isBare = childrenBy(tree, verb, 'aux', 'mark', 'cop').length === 0 && ['ccomp', 'xcomp'].includes(tree.relation(verb));
  return isBare && /^(?:see|let|make)$/.test(lemmaOf(tree, head)) ? clauseAbove(site, head) : undefined;
}

/** "[after] a loss of $5 million": it was so, whatever is planned. */
const AFTERWARDS: ReadonlySet<string> = new Set(['after', 'following', 'despite', 'since', 'amid']);

/** Under a verb of foreseeing, with "would" and no "if". */
const isForecast = (tree: Tree, verb: number): boolean =>
  tree.relation(verb) === 'ccomp' &&
  (FORESEEN.has(lemmaOf(tree, tree.head(verb))) || lemmaOf(tree, tree.head(verb)) === 'expect') &&
  childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'would');

const FORESEEN: ReadonlySet<string> = new Set(['forecast', 'project', 'predict']);

/** "posts will be axed and six depots [shut]": the verb whose auxiliaries it shares. */
function withAuxiliary(tree: Tree, verb: number | undefined): number | undefined {
  if (verb === undefined || childrenBy(tree, verb, 'aux').length > 0) return verb;
  // "will be axed and six depots shut", where the tree makes the second a word of the noun
  const noun = tree.relation(verb) === 'acl' ? tree.head(verb) : -1;
  const isJoined =
    noun >= 0 &&
    [noun, verb].some((word) => childrenBy(tree, word, 'cc').some((cc) => cc < noun)) &&
    tree.deprel(noun) === 'nsubj:pass' &&
    tree.head(noun) < noun;
  if (!isJoined && tree.relation(verb) !== 'conj') return verb;
  const head = isJoined ? tree.head(noun) : tree.head(verb);
  const isParticiple = tree.tokens[verb]?.feats?.includes('VerbForm=Part') === true;
  return isParticiple && childrenBy(tree, head, 'aux:pass').length > 0 ? head : verb;
}

/** The clause of the predicate, or of the nearest one above that the phrases know. */
function clauseAbove({ at, tree }: Site, predicate: number | undefined): ReturnType<typeof clauseOf> {
  let verb = predicate;
  for (let steps = 0; verb !== undefined && verb >= 0 && steps < 3; steps++) {
    const clause = clauseOf(at, tree, verb);
    if (clause) return clause;
    verb = tree.head(verb);
  }
  return undefined;
}

/** "forecasts an [operating] profit": a word of the noun's, and no clause. */
const aboveAttribute = (tree: Tree, verb: number | undefined): number | undefined =>
  verb !== undefined && tree.relation(verb) === 'amod' && tagOf(tree, verb) === 'VERB' ? predicateOf(tree, tree.head(verb)) : verb;

/** "may cut [800] of its 6,000 jobs": of what there is, so many as the clause tells. */
const isPartOfDefinite = ({ context, quantity }: Site): boolean =>
  /^ of (?:the|its|their|his|her|our|my|those|these) /u.test(context.text.slice(quantity.end, quantity.end + 12));

const isDefinite = (tree: Tree, noun: number): boolean =>
  wordAt(tree, leftEdge(tree, noun)) === 'the' || childrenBy(tree, noun, 'nmod:poss').some((kid) => kid < noun);

/** "[signed] agreements", "people [killed] in": done. */
const isAttribute = (tree: Tree, { verb, noun }: Measure): boolean => verb !== undefined && tree.head(verb) === noun;
