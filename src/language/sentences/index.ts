import { ARTICLE_ROLES, type Part, type Range, type Report, type Sentence } from '../../model/index.ts';
import { sentenceEnds } from './boundaries.ts';
import { type Style, styleOf } from './style.ts';

/** A sentence longer than this is cut at white space: what follows it stays bounded whatever the input. */
const LONGEST = 4000;

/** Whether a part is read: it belongs to the article and is in English. */
export function isRead(part: Part, report: Report): boolean {
  return ARTICLE_ROLES.has(part.role) && /^en(?:-|$)/u.test(part.language ?? report.language);
}

/**
 * Splits the English article parts of a report into sentences. A sentence never crosses a part; every character of those parts
 * that is not white space lies in exactly one sentence. Abbreviations, initials, closing quotation marks, note marks and list markers are kept with the sentence that they belong to.
 * @returns sentences without tokens, in the order of the text (UTF-16 offsets into it)
 */
export function splitSentences(report: Report): Sentence[] {
  const style = styleOf(report.parts.filter((part) => isRead(part, report)).map(({ start, end }) => report.text.slice(start, end)));
  return report.parts.flatMap((part, index) =>
    isRead(part, report) ? rangesIn(report.text, part, style).map((range) => emptySentence(range, part.role, index)) : [],
  );
}

/** A sentence of which nothing is known yet but where it stands. */
export function emptySentence({ start, end }: Range, role: Sentence['role'], part: number): Sentence {
  return { start, end, role, part, tokens: [], names: [], times: [], quantities: [], taggedNames: [], eventHeads: [] };
}

const HEADLINES: ReadonlySet<string> = new Set(['title', 'heading', 'caption']);

function rangesIn(text: string, part: Part, style: Style): Range[] {
  const own = text.slice(part.start, part.end);
  const setting = { style, everyLine: part.role === 'list', headline: HEADLINES.has(part.role) };
  const ranges: Range[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(own, setting), own.length]) {
    for (const piece of pieces(own, start, end)) ranges.push({ start: part.start + piece.start, end: part.start + piece.end });
    start = end;
  }
  return ranges;
}

/** The stretch without white space around it, cut where it is too long; nothing when it is blank. */
function pieces(text: string, from: number, to: number): Range[] {
  const found: Range[] = [];
  let start = from;
  while (start < to) {
    const end = to - start <= LONGEST ? to : cutBefore(text, start, start + LONGEST);
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) found.push({ start: start + lead, end: start + lead + length });
    start = end;
  }
  return found;
}

/** The last white space before `limit`, or `limit` itself (never inside a surrogate pair). */
function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start + LONGEST / 2; at--) if (/\s/u.test(text.charAt(at))) return at;
  return /[\uDC00-\uDFFF]/u.test(text.charAt(limit)) ? limit - 1 : limit;
}
