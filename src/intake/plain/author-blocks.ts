import type { Block, Kind, Label } from './blocks.ts';
import { findPhrase, fold } from './page-words.ts';
import { isPersonName, withoutTitles } from './person-names.ts';
import { authorsOf } from './rules/head-lines.ts';

type Labels = (Label | undefined)[];

const LONGEST_NAME = 200;

/** Labels the author's name and biography below the article, and a name set twice (once as the picture's text, once as a link). */
export function withAuthorBlocks(blocks: readonly Block[], labels: readonly (Label | undefined)[]): Labels {
  const result = [...labels];
  labelUnderAboutAuthor(blocks, result);
  labelNameOverBiography(blocks, result);
  labelBiographyOfAuthor(blocks, result);
  return result;
}

/** "About the author" / "Ada Kaya" / "Ada Kaya is a reporter …" */
function labelUnderAboutAuthor(blocks: readonly Block[], labels: Labels): void {
  for (const [index, label] of labels.entries()) {
    if (label?.kind !== 'aboutAuthor') continue;
    for (let at = index + 1; at <= index + 4 && labels[at] === undefined; at += 1) {
      const block = blocks[at];
      if (block === undefined) break;
      if (isPersonName(block.text)) labels[at] = { kind: 'name' };
      else if (block.prose) labels[at] = { kind: 'bio' };
      else break;
    }
  }
}

/** "Dr. Ada KAYA" (once or twice), then "Dr. Ada Kaya graduated from …" */
function labelNameOverBiography(blocks: readonly Block[], labels: Labels): void {
  let belowText = false;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    belowText ||= block?.prose === true && labels[index] === undefined;
    if (block === undefined || !isFree(labels[index]) || block.prose || !isPersonName(block.text)) continue;
    const name = sameName(block.text);
    let at = index + 1;
    while (at < blocks.length && sameName(blocks[at]?.text ?? '') === name) at += 1;
    const biography = blocks[at];
    const told = biography?.prose === true && isFree(labels[at]) && startsWithName(biography.text, name) && isBiography(biography.text);
    if (told || (at > index + 1 && belowText)) {
      for (let own = index; own < at; own += 1) labels[own] = { kind: 'name' };
      if (told) labelBiography(blocks, labels, at);
    }
    index = at - 1;
  }
}

/** The biography and the paragraphs right below it. */
function labelBiography(blocks: readonly Block[], labels: Labels, from: number): void {
  for (let at = from; blocks[at]?.prose && isFree(labels[at]); at += 1) labels[at] = { kind: 'bio' };
}

/** "Ada Kaya is a senior fellow at …" below an article by Ada Kaya */
function labelBiographyOfAuthor(blocks: readonly Block[], labels: Labels): void {
  const headNames = namesAboveText(blocks, labels);
  const names = new Set(blocks.flatMap((block, index) => (labels[index]?.kind === 'byline' ? (authorsOf(block.text) ?? []) : [])).map(sameName));
  const lowest = Math.floor(blocks.length * 0.6);
  for (const [index, block] of blocks.entries()) {
    if (index < lowest || labels[index] !== undefined || !block.sentence) continue;
    const own = block.text.replace(/^[*\s–—-]+/u, '');
    const head = isBiography(own) ? headNames.find(([name]) => startsWithName(own, name)) : undefined;
    if (head !== undefined) {
      labels[head[1]] = { kind: 'byline' };
      labels[index] = { kind: 'bio' };
      continue;
    }
    if (isBiography(own) && [...names].some((name) => startsWithName(own, name))) labels[index] = { kind: 'bio' };
    else if (isBiography(own) && /^[*]/u.test(block.text) && isPersonName(own.split(/\s+/u).slice(0, 2).join(' '))) labels[index] = { kind: 'bio' };
  }
}

/** A name alone above the running text; a biography below that begins with it proves it a byline. */
function namesAboveText(blocks: readonly Block[], labels: Labels): [name: string, index: number][] {
  const firstProse = blocks.findIndex((block, index) => block.prose && labels[index] === undefined);
  return blocks
    .slice(0, Math.max(0, firstProse))
    .flatMap((block, index): [string, number][] => (labels[index] === undefined && isPersonName(block.text) ? [[sameName(block.text), index]] : []));
}

const CLUTTER_OVER_NAMES: ReadonlySet<Kind> = new Set(['byline', 'name']);

function isFree(label: Label | undefined): boolean {
  return label === undefined || CLUTTER_OVER_NAMES.has(label.kind);
}

function isBiography(text: string): boolean {
  return findPhrase('biography', text.slice(0, 700)) !== undefined;
}

function sameName(text: string): string {
  return fold(withoutTitles(text.slice(0, LONGEST_NAME)));
}

function startsWithName(text: string, name: string): boolean {
  return name !== '' && sameName(text.slice(0, 200)).startsWith(name);
}
