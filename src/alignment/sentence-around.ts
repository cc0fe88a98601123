import type { Range, Report } from '../model/index.ts';

/** A stop, with the marks of notes behind it: they are of the sentence that it ends ("to Russia.[1] Nevertheless"). */
const STOP = /[.!?…]["'”’»)\]]*(?:\s?\[\s?\d{1,3}\s?\]|[⁰¹²³⁴-⁹]{1,3}|(?<=\p{L}[.!?…]["'”’»)\]]{0,3})\d{1,3})*\s+(?=["'“‘«(]*[\p{Lu}\p{N}])/gu;

/** The sentence in which a span stands, within its part of the report: as far as stops and capitals tell. Offsets in UTF-16. */
export function sentenceAround({ text, parts }: Report, { start, end }: Range): Range {
  const part = parts.find((one) => start >= one.start && start < one.end) ?? { start, end };
  let from = part.start;
  for (const { index, 0: stop } of text.slice(part.start, part.end).matchAll(STOP)) {
    const after = part.start + index + stop.length;
    if (after <= start) from = after;
    else if (part.start + index >= end) return { start: from, end: part.start + index + 1 };
  }
  return { start: from, end: part.end };
}
