import { describe, expect, it } from 'vitest';
import type { Intake, Report } from '../../model/index.ts';
import { readReport } from '../index.ts';
import { paragraph, type WrittenDocument, writeDocx } from '../testing/docx-writer.ts';
import { writeZip } from '../testing/zip-writer.ts';

const read = (bytes: Uint8Array, path = 'story.docx') => readReport({ bytes, path });

async function reportOf(document: WrittenDocument): Promise<Report> {
  const intake = await read(writeDocx(document));
  if (!intake.ok) throw new Error(intake.failure.message);
  return intake.report;
}

const partsOf = (report: Report) => report.parts.map((part) => [part.role, report.text.slice(part.start, part.end)]);
const codeOf = (intake: Intake) => (intake.ok ? 'read' : intake.failure.code);

const LONG = 'The two ministers met in the old harbour town on Monday, where they signed an accord on fishing rights that was sought for years.';
const NEXT = 'Under the accord, boats of both sides may fish near the islands, provided that they report each catch by the next morning.';

describe('a Word document', () => {
  it('gives its title, headings, paragraphs and lists as parts', async () => {
    const item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const report = await reportOf({
      body: [
        paragraph('Ministers sign accord in harbour town', 'Title'),
        paragraph(LONG),
        paragraph('What it costs', 'Heading1'),
        paragraph(NEXT),
        `<w:tbl><w:tr><w:tc>${paragraph('Licences')}</w:tc><w:tc>${paragraph('1,200')}</w:tc></w:tr></w:tbl>`,
        `<w:p>${item}<w:r><w:t>Boats must carry a beacon.</w:t></w:r></w:p>`,
      ].join(''),
    });
    expect(report.title).toBe('Ministers sign accord in harbour town');
    expect(partsOf(report).slice(0, 4)).toEqual([
      ['title', 'Ministers sign accord in harbour town'],
      ['paragraph', LONG],
      ['heading', 'What it costs'],
      ['paragraph', NEXT],
    ]);
    expect(partsOf(report)).toContainEqual(['list', 'Licences']);
    expect(partsOf(report)).toContainEqual(['list', '1,200']);
  });

  it('keeps its footnotes as notes that the text calls by number', async () => {
    const report = await reportOf({
      body: paragraph(`<w:r><w:t>${LONG}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>`) + paragraph(NEXT),
      footnotes: ['“Accord signed”, The Harbour Post, https://post.example/accord.'],
    });
    expect(report.text).toContain('for years.[1]');
    expect(report.notes).toMatchObject([{ marker: '1', cites: { url: 'https://post.example/accord' } }]);
    expect(report.parts.at(-1)?.role).toBe('note');
  });

  it('leaves deleted words out and keeps inserted ones', async () => {
    const changed = `<w:r><w:t xml:space="preserve">Talks will begin </w:t></w:r><w:del><w:r><w:delText>on Tuesday</w:delText></w:r></w:del><w:ins><w:r><w:t>on Friday</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>`;
    expect((await reportOf({ body: paragraph(changed) + paragraph(LONG) })).text).toContain('Talks will begin on Friday.');
  });

  it('has the author of its properties where it names none, and never a date of publication from them', async () => {
    const report = await reportOf({ body: paragraph(LONG) + paragraph(NEXT), creator: 'Jane Doe', title: 'A note on fishing' });
    expect(report.authors).toEqual(['Jane Doe']);
    expect(report.title).toBe('A note on fishing');
    expect(report.published).toBeUndefined();
  });

  it('is told by its content where its name says something else', async () => {
    const intake = await read(writeDocx({ body: paragraph(LONG) }), 'attachment');
    expect(codeOf(intake)).toBe('read');
  });
});

describe('a Word document that is not to be trusted', () => {
  it('is refused when it declares entities', async () => {
    const laughs = '<?xml version="1.0"?><!-- <a> --><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(codeOf(await read(writeDocx({ prolog: laughs, body: paragraph('&b;') })))).toBe('xml-entities');
    const external = '<!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/hostname">]>';
    expect(codeOf(await read(writeDocx({ prolog: external, body: paragraph('&file;') })))).toBe('xml-entities');
  });

  it('is refused when a part unpacks to far more than it holds', async () => {
    const files = [{ name: 'word/comments.xml', content: Buffer.alloc(6 * 1024 * 1024, 'a') }];
    expect(codeOf(await read(writeDocx({ body: paragraph(LONG), files })))).toBe('suspicious-size');
  });

  it('is read without its pictures and programs, however large they unpack', async () => {
    const files = [
      { name: 'word/media/image1.png', content: Buffer.alloc(6 * 1024 * 1024) },
      { name: 'word/vbaProject.bin', content: 'MZ' },
    ];
    expect(codeOf(await read(writeDocx({ body: paragraph(LONG), files })))).toBe('read');
  });

  it('is told to be damaged, locked or another document', async () => {
    const whole = writeDocx({ body: paragraph(LONG) });
    expect(codeOf(await read(whole.subarray(0, whole.length - 200)))).toBe('docx-damaged');
    expect(codeOf(await read(writeZip([{ name: 'word/document.xml', content: 'x', encrypted: true }])))).toBe('encrypted');
    expect(codeOf(await read(writeZip([{ name: 'word/other.xml', content: '<x/>' }])))).toBe('docx-damaged');
    expect(codeOf(await read(writeDocx({ body: `${'<w:sdt><w:sdtContent>'.repeat(400)}${'</w:sdtContent></w:sdt>'.repeat(400)}` })))).toBe(
      'docx-damaged',
    );
  });
});
