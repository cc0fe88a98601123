import { nounClass } from '../../language/knowledge/nouns.ts';
import { isPassive, lemmaOf, tagOf, wordAt } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { withUnit } from './count-unit.ts';
import { RESULTS, verbOf } from './deed-of-result.ts';
import { BEFALLING, DEEDS, OF_LIVES } from './deeds.ts';
import type { Deed } from './headline-deed.ts';
import { type Site, spanAt } from './site.ts';

/** "killed [six] and wounded [dozens]", "of the forty on board [12] were killed": people, or those of the kind that was counted right before ("killed 12 soldiers, wounded [8]"). */
export function harmedOf(site: Site, before: Measured | undefined): Measured | undefined {
  const deed = site.quantity.unit === '' ? (deedBefore(site) ?? deedBehind(site)) : undefined;
  if (deed === undefined) return undefined;
  const counted = before?.measure.rule === 'counted' && before.site.at === site.at ? before : undefined;
  const noun = counted?.measure.noun;
  const isKind = noun !== undefined && OF_LIVES.has(counted?.measure.deed ?? '') && nounClass(lemmaOf(site.tree, noun)) === 'person';
  if (counted && isKind) return withUnit(site, counted.site.quantity.unit, { rule: 'counted', noun, deed: deed.name, verb: deed.verb });
  const elsewhere = { span: spanAt(site, deed.verb), name: `people ${deed.name}` };
  return withUnit(site, 'person', { rule: 'counted', deed: deed.name, verb: deed.verb, elsewhere });
}

/** "[wounded] at least 8", "[killing] six". */
function deedBefore({ tree, first, at, quantity }: Site): Deed | undefined {
  const verb = first - 1;
  const lemma = verbOf(lemmaOf(tree, verb));
  const name = /^(?:VERB|ADJ)$/.test(tagOf(tree, verb)) && !BEFALLING.has(lemma) && !isPassive(tree, verb) ? DEEDS.get(lemma) : undefined;
  const isAlone = !at.sentence.tokens.some(({ start, upos }) => start === quantity.end + 1 && /^(?:NOUN|PROPN|NUM)$/.test(upos));
  return name !== undefined && HARMS.has(name) && isAlone ? { name, verb } : undefined;
}

/** "12 [were killed]", "more than 40 [were hurt]", "12 [died]". */
function deedBehind({ tree, last }: Site): Deed | undefined {
  let verb = last + 1;
  while (tagOf(tree, verb) === 'AUX' || tagOf(tree, verb) === 'ADV') verb++;
  const isTold = verb > last + 1;
  const lemma = verbOf(lemmaOf(tree, verb));
  const name = isTold ? (RESULTS.get(wordAt(tree, verb)) ?? DEEDS.get(lemma)) : BEFALLING.has(lemma) ? DEEDS.get(lemma) : undefined;
  return name !== undefined && OF_LIVES.has(name) ? { name, verb } : undefined;
}

/** What one does to people alone. */
const HARMS: ReadonlySet<string> = new Set(['killed', 'injured', 'arrested', 'detained', 'abducted', 'displaced', 'captured']);
