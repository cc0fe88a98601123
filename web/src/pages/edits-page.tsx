import { useQuery } from '@tanstack/react-query';
import { edits } from '../api/questions.ts';
import { EditList } from '../edits/edit-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';

/** Everything that users changed, with what takes it back. */
export function EditsPage() {
  useTitle('Edits');
  const query = useQuery(edits());
  return (
    <>
      <h1>Edits</h1>
      <p className="quiet">What you changed. It stays through new reports and rebuilds, stands in every export as yours, and can be taken back.</p>
      <Answered query={query}>
        {({ edits: made, editable }) =>
          made.length === 0 ? (
            <Empty title="No edits">
              Merge, split or rename an actor on its page; reject an account, confirm one that is in doubt, or tell whose outlet a source is, on the
              page of its event.
            </Empty>
          ) : (
            <EditList edits={made} editable={editable} withTargets />
          )
        }
      </Answered>
    </>
  );
}
