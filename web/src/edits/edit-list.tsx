import { Link } from '@tanstack/react-router';
import type { EditLine } from '../api/answers.ts';
import { ActorLinks } from '../items/links.tsx';
import { EditFailure } from './edit-failure.tsx';
import { useUndo } from './use-edit.ts';

interface EditListProps {
  edits: readonly EditLine[];
  editable: boolean;
  /** Whether what each changed is named with it. */
  withTargets?: boolean;
}

/** Edits with who made them, and what takes each back. */
export function EditList({ edits, editable, withTargets = false }: EditListProps) {
  const undo = useUndo();
  return (
    <>
      <EditFailure error={undo.error} />
      <ul className="edits">
        {edits.map((edit) => (
          <li key={edit.id}>
            <Change edit={edit} withTargets={withTargets} />
            {editable && (
              <button
                type="button"
                className="button"
                aria-label={`Undo: ${edit.words}`}
                disabled={undo.isPending}
                onClick={() => undo.mutate(edit.id)}
              >
                Undo
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was changed, of what, by whom, and why. */
function Change({ edit, withTargets }: { edit: EditLine; withTargets: boolean }) {
  return (
    <>
      <p>
        <strong className="edit-op">{edit.op}</strong> <bdi>{edit.change ?? edit.words}</bdi>
        {edit.dormant && <span className="quiet"> (dormant: what it names is gone)</span>}
      </p>
      <p className="quiet">
        {edit.outlets.length > 0 && (
          <>
            <bdi>{edit.outlets.join(', ')}</bdi> ·{' '}
          </>
        )}
        {withTargets && <Targets edit={edit} />}
        by <bdi>{edit.by}</bdi>
        {edit.note !== undefined && (
          <>
            : <bdi>{edit.note}</bdi>
          </>
        )}
      </p>
    </>
  );
}

function Targets({ edit }: { edit: EditLine }) {
  if (edit.actors.length + edit.items.length === 0) return null;
  return (
    <>
      <ActorLinks actors={edit.actors} />
      {edit.items.map((item) => (
        <Link key={item.id} to="/items/$id" params={{ id: item.id }}>
          <bdi>{item.label}</bdi>{' '}
        </Link>
      ))}{' '}
      ·{' '}
    </>
  );
}
