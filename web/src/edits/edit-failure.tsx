import { AskError } from '../api/ask.ts';

/** Why an edit couldn't be made, and what to do. */
export function EditFailure({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <p className="problem" role="alert">
      {error.message} {error instanceof AskError && error.advice}
    </p>
  );
}
