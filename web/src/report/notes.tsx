import { Link } from '@tanstack/react-router';
import type { Note, Report } from '../api/answers.ts';
import { dateWords } from '../words/dates.ts';
import { OutwardLink } from './report-head.tsx';

/** Foot- and endnotes with what they cite; an "Ibid." says which note is meant. */
export function Notes({ report }: { report: Report }) {
  if (report.notes.length === 0) return null;
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">Notes</h2>
      <ol>
        {report.notes.map((note) => (
          <li key={`${note.marker}-${note.span.start}`}>
            <span className="note-marker">{note.marker}</span>
            <NoteWords note={note} all={report.notes} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function NoteWords({ note, all }: { note: Note; all: readonly Note[] }) {
  const meant = note.same_as === undefined ? undefined : all.find((other) => other.marker === note.same_as);
  const cites = note.cites ?? meant?.cites;
  return (
    <div>
      {note.same_as !== undefined && (
        <span className="note-same">
          Ibid.: the same as note{' '}
          {meant ? (
            <Link to="." hash={`at-${meant.span.start}-${meant.span.end}`} replace resetScroll={false}>
              {note.same_as}
            </Link>
          ) : (
            note.same_as
          )}
          .{' '}
        </span>
      )}
      {cites ? <Cited cites={cites} /> : <bdi>{note.span.exact}</bdi>}{' '}
      <Link to="." hash={`at-${note.span.start}-${note.span.end}`} replace resetScroll={false} className="quiet">
        in the text
      </Link>
    </div>
  );
}

function Cited({ cites }: { cites: NonNullable<Note['cites']> }) {
  return (
    <>
      {cites.publisher && <span>{cites.publisher}. </span>}
      {cites.title && (
        <cite>
          <bdi>{cites.title}</bdi>.{' '}
        </cite>
      )}
      {cites.url && <OutwardLink url={cites.url} />}
      {cites.accessed && <span className="quiet"> accessed {dateWords(cites.accessed)}</span>}
    </>
  );
}
