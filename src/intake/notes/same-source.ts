import type { Note } from '../../model/index.ts';
import { bare, findPhrase, fold, phraseAt } from '../plain/page-words.ts';

/** An "Ibid." says little more: a page number, a date of access. */
const LONGEST_IBID = 80;

/**
 * The marker of the note whose source this one cites again: for "Ibid.", "a.g.e.", "Там же" the note before (or the one that the
 * note before points at itself), for "Kaya, op. cit." the nearest one above by Kaya. Undefined when it cites a source of its own.
 */
export function earlierNote(rest: string, before: readonly Note[]): string | undefined {
  const own = rest.replace(/^[\s"“(]*(?:(?:see|cf|bkz|см|vgl|voir|véase|cfr|zob|zie)\.?\s+)?/iu, '').trim();
  if (/https?:\/\/|www\./iu.test(own)) return undefined;
  const folded = fold(own);
  const opCit = findPhrase('opCit', own.slice(0, 200));
  if (opCit !== undefined && opCit.start > 0) return byAuthor(own.slice(0, opCit.start), before);
  if (phraseAt('ibid', folded, 0) === undefined && (opCit === undefined || opCit.start > 0)) return undefined;
  if (own.length > LONGEST_IBID) return undefined;
  const last = before.at(-1);
  return last === undefined ? undefined : (last.same_as ?? last.marker);
}

/** "Kaya, " → the nearest note above in which the name stands before the title. */
function byAuthor(text: string, before: readonly Note[]): string | undefined {
  const words = fold(bare(text)).match(/\p{L}{3,}/gu) ?? [];
  const surname = words.at(-1);
  if (surname === undefined) return undefined;
  const named = new RegExp(`(?<!\\p{L})${surname}(?!\\p{L})`, 'u');
  return before.findLast((note) => note.same_as === undefined && named.test(fold(note.span.exact.slice(0, 200))))?.marker;
}
