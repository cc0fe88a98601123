import type { Edtf, Status } from '../../model/index.ts';
import { factualityOf } from '../events/factuality.ts';
import type { FactualityOptions } from '../events/tense-factuality.ts';
import type { Clause } from '../phrases/index.ts';
import { caseOf, childrenBy, isPassive, leftEdge, lemmaOf, subjectsOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { Measure } from './measure.ts';
import { FORESEEING } from './period-times.ts';
import { clauseOf, type Site } from './site.ts';
import { DOWN_VERBS, MEASURED_VERBS, UP_VERBS } from './words.ts';

const IN_PHRASE: ReadonlySet<Measure['rule']> = new Set(['of-noun', 'inside', 'noun-of', 'counted', 'beside']);

/** Status of a figure: that of the clause that gives it; an amount inside a definite phrase is taken for real. Undefined where nothing is asserted. */
export function statusOf(site: Site, measure: Measure, period?: Edtf): Status | undefined {
  const status = isOnlyForeseen(site, measure) && statusTold(site, measure) === 'planned' ? 'expected' : statusTold(site, measure);
  const end = period?.startsWith('../') === true ? period.slice(3) : undefined;
  const today = site.context.report.published?.edtf.slice(0, 10);
  // "Tarn shedding 700 posts by May"
  const isToCome = end !== undefined && today !== undefined && end > today.slice(0, end.length);
  return isToCome && (status === 'occurred' || status === 'ongoing') ? 'planned' : status;
}

/** "the economy [would] expand", "output is set to [fall]": nobody plans it. */
function isOnlyForeseen({ tree, at }: Site, { rule, noun, verb, owned }: Measure): boolean {
  if ((rule !== 'change' && rule !== 'level') || noun === undefined || verb === undefined || owned === true || isPassive(tree, verb)) return false;
  const word = tree.tokens[noun];
  const isName = word !== undefined && at.mentions.some((mention) => mention.start <= word.start && word.end <= mention.end);
  return !isName && subjectsOf(tree, verb).includes(noun) && (UP_VERBS.has(lemmaOf(tree, verb)) || DOWN_VERBS.has(lemmaOf(tree, verb)));
}

function statusTold(site: Site, measure: Measure): Status | undefined {
  const { tree, at, quantity, context } = site;
  if (measure.former === true) return 'occurred';
  if (measure.foreseen === true) return 'expected';
  const verb = withAuxiliary(tree, measure.verb ?? site.verb);
  // "having reported record profits"
  if (verb !== undefined && childrenBy(tree, verb, 'aux').some((kid) => wordAt(tree, kid) === 'having')) return 'occurred';
  const clause = clauseAbove(site, verb);
  const toldOf =
    verb !== undefined && measure.verb !== undefined && subjectsOf(tree, verb).includes(measure.noun ?? -1) && measure.rule === 'noun-of';
  const inPhrase = IN_PHRASE.has(measure.rule) && !toldOf;
  // "the [proposed] closure of 40 shops"
  const proposed = inPhrase ? proposedBy(tree, measure.noun ?? site.top) : undefined;
  if (proposed !== undefined) return proposed;
  if (!inPhrase && measure.noun !== undefined && measure.direction === undefined) {
    // "the [proposed] budget totals $4 billion", "cut its [forecast] to 3 percent"
    const told = proposedBy(tree, measure.noun) ?? foreseenBy(tree, measure);
    if (told !== undefined) return told;
  }
  if (inPhrase && AFTERWARDS.has(caseOf(tree, measure.noun ?? site.top))) return 'occurred';
  if (measure.deed !== undefined && (isToBeDone(tree, measure) || isOfPlan(tree, measure))) return 'planned';
  if (
    inPhrase &&
    (!clause ||
      isDefinite(tree, measure.noun ?? site.top) ||
      isDefinite(tree, site.top) ||
      (measure.deed !== undefined && measure.verb === verb && isAttribute(tree, measure)))
  )
    return 'occurred';
  if (!clause)
    return measure.rule === 'change-noun' || measure.rule === 'share-of' || measure.rule === 'share' || measure.rule === 'change'
      ? 'occurred'
      : undefined;
  const arranged = verb !== undefined && isWillful(site, verb);
  const options = { role: at.sentence.role, arranged, verbal: true };
  if (verb !== undefined && isForeseenAs(tree, verb)) return 'expected';
  const seen = verb === undefined ? undefined : seenBy(site, verb);
  if (seen) return factualityOf(seen, options)?.status;
  if (isEstimateOfPast(site, verb)) return 'occurred';
  const told = factualityOf(clause, options)?.status ?? ofGerund(site, clause, options) ?? ofInfinitive(clause, options);
  // "fell by no fewer than 40 units": the "no" is the amount's own
  if (told === 'negated' && /^no (?:less|fewer|more)\b/iu.test(context.text.slice(quantity.start, quantity.end))) return 'occurred';
  // "half of the clinics have no doctor": so many, whatever they lack
  const isNot = verb !== undefined && childrenBy(tree, verb, 'advmod').some((kid) => /^(?:not|n['’]t|never)$/u.test(wordAt(tree, kid)));
  if (told === 'negated' && !isNot && (measure.rule === 'share-of' || measure.rule === 'counted') && site.top < (verb ?? -1)) return 'occurred';
  const promised = verb === undefined ? undefined : promisedBy(site, measure, verb);
  if (promised !== undefined && (told === 'occurred' || told === 'ongoing')) return promised;
  if ((told === 'occurred' || told === 'ongoing') && verb !== undefined && FORESEEN.has(lemmaOf(tree, verb))) return 'expected';
  if ((told === 'occurred' || told === 'ongoing') && verb !== undefined && isLookedFor(site, measure, verb)) return 'expected';
  return (told === 'occurred' || told === 'ongoing') && verb !== undefined && isWished(site, measure, verb) ? 'proposed' : told;
}

/** "[expects] a margin of 12 percent", "[is targeting] growth of 5 percent": what is had in mind for later. */
function isLookedFor({ tree, top }: Site, { noun }: Measure, verb: number): boolean {
  if (!/^(?:expect|target|foresee|anticipate|envisage|eye|await|assume)$/.test(lemmaOf(tree, verb)) || isPassive(tree, verb)) return false;
  return [top, noun ?? top, tree.head(top)].some((word) => tree.head(word) === verb && /^(?:obj|obl)$/.test(tree.relation(word)));
}

/** "Prices [were] 2 percent higher, the institute estimated": an estimate of what has been. */
function isEstimateOfPast({ tree }: Site, verb: number | undefined): boolean {
  if (verb === undefined) return false;
  const finite = [verb, ...childrenBy(tree, verb, 'cop', 'aux')].find((word) => tree.tokens[word]?.feats?.includes('Tense=Past') === true);
  const isOutright = finite !== undefined && tree.tokens[finite]?.feats?.includes('VerbForm=Fin') === true;
  const aside = childrenBy(tree, verb, 'parataxis').some((word) => lemmaOf(tree, word) === 'estimate' && word > verb);
  const above = tree.head(verb);
  const isBelow = above >= 0 && lemmaOf(tree, above) === 'estimate' && tree.relation(verb) === 'ccomp';
  return isOutright && (aside || isBelow) && childrenBy(tree, verb, 'aux').length === 0;
}

/** "[sees] the economy growing by 3 percent", "[expects] sales to fall 2 percent": not "saw sales fall". */
function isForeseenAs(tree: Tree, verb: number): boolean {
  // the tree may hang "growing" on the economy
  const isBeside = tree.relation(verb) === 'acl' && tree.relation(tree.head(verb)) === 'obj' && wordAt(tree, verb).endsWith('ing');
  const head = isBeside ? tree.head(tree.head(verb)) : tree.head(verb);
  if (isBeside) return /^sees?$/.test(wordAt(tree, head)) && childrenBy(tree, head, 'aux').length === 0;
  if (!/^(?:ccomp|xcomp)$/.test(tree.relation(verb)) || childrenBy(tree, verb, 'mark', 'aux').some((kid) => wordAt(tree, kid) === 'that'))
    return false;
  return lemmaOf(tree, head) === 'see' ? /^sees?$/.test(wordAt(tree, head)) && childrenBy(tree, head, 'aux').length === 0 : false;
}

/** "a plan that will [see] sales jump to 70 million": the clause of what sees it, which is as real. */
function seenBy(site: Site, verb: number): Clause | undefined {
  const { tree } = site;
  const head = tree.head(verb);
  const isBare = childrenBy(tree, verb, 'aux', 'mark', 'cop').length === 0 && ['ccomp', 'xcomp'].includes(tree.relation(verb));
  return isBare && /^(?:see|let|make)$/.test(lemmaOf(tree, head)) ? clauseAbove(site, head) : undefined;
}

/** A level of what is itself foreseen: "cut its [forecast] to 3 percent". */
function foreseenBy(tree: Tree, { noun = -1, rule }: Measure): Status | undefined {
  if (rule !== 'level' || !FORESEEING.has(lemmaOf(tree, noun))) return undefined;
  return /^(?:target|goal)$/.test(lemmaOf(tree, noun)) ? 'planned' : 'expected';
}

function proposedBy(tree: Tree, noun: number): Status | undefined {
  const head = caseOf(tree, noun) === 'of' ? tree.head(noun) : noun;
  const adjectives = [noun, head, tree.head(head)].filter((word) => tagOf(tree, word) === 'NOUN').flatMap((word) => childrenBy(tree, word, 'amod'));
  const words = adjectives.filter((word) => word < noun).map((word) => wordAt(tree, word));
  if (words.includes('proposed')) return 'proposed';
  return words.includes('planned') ? 'planned' : undefined;
}

/** "reported [losing] $5 million", "with the firm [announcing] a loss": as real as the verb above; what is "considered" or "avoided" is not. */
function ofGerund({ tree }: Site, clause: Clause, options: FactualityOptions): Status | undefined {
  const { verb, governor } = clause;
  if (verb.form !== 'gerund') return undefined;
  const isSide = ['acl', 'advcl', 'parataxis'].includes(tree.relation(verb.head)) && (clause.marker === undefined || clause.marker === 'with');
  if (!governor) return isSide ? 'occurred' : undefined;
  if (WEIGHED.has(governor.verb.lemma)) return 'proposed';
  return isSide || TOLD.has(governor.verb.lemma) ? factualityOf(governor, options)?.status : undefined;
}

/** "[used to] cost 99 cents" was so; what is done "[to] save $5 million" or somebody is "ordered [to] pay" is still to come. */
function ofInfinitive({ verb, governor }: Clause, options: FactualityOptions): Status | undefined {
  if (verb.form !== 'infinitive' || !governor) return undefined;
  // "pared its losses [to close] at 41 pence", "rallied [to reach] 900 points"
  if (OUTCOMES.has(verb.lemma) && MOVES_OF_PRICE.has(governor.verb.lemma))
    return factualityOf(governor, options)?.status ?? (governor.verb.form === 'gerund' ? 'occurred' : undefined);
  // "had to pay"
  if (governor.verb.lemma === 'use' || (governor.verb.lemma === 'have' && governor.verb.tense === 'past')) return 'occurred';
  return WANTING.has(governor.verb.lemma) ? 'proposed' : 'planned';
}

const OUTCOMES: ReadonlySet<string> = wordSet('stand close end finish settle trade reach hit touch');
const MOVES_OF_PRICE: ReadonlySet<string> = wordSet(
  'pare trim rise fall climb drop slip jump rally recover rebound gain lose reverse extend erase surge tumble slide sink add shed dip ease bounce retreat advance grow swell soar plunge plummet',
);

const WANTING: ReadonlySet<string> = new Set('want wish hope seek ask urge propose call like need aim try'.split(' '));

const WEIGHED: ReadonlySet<string> = new Set(['consider', 'mull', 'weigh', 'propose', 'suggest']);
const TOLD: ReadonlySet<string> = new Set(['report', 'announce', 'admit', 'record', 'confirm', 'recall']);

/** "[pledged] $5 million", "[announced] 300 job cuts": still to come. */
function promisedBy({ tree, top }: Site, { noun, rule }: Measure, verb: number): Status | undefined {
  const lemma = lemmaOf(tree, verb);
  const isObject = [top, noun ?? top].some((word) => tree.head(word) === verb && tree.relation(word) === 'obj');
  if (!isObject && rule !== 'verb') return undefined;
  if (PROMISES.has(lemma)) return 'planned';
  if (lemma === 'offer') return 'proposed';
  return lemma === 'announce' && noun !== undefined && TO_COME.has(lemmaOf(tree, noun)) ? 'planned' : undefined;
}

const PROMISES: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow', 'commit', 'plan']);
const TO_COME: ReadonlySet<string> = new Set(['cut', 'layoff', 'closure', 'reduction', 'investment', 'expansion']);

/** "[after] a loss of $5 million": it was so, whatever is planned. */
const AFTERWARDS: ReadonlySet<string> = new Set(['after', 'following', 'despite', 'since', 'amid']);

/** "announced [plans] to close 300 shops", "announced [plans] on Friday to close 300 shops". */
function isOfPlan(tree: Tree, { verb }: Measure): boolean {
  const to = verb === undefined ? undefined : childrenBy(tree, verb, 'mark').find((kid) => wordAt(tree, kid) === 'to');
  if (verb === undefined || to === undefined) return false;
  const isPlan = (noun: number): boolean =>
    /^(?:plan|decision|intention|proposal|agreement|pledge|promise|vow|move)$/.test(lemmaOf(tree, noun)) && tagOf(tree, noun) === 'NOUN';
  return (tree.relation(verb) === 'acl' && isPlan(tree.head(verb))) || [to - 2, to - 3].some((word) => isPlan(word));
}

/** "plants [to be closed]". */
const isToBeDone = (tree: Tree, { verb, noun }: Measure): boolean =>
  verb !== undefined && tree.head(verb) === noun && childrenBy(tree, verb, 'mark').some((kid) => wordAt(tree, kid) === 'to');

/** "[seeks] $5 billion in loans": what is wanted isn't had. */
function isWished({ tree, top }: Site, { noun }: Measure, verb: number): boolean {
  const isObject = [top, noun ?? top, tree.head(top)].some((word) => tree.head(word) === verb && tree.relation(word) === 'obj');
  // "asked for $5 billion in aid"
  const isAsked = lemmaOf(tree, verb) === 'ask' && [top, noun ?? top].some((word) => tree.head(word) === verb && caseOf(tree, word) === 'for');
  return isAsked || (isObject && WISHES.has(lemmaOf(tree, verb)));
}

const FORESEEN: ReadonlySet<string> = new Set(['forecast', 'project', 'predict']);
const WISHES: ReadonlySet<string> = new Set('seek want need request demand'.split(' '));

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

const isDefinite = (tree: Tree, noun: number): boolean =>
  wordAt(tree, leftEdge(tree, noun)) === 'the' || childrenBy(tree, noun, 'nmod:poss').some((kid) => kid < noun);

/** "[signed] agreements", "people [killed] in": done. */
const isAttribute = (tree: Tree, { verb, noun }: Measure): boolean => verb !== undefined && tree.head(verb) === noun;

/** What somebody will give or do is a plan, what will be so a forecast: "Portugal will contribute", "the stage will cost". */
function isWillful({ tree, at }: Site, verb: number): boolean {
  const lemma = lemmaOf(tree, verb);
  // "lay" may be read as a form of "lie"
  const isLaying = wordAt(tree, verb) === 'lay';
  if (!(MEASURED_VERBS.has(lemma) || WILLED.has(lemma) || isLaying) || UNWILLED.has(lemma)) return false;
  return subjectsOf(tree, verb).some((subject) => {
    if (tagOf(tree, subject) === 'PRON') return true;
    const word = tree.tokens[subject];
    return word !== undefined && at.mentions.some((mention) => mention.start <= word.start && word.end <= mention.end);
  });
}

const WILLED: ReadonlySet<string> = new Set(
  'cut close open build create hire dismiss fire lay shed shut slash eliminate scrap add recruit deploy send offer axe reduce buy sell order launch'.split(
    ' ',
  ),
);
const UNWILLED: ReadonlySet<string> = new Set('cost earn lose emit consume produce receive save owe'.split(' '));
