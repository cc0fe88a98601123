import mammoth from 'mammoth';
import { assemble } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { measureMarkup, stripTags } from '../html/markup.ts';
import { LIMITS } from '../limits.ts';
import { authorsOf } from '../metadata/authors.ts';
import { normalise } from '../normalise.ts';
import { draftOfPlainText } from '../plain-text.ts';
import { UnreadableInput } from '../unreadable.ts';
import { blocksOfHtml } from './blocks-of-html.ts';
import { readPackage } from './package.ts';

/** Styles that mammoth has no opinion on; a title is a heading of the first level, a subtitle stays a paragraph. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.subtitle:fresh", "p[style-name='Caption'] => p.caption:fresh"];

/**
 * A Word document as a draft: each paragraph, heading, item of a list and cell of a table is a part, foot- and endnotes stand at the end as
 * notes. Deleted text and comments are left out, as a reader doesn't see them. The day on which a document was made is not taken for the
 * date of publication. Throws `UnreadableInput` (`docx-damaged`, `encrypted`, …).
 */
export async function draftOfDocx(bytes: Uint8Array, asItIs: boolean): Promise<Draft> {
  const parts = await readPackage(bytes);
  const blocks = blocksOfHtml(await htmlOf(parts)).map((block) => ({ ...block, text: normalise(block.text) }));
  if (asItIs) return draftOfPlainText(blocks.map((block) => block.text).join('\n\n'), true);
  const draft = assemble('', blocks);
  const { title, author } = propertiesOf(parts.get('docProps/core.xml')?.toString('utf8') ?? '');
  const authors = draft.metadata.authors.length > 0 ? draft.metadata.authors : authorsOf(author === undefined ? [] : [author]);
  const named = draft.metadata.title ?? title;
  return { ...draft, metadata: { ...draft.metadata, authors, ...(named ? { title: named } : {}) }, problems: [] };
}

async function htmlOf(parts: ReadonlyMap<string, Buffer>): Promise<string> {
  const document = parts.get('word/document.xml');
  if (document === undefined) throw damaged('it has no text');
  if (measureMarkup(document.toString('utf8'), LIMITS.nesting).nesting > LIMITS.nesting) throw damaged('its elements are nested too deep');
  try {
    const options = { styleMap: STYLES, externalFileAccess: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) };
    const { value } = await mammoth.convertToHtml(unpackedInput(parts), options);
    return value;
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

/** What mammoth asks of the package: the parts that we have unpacked within bounds, so that it unpacks nothing itself. */
interface UnpackedFile {
  exists(name: string): boolean;
  read(name: string, encoding?: string): Promise<string | Uint8Array>;
}

/** mammoth takes an opened package as `file` where no path is given; its types leave that out. */
function unpackedInput(parts: ReadonlyMap<string, Buffer>): { path: string; file: UnpackedFile } {
  const file: UnpackedFile = {
    exists: (name) => parts.has(name),
    read: async (name, encoding) => {
      const content = parts.get(name) ?? Buffer.alloc(0);
      if (encoding === undefined) return content;
      return encoding === 'base64' ? content.toString('base64') : new TextDecoder(encoding).decode(content);
    },
  };
  return { path: '', file };
}

/** The title and the author among the document's properties; "Microsoft Word - draft2.docx" is none. */
function propertiesOf(xml: string): { title?: string; author?: string } {
  const property = (name: string) => stripTags(new RegExp(`<dc:${name}>([^<]{1,400})</dc:${name}>`).exec(xml)?.[1] ?? '').trim();
  const [title, author] = [property('title'), property('creator')];
  return { ...(title === '' || /\.\w{3,4}$/.test(title) ? {} : { title }), ...(author === '' ? {} : { author }) };
}

function damaged(reason: string): UnreadableInput {
  return new UnreadableInput('docx-damaged', `The document is damaged (${reason}). Open it in Word or LibreOffice and save it again.`);
}
