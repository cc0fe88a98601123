import type { ItemAnswer, Passage } from '../api/answers.ts';
import { KIND_WORDS } from '../words/names.ts';
import { ConfirmAccount } from './confirm-account.tsx';
import { EditFailure } from './edit-failure.tsx';
import { useEdit } from './use-edit.ts';

/** What can be changed of one account: it is wrong, it is right though in doubt, or it tells something else than the others. */
export function AccountActions({ passage, answer }: { passage: Passage; answer: ItemAnswer }) {
  const { id } = passage.account;
  const last = answer.passages.length === 1;
  // What is rejected is gone from here; the list of edits shows it, with what takes it back.
  const edit = useEdit({ leave: true });
  const kind = KIND_WORDS[answer.item.kind].toLowerCase();
  const from = <span className="visually-hidden"> (account in {passage.report.title})</span>;
  return (
    <span className="account-actions">
      <button type="button" className="link-button" disabled={edit.isPending} onClick={() => edit.mutate({ op: 'reject', ids: [id] })}>
        Reject{from}
      </button>
      <ConfirmAccount account={passage.account} reportTitle={passage.report.title} />
      {!last && (
        <button type="button" className="link-button" disabled={edit.isPending} onClick={() => edit.mutate({ op: 'separate', ids: [id] })}>
          Another {kind}
          {from}
        </button>
      )}
      <EditFailure error={edit.error} />
    </span>
  );
}
