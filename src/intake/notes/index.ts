import type { Note, Part } from '../../model/index.ts';
import { spanOf } from '../../model/index.ts';
import { dayOrderOf } from '../plain/printed-dates.ts';
import { citationOf } from './citation.ts';
import { markerOf } from './marker.ts';
import { earlierNote } from './same-source.ts';

/** What a note cites stands near its beginning; a longer note is an essay of its own. */
const LONGEST_CITATION = 2000;

/**
 * The foot- and endnotes among the parts of a text, in order: what each cites, and for "Ibid." the marker of the note that is
 * meant. Spans are UTF-16 ranges of the whole note.
 */
export function notesOf(text: string, parts: readonly Part[]): Note[] {
  const noteParts = parts.filter((part) => part.role === 'note');
  const order = dayOrderOf(noteParts.map((part) => text.slice(part.start, part.end)));
  const notes: Note[] = [];
  for (const part of joinContinued(text, noteParts)) {
    const span = spanOf(text, part.start, part.end);
    const { marker, rest } = markerOf(span.exact.slice(0, LONGEST_CITATION), notes.length + 1);
    const same = earlierNote(rest, notes);
    const cites = same === undefined ? citationOf(rest, order) : undefined;
    notes.push({ marker, span, ...(cites ? { cites } : {}), ...(same === undefined ? {} : { same_as: same }) });
  }
  return notes;
}

/** A part without a marker right below one with a marker goes on with that note. */
function joinContinued(text: string, parts: readonly Part[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const own = text.slice(part.start, part.end);
    const marked = markerOf(own, 0).printed;
    const lastMarked = last !== undefined && markerOf(text.slice(last.start, last.end), 0).printed;
    const near = last !== undefined && (text.slice(last.end, part.start).match(/\n/g)?.length ?? 0) < 2;
    if (last !== undefined && !marked && lastMarked && near) last.end = part.end;
    else joined.push({ start: part.start, end: part.end });
  }
  return joined;
}
