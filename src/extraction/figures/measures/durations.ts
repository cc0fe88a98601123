import { hedgeBefore } from '../../../language/quantities/context.ts';
import { findNumbers } from '../../../language/quantities/numbers.ts';
import type { Quantity, Sentence, TimeExpression } from '../../../model/index.ts';
import { childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { actorsAt } from '../about/actors-at.ts';
import { isNoun, nounBefore, type Site, withVerb } from '../site.ts';
import type { Measure } from './measure.ts';
import { thingOf } from './prices.ts';

const UNITS: Readonly<Record<string, string>> = { PY: 'year', PM: 'month', PW: 'week', PD: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/** The lengths of time that a sentence tells, as amounts: "four hours" → 4 hours. They are time expressions, and no quantities of the reading. */
export const durationsOf = (text: string, sentence: Sentence): Quantity[] => sentence.times.flatMap((time) => durationOf(text, sentence, time));

function durationOf(text: string, sentence: Sentence, { start, end, timex: { type, value } }: TimeExpression): Quantity[] {
  const match = type === 'DURATION' ? /^(?<kind>P|PT)(?<count>\d+(?:\.\d+)?)(?<unit>[YMWDHS])$/.exec(value) : null;
  const unit = UNITS[`${match?.groups?.['kind']?.at(-1) ?? ''}${match?.groups?.['unit'] ?? ''}`];
  if (unit === undefined) return [];
  const words = text.slice(start, end);
  const hedge = hedgeBefore(text.slice(sentence.start, start));
  const told = hedge?.approximation ?? HEDGES.find(([pattern]) => pattern.test(words))?.[1];
  return [
    {
      start: start - (hedge?.length ?? 0),
      end,
      ...valuesOf(words, Number(match?.groups?.['count'])),
      unit,
      precision: 1,
      ...(told === undefined ? {} : { approximation: told }),
      number: { start, end },
    },
  ];
}

/** "between [6 and 8] weeks", "[ten to twelve] days". */
function valuesOf(words: string, value: number): Pick<Quantity, 'value' | 'low' | 'high'> {
  // "between [three and nine] years": told in words
  const between = /^between (?<low>\p{L}+) and (?<high>\p{L}+) /u.exec(words)?.groups;
  const [from, to] = [between?.['low'], between?.['high']].map((word) => (word === undefined ? undefined : findNumbers(word)[0]?.value));
  if (from !== undefined && to !== undefined && from < to) return { low: from, high: to };
  const numbers = findNumbers(words);
  const [low, high] = numbers;
  const isRange =
    low !== undefined && high !== undefined && numbers.length === 2 && /^\s?(?:to|or|and|[-–—])\s?$/u.test(words.slice(low.end, high.start));
  return isRange && low.value < high.value ? { low: low.value, high: high.value } : { value };
}

/** Hedges that belong to the time expression itself. */
const HEDGES: readonly (readonly [RegExp, NonNullable<Quantity['approximation']>])[] = [
  [/^(?:up to|no more than|at most)\b/iu, 'up_to'],
  [/^(?:more than|over)\b/iu, 'more_than'],
  [/^(?:less than|under|fewer than)\b/iu, 'less_than'],
  [/^(?:nearly|almost)\b/iu, 'nearly'],
  [/^at least\b/iu, 'at_least'],
  [/^(?:about|around|some|roughly|approximately)\b/iu, 'about'],
];

/** What is told with its length of time: "a [delay] of two years", "a ten-year [sentence]". */
const LASTING: ReadonlySet<string> = wordSet('delay wait sentence term ban suspension life lifespan warranty guarantee moratorium blackout outage');

/** "The talks lasted [four hours]", "which took [eight years] to build", "a delay of [two years]", "a [ten-year] sentence". */
export function measureOfDuration(site: Site): Measure | undefined {
  const { tree, last, verb, preposition } = site;
  const before = preposition === 'of' ? nounBefore(site) : undefined;
  if (before !== undefined && isNoun(tree, before) && LASTING.has(lemmaOf(tree, before))) return { rule: 'noun-of', noun: before, ...withVerb(verb) };
  let behind = last + 1;
  while (tagOf(tree, behind) === 'ADJ' || (isNoun(tree, behind) && isNoun(tree, behind + 1))) behind++;
  if (isNoun(tree, behind) && LASTING.has(lemmaOf(tree, behind))) return { rule: 'inside', noun: behind, ...withVerb(verb) };
  const term = termOf(site) ?? deadlineOf(site);
  if (term) return term;
  if (verb === undefined || tagOf(tree, verb) !== 'VERB' || !(preposition === '' || preposition === 'for')) return undefined;
  const subject = subjectsOf(tree, verb).at(-1);
  // "replaces the part, which takes an hour": what it takes, the clause tells
  const isOfClause = childrenBy(tree, verb, 'nsubj').some((kid) => wordAt(tree, kid) === 'which' && wordAt(tree, kid - 1) === ',');
  if (isOfClause && lemmaOf(tree, verb) === 'take') return undefined;
  const isTold = subject !== undefined && site.first > verb && site.first - verb <= 5;
  if (!isTold) return undefined;
  if (lemmaOf(tree, verb) === 'last')
    return isNoun(tree, subject)
      ? { rule: 'level', noun: subject, verb, dimension: 'duration' }
      : { rule: 'verb', verbName: 'duration', verb, ...thingOf(site, subject) };
  // "takes two weeks [off]"
  const isTaking =
    lemmaOf(tree, verb) === 'take' &&
    wordAt(tree, last + 1) !== 'off' &&
    preposition === '' &&
    tree.relation(site.top) === 'obj' &&
    tree.head(site.top) === verb;
  return isTaking ? { rule: 'verb', verbName: 'time taken', verb } : undefined;
}

/** What somebody is to do within a time that is set. */
const BY_THEN = wordSet(
  'leave appeal reply respond answer pay repay sign veto approve decide form withdraw comply draft submit present hand surrender vacate release object ratify inspect agree resign quit accept reject close remove lift publish prove file',
);

/** "gave the envoy [48 hours] to leave", "has [14 days] to sign the bill": how long somebody has for it. */
function deadlineOf(site: Site): Measure | undefined {
  const { tree, verb, top, last } = site;
  if (verb === undefined || tree.head(top) !== verb || tree.relation(top) !== 'obj' || top < verb) return undefined;
  const isToDo = wordAt(tree, last + 1) === 'to' && BY_THEN.has(lemmaOf(tree, last + 2)) && /^(?:hour|day|week|month)$/.test(site.quantity.unit);
  if (!isToDo || !/^(?:give|have|grant|allow)$/.test(lemmaOf(tree, verb))) return undefined;
  const isGiven = lemmaOf(tree, verb) !== 'have' && !isPassive(tree, verb);
  const holder = isGiven ? childrenBy(tree, verb, 'iobj').find((kid) => kid < site.first) : subjectsOf(tree, verb).at(-1);
  return holder === undefined || tagOf(tree, holder) === 'PRON' ? undefined : { rule: 'verb', verbName: 'deadline', verb, holder };
}

/** "sentenced Ada Holm to [15 years] in prison", "was jailed for [12 years]": how long whoever is sentenced is to be in prison. */
function termOf(site: Site): Measure | undefined {
  const { tree, verb, preposition, context, quantity, at } = site;
  const told = verb === undefined ? '' : lemmaOf(tree, verb);
  const isTerm = preposition === 'to' ? /^(?:sentence|condemn)$/.test(told) : preposition === 'for' && /^(?:jail|imprison)$/.test(told);
  if (verb === undefined || !isTerm || tree.head(site.top) !== verb) return undefined;
  const behind = context.text.slice(quantity.end, at.sentence.end);
  const isJail = preposition === 'for' || IN_PRISON.test(behind);
  const convict = (isPassive(tree, verb) ? subjectsOf(tree, verb) : childrenBy(tree, verb, 'obj')).find((kid) => kid < site.first);
  if (!isJail || convict === undefined || NO_PRISON.test(behind)) return undefined;
  const isNamed = actorsAt(site, convict, 'of').length > 0;
  return { rule: 'verb', verbName: 'prison sentence', verb, ...(isNamed ? { holder: convict } : { noun: convict }) };
}

const IN_PRISON =
  /^(?:['’]| each| apiece)*(?: in (?:absentia|(?:an? |the )?(?:[\p{L}-]+ ){0,3}(?:prison|jail|custody|colony|camp))\b| behind bars\b| of imprisonment\b| imprisonment\b| jail\b|[,.;]|$| (?:on|for|over|after|by|last|this|each)\b)/u;
const NO_PRISON =
  /^(?:[^.;]{0,30}\b(?:suspended|probation|parole|community|service|exile|house arrest|rehabilitation)\b| and \p{L}+ (?:years?|months?)\b)/u;
