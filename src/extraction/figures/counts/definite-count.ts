import type { ReportContext } from '../../context.ts';
import { lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Site } from '../site.ts';

const DEFINITE = /^(?:the|these|those|both|his|her|its|their|our|my|your|all|every|each|’s|'s|’|which)$/;

/** "the two countries", "Xi's three principles", "its 40 shops"; `allowAll` lets "all 228 people" pass. */
export function isDefinite({ tree, first }: Site, allowAll: boolean): boolean {
  let left = first - 1;
  while (/^(?:ADJ|ADV)$/.test(tagOf(tree, left)) && left > 0) left--;
  const before = wordAt(tree, left);
  // "an ambush in [which] six soldiers were killed"
  if (before === 'which' && /^(?:in|during|at|after|on)$/.test(wordAt(tree, left - 1))) return false;
  return DEFINITE.test(before) && !(before === 'all' && allowAll);
}

/** What has types that are told by numbers ("the new [787 aircraft]"); whoever has them has so many of them ("its [120 aircraft]"). */
const TYPED = /^(?:aircraft|jet|plane|airliner|jetliner|helicopter|fighter|missile|engine|phone|series|model|locomotive|tank|truck)$/;

const POSSESSIVE = /^(?:his|her|its|their|our|my|your|’s|'s|’)$/;

/** "the [140] seats", "its [78,000] employees": a definite count in digits tells something where its number wasn't told before. */
export function isNews({ context, quantity, tree, first }: Site, noun: number): boolean {
  const words = context.text.slice(quantity.number.start, quantity.number.end);
  const value = quantity.value ?? quantity.low ?? 0;
  if (!/\d/.test(words) || value < 10 || (TYPED.test(lemmaOf(tree, noun)) && /^\d{3}$/.test(words) && !POSSESSIVE.test(wordAt(tree, first - 1))))
    return false;
  return firstTold(context).get(value) === quantity.start;
}

const FIRST_TOLD = new WeakMap<ReportContext, ReadonlyMap<number, number>>();

/** Where in a report each number stands first. */
function firstTold(context: ReportContext): ReadonlyMap<number, number> {
  const known = FIRST_TOLD.get(context);
  if (known) return known;
  const first = new Map<number, number>();
  for (const { sentence } of context.sentences)
    for (const { value, low, start } of sentence.quantities) {
      const number = value ?? low ?? 0;
      if (!first.has(number)) first.set(number, start);
    }
  FIRST_TOLD.set(context, first);
  return first;
}

/** "70 of the [140 seats]", "half of its [1,200 workers]". */
export function isWholeOfPart({ tree, first }: Site): boolean {
  const of = /^(?:DET|PRON)$/.test(tagOf(tree, first - 1)) ? first - 2 : first - 1;
  return wordAt(tree, of) === 'of' && isPart(tree, of - 1);
}

const isPart = (tree: Tree, token: number): boolean =>
  tagOf(tree, token) === 'NUM' || /^(?:half|third|quarter|each|most|percent|%)$/.test(wordAt(tree, token));
