import { afterPhrase, bare, findPhrase, isPhrase } from '../page-words.ts';
import type { Rule } from './page.ts';

const BULLET = /^(?:[•▪●◦‣■►▶✓✔∙⁃]\s*|[*·–—-]\s+)(?=[\p{L}\p{N}"“«„'‘([])/u;
const NUMBERED = /^\(?(?:\d{1,2}|[a-z])[.)]\s+(?=[\p{L}"“«„'‘(])/u;

/** "• The first point": a point of a list; numbered points only beside another one. */
export const bullet: Rule = (block, place) => {
  if (BULLET.test(block.text)) return { kind: 'bullet' };
  const neighbours = [place.previous, place.next].some((other) => other !== undefined && NUMBERED.test(other.text));
  return NUMBERED.test(block.text) && neighbours ? { kind: 'bullet' } : undefined;
};

/** Whether a block that isn't a point itself goes on with the point above: it is indented as deep as the point's text. */
export function continuesPoint(indent: number, point: { indent: number; text: string }): boolean {
  const mark = (BULLET.exec(point.text) ?? NUMBERED.exec(point.text))?.[0].length ?? 0;
  return indent > point.indent && indent >= Math.min(point.indent + mark, point.indent + 2);
}

/** "Ada Kaya contributed reporting.", "Editing by Jan Roth", "(При участии …)" */
export const contributorLine: Rule = (block) => {
  if (block.weight > 180) return undefined;
  const begins = afterPhrase('contributor', block.text);
  if (
    begins !== undefined &&
    /^\s*[:：]?\s*[\p{Lu}\p{Lo}]/u.test(begins.rest) &&
    (!block.sentence || block.words <= 14 || begins.phrase.includes(' '))
  )
    return { kind: 'contributor' };
  const found = findPhrase('contributor', block.text);
  if (found === undefined || found.start === 0 || !/^[([*]?\p{Lu}|^[\p{Lo}(（]/u.test(block.text)) return undefined;
  const phrase = block.text.slice(found.start, found.end);
  return bare(phrase).split(/\s+/u).length >= 2 && block.words <= 30 ? { kind: 'contributor' } : undefined;
};

/** "About the author", "关于作者", "Yazar Hakkında" */
export const aboutAuthorHeading: Rule = (block, place) => (!place.head && isPhrase('aboutAuthor', block.text) ? { kind: 'aboutAuthor' } : undefined);

/** "Notes", "References:", "Kaynakça", "Примечания" */
export const notesHeading: Rule = (block, place) => (!place.head && isPhrase('notes', block.text) ? { kind: 'notesHeading' } : undefined);
