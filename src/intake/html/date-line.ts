import { MONTHS } from '../metadata/month-names.ts';
import { afterPhrase } from '../plain/page-words.ts';
import { MAX_DATE_LINE } from './reading.ts';

const FINAL_STOP = /[.!?。！？।]["'”’»)\]]*$/u;
/** A word of running text: not a name, nor a joining word as "by" or "at" between names and dates. */
const RUNNING_WORD =
  /(?<![\p{L}.@])(?!(?:and|und|und|the|for|from|with|por|para|der|die|des|les|las|los|della|min|read|uhr)(?!\p{L}))\p{Ll}{3,}(?![\p{L}@])/gu;
/** Letters of scripts without capitals that no date and no outlet's name beside it comes to. */
const UNCASED_SENTENCE = /(?:\p{Lo}[^\p{Lo}]*){12}/u;
/** A label before a date is longer than the word with which a sentence can begin as well: "On 3 May 2024 …", "Le 3 mai 2024 …". */
const LEAST_LABEL = 4;

/** Whether a line is short enough for a date or byline beside the headline, and no sentence that merely tells of a day: "The minister visited Geneva on 3 May 2024." */
export function canBeDateLine(line: string): boolean {
  return line.length <= MAX_DATE_LINE && !tellsOfDay(line);
}

function tellsOfDay(line: string): boolean {
  if (!FINAL_STOP.test(line.trim())) return false;
  const label = afterPhrase('updated', line)?.phrase ?? '';
  if (label.length >= LEAST_LABEL) return false;
  const words = line.match(RUNNING_WORD) ?? [];
  return words.some((word) => !MONTHS.has(word)) || UNCASED_SENTENCE.test(line);
}
