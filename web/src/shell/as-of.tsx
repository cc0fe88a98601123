import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { DAY, showAsOf } from '../api/day.ts';
import { overview } from '../api/questions.ts';
import { dateWords } from '../words/dates.ts';
import { counted } from '../words/names.ts';

/** Opens a dialog that asks for the day as of which the dossier is to be shown. */
export function AsOfButton() {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <button type="button" className="icon-button" aria-label="As of a day" title="Show the dossier as of a day" onClick={() => setAsked(true)}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="icon-lines">
          <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />
        </svg>
      </button>
      {asked && <AsOfDialog onClose={() => setAsked(false)} />}
    </>
  );
}

function AsOfDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="as-of-title" onClose={onClose}>
      <h2 id="as-of-title">The dossier as of a day</h2>
      <p className="quiet">What could be known on that day: without anything from reports published later.</p>
      <form onSubmit={showChosen} className="dialog-form">
        <label className="filter">
          <span>Day</span>
          <input type="date" name="day" defaultValue={DAY ?? ''} required />
        </label>
        <button type="submit" className="button">
          Show
        </button>
        {DAY !== undefined && (
          <button type="button" className="button" onClick={() => showAsOf(undefined)}>
            Show all
          </button>
        )}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
      </form>
    </dialog>
  );
}

function showChosen(event: FormEvent<HTMLFormElement>): void {
  event.preventDefault();
  const day = new FormData(event.currentTarget).get('day');
  showAsOf(typeof day === 'string' && day !== '' ? day : undefined);
}

/** Says on every page that it shows the dossier as of a day, and what that means for reports without an exact date. */
export function AsOfNotice() {
  const query = useQuery(overview());
  const then = query.data?.as_of;
  if (then === undefined) return null;
  return (
    <aside className="as-of-notice" aria-label="As of a day">
      <strong>As of {dateWords(then.day)}</strong>{' '}
      <span>
        {counted(then.known, 'report')}
        {then.bounded > 0 && `, ${then.bounded} with a date that is only bounded`}
        {then.undated > 0 && `; ${counted(then.undated, 'report')} without any date left out`}.
      </span>{' '}
      {DAY !== undefined && (
        <button type="button" className="link-button" onClick={() => showAsOf(undefined)}>
          Show all
        </button>
      )}
    </aside>
  );
}
