import type { Token } from '../../model/index.ts';
import { INDEX_NAMES } from './index-names.ts';
import type { NumberWords } from './numbers.ts';

/** Words after which a number is a name's or label's part: Article 5, Resolution 2231, Phase 2, page 12. */
const LABELS =
  /(?:\b(?:article|articles|resolution|chapter|section|page|pages|pp?\.|no\.|nos\.|number|phase|part|step|level|figure|fig\.|table|room|flight|type|model|route|line|act|paragraph|grade|episode|volume|vol\.|annex|appendix|category|class|tier|zone|gate|platform|block|version|highway|channel|session|round|stage|rule|title|clause|item|note|footnote|court|task force|division|brigade|battalion|regiment|squadron|order|bill|proposition|protocol|amendment|lesson|psalm|verse|issue|group of|top)\s+|#)$/iu;

/**
 * Why a bare number is no amount: a note mark, a list marker, part of a name, label, telephone number, score or version; nothing when it may be one.
 * @param sentence the sentence's text; the number's offsets are into it @param last the word before the number
 */
export function isNoAmount(sentence: string, number: NumberWords, last: Token | undefined, hasNoun: boolean): boolean {
  const before = sentence.slice(Math.max(0, number.start - 24), number.start);
  const after = sentence.slice(number.end, number.end + 24);
  if (/[[(]$/u.test(before) && /^[\])]/u.test(after)) return true; // [1], (2)
  if (number.start === 0 && /^[.)]\s/u.test(after)) return true; // 1. The ministry
  if (/[”"’»]\s*$/u.test(before) && after.trim() === '') return true; // mentality” 6
  if (/\d[-–.\s]?$/u.test(before) && /^[-–.]?\d/u.test(after)) return true; // +1 212-848-8400
  if (/[-–]$/u.test(before) || /^[-–]\d/u.test(after)) return true; // 3-1
  if ((/\d\s+to\s+$/u.test(before) && !(isOfIndex(before) && (!hasNoun || /^\s+points?\b/u.test(after)))) || (/^\s+to\s+\d/u.test(after) && !hasNoun))
    return true; // 52 to 48
  if (/(?:\d|\b(?:one|two|three|four|nine))\s+(?:in|out of)\s+(?:every\s+)?$/iu.test(before)) return true; // one in five adults
  if (/^\/\d|^:\d/u.test(after) || /\p{L}-$/u.test(before)) return true; // 24/7, F-16
  if (LABELS.test(before)) return true;
  if (!(last?.upos === 'PROPN' && /^\p{Lu}/u.test(last.form) && number.digits && /\s$/u.test(before))) return false;
  if (!hasNoun) return true; // Siberia 2, Boeing 737
  if (number.value < 100 || sentence.slice(number.start, number.end).includes(',')) return false;
  // "the RX 3080 cards": letters and a number are a type's name
  if (/^\p{Lu}{2,4}$/u.test(last.form) && number.value < 10_000 && !GIVEN.test(before)) return true;
  return /^\s+(?:\p{L}+\s+)?(?:aircraft|jets?|planes?|airliners?|jetliners?|missiles?|engines?|phones?|series)\b/u.test(after);
}

/** "pushed the [FTSE 100] to 8,370": the number before "to" belongs to the name. */
const isOfIndex = (before: string): boolean =>
  INDEX_NAMES.has(/(?<name>[\p{L}&]+)\s\d+\s+to\s+$/u.exec(before)?.groups?.['name']?.toLowerCase() ?? '');

/** "gave the [EBU] 300 cameras": to whom, and no type's name. */
const GIVEN =
  /\b(?:give|gave|send|sent|lend|lent|loan|grant|offer|award|hand|owe|cost|pay|promise|bring|allow|assign|provide|save|deny)(?:s|ed|d|n|ing)?\s+(?:the\s+)?\p{Lu}{2,4}\s+$/u;
