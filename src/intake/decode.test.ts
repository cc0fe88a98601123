import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { UnreadableInput } from './unreadable.ts';

const WORDS = 'The minister said “it’s fine” at the café.';
const latin = (text: string) => Buffer.from(text, 'latin1');

function codeOf(bytes: Uint8Array): string {
  try {
    decode(bytes, false);
    return 'read';
  } catch (error) {
    return error instanceof UnreadableInput ? error.code : String(error);
  }
}

describe('decoding', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(Buffer.from(WORDS), false)).toEqual({ text: WORDS, problems: [] });
    expect(decode(Buffer.from(`\ufeff${WORDS}`), false).text).toBe(WORDS);
  });

  it('reads UTF-16 in both orders, with a mark and by the place of its zeros', () => {
    const little = Buffer.from(WORDS, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decode(little, false).text).toBe(WORDS);
    expect(decode(big, false).text).toBe(WORDS);
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little]), false).text).toBe(WORDS);
    expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), false).text).toBe(WORDS);
  });

  it('takes the charset that HTTP gives', () => {
    const decoded = decode(latin('Ankara\u2019n\xfdn \xfe\xf6yle'.replace('\u2019', "'")), true, 'text/html; charset=windows-1254');
    expect(decoded).toEqual({ text: "Ankara'nın şöyle", problems: [] });
  });

  it('takes the charset that a page declares', () => {
    const page = latin('<html><head><meta charset="iso-8859-2"></head><body>\xb3\xf3d\xbc</body></html>');
    expect(decode(page, true).text).toContain('łódź');
    expect(decode(page, true).problems).toEqual([]);
  });

  it('believes valid UTF-8 rather than a wrong declaration', () => {
    expect(decode(Buffer.from(`<meta charset="windows-1252"><p>${WORDS}</p>`), true).text).toContain(WORDS);
  });

  it('guesses where nothing is declared, keeps curly quotes, and says so', () => {
    const decoded = decode(latin('The minister said \x93it\x92s fine\x94 at the caf\xe9, and nobody in the room objected to that.'), false);
    expect(decoded.text).toBe('The minister said “it’s fine” at the café, and nobody in the room objected to that.');
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-guessed']);
  });

  it('keeps damaged UTF-8 as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Über die Brücke führt für viele Jahre kein Weg zurück, hört man früh und spät.'), Buffer.from([0xc3])]);
    const decoded = decode(bytes, false);
    expect(decoded.text).toContain('Brücke');
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-damaged']);
  });

  it('keeps UTF-8 with one bad byte as UTF-8, even where a single sign shows what it is', () => {
    const decoded = decode(
      Buffer.concat([Buffer.from('The café reopened on Monday, its owner said, '), Buffer.from([0x92]), Buffer.from(' and closed.')]),
      false,
    );
    expect(decoded.text).toBe('The café reopened on Monday, its owner said, \ufffd and closed.');
    expect(decoded.problems.map((problem) => problem.code)).toEqual(['encoding-damaged']);
  });

  it('refuses bytes that are no text', () => {
    expect(codeOf(Buffer.from([1, 0, 0, 3, 4, 0, 9, 200, 0, 1, 2, 3, 0, 0, 0, 0, 77]))).toBe('binary');
    expect(codeOf(Buffer.from(Array.from({ length: 3000 }, (_, index) => 1 + ((index * 37) % 8))))).toBe('encoding-unknown');
  });
});
