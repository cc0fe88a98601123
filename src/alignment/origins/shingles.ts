import { ARTICLE_ROLES, type PartRole, type Report } from '../../model/index.ts';
import { normalWords } from '../normal-form.ts';

/** A paragraph, heading or the like of a report, with the hashes of all its runs of five words. */
export interface Passage {
  start: number;
  end: number;
  role: PartRole;
  words: number;
  /** Whether it is somebody's words, which two outlets may write down alike. */
  quoted: boolean;
  shingles: Int32Array;
}

/** Words of a run. Shorter passages are one run. */
const LENGTH = 5;

/** The article's passages. Linear in the text. */
export function passagesOf(report: Report): Passage[] {
  return report.parts
    .filter((part) => ARTICLE_ROLES.has(part.role))
    .map(({ start, end, role }) => {
      const text = report.text.slice(start, end);
      const words = normalWords(text);
      return { start, end, role, words: words.length, quoted: /^\s*["“„«]/u.test(text), shingles: shinglesOf(words) };
    });
}

/** A hash of 32 bits for each run of words, of which one depends on the order of its words. */
function shinglesOf(words: readonly string[]): Int32Array {
  const hashes = words.map(wordHash);
  const runs = Math.max(1, hashes.length - LENGTH + 1);
  const shingles = new Int32Array(hashes.length === 0 ? 0 : runs);
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (const word of hashes.slice(at, at + LENGTH)) hash = mixed(Math.imul(hash, 0x01000193) ^ word);
    shingles[at] = hash;
  }
  return shingles;
}

/** FNV-1a over UTF-16 code units. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** The finishing steps of MurmurHash3, so that all bits tell. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/**
 * A quarter of the shingles, the same ones in every text: two texts share about the same part of their samples as of their shingles
 * ("0 mod p" of Manber's finding of similar files).
 */
export function isSampled(shingle: number): boolean {
  return (shingle & 3) === 0;
}
