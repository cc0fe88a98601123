import type { Note, Range, Report } from '../../model/index.ts';
import { sentenceAround } from '../sentence-around.ts';

/** "[3]", "³" or a digit set close behind a word or stop ("agreement.3"): at or right behind the end of a sentence. */
const MARK = /\[\s?(\d{1,3})\s?\]|([⁰¹²³⁴-⁹]{1,3})|(?<=[\p{L}.,;:!?”"’)\]])(\d{1,3})(?=[\s.,;]|$)/gu;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The note that stands behind the sentence in which an account is told, which is looked up where it isn't given; "Ibid." is the note that it points at.
 * A mark that the sentence begins with stands behind the one before.
 */
export function noteBehind(report: Report, account: Range, sentence: Range = sentenceAround(report, account)): Note | undefined {
  if (report.notes.length === 0) return undefined;
  // A mark stands behind the full stop; on the next line the list of notes may begin.
  const [behind = ''] = report.text.slice(sentence.end, sentence.end + 5).split('\n', 1);
  const words = report.text.slice(sentence.start, sentence.end) + behind;
  for (const match of words.matchAll(MARK)) {
    if (!/\p{L}/u.test(words.slice(0, match.index))) continue;
    const marker = match[1] ?? match[3] ?? (match[2] ?? '').replace(/./gu, (digit) => String(SUPERSCRIPT.indexOf(digit)));
    const note = report.notes.find((one) => one.marker === marker);
    if (note) return report.notes.find((one) => one.marker === note.same_as) ?? note;
  }
  return undefined;
}
