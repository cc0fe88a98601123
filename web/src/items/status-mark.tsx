import type { Status } from '../api/answers.ts';

/** Each status has a shape of its own, so that none is told by colour alone: filled for what was done, hollow for what was not. */
const SHAPES: Readonly<Record<Status, React.ReactNode>> = {
  occurred: <circle cx="8" cy="8" r="5" className="shape-filled" />,
  ongoing: (
    <>
      <circle cx="8" cy="8" r="5" className="shape-hollow" />
      <path d="M8 3a5 5 0 0 1 0 10z" className="shape-filled" />
    </>
  ),
  planned: <circle cx="8" cy="8" r="5" className="shape-hollow" />,
  proposed: <path d="M8 2.5 13.5 8 8 13.5 2.5 8z" className="shape-hollow" />,
  expected: <circle cx="8" cy="8" r="5" className="shape-hollow shape-dashed" />,
  alleged: <path d="M8 3 13.5 12.5H2.5z" className="shape-hollow" />,
  denied: (
    <>
      <circle cx="8" cy="8" r="5" className="shape-hollow" />
      <path d="M4.5 11.5 11.5 4.5" className="shape-hollow" />
    </>
  ),
  negated: <path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5" className="shape-hollow" />,
  hypothetical: <rect x="3" y="3" width="10" height="10" className="shape-hollow shape-dashed" />,
};

/** The shape alone, 16 units wide, for use inside another drawing. */
export function StatusShape({ status }: { status: Status }) {
  return <g className={`status-shape status-${status}`}>{SHAPES[status]}</g>;
}

/** A status as shape and word. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <span className="status">
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <StatusShape status={status} />
      </svg>
      {status}
    </span>
  );
}
