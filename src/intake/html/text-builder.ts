import { normalise } from '../normalise.ts';
import type { Block, Place } from './blocks.ts';
import type { PageNode } from './page.ts';
import type { VisibleText } from './visible-text.ts';

/** Stronger separators win over weaker ones between the same two blocks. */
const STRENGTH = ['', '\t', '\n', '\n\n'];

const COLLAPSIBLE = /[ \t\n\f\r]+/g;
const UPPER_OR_DIGIT = /[\p{Lu}\p{N}]/u;
const CASED_OR_DIGIT = /[\p{Ll}\p{Lu}\p{N}.!?)]/u;

/** Builds the visible text block by block while the page is walked; offsets are final as soon as they exist. */
export class TextBuilder {
  #pieces: string[] = [];
  #length = 0;
  #blocks: Block[] = [];
  #nodes: VisibleText['nodes'] = [];
  #open: Block | undefined;
  #openPieces: string[] = [];
  #separator = '';
  #space = false;
  #lineBreaks = 0;
  #atStart = false;
  #last = '';

  /** Adds a text node's words to the open block, or opens one. */
  addText(node: PageNode, place: Place): void {
    const raw = normalise(node.textContent ?? '');
    if (place.preserved) this.#addPreserved(raw, node, place);
    else this.#addCollapsed(raw.replace(COLLAPSIBLE, ' '), node, place);
  }

  /** `<br>`: one ends a line, two end the block. */
  breakLine(): void {
    if (!this.#open) return;
    this.#lineBreaks += 1;
    if (this.#lineBreaks > 1) this.endBlock('\n\n');
  }

  /** The start of an element within a line, where pages often part words by style alone: "Jane Doe" + "May 4". */
  atElementStart(): void {
    this.#atStart = true;
  }

  /** Ends the open block; the next one begins after the strongest separator asked for in between. */
  endBlock(separator: string): void {
    if (this.#open) this.#close(this.#open);
    if (STRENGTH.indexOf(separator) > STRENGTH.indexOf(this.#separator)) this.#separator = separator;
    this.#lineBreaks = 0;
    this.#space = false;
    this.#atStart = false;
  }

  finish(): VisibleText {
    this.endBlock('');
    return { text: this.#pieces.join(''), blocks: this.#blocks, nodes: this.#nodes };
  }

  #addCollapsed(text: string, node: PageNode, place: Place): void {
    const words = text.replace(/^ | $/g, '');
    if (words === '') {
      if (text !== '') this.#space = true;
      return;
    }
    const block = this.#open ?? this.#begin(place);
    const glued = !this.#space && !text.startsWith(' ') && this.#atStart && CASED_OR_DIGIT.test(this.#last) && UPPER_OR_DIGIT.test(words.charAt(0));
    const gap = this.#lineBreaks > 0 ? '\n' : this.#space || text.startsWith(' ') || (glued && words.length > 1) ? ' ' : '';
    this.#push(this.#openPieces.length > 0 ? gap + words : words, block, node, place);
    this.#space = text.endsWith(' ');
  }

  #addPreserved(text: string, node: PageNode, place: Place): void {
    if (text.trim() === '' && !this.#open) return;
    const block = this.#open ?? this.#begin(place);
    this.#push(this.#openPieces.length > 0 ? text : text.replace(/^\s*\n/, ''), block, node, place);
  }

  #begin(place: Place): Block {
    const block: Block = { index: this.#blocks.length, start: 0, end: 0, text: '', place, cues: '', linkChars: 0 };
    this.#open = block;
    return block;
  }

  #push(text: string, block: Block, node: PageNode, place: Place): void {
    this.#openPieces.push(text);
    this.#nodes.push({ node, block: block.index });
    if (place.link) block.linkChars += text.length;
    if (place.datetime !== undefined) block.datetime ??= place.datetime;
    this.#last = text.charAt(text.length - 1);
    this.#lineBreaks = 0;
    this.#atStart = false;
  }

  #close(block: Block): void {
    const text = this.#openPieces.join('').trimEnd();
    this.#open = undefined;
    this.#openPieces = [];
    if (text === '') return;
    if (this.#length > 0) this.#write(this.#separator === '' ? '\n\n' : this.#separator);
    this.#separator = '';
    block.start = this.#length;
    this.#write(text);
    block.end = this.#length;
    block.text = text;
    this.#blocks.push(block);
  }

  #write(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}
