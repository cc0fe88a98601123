import type { FormEvent } from 'react';
import type { ReportRef } from '../api/answers.ts';
import { EditFailure } from './edit-failure.tsx';
import { useEdit } from './use-edit.ts';

/** Tells to which publisher an outlet belongs: outlets of one publisher are one origin. */
export function FamilyForm({ reports }: { reports: readonly ReportRef[] }) {
  const edit = useEdit();
  const outlets = [...new Map(reports.map((report) => [report.source ?? report.title, report] as const))];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [outlet, name] = [given.get('outlet'), given.get('name')];
    if (typeof outlet === 'string' && typeof name === 'string') edit.mutate({ op: 'family', ids: [outlet], name });
  };
  return (
    <details className="change">
      <summary>Change whose outlet it is</summary>
      <p className="quiet">
        Outlets of one publisher are one origin. An outlet’s own name parts it from others. It counts for all reports of the outlet.
      </p>
      <form className="change-form" onSubmit={submit}>
        <label className="filter">
          <span>Outlet</span>
          <select name="outlet" required>
            {outlets.map(([name, report]) => (
              <option key={report.id} value={report.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="filter">
          <span>Belongs to</span>
          <input name="name" required maxLength={400} autoComplete="off" placeholder="publisher" />
        </label>
        <button type="submit" className="button" disabled={edit.isPending}>
          Set family
        </button>
        <EditFailure error={edit.error} />
      </form>
    </details>
  );
}
