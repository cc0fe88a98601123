import type { Block, Kind, Label } from './blocks.ts';
import { findPhrase, fold, phraseAt } from './page-words.ts';

/** "[3] …", "[*] …", "³ …", "↑ …" */
const SURE_MARKER = /^(?:\[\s?(?:\d{1,3}|[ivxlc]{1,6}|\*{1,3})\s?\]|[⁰¹²³⁴-⁹]{1,3}(?=[\s\p{L}"“«„])|[↑^]\s)/u;
/** "3. …", "3) …", "3 …", which may as well be a list's or a sentence's */
const NUMBER_MARKER = /^\d{1,3}[.)]?\s+/u;

const ENDS_NOTES: ReadonlySet<Kind> = new Set([
  'related',
  'comments',
  'share',
  'subscribe',
  'aboutAuthor',
  'legal',
  'navigation',
  'translation',
  'name',
]);

/** Labels foot- and endnotes: those under a heading such as "Notes", and those whose marker the text above cites. */
export function withNotes(blocks: readonly Block[], labels: readonly (Label | undefined)[]): (Label | undefined)[] {
  const result = [...labels];
  const firstProse = blocks.findIndex((block, index) => block.prose && labels[index] === undefined);
  if (firstProse < 0) return result;
  labelUnderHeadings(blocks, result);
  labelMarked(blocks, result, firstProse);
  labelNumbered(blocks, result);
  return result;
}

/** A heading "Sources" over running text is a heading of the article. */
function labelUnderHeadings(blocks: readonly Block[], labels: (Label | undefined)[]): void {
  for (const [index, label] of labels.entries()) {
    if (label?.kind !== 'notesHeading') continue;
    let at = index + 1;
    while (at < blocks.length && isNoteUnderHeading(blocks[at], labels[at], labels[at - 1]?.kind === 'note')) {
      labels[at] = { kind: 'note' };
      at += 1;
    }
    if (at === index + 1) labels[index] = undefined;
  }
}

function isNoteUnderHeading(block: Block | undefined, label: Label | undefined, goesOn: boolean): boolean {
  if (block === undefined || (label !== undefined && ENDS_NOTES.has(label.kind))) return false;
  return SURE_MARKER.test(block.text) || NUMBER_MARKER.test(block.text) || citesSource(block.text) || (goesOn && !block.gapBefore);
}

function labelMarked(blocks: readonly Block[], labels: (Label | undefined)[], firstProse: number): void {
  const marked = blocks.flatMap((block, index) => (index > firstProse && SURE_MARKER.test(block.text) ? [index] : []));
  const cited = (index: number) => {
    const marker = /^\[[^\]]{1,8}\]/u.exec(blocks[index]?.text ?? '')?.[0];
    return marker !== undefined && blocks.slice(0, index).some((block) => block.text.includes(marker, 1));
  };
  if (marked.length < 2 && !marked.some(cited)) return;
  for (const index of marked) {
    labels[index] = { kind: 'note' };
    for (
      let at = index + 1;
      at < blocks.length && blocks[at]?.gapBefore === false && labels[at] === undefined && !SURE_MARKER.test(blocks[at]?.text ?? '');
      at += 1
    ) {
      labels[at] = { kind: 'note' };
    }
  }
}

/** A run "1. … 2. …" is of notes when most of its points cite an address, a date of access or the note before. */
function labelNumbered(blocks: readonly Block[], labels: (Label | undefined)[]): void {
  for (let start = 0; start < blocks.length; start += 1) {
    let end = start;
    while (end < blocks.length && labels[end]?.kind === 'bullet' && NUMBER_MARKER.test(blocks[end]?.text ?? '')) end += 1;
    const run = blocks.slice(start, end);
    if (run.length >= 2 && run.filter((block) => citesSource(block.text)).length * 2 > run.length) {
      for (let at = start; at < end; at += 1) labels[at] = { kind: 'note' };
    }
    start = Math.max(start, end - 1);
  }
}

/** An address, "accessed …" or "Ibid." */
function citesSource(text: string): boolean {
  if (/https?:\/\/|www\.|\bdoi[:.]/iu.test(text)) return true;
  const own = fold(text.replace(/^\W*\d*\W*/u, ''));
  return phraseAt('ibid', own, 0) !== undefined || (findPhrase('accessed', text.slice(-80)) !== undefined && /(?:19|20)\d{2}/.test(text.slice(-60)));
}
