import { contains } from '../../model/index.ts';
import { spanOfTokens } from '../context.ts';
import { childrenBy, isPassive, lemmaOf, predicateOf, subjectsOf, tagOf, wordAt } from '../phrases/index.ts';
import { BODIES } from '../taken-up.ts';
import { wordSet } from '../word-set.ts';
import { actorsAt } from './actors-at.ts';
import { DOWN_VERBS, MOVING, OF_POINTS, UP_VERBS } from './change-words.ts';
import { deedOfPart } from './deed-of.ts';
import { LEVEL_VERBS, SHARE_VERBS, TOTALS, VALUING } from './level-words.ts';
import type { Measure } from './measure.ts';
import { MONEY_NOUNS } from './money-nouns.ts';
import { isMeasured, isNoun, nounAfter, type Site, withVerb } from './site.ts';

/** "oil accounted for [40 percent] of exports", "buys [40 percent] of its oil", "[60 percent] of the parts come from …". */
export function shareOf(site: Site): Measure | undefined {
  const { tree, top } = site;
  const whole = nounAfter(site, ['of']);
  if (whole === undefined || wordAt(tree, whole) === 'those') return ofThose(site);
  // "the richest [1 percent] of the people": who they are, and no part that is told
  if (/^(?:top|bottom|richest|wealthiest|poorest|upper|lower|highest|lowest)$/.test(wordAt(tree, site.first - 1))) return undefined;
  if (tagOf(tree, whole) === 'PROPN') return stakeIn(site, whole);
  // a firm's name that is taken for a common noun
  const stake = /^\p{Lu}/u.test(tree.tokens[whole]?.form ?? '') ? stakeIn(site, whole) : undefined;
  if (stake) return stake;
  const held = stakeInBody(site, whole);
  if (held) return held;
  // "61 percent of the firm came under …": of its shares, its staff or its sales
  if (BODIES.has(lemmaOf(tree, whole)) && tree.tokens[whole]?.feats?.includes('Number=Plur') !== true) return undefined;
  const misread = accountingSubject(site);
  if (misread !== undefined) return { rule: 'share', noun: misread, whole };
  const verb = childrenBy(tree, top, 'cop').length > 0 ? top : site.verb;
  if (verb === undefined) return { rule: 'share-of', noun: whole, whole };
  const lemma = lemmaOf(tree, verb);
  if (isOfThem(site)) return undefined;
  const worth = ofItsValue(site, verb, whole);
  if (worth) return worth;
  const isLevel =
    TOTALS.has(lemmaOf(tree, whole)) && (UP_VERBS.has(lemma) || DOWN_VERBS.has(lemma)) && ['to', 'from', 'at'].includes(site.preposition);
  // "will push the [deficit] to 3 percent of output"
  const moved = TOTALS.has(lemmaOf(tree, whole)) && MOVED_BY.has(lemma) && !isPassive(tree, verb) ? childrenBy(tree, verb, 'obj')[0] : undefined;
  if (moved !== undefined && moved < site.first && isNoun(tree, moved) && /^(?:to|from|at|below|above|under|over)$/.test(site.preposition))
    return { rule: 'share', noun: moved, verb, whole, ...(site.preposition === 'from' ? { former: true } : {}) };
  const isPart =
    isLevel ||
    verb === top ||
    isEatenUp(site, verb) ||
    (site.preposition === 'at' && VALUING.has(lemma)) ||
    SHARE_VERBS.has(lemma) ||
    LEVEL_VERBS.has(lemma);
  // "took 9 percent of the market"
  if (lemmaOf(tree, whole) === 'market' && !isPart)
    return {
      rule: 'share-of',
      noun: whole,
      whole,
      verb,
      elsewhere: { span: spanOfTokens(site.context, site.at.sentence, { first: whole, last: whole }), name: 'market share' },
    };
  const deed = deedOfPart(tree, top, whole)?.name;
  if (!isPart || isOwnSubject(site, verb)) return { rule: 'share-of', noun: whole, whole, verb, ...(deed === undefined ? {} : { deed }) };
  const subject = subjectOf(site, verb);
  if (subject === undefined) return undefined;
  if (tagOf(tree, subject) === 'PROPN') return { rule: 'share-of', noun: whole, whole, verb, partner: subject };
  if (!isNoun(tree, subject) || isAmbiguous(site, verb, subject)) return undefined;
  return { rule: 'share', noun: subject, verb, whole, ...(isLevel && site.preposition === 'from' ? { former: true } : {}) };
}

/** "interest [payments] will swallow a third of tax revenue": money is a part of money. */
const isEatenUp = ({ tree }: Site, verb: number): boolean =>
  /^(?:consume|swallow|absorb|devour)$/.test(lemmaOf(tree, verb)) &&
  subjectsOf(tree, verb).some((subject) => MONEY_NOUNS.has(lemmaOf(tree, subject)));

/** Verbs by which somebody brings a level somewhere: "[cut] the deficit to 3 percent of output". */
const MOVED_BY: ReadonlySet<string> = new Set([...MOVING.keys(), ...'push bring take drive keep hold put send get limit cap'.split(' ')]);

/** "60 percent of [those polled] said". */
function ofThose({ tree, last, context, at, verb }: Site): Measure | undefined {
  const isThose = wordAt(tree, last + 1) === 'of' && wordAt(tree, last + 2) === 'those' && tagOf(tree, last + 3) === 'VERB';
  if (!isThose) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: last + 2, last: last + 3 });
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

/** "owns 8 percent of [the brewer]": of one that was told before. */
function stakeInBody(site: Site, whole: number): Measure | undefined {
  const { tree, verb, preposition } = site;
  const isBody = BODIES.has(lemmaOf(tree, whole)) && tree.tokens[whole]?.feats?.includes('Number=Plur') !== true;
  if (!isBody || verb === undefined || preposition === 'for' || !HOLDING.has(lemmaOf(tree, verb)) || isPassive(tree, verb)) return undefined;
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
