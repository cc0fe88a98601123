import { analyse } from 'chardet';
import sniffHtmlEncoding from 'html-encoding-sniffer';
import type { Problem } from '../model/index.ts';
import { UnreadableInput } from './unreadable.ts';

/** Bytes on which an encoding is guessed. */
const GUESS_BYTES = 64 * 1024;
/** Bytes on which UTF-16 without a byte order mark is recognised. */
const UTF16_SAMPLE_BYTES = 4096;
/** Share of characters that no text holds (control characters, undecodable bytes) over which the input is no text. */
const MAX_INSANE_SHARE = 0.02;

/** Control characters but for tabs, line ends and those of old Windows code pages; bytes that could not be decoded. */
const INSANE = /(?![\t-\r\u0080-\u009f])[\p{Cc}\ufffd]/gu;

export interface Decoded {
  text: string;
  problems: Problem[];
}

/**
 * Bytes of a text format as a string, by the first that tells: byte order mark → UTF-16 by the place of its zeros → UTF-8, when the
 * bytes are valid UTF-8 beyond ASCII → the charset HTTP gave → the charset an HTML page declares → ASCII → a guess (chardet), which is a problem.
 * Valid multi-byte UTF-8 goes before a declared charset since it hardly ever arises by chance, while declarations are often wrong.
 * The byte order mark is dropped. Throws `UnreadableInput` (`binary`, `encoding-unknown`) when no text comes of it.
 */
export function decode(bytes: Uint8Array, isHtml: boolean, contentType?: string): Decoded {
  const decoded = byMark(bytes) ?? byZeros(bytes) ?? withoutMark(bytes, isHtml, contentType);
  refuseInsane(decoded.text);
  return decoded;
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const label = sniffedByMark(bytes);
  return label === undefined ? undefined : declared(bytes, label);
}

function sniffedByMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in text with spaces and line ends every second byte is often zero, always on the same side. */
function byZeros(bytes: Uint8Array): Decoded | undefined {
  if (!bytes.includes(0)) return undefined;
  const sample = bytes.subarray(0, UTF16_SAMPLE_BYTES);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.1 && even < odd * 0.05) return declared(bytes, 'utf-16le');
  if (even > half * 0.1 && odd < even * 0.05) return declared(bytes, 'utf-16be');
  throw new UnreadableInput('binary', 'This is no text: it holds zero bytes. Give the report as plain text, Markdown, HTML or PDF.');
}

function withoutMark(bytes: Uint8Array, isHtml: boolean, contentType?: string): Decoded {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== undefined && utf8.length !== bytes.length) return { text: utf8, problems: [] };
  const label = charsetOf(contentType) ?? (isHtml ? declaredInPage(bytes) : undefined);
  if (label !== undefined && !isUtf8(label)) return declared(bytes, label);
  if (utf8 !== undefined) return { text: utf8, problems: [] };
  return damagedUtf8(bytes) ?? guessed(bytes);
}

function declared(bytes: Uint8Array, label: string): Decoded {
  const text = new TextDecoder(label).decode(bytes);
  return { text, problems: damageOf(text, label) };
}

function damageOf(text: string, label: string): Problem[] {
  if (!text.includes('\ufffd')) return [];
  return [{ code: 'encoding-damaged', message: `Some bytes are no ${label.toUpperCase()}; they are shown as “\ufffd”.` }];
}

/**
 * Well-formed UTF-8 with some bad bytes: a broken copy, since other encodings hardly ever hold well-formed sequences by chance, the longer the
 * less. It is one where at most one byte is bad for each byte that continues a sequence.
 */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = countOf(text, /\ufffd/g);
  const [two, three, four] = [/[\u0080-\u07ff]/gu, /[\u0800-\ufffc\uffff]/gu, /[\u{10000}-\u{10ffff}]/gu].map((pattern) => countOf(text, pattern));
  const continuing = (two ?? 0) + 2 * (three ?? 0) + 3 * (four ?? 0);
  return bad <= continuing ? { text, problems: damageOf(text, 'utf-8') } : undefined;
}

function guessed(bytes: Uint8Array): Decoded {
  const matches = analyse(aroundFirstNonAscii(bytes)).map((match) => match.name);
  const label = matches.find((name) => isLabel(name) && !isUtf8(name)) ?? 'windows-1252';
  // ISO 8859-1 on the web means Windows-1252, which holds the curly quotes.
  const text = new TextDecoder(label).decode(bytes);
  const message = `The encoding isn't told; it was taken for ${label}. If letters are wrong, save the file as UTF-8.`;
  return { text, problems: [{ code: 'encoding-guessed', message }, ...damageOf(text, label)] };
}

function aroundFirstNonAscii(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - GUESS_BYTES / 4);
  return bytes.subarray(start, start + GUESS_BYTES);
}

function strictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function charsetOf(contentType: string | undefined): string | undefined {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  return charset !== undefined && isLabel(charset) ? charset : undefined;
}

/** The charset of the page's own declaration; the sniffer names its default when there is none, so two defaults tell the difference. */
function declaredInPage(bytes: Uint8Array): string | undefined {
  const one = sniffHtmlEncoding(bytes, { defaultEncoding: 'windows-1252' });
  const other = sniffHtmlEncoding(bytes, { defaultEncoding: 'UTF-8' });
  return one === other && isLabel(one) ? one : undefined;
}

function isUtf8(label: string): boolean {
  return new TextDecoder(label).encoding === 'utf-8';
}

function isLabel(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Throws when too much of the text is what no text holds. */
function refuseInsane(text: string): void {
  const insane = countOf(text, INSANE);
  if (insane > Math.max(2, text.length * MAX_INSANE_SHARE)) {
    throw new UnreadableInput('encoding-unknown', "This can't be read as text in any known encoding. Save the report as UTF-8 and give it again.");
  }
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text) !== null) count += 1;
  return count;
}
