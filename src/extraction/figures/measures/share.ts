import { contains } from '../../../model/index.ts';
import { childrenBy, isPassive, lemmaOf, predicateOf, subjectsOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { BODIES } from '../../taken-up.ts';
import { wordSet } from '../../word-set.ts';
import { actorsAt } from '../about/actors-at.ts';
import { DOWN_VERBS, MOVING, OF_POINTS, UP_VERBS } from '../change/change-words.ts';
import { deedOfPart } from '../counts/deed-of.ts';
import { isMeasured, isNoun, isPlural, nounAfter, nounBefore, type Site, spanAt, withVerb } from '../site.ts';
import { LEVEL_VERBS, SHARE_VERBS, TOTALS, VALUING } from './level-words.ts';
import type { Measure } from './measure.ts';
import { MONEY_NOUNS } from './money-nouns.ts';

/** "oil accounted for [40 percent] of exports", "buys [40 percent] of its oil", "[60 percent] of the parts come from …". */
export function shareOf(site: Site): Measure | undefined {
  const { tree, top, first } = site;
  const whole = nounAfter(site, ['of']);
  if (whole === undefined || wordAt(tree, whole) === 'those') return ofThose(site);
  // "the richest [1 percent] of the people": who they are, and no part that is told
  if (/^(?:top|bottom|richest|wealthiest|poorest|upper|lower|highest|lowest)$/.test(wordAt(tree, first - 1))) return undefined;
  if (tagOf(tree, whole) === 'PROPN') return stakeIn(site, whole);
  // a firm's name that is taken for a common noun
  const stake = (/^\p{Lu}/u.test(tree.tokens[whole]?.form ?? '') ? stakeIn(site, whole) : undefined) ?? stakeInBody(site, whole);
  if (stake) return stake;
  // "61 percent of the firm came under …": of its shares, its staff or its sales
  if (isBody(tree, whole)) return undefined;
  const misread = accountingSubject(site);
  if (misread !== undefined) return { rule: 'share', noun: misread, whole };
  const verb = childrenBy(tree, top, 'cop').length > 0 ? top : site.verb;
  if (verb === undefined) return { rule: 'share-of', noun: whole, whole };
  if (isOfThem(site)) return undefined;
  // "foresees a [deficit] of 3 percent of output"
  const level = site.preposition === 'of' && TOTALS.has(lemmaOf(tree, whole)) ? nounBefore(site) : undefined;
  if (level !== undefined && BALANCES.test(lemmaOf(tree, level))) return { rule: 'share', noun: level, verb, whole };
  return ofItsValue(site, verb, whole) ?? movedLevel(site, verb, whole) ?? byClause(site, verb, whole);
}

const BALANCES = /^(?:deficit|surplus|shortfall|gap|debt|spending|revenue|borrowing|loss|cost|investment)$/;

/** "will push the [deficit] to 3 percent of output". */
function movedLevel({ tree, first, preposition }: Site, verb: number, whole: number): Measure | undefined {
  if (!TOTALS.has(lemmaOf(tree, whole)) || !MOVED_BY.has(lemmaOf(tree, verb)) || isPassive(tree, verb)) return undefined;
  const moved = childrenBy(tree, verb, 'obj')[0];
  if (moved === undefined || moved >= first || !isNoun(tree, moved) || !/^(?:to|from|at|below|above|under|over)$/.test(preposition)) return undefined;
  return { rule: 'share', noun: moved, verb, whole, ...(preposition === 'from' ? { former: true } : {}) };
}

/** What is the part: the verb's subject ("[oil] made up 40 percent of exports"), or of the whole as much as the clause tells ("buys 40 percent of its [oil]"). */
function byClause(site: Site, verb: number, whole: number): Measure | undefined {
  const { tree, top, preposition } = site;
  const isLevel = isLevelOfTotal(site, verb, whole);
  const isPart = isLevel || isToldAsPart(site, verb);
  if (lemmaOf(tree, whole) === 'market' && !isPart)
    return { rule: 'share-of', noun: whole, whole, verb, elsewhere: { span: spanAt(site, whole), name: 'market share' } };
  if (!isPart || isOwnSubject(site, verb)) {
    const deed = deedOfPart(tree, top, whole)?.name;
    return { rule: 'share-of', noun: whole, whole, verb, ...(deed === undefined ? {} : { deed }) };
  }
  const subject = subjectOf(site, verb);
  if (subject === undefined) return undefined;
  if (tagOf(tree, subject) === 'PROPN') return { rule: 'share-of', noun: whole, whole, verb, partner: subject };
  if (!isNoun(tree, subject) || isAmbiguous(site, verb, subject)) return undefined;
  return { rule: 'share', noun: subject, verb, whole, ...(isLevel && preposition === 'from' ? { former: true } : {}) };
}

/** "the deficit [rose] to 3 percent of output". */
const isLevelOfTotal = ({ tree, preposition }: Site, verb: number, whole: number): boolean =>
  (TOTALS.has(lemmaOf(tree, whole)) || /^(?:lending|loan|asset|revenue|budget|population|capacity|workforce)$/.test(lemmaOf(tree, whole))) &&
  (UP_VERBS.has(lemmaOf(tree, verb)) || DOWN_VERBS.has(lemmaOf(tree, verb))) &&
  ['to', 'from', 'at'].includes(preposition);

/** "oil [accounts] for 40 percent of exports", "debt [stands] at 60 percent of output", "the deficit was [put] at 3 percent of output". */
const isToldAsPart = (site: Site, verb: number): boolean =>
  verb === site.top ||
  isEatenUp(site, verb) ||
  (site.preposition === 'at' && VALUING.has(lemmaOf(site.tree, verb))) ||
  SHARE_VERBS.has(lemmaOf(site.tree, verb)) ||
  LEVEL_VERBS.has(lemmaOf(site.tree, verb));

/** "interest [payments] will swallow a third of tax revenue": money is a part of money. */
const isEatenUp = ({ tree }: Site, verb: number): boolean =>
  /^(?:consume|swallow|absorb|devour)$/.test(lemmaOf(tree, verb)) &&
  subjectsOf(tree, verb).some((subject) => MONEY_NOUNS.has(lemmaOf(tree, subject)));

/** Verbs by which somebody brings a level somewhere: "[cut] the deficit to 3 percent of output". */
const MOVED_BY: ReadonlySet<string> = new Set([...MOVING.keys(), ...'push bring take drive keep hold put send get limit cap'.split(' ')]);

/** "60 percent of [those polled] said". */
function ofThose(site: Site): Measure | undefined {
  const { tree, last, verb } = site;
  const isThose = wordAt(tree, last + 1) === 'of' && wordAt(tree, last + 2) === 'those' && tagOf(tree, last + 3) === 'VERB';
  if (!isThose) return undefined;
  const span = spanAt(site, last + 2, last + 3);
  return { rule: 'share-of', ...withVerb(verb), elsewhere: { span, name: span.exact.toLowerCase() } };
}

/** "half [of them] conscripts": of what, is told elsewhere. */
const isOfThem = ({ tree, last }: Site): boolean => /^(?:them|it|which|whom|us)$/.test(wordAt(tree, last + 2));

/** "The lira lost [9 percent] of its value": so much it fell. */
function ofItsValue(site: Site, verb: number, whole: number): Measure | undefined {
  const { tree } = site;
  const direction =
    OF_POINTS.get(lemmaOf(tree, verb)) ??
    (/^(?:shed|gain)$/.test(lemmaOf(tree, verb)) ? (lemmaOf(tree, verb) === 'gain' ? 'up' : 'down') : undefined);
  if (direction === undefined || !/^(?:value|worth|price)$/.test(lemmaOf(tree, whole)) || isPassive(tree, verb)) return undefined;
  const subject = subjectOf(site, verb);
  return { rule: 'change', noun: subject !== undefined && isMeasured(site, subject) ? subject : whole, verb, direction };
}

const HOLDING: ReadonlySet<string> = wordSet('own hold control buy acquire purchase sell keep retain');

/** "bought [6 percent] of Kelvar": a stake. */
function stakeIn({ tree, verb, at, context, preposition }: Site, whole: number): Measure | undefined {
  const word = tree.tokens[whole];
  const isFirm =
    word !== undefined &&
    at.mentions.some(
      (mention) => contains(mention, word) && !/^(?:place|government|person)$/.test(context.reading.entities[mention.entity]?.kind ?? ''),
    );
  // "controls the water for 80 percent of the valley"
  if (verb === undefined || !isFirm || !HOLDING.has(lemmaOf(tree, verb)) || preposition === 'for') return undefined;
  return { rule: 'share-of', noun: whole, whole, verb, stake: true };
}

/** "[the brewer]", "[the firm]": one body. */
const isBody = (tree: Tree, noun: number): boolean => BODIES.has(lemmaOf(tree, noun)) && !isPlural(tree, noun);

/** "owns 8 percent of [the brewer]": of one that was told before. */
function stakeInBody(site: Site, whole: number): Measure | undefined {
  const { tree, verb, preposition } = site;
  if (!isBody(tree, whole) || verb === undefined || preposition === 'for' || !HOLDING.has(lemmaOf(tree, verb)) || isPassive(tree, verb))
    return undefined;
  return actorsAt(site, whole, 'of').length === 0 ? undefined : { rule: 'share-of', noun: whole, whole, verb, stake: true };
}

/** "[Tea] accounts for": the word may be taken for a noun. */
function accountingSubject({ tree, first, preposition }: Site): number | undefined {
  const accounts = first - 2;
  if (preposition !== 'for' || wordAt(tree, accounts) !== 'accounts' || !isNoun(tree, accounts) || !isNoun(tree, accounts - 1)) return undefined;
  return accounts - 1;
}

/** Of a participle that hangs on another amount, the subject of the verb above: "accounted for 73 percent of exports, [making up] 40 percent of trade". */
function subjectOf({ tree, at }: Site, verb: number): number | undefined {
  const subject = subjectsOf(tree, verb).at(-1);
  const word = subject === undefined ? undefined : tree.tokens[subject];
  // "rose 5 percent, [the ministry] said, making up a third of exports": what it is a part for is told before whoever speaks
  const isSpeaker =
    subject !== undefined &&
    wordAt(tree, verb).endsWith('ing') &&
    /^(?:say|tell|state|announce|add|note|report)$/.test(lemmaOf(tree, tree.head(subject)));
  if (isSpeaker) return undefined;
  if (subject === undefined || !word || tree.relation(verb) !== 'acl') return subject;
  const isBeside =
    at.sentence.quantities.some((other) => other.end <= word.start && other.end >= word.start - 40) ||
    at.sentence.quantities.some((other) => contains(other, word));
  const above = isBeside && wordAt(tree, verb).endsWith('ing') ? predicateOf(tree, subject) : undefined;
  return above === undefined ? subject : subjectsOf(tree, above).at(-1);
}

/** "[half] of the wheat was bought by …". */
function isOwnSubject({ tree, top }: Site, verb: number): boolean {
  return tree.head(top) === verb && tree.relation(top) === 'nsubj' && !(isPassive(tree, verb) && verb === top);
}

/** "cars, ships and [planes], which …": whether one or all are meant can't be told. */
function isAmbiguous({ tree }: Site, verb: number, subject: number): boolean {
  if (tree.relation(verb) !== 'acl' || !childrenBy(tree, verb, 'nsubj').some((kid) => /^(?:which|that)$/.test(wordAt(tree, kid)))) return false;
  return tree.relation(subject) === 'conj' || childrenBy(tree, subject, 'conj').length > 0;
}
