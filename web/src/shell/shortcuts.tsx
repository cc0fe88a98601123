import { useEffect, useRef } from 'react';

const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['/', 'search'],
  ['j', 'next line, or next finding in a report'],
  ['k', 'previous line or finding'],
  ['Enter', 'open the line at its words'],
  ['e', 'show or hide a line’s accounts'],
  ['c', 'in a report: show or hide what is not the article'],
  ['Esc', 'close what is open'],
  ['g …', 'then o, r, t, s, f, a, d, v or e: go to overview, reports, timeline, statements, figures, actors, differences, coverage, edits'],
  ['?', 'this list'],
];

/** The list of keyboard shortcuts, in a dialog that "?" opens. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="shortcuts" aria-labelledby="shortcuts-title" onClose={onClose}>
      <h2 id="shortcuts-title">Keyboard</h2>
      <dl>
        {SHORTCUTS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
