import { Parser } from 'htmlparser2';
import type { PartRole } from '../../model/index.ts';
import type { Block } from '../blocks.ts';

const HEADING = /^h([1-6])$/;
const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'ul',
  'ol',
  'table',
  'tr',
  'blockquote',
]);
/** "↑", the way back from a note to where it was called. */
const BACK_LINK = /\s*↑\s*$/;

interface Open {
  name: string;
  className: string;
  id: string;
}

/**
 * The blocks of the HTML that mammoth writes for a document, in order: headings, paragraphs, items of lists, cells of tables. Each note
 * (`footnote-2`, `endnote-1`) is one block that begins with its number in brackets, as the text calls it.
 */
export function blocksOfHtml(html: string): Block[] {
  const collector = new Collector();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open({ name, className: attributes['class'] ?? '', id: attributes['id'] ?? '' }),
      ontext: (text) => collector.text(text),
      onclosetag: (name) => collector.close(name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  collector.flush();
  return collector.blocks;
}

class Collector {
  readonly blocks: Block[] = [];
  readonly #open: Open[] = [];
  #text = '';
  #notes = 0;
  #marker = '';

  open(element: Open): void {
    if (element.name === 'br') this.#text += '\n';
    if (BLOCK_ELEMENTS.has(element.name)) this.flush();
    if (element.name === 'li' && isNote(element)) this.#marker = `[${++this.#notes}] `;
    this.#open.push(element);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    if (BLOCK_ELEMENTS.has(name)) this.flush();
    const at = this.#open.findLastIndex((element) => element.name === name);
    if (at >= 0) this.#open.length = at;
  }

  /** Ends the block that is being gathered. */
  flush(): void {
    const note = this.#open.some(isNote);
    const text = (note ? this.#text.replace(BACK_LINK, '') : this.#text).trim();
    this.#text = '';
    if (text === '') return;
    this.blocks.push(note ? { role: 'note', text: this.#marker + text } : this.#block(text));
    this.#marker = '';
  }

  #block(text: string): Block {
    const depth = Number(HEADING.exec(this.#innermost(HEADING)?.name ?? '')?.[1] ?? 0);
    if (depth > 0) return { role: 'heading', text, depth };
    return { role: this.#roleByPlace(), text };
  }

  #roleByPlace(): PartRole {
    const classes = this.#innermost(/^p$/)?.className ?? '';
    if (classes === 'subtitle') return 'standfirst';
    if (classes === 'caption') return 'caption';
    return this.#innermost(/^(?:li|td|th)$/) === undefined ? 'paragraph' : 'list';
  }

  #innermost(name: RegExp): Open | undefined {
    return this.#open.findLast((element) => name.test(element.name));
  }
}

function isNote(element: Open): boolean {
  return /^(?:foot|end)note-\d/.test(element.id);
}
