import type { Quantity, Sentence, TimeExpression } from '../../model/index.ts';
import { lemmaOf, subjectsOf, tagOf } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { Measure } from './measure.ts';
import { thingOf } from './prices.ts';
import { isNoun, nounBefore, type Site } from './site.ts';

const UNITS: Readonly<Record<string, string>> = { PY: 'year', PM: 'month', PW: 'week', PD: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/** The lengths of time that a sentence tells, as amounts: "four hours" → 4 hours. They are time expressions, and no quantities of the reading. */
export const durationsOf = (sentence: Sentence): Quantity[] => sentence.times.flatMap((time) => durationOf(time));

function durationOf({ start, end, timex: { type, value } }: TimeExpression): Quantity[] {
  const match = type === 'DURATION' ? /^(?<kind>P|PT)(?<count>\d+(?:\.\d+)?)(?<unit>[YMWDHS])$/.exec(value) : null;
  const unit = UNITS[`${match?.groups?.['kind']?.at(-1) ?? ''}${match?.groups?.['unit'] ?? ''}`];
  return unit === undefined ? [] : [{ start, end, value: Number(match?.groups?.['count']), unit, precision: 1, number: { start, end } }];
}

/** What is told with its length of time: "a [delay] of two years", "a ten-year [sentence]". */
const LASTING: ReadonlySet<string> = wordSet('delay wait sentence term ban suspension life lifespan warranty guarantee moratorium blackout outage');

/** "The talks lasted [four hours]", "which took [eight years] to build", "a delay of [two years]", "a [ten-year] sentence". */
export function measureOfDuration(site: Site): Measure | undefined {
  const { tree, last, verb, preposition } = site;
  const before = preposition === 'of' ? nounBefore(site) : undefined;
  if (before !== undefined && isNoun(tree, before) && LASTING.has(lemmaOf(tree, before))) return withVerb(site, { rule: 'noun-of', noun: before });
  let behind = last + 1;
  while (tagOf(tree, behind) === 'ADJ' || (isNoun(tree, behind) && isNoun(tree, behind + 1))) behind++;
  if (isNoun(tree, behind) && LASTING.has(lemmaOf(tree, behind))) return withVerb(site, { rule: 'inside', noun: behind });
  if (verb === undefined || tagOf(tree, verb) !== 'VERB' || !(preposition === '' || preposition === 'for')) return undefined;
  const subject = subjectsOf(tree, verb).at(-1);
  const isTold = subject !== undefined && site.first > verb && site.first - verb <= 5;
  if (!isTold) return undefined;
  if (lemmaOf(tree, verb) === 'last')
    return isNoun(tree, subject)
      ? { rule: 'level', noun: subject, verb, dimension: 'duration' }
      : { rule: 'verb', verbName: 'duration', verb, ...thingOf(site, subject) };
  const isTaking = lemmaOf(tree, verb) === 'take' && preposition === '' && tree.relation(site.top) === 'obj' && tree.head(site.top) === verb;
  return isTaking ? { rule: 'verb', verbName: 'time taken', verb } : undefined;
}

const withVerb = ({ verb }: Site, measure: Measure): Measure => (verb === undefined ? measure : { ...measure, verb });
