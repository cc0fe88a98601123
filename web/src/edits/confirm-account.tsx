import { useQuery } from '@tanstack/react-query';
import type { Account } from '../api/answers.ts';
import { overview } from '../api/questions.ts';
import { EditFailure } from './edit-failure.tsx';
import { useEdit } from './use-edit.ts';

interface ConfirmAccountProps {
  account: Pick<Account, 'id' | 'doubts'>;
  /** The title of its report, for who hears the page. */
  reportTitle: string;
}

/** Says of an account in doubt that it is right, so that lists have it; nothing where nothing is in doubt, or nothing can be changed. */
export function ConfirmAccount({ account, reportTitle }: ConfirmAccountProps) {
  const confirm = useEdit();
  const editable = useQuery(overview()).data?.editable === true;
  if (!editable || account.doubts === undefined) return null;
  return (
    <>
      <button
        type="button"
        className="link-button"
        title="It is right: list it, and doubt it no more"
        disabled={confirm.isPending}
        onClick={() => confirm.mutate({ op: 'confirm', ids: [account.id] })}
      >
        Confirm<span className="visually-hidden"> (account in {reportTitle})</span>
      </button>
      <EditFailure error={confirm.error} />
    </>
  );
}
