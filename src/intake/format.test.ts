import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';
import { UnreadableInput } from './unreadable.ts';

const of = (content: string, path: string, contentType?: string) => formatOf(Buffer.from(content), path, contentType);

function refusal(content: string, path: string): string {
  try {
    return of(content, path);
  } catch (error) {
    return error instanceof UnreadableInput ? error.code : String(error);
  }
}

describe('the format of an input', () => {
  it('is told by its content before its name', () => {
    expect(of('<!DOCTYPE html><html><body>x</body></html>', 'saved.txt')).toBe('html');
    expect(of('%PDF-1.7\n', 'report.html')).toBe('pdf');
    expect(of('\ufeff  <html lang="en">', 'page')).toBe('html');
    expect(formatOf(Buffer.from('<html><p>words</p>', 'utf16le'), 'page')).toBe('html');
  });

  it('is told after any number of comments', () => {
    expect(of(`${'<!---->\n'.repeat(200)}<html><body>x</body></html>`, 'saved.txt')).toBe('html');
    expect(of(`${'<!-- - -- -->'.repeat(200)}x`, 'saved.txt')).toBe('text');
  });

  it('is a Word document where a ZIP archive has its name, its type or its files', () => {
    const zip = 'PK\u0003\u0004…';
    expect(formatOf(Buffer.from(zip, 'latin1'), 'a.docx')).toBe('docx');
    expect(formatOf(Buffer.from(`${zip}word/document.xml`, 'latin1'), 'a')).toBe('docx');
    expect(formatOf(Buffer.from(zip, 'latin1'), 'a', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe('docx');
  });

  it('is told by its name or by HTTP where the content doesn’t tell', () => {
    expect(of('<p>One paragraph', 'piece.htm')).toBe('html');
    expect(of('# A heading', 'notes.md')).toBe('markdown');
    expect(of('<p>One paragraph', '-', 'text/html')).toBe('html');
    expect(of('Only words.', 'words.html')).toBe('text');
  });

  it('is Markdown where YAML stands before it', () => {
    expect(of('---\ntitle: A day\n---\n\nWords.', 'clip')).toBe('markdown');
  });

  it('is plain text else', () => {
    expect(of('Just words.', 'report')).toBe('text');
    expect(of('Just words.', 'report.log')).toBe('text');
  });

  it('is refused, saying what to do, where it can’t be read', () => {
    expect(refusal('', 'a.txt')).toBe('empty');
    expect(refusal('PK\u0003\u0004…', 'a.odt')).toBe('unsupported-format');
    expect(refusal('{"a": 1}', 'a.json')).toBe('unsupported-format');
    expect(refusal('<?xml version="1.0"?><rss></rss>', 'feed')).toBe('unsupported-format');
    expect(() => of('{\\rtf1 words}', 'a.txt')).toThrow(/plain text, Markdown, HTML, PDF and Word/);
  });
});
