import { overlapOf, tellingWords } from '../events/matching/event-words.ts';
import { sentenceAround } from '../sentence-around.ts';
import { type FigureUnit, PROTESTER } from './figure-unit.ts';

/** "prison sentence [for theft]" is none "[for fraud]", and those "[who burned a bus]" are not those "[who blocked a road]". */
export function reasonsFit(a: FigureUnit, b: FigureUnit): boolean {
  if (a.unit === PROTESTER || b.unit === PROTESTER) return areCrowdsAlike(a.account.unit, b.account.unit) && didAlike(a, b);
  const [here, there] = [reasonOf(a), reasonOf(b)];
  return here.size === 0 || there.size === 0 || overlapOf(here, there) > 0;
}

function reasonOf({ measureInFull = '' }: FigureUnit): Set<string> {
  return tellingWords(FOR_WHAT.exec(measureInFull)?.groups?.['reason'] ?? '');
}

const FOR_WHAT = /^prison sentence for (?<reason>.+)$/u;

/** Whether one of two crowds is told to have marched, protested or come, or only counted, or both to have done something alike. */
function didAlike(a: FigureUnit, b: FigureUnit): boolean {
  return isProtestTold(a) || isProtestTold(b) || a.words.size === 0 || b.words.size === 0 || overlapOf(a.words, b.words) > 0;
}

function isProtestTold({ report, account }: FigureUnit): boolean {
  const { start, end } = sentenceAround(report, account.span);
  return PROTESTING.test(report.text.slice(start, end));
}

const PROTESTING =
  /\b(?:protest(?:s|ed|ing)?|demonstrat(?:es?|ed|ing|ions?)|march(?:es|ed|ing)?|rall(?:y|ies|ied|ying)|gather(?:s|ed|ing)?|c[ao]me|turn(?:ed)? out|turnout|count(?:s|ed)?|spoke|put|estimated?|numbers?)\b/iu;

/** "workers" and "students" marched each for themselves; "people" and "protesters" may be any. */
function areCrowdsAlike(one: string, other: string): boolean {
  return one === other || ANYBODY.test(one) || ANYBODY.test(other);
}

const ANYBODY = /^(?:person|people|man|woman|protest[eo]r|demonstrator|marcher|rioter|supporter|activist|resident|citizen)$/u;
