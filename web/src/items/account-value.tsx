import type { Account } from '../api/answers.ts';
import { amountWords } from '../words/amounts.ts';
import { dateWords } from '../words/dates.ts';
import { StatusMark } from './status-mark.tsx';

/** What sets one account apart from the others at a glance: its status, its form, or its amount and period. */
export function AccountValue({ account }: { account: Account }) {
  if ('trigger' in account) return <StatusMark status={account.status} />;
  if ('content' in account) return <span className="tag">{account.form}</span>;
  return (
    <strong>
      {amountWords(account)}
      {account.period && `, ${dateWords(account.period.edtf)}`}
    </strong>
  );
}
