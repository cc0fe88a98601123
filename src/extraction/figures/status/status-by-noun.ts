import type { Status } from '../../../model/index.ts';
import { caseOf, childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import { foreseenBy, isOfPlan, isToBeDone, proposedBy } from '../measures/to-come.ts';
import { FORESEEING } from '../period/period-times.ts';
import type { Site } from '../site.ts';
import { isUndoing } from './undoing.ts';

/** What the noun that is measured, and the words at it, tell of whether it is so: "the [proposed] closure of 40 shops"; undefined where the clause tells. */
export function statusByNoun(site: Site, measure: Measure, inPhrase: boolean): Status | undefined {
  const { tree, top, first } = site;
  const { rule, noun, deed } = measure;
  const proposed = inPhrase ? proposedBy(tree, noun ?? top) : undefined;
  if (proposed !== undefined) return proposed;
  const foreseen = rule === 'noun-of' && noun !== undefined ? byForecast(tree, noun) : undefined;
  if (foreseen !== undefined) return foreseen;
  // "the [proposed] budget totals $4 billion", "cut its [forecast] to 3 percent"
  const isLevel = !inPhrase && noun !== undefined && measure.direction === undefined;
  const told = isLevel ? (proposedBy(tree, noun) ?? foreseenBy(tree, measure)) : undefined;
  if (told !== undefined) return told;
  // "threatened to cancel [an order] worth $5 million"
  if (rule === 'noun-of' && noun !== undefined && isThereToBeUndone(tree, noun, first)) return 'occurred';
  if (inPhrase && AFTERWARDS.has(caseOf(tree, noun ?? top))) return 'occurred';
  return deed !== undefined && (isToBeDone(tree, measure) || isOfPlan(tree, measure)) ? 'planned' : undefined;
}

/** "stuck to its profit [forecast] of $5 million", "stuck to its [target] of a margin of 5 percent". */
function byForecast(tree: Tree, noun: number): Status | undefined {
  if (isForeseeing(tree, noun)) return goalOrForecast(tree, noun);
  // "kept its [forecast] for a margin of 5 percent", where the tree hangs what is foreseen on the verb
  const before = caseOf(tree, noun) === 'for' ? (childrenBy(tree, noun, 'case')[0] ?? 0) - 1 : -1;
  if (before >= 0 && isForeseeing(tree, before)) return goalOrForecast(tree, before);
  const above = caseOf(tree, noun) === 'of' ? tree.head(noun) : -1;
  return above >= 0 && tagOf(tree, above) === 'NOUN' && isForeseeing(tree, above) ? goalOrForecast(tree, above) : undefined;
}

/** An estimate may be of what has been. */
const isForeseeing = (tree: Tree, noun: number): boolean => FORESEEING.has(lemmaOf(tree, noun)) && lemmaOf(tree, noun) !== 'estimate';

const goalOrForecast = (tree: Tree, noun: number): Status => (/^(?:target|goal)$/.test(lemmaOf(tree, noun)) ? 'planned' : 'expected');

/** An agreement or order that has its worth whether or not somebody will end it. */
const isThereToBeUndone = (tree: Tree, noun: number, first: number): boolean =>
  wordAt(tree, first - 1) === 'worth' && tree.relation(noun) === 'obj' && isUndoing(tree, tree.head(noun));

/** "[after] a loss of $5 million": it was so, whatever is planned. */
const AFTERWARDS: ReadonlySet<string> = new Set(['after', 'following', 'despite', 'since', 'amid']);
