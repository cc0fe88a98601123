import { type WrittenFile, writeZip } from './zip-writer.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What goes into a small Word document: the body's own XML, its footnotes (numbered from 2, as Word does), its properties. */
export interface WrittenDocument {
  body: string;
  footnotes?: readonly string[];
  title?: string;
  creator?: string;
  /** Stands before the document's root. */
  prolog?: string;
  files?: readonly WrittenFile[];
}

/** A paragraph in one of Word's styles ("Title", "Heading1"), its text as runs of XML or plain words. */
export function paragraph(text: string, style?: string): string {
  const runs = text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
}

/** A small Word document for tests. */
export function writeDocx(document: WrittenDocument): Buffer {
  const notes = (document.footnotes ?? []).map((text, index) => `<w:footnote w:id="${index + 2}">${paragraph(text)}</w:footnote>`);
  const styles = ['Title', 'Subtitle', 'Heading1', 'Heading2', 'ListParagraph'].map(
    (id) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id.replace(/(\d)$/, ' $1').replace('ListP', 'List P').toLowerCase()}"/></w:style>`,
  );
  return writeZip([
    { name: '[Content_Types].xml', content: contentTypes() },
    { name: '_rels/.rels', content: relationships([['rId1', `${OFFICE}/officeDocument`, 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships([
        ['rId1', `${OFFICE}/footnotes`, 'footnotes.xml'],
        ['rId2', `${OFFICE}/styles`, 'styles.xml'],
      ]),
    },
    {
      name: 'word/styles.xml',
      content: `<w:styles ${W}>${styles.join('').replaceAll('"title"', '"Title"').replaceAll('"subtitle"', '"Subtitle"')}</w:styles>`,
    },
    { name: 'word/document.xml', content: `${document.prolog ?? ''}<w:document ${W}><w:body>${document.body}</w:body></w:document>` },
    { name: 'word/footnotes.xml', content: `<w:footnotes ${W}>${notes.join('')}</w:footnotes>` },
    { name: 'docProps/core.xml', content: properties(document) },
    ...(document.files ?? []),
  ]);
}

function properties({ title = '', creator = '' }: WrittenDocument): string {
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator></cp:coreProperties>`;
}

function contentTypes(): string {
  const part = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${part}.document.main+xml"/></Types>`;
}

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}
