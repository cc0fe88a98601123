import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AskError } from '../api/ask.ts';

/** Shows an answer when it is there; before that that it is on its way, or what went wrong and what to do. */
export function Answered<Answer>({ query, children }: { query: UseQueryResult<Answer>; children: (answer: Answer) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />;
}

function Loading() {
  return (
    <output className="loading">
      <span className="visually-hidden">Loading</span>
      <span className="wait" />
      <span className="wait" />
      <span className="wait" />
    </output>
  );
}

export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const advice = error instanceof AskError ? error.advice : 'Reload the page.';
  return (
    <div className="notice" role="alert">
      <h2>{error.message}</h2>
      <p>{advice}</p>
      {retry && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** A list without lines: why, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
    </div>
  );
}
