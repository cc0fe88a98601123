import type { Edtf } from '../../../model/index.ts';
import { spanOfTokens } from '../../context.ts';
import { caseOf, childrenBy, lemmaOf, subjectsOf, wordAt } from '../../phrases/index.ts';
import { withUnit } from '../counts/count-unit.ts';
import { OF_LIVES } from '../counts/deeds.ts';
import type { Measured } from '../measures/beside.ts';
import type { Measure } from '../measures/measure.ts';
import { nameOf } from '../names/name.ts';
import type { Site } from '../site.ts';
import { MOVING } from './change-words.ts';

/**
 * "Five people were killed, bringing [the total] to 31": so many in all of what was counted before; "brought [the number of people killed this year] to 300", whatever the tree hangs
 * the amount on.
 */
export function movedTotal(site: Site, last: Measured | undefined): Measured | undefined {
  const { tree, quantity, preposition, first, context, at } = site;
  if (quantity.unit !== '' || preposition !== 'to') return undefined;
  const noun = totalBefore(site);
  if (noun === undefined) return undefined;
  const verb = tree.head(noun);
  if (childrenBy(tree, noun, 'nmod').some((kid) => kid < first && caseOf(tree, kid) === 'of'))
    return { site: { ...site, verb }, measure: { rule: 'level', noun, verb, total: true } };
  // "its total", "the total in Peru"
  const isOthers = tree.children(noun).some((kid) => /^(?:nmod|acl)/u.test(tree.deprel(kid)));
  const start = tree.tokens[noun]?.start ?? 0;
  if (isOthers || at.mentions.some((one) => one.start > start && one.end <= quantity.start)) return undefined;
  const counted = countedBefore(site, last);
  // "Five people were killed. [That] brought the total to 31"
  const isFromBefore = counted?.site.at !== at;
  if (isFromBefore && !subjectsOf(tree, verb).some((subject) => /^(?:that|this|it)$/.test(wordAt(tree, subject)))) return undefined;
  const name = counted && nameOf(counted.site, counted.measure)?.name;
  if (!counted || name === undefined) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: noun, last: noun });
  return withUnit({ ...site, verb }, counted.site.quantity.unit, { rule: 'level', verb, ownedAs: counted, elsewhere: { span, name }, total: true });
}

/** The nearest word for a total that a verb moves, with no other amount between. */
function totalBefore({ tree, at, first, quantity }: Site): number | undefined {
  const noun = tree.tokens.findLastIndex((_, token) => token < first && token > first - 14 && TOTAL.test(lemmaOf(tree, token)));
  const start = tree.tokens[noun]?.start;
  if (noun < 0 || start === undefined || tree.relation(noun) !== 'obj') return undefined;
  const verb = lemmaOf(tree, tree.head(noun));
  const isParted = at.sentence.quantities.some((other) => other.start > start && other.end < quantity.start);
  const isOtherVerb = tree.tokens.slice(noun + 1, first).some(({ feats }) => feats?.includes('VerbForm=Fin') === true);
  return !isParted && !isOtherVerb && (BRINGING.test(verb) || MOVING.has(verb)) ? noun : undefined;
}

const TOTAL = /^(?:number|total|tally|count|figure)$/;
const BRINGING = /^(?:bring|take|push|drive|send|revise|put|carry)$/;

/** The one count before, of those whom something befell: where two are told, or things are counted, the total may be of something else. */
function countedBefore({ at, quantity }: Site, last: Measured | undefined): Measured | undefined {
  const counts: Measured[] = [];
  for (let one = last; one; one = one.previous) if (one.measure.rule === 'counted') counts.push(one);
  const [only, second] = counts.filter(({ measure }) => OF_LIVES.has(measure.deed ?? ''));
  const isUntold = only?.site.at.sentence.quantities.some(
    ({ start, unit }) => unit === '' && start !== only.site.quantity.start && (only.site.at !== at || start < quantity.start),
  );
  return isUntold !== true && second === undefined && counts.every((one) => one === only || one.measure.deed === undefined) ? only : undefined;
}

/** "bringing the total [this year] to 31": no day on which the last of them were hurt. */
export function periodOfTotal({ at, tree, quantity }: Site, { verb }: Measure): Edtf | undefined {
  const from = tree.tokens[verb ?? 0]?.end ?? 0;
  return at.sentence.times.find((time) => time.start > from && time.end <= quantity.start)?.edtf;
}
