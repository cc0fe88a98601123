import { ARTICLE_ROLES, type Part, type Problem } from '../model/index.ts';

/** UTF-16 code units; the longest words and addresses of the web are shorter, what programs write for one another (base64, minified code) is longer. */
const LONGEST_WORD = 2000;
/** Scripts that write whole sentences without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
const LOOKED_AT = 1000;

const NOT_PROSE: Problem = {
  code: 'not-prose',
  message: 'A stretch of it has no spaces and is no prose (encoded data, program text); it is kept, and nothing is looked for in it.',
};

/**
 * The same parts, where stretches of over 2,000 signs without a space are no longer article but `boilerplate`: reading them word by word takes
 * for ever and finds nothing. Texts in scripts without spaces are left alone. Offsets are UTF-16.
 */
export function withoutUnbroken(text: string, parts: readonly Part[]): { parts: Part[]; problems: Problem[] } {
  let found = false;
  const split = parts.flatMap((part) => {
    const runs = ARTICLE_ROLES.has(part.role) ? unbrokenIn(text, part) : [];
    found ||= runs.length > 0;
    return runs.length === 0 ? [part] : splitAround(text, part, runs);
  });
  return found ? { parts: split, problems: [NOT_PROSE] } : { parts: [...parts], problems: [] };
}

interface Run {
  start: number;
  end: number;
}

function unbrokenIn(text: string, part: Part): Run[] {
  const runs: Run[] = [];
  let start = part.start;
  for (let at = part.start; at <= part.end; at++) {
    if (at < part.end && !isSpace(text.charCodeAt(at))) continue;
    if (at - start > LONGEST_WORD && !isUnspaced(text.slice(start, start + LOOKED_AT))) runs.push({ start, end: at });
    start = at + 1;
  }
  return runs;
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2028 || code === 0x3000;
}

function isUnspaced(head: string): boolean {
  return (head.match(UNSPACED)?.length ?? 0) > head.length / 4;
}

/** What stands between the runs keeps its role. */
function splitAround(text: string, part: Part, runs: readonly Run[]): Part[] {
  const pieces: Part[] = [];
  let at = part.start;
  for (const { start, end } of runs) {
    pieces.push({ ...part, start: at, end: start }, { ...part, role: 'boilerplate', start, end });
    at = end;
  }
  pieces.push({ ...part, start: at, end: part.end });
  return pieces.flatMap((piece) => trimmed(text, piece));
}

function trimmed(text: string, piece: Part): Part[] {
  const own = text.slice(piece.start, piece.end);
  const start = piece.start + own.length - own.trimStart().length;
  const end = piece.end - (own.length - own.trimEnd().length);
  return end > start ? [{ ...piece, start, end }] : [];
}
