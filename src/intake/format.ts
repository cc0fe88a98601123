import { extensionOf } from './extensions.ts';
import { UnreadableInput } from './unreadable.ts';

export type Format = 'html' | 'pdf' | 'docx' | 'markdown' | 'text';

/** How much of the beginning is looked at. */
const HEAD_BYTES = 4096;

/** First bytes of formats that aren't read, with what to do instead. */
const BINARY_SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['PK\u0003\u0004', 'a document in a ZIP container (OpenDocument, EPUB, a table or slides)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['{\\rtf', 'a rich text (RTF) document'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['\u0089PNG', 'a PNG image'],
  ['GIF8', 'a GIF image'],
  ['\u001f\u008b', 'a gzip archive'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['SQLite format 3', 'an SQLite database'],
  ['ID3', 'an MP3 recording'],
  ['\u007fELF', 'a program'],
];

/** Text formats that are data or messages rather than a report; by extension, since their content is text like any other. */
const UNSUPPORTED_EXTENSIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    json: 'JSON data',
    jsonl: 'JSON Lines data',
    csv: 'a table (CSV)',
    tsv: 'a table (TSV)',
    xml: 'XML',
    mht: 'a web archive (MHTML)',
    mhtml: 'a web archive (MHTML)',
    doc: 'an old Word document',
    odt: 'an OpenDocument text',
    epub: 'an e-book',
    rtf: 'a rich text (RTF) document',
  }),
);

const HTML_EXTENSIONS = new Set(['html', 'htm', 'xhtml', 'xht']);
const MARKDOWN_EXTENSIONS = new Set(['md', 'markdown', 'mdown', 'mkd']);

const HTML_START = /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const FEED_OR_XML_START = /^<\?xml|^<(?:rss|feed|rdf:RDF)\b/i;
const ANY_TAG = /<(?:p|div|h[1-6]|article|section|main|br|span|table|ul|ol|a)\b[^<>]{0,500}>/i;
const FRONT_MATTER_START = /^---[ \t]*\n[A-Za-z_][\w-]*[ \t]*:/;

/**
 * What an input is: by its first bytes, then by its path's extension, then by what HTTP said (`contentType`).
 * Throws `UnreadableInput` (`empty`, `unsupported-format`) with what to do.
 */
export function formatOf(bytes: Uint8Array, path: string, contentType?: string): Format {
  if (bytes.length === 0) throw new UnreadableInput('empty', 'The file is empty. Save the report again.');
  const head = headOf(bytes);
  if (head.raw.includes('%PDF-')) return 'pdf';
  if (isWordDocument(head.raw, path, contentType)) return 'docx';
  refuseBinary(head.raw);
  const extension = extensionOf(path);
  if (HTML_START.test(head.text)) return 'html';
  if (FEED_OR_XML_START.test(head.text)) throw unsupported('XML or a news feed');
  const unsupportedName = UNSUPPORTED_EXTENSIONS.get(extension);
  if (unsupportedName !== undefined) throw unsupported(unsupportedName);
  const saidToBeHtml = HTML_EXTENSIONS.has(extension) || /\bx?html\b/i.test(contentType ?? '');
  if (saidToBeHtml) return ANY_TAG.test(head.text) || head.text.includes('<') ? 'html' : 'text';
  const saidToBeMarkdown = MARKDOWN_EXTENSIONS.has(extension) || /\bmarkdown\b/i.test(contentType ?? '');
  return saidToBeMarkdown || FRONT_MATTER_START.test(head.text) ? 'markdown' : 'text';
}

/** The first bytes as Latin-1; `text` without byte order mark, NULs (UTF-16) and leading white space. */
function headOf(bytes: Uint8Array): { raw: string; text: string } {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString('latin1');
  const text = raw
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\u0000', '')
    .replaceAll('\r\n', '\n')
    .trimStart();
  return { raw, text };
}

/** A ZIP archive whose name, type or first file is that of a document of Word 2007 or later. */
function isWordDocument(raw: string, path: string, contentType = ''): boolean {
  if (!raw.startsWith('PK\u0003\u0004')) return false;
  if (extensionOf(path) === 'docx' || /wordprocessingml/i.test(contentType)) return true;
  return raw.includes('word/') || (raw.startsWith('[Content_Types].xml', 30) && extensionOf(path) === '');
}

function refuseBinary(raw: string): void {
  const known = BINARY_SIGNATURES.find(([signature]) => raw.startsWith(signature));
  if (known) throw unsupported(known[1]);
}

function unsupported(name: string): UnreadableInput {
  return new UnreadableInput(
    'unsupported-format',
    `This is ${name}; plain text, Markdown, HTML, PDF and Word (.docx) are read. Save the report as one of these.`,
  );
}
