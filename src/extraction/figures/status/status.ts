import type { Edtf, Status } from '../../../model/index.ts';
import { factualityOf } from '../../events/factuality/factuality.ts';
import { type Clause, childrenBy, isPassive, leftEdge, lemmaOf, subjectsOf, type Tree, wordAt } from '../../phrases/index.ts';
import { DOWN_VERBS, UP_VERBS } from '../change/change-words.ts';
import type { Measure } from '../measures/measure.ts';
import { foreseenBy, isClaimedDone, isForeseenAs, isLookedFor, isSupposed, isWillful, isWished, promisedBy } from '../measures/to-come.ts';
import type { Site } from '../site.ts';
import { ofGerund, ofInfinitive } from './non-finite-status.ts';
import { statusByNoun } from './status-by-noun.ts';
import { clauseAbove, seenBy, verbOfStatus } from './status-clause.ts';

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
  const { tree } = site;
  // "raised its forecast to 3 percent from [2 percent]"
  if (measure.former === true) return foreseenBy(tree, measure) ?? 'occurred';
  if (measure.foreseen === true) return 'expected';
  const verb = verbOfStatus(site, measure);
  // "having reported record profits"
  if (verb !== undefined && (childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'having') || isDoneBefore(tree, verb)))
    return 'occurred';
  const inPhrase = isInPhrase(tree, measure, verb);
  const told = statusByNoun(site, measure, inPhrase);
  if (told !== undefined) return told;
  const clause = clauseAbove(site, verb);
  if (inPhrase && (!clause || isTakenForReal(site, measure, verb))) return 'occurred';
  if (verb === undefined || !clause) return /^(?:change|change-noun|share|share-of)$/.test(measure.rule) ? 'occurred' : undefined;
  return statusByClause(site, measure, verb, clause);
}

/** "will cut jobs after [posting] a loss of $5 million": done, whatever follows from it. */
const isDoneBefore = (tree: Tree, verb: number): boolean =>
  wordAt(tree, verb).endsWith('ing') && childrenBy(tree, verb, 'mark').some((mark) => /^(?:after|since|despite)$/.test(wordAt(tree, mark)));

/** Whether the amount is told within a phrase, of which its clause tells something else. */
function isInPhrase(tree: Tree, { rule, verb: own, noun }: Measure, verb: number | undefined): boolean {
  const isSubject = rule === 'noun-of' && verb !== undefined && own !== undefined && subjectsOf(tree, verb).includes(noun ?? -1);
  return IN_PHRASE.has(rule) && !isSubject;
}

/** "[the] closure of 40 shops", "[signed] agreements": there is what the phrase names, whatever its clause tells of it. */
const isTakenForReal = (site: Site, measure: Measure, verb: number | undefined): boolean =>
  (!isPartOfDefinite(site) && (isDefinite(site.tree, measure.noun ?? site.top) || isDefinite(site.tree, site.top))) ||
  (measure.deed !== undefined && measure.verb === verb && isAttribute(site.tree, measure));

/** What the clause tells of whether it is so. */
function statusByClause(site: Site, measure: Measure, verb: number, clause: Clause): Status | undefined {
  const { tree, at } = site;
  if (isSupposed(tree, verb)) return 'hypothetical';
  if (isClaimedDone(tree, verb)) return 'alleged';
  if (isForeseenAs(tree, verb)) return 'expected';
  const options = { role: at.sentence.role, arranged: isWillful(site, verb), verbal: true };
  const seen = seenBy(site, verb);
  if (seen) return factualityOf(seen, options)?.status;
  const estimated = estimatedReal(site, verb);
  if (estimated) return estimated;
  const told = factualityOf(clause, options)?.status ?? ofGerund(site, clause, options) ?? ofInfinitive(clause, options);
  if (told === 'negated') return isNegatedElsewhere(site, measure, verb) ? 'occurred' : told;
  // "forecast that demand [would] grow by 5 percent"
  if (told === 'hypothetical' && (isForecast(tree, verb) || isOfPlanned(tree, verb))) return 'expected';
  return told === 'occurred' || told === 'ongoing' ? (stillToCome(site, measure, verb) ?? told) : told;
}

/** What is negated is not that it is so much. */
function isNegatedElsewhere({ tree, context, quantity, top }: Site, { rule }: Measure, verb: number): boolean {
  // "fell by no fewer than 40 units": the "no" is the amount's own
  if (/^no (?:less|fewer|more)\b/iu.test(context.text.slice(quantity.start, quantity.end))) return true;
  // "half of the clinics have no doctor": so many, whatever they lack
  const isNot = childrenBy(tree, verb, 'advmod').some((kid) => /^(?:not|n['’]t|never)$/u.test(wordAt(tree, kid)));
  return !isNot && (rule === 'share-of' || rule === 'counted') && top < verb;
}

/** "[pledged] $5 million", "[forecasts] growth of 2 percent", "[wants] $5 million": told now, and not so yet. */
function stillToCome(site: Site, measure: Measure, verb: number): Status | undefined {
  const promised = promisedBy(site, measure, verb);
  if (promised !== undefined) return promised;
  if (FORESEEN.has(lemmaOf(site.tree, verb)) || isLookedFor(site, measure, verb)) return 'expected';
  return isWished(site, measure, verb) ? 'proposed' : undefined;
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

/** Under a verb of foreseeing, with "would" and no "if". */
const isForecast = (tree: Tree, verb: number): boolean =>
  tree.relation(verb) === 'ccomp' &&
  (FORESEEN.has(lemmaOf(tree, tree.head(verb))) || lemmaOf(tree, tree.head(verb)) === 'expect') &&
  childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'would');

/** "the pipeline, which [would] cost $5 million": what is told of something that is to come, where no "if" stands. */
const isOfPlanned = (tree: Tree, verb: number): boolean =>
  tree.relation(verb) === 'acl' &&
  childrenBy(tree, verb, 'nsubj').some((kid) => /^(?:which|that)$/.test(wordAt(tree, kid))) &&
  childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'would') &&
  // "would have cost", "which would cost $5 million, was scrapped"
  childrenBy(tree, verb, 'aux').every((kid) => wordAt(tree, kid) !== 'have') &&
  !tree.tokens.some(({ form, lemma }) => /^(?:if|unless|not|n['’]t|never|no)$/i.test(form) || GIVEN_UP.test(lemma));

const GIVEN_UP = /^(?:cancel|scrap|reject|drop|shelve|abandon|block|veto|oppose|halt|suspend|ditch|axe|delay|postpone)$/;

const FORESEEN: ReadonlySet<string> = new Set(['forecast', 'project', 'predict']);

/** "may cut [800] of its 6,000 jobs": of what there is, so many as the clause tells. */
const isPartOfDefinite = ({ context, quantity }: Site): boolean =>
  /^ of (?:the|its|their|his|her|our|my|those|these) /u.test(context.text.slice(quantity.end, quantity.end + 12));

const isDefinite = (tree: Tree, noun: number): boolean =>
  wordAt(tree, leftEdge(tree, noun)) === 'the' || childrenBy(tree, noun, 'nmod:poss').some((kid) => kid < noun);

/** "[signed] agreements", "people [killed] in": done. */
const isAttribute = (tree: Tree, { verb, noun }: Measure): boolean => verb !== undefined && tree.head(verb) === noun;
