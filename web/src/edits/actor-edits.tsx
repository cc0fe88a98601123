import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ActorAnswer } from '../api/answers.ts';
import { actors, overview } from '../api/questions.ts';
import { reportWords } from '../items/links.tsx';
import { EditFailure } from './edit-failure.tsx';
import { EditList } from './edit-list.tsx';
import { useEdit } from './use-edit.ts';

/** What was changed of an actor, and what can be: another name, one with another actor, another one in some reports. */
export function ActorEdits({ answer }: { answer: ActorAnswer }) {
  const editable = useQuery(overview()).data?.editable === true;
  return (
    <>
      {answer.edits.length > 0 && (
        <section aria-labelledby="edits">
          <h2 id="edits">Changed by you</h2>
          <EditList edits={answer.edits} editable={editable} />
        </section>
      )}
      {editable && (
        <details className="change">
          <summary>Change this actor</summary>
          <RenameForm answer={answer} />
          <MergeForm answer={answer} />
          {answer.line.reports > 1 && <SplitForm answer={answer} />}
        </details>
      )}
    </>
  );
}

function RenameForm({ answer }: { answer: ActorAnswer }) {
  const edit = useEdit();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = new FormData(event.currentTarget).get('name');
    if (typeof name === 'string') edit.mutate({ op: 'rename', ids: [answer.actor.id], name });
  };
  return (
    <form className="change-form" onSubmit={submit}>
      <label className="filter">
        <span>It is called</span>
        <input name="name" defaultValue={answer.actor.name} required maxLength={400} autoComplete="off" />
      </label>
      <button type="submit" className="button" disabled={edit.isPending}>
        Rename
      </button>
      <EditFailure error={edit.error} />
    </form>
  );
}

/** Another actor is found by typing its name. */
function MergeForm({ answer }: { answer: ActorAnswer }) {
  const edit = useEdit({ leave: true });
  const [words, setWords] = useState('');
  const list = useId();
  const found = useQuery({ ...actors({ q: words, limit: 20 }), enabled: words.trim().length > 1 });
  const others = (found.data?.lines ?? []).filter(({ id }) => id !== answer.actor.id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const other = new FormData(event.currentTarget).get('other');
    if (typeof other === 'string') edit.mutate({ op: 'merge', ids: [answer.actor.id, other] });
  };
  return (
    <form className="change-form" onSubmit={submit}>
      <label className="filter">
        <span>It is the same as: find by name</span>
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} autoComplete="off" aria-controls={list} />
      </label>
      <label className="filter">
        <span>Which one</span>
        <select name="other" id={list} required disabled={others.length === 0}>
          {others.length === 0 && <option value="">none found yet</option>}
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name} ({[other.kind, other.country].filter(Boolean).join(', ')})
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button" disabled={edit.isPending || others.length === 0}>
        Merge
      </button>
      <EditFailure error={edit.error} />
    </form>
  );
}

function SplitForm({ answer }: { answer: ActorAnswer }) {
  const edit = useEdit({ leave: true });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reports = new FormData(event.currentTarget).getAll('report').filter((id) => typeof id === 'string');
    edit.mutate({ op: 'split', ids: [answer.actor.id, ...reports] });
  };
  return (
    <form className="change-form" onSubmit={submit}>
      <fieldset>
        <legend>In these reports it is another one of that name</legend>
        {answer.reports.map((report) => (
          <label key={report.id}>
            <input type="checkbox" name="report" value={report.id} /> <bdi>{report.title}</bdi> <span className="quiet">{reportWords(report)}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button" disabled={edit.isPending}>
        Split
      </button>
      <EditFailure error={edit.error} />
    </form>
  );
}
