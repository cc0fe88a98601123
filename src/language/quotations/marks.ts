import type { Range } from '../../model/index.ts';

/** Words between a pair of marks; `closed` is false where the stretch ended first. */
export interface Quoted extends Range {
  outer: Range;
  opener: string;
  closed: boolean;
}

/** For each opening mark the marks that close it. Straight marks open and close by what stands around them. */
const CLOSERS: Record<string, string> = { '“': '”"', '”': '”', '„': '“”', '«': '»', '‘': '’', '"': '"”', "'": "'’", '「': '」', '『': '』' };
/** The marks that may close what a mark opens. */
export const closersOf = (mark: string): string => CLOSERS[mark] ?? '';

const MARK = /["“”„«»‘’'「」『』]/gu;

/** Words that begin with an apostrophe: ’90s, ’em, ’til. */
const APOSTROPHE_WORD = /^(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b|s\b)/iu;

interface Open {
  mark: string;
  at: number;
}

/**
 * Finds the pairs of quotation marks in a stretch of text (one part), nested ones too. Apostrophes and primes are no marks. A mark that is never closed
 * gives a quotation to the end of the stretch with `closed: false`, for the caller to judge.
 */
export function pairMarks(text: string, start: number, end: number): Quoted[] {
  const found: Quoted[] = [];
  const open: Open[] = [];
  const stretch = text.slice(start, end);
  const lastClose = lastClosingSingle(stretch);
  for (const match of stretch.matchAll(MARK)) {
    const at = match.index;
    const mark = match[0];
    const depth = open.findLastIndex((entry) => CLOSERS[entry.mark]?.includes(mark));
    if (depth >= 0 && canClose(stretch, at, mark, lastClose)) {
      const entry = open[depth];
      open.length = depth;
      if (entry) pushPair(found, start, entry, at, true);
    } else if (canOpen(stretch, at, mark)) {
      reopen(found, open, stretch, start, { mark, at });
    }
  }
  for (const entry of open) {
    const close = entry.mark === '“' ? mistakenClose(stretch, entry.at) : undefined;
    pushPair(found, start, entry, close ?? end - start, close !== undefined);
  }
  return found.toSorted((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
}

/** “It is late,’ he says: a single mark behind a comma closes what a double one opened, where no single one was opened and no double one follows. */
function mistakenClose(stretch: string, from: number): number | undefined {
  const rest = stretch.slice(from + 1);
  if (/["”‘“]/u.test(rest)) return undefined;
  const close = /[,.!?][’'](?=\s)/u.exec(rest);
  return close ? from + 1 + close.index + 1 : undefined;
}

/** Opens a quotation. The same mark still open: at a new line the earlier one goes on here, otherwise its closing mark was forgotten. */
function reopen(found: Quoted[], open: Open[], stretch: string, start: number, entry: Open): void {
  const same = open.findLastIndex((other) => other.mark === entry.mark);
  if (same >= 0) {
    const earlier = open[same];
    open.length = same;
    const lineBreak = /\n\s*$/u.exec(stretch.slice(Math.max(0, entry.at - 8), entry.at));
    if (earlier && lineBreak) pushPair(found, start, earlier, entry.at - lineBreak[0].length, false);
  }
  open.push(entry);
}

function pushPair(found: Quoted[], start: number, entry: Open, close: number, closed: boolean): void {
  const inner = { start: start + entry.at + 1, end: start + close };
  if (inner.end <= inner.start) return;
  found.push({ ...inner, outer: { start: start + entry.at, end: start + close + (closed ? 1 : 0) }, opener: entry.mark, closed });
}

/** Whether a mark may open a quotation by what stands around it. */
export function canOpen(text: string, at: number, mark: string): boolean {
  const after = text.charAt(at + 1);
  const before = text.charAt(at - 1);
  if ('“„«‘「『'.includes(mark)) return mark !== '‘' || (/\S/u.test(after) && !APOSTROPHE_WORD.test(text.slice(at + 1, at + 7)));
  if ('"”\''.includes(mark)) {
    const free = before === '' || /[\s([{—–\-/:“‘"]/u.test(before);
    return free && /[^\s.,;:!?)]/u.test(after) && !(mark === "'" && APOSTROPHE_WORD.test(text.slice(at + 1, at + 7)));
  }
  return false;
}

function canClose(text: string, at: number, mark: string, lastClose: number): boolean {
  const after = text.charAt(at + 1);
  const before = text.charAt(at - 1);
  if (mark === '"') return !/\p{L}/u.test(after) || /[.,!?]/u.test(before);
  if (mark !== "'" && mark !== '’') return true;
  if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) return false;
  // ‘the leaders’ plan is dead,’: after an s it is an apostrophe where a surer closing mark follows
  return before !== 's' || lastClose <= at;
}

/** Where the last single mark stands that can be no apostrophe: after a stop or comma. */
function lastClosingSingle(text: string): number {
  let last = -1;
  for (const match of text.matchAll(/[.,!?][’'](?![\p{L}\p{N}])/gu)) last = match.index + 1;
  return last;
}
