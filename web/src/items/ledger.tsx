import { Link } from '@tanstack/react-router';
import type { EventRef, ItemAnswer } from '../api/answers.ts';
import { EditList } from '../edits/edit-list.tsx';
import { FamilyForm } from '../edits/family-form.tsx';
import { dateWords, publishedWords, timeWords } from '../words/dates.ts';
import { counted, originWords, reasonWords, stepWords } from '../words/names.ts';
import { OpensLink, reportWords } from './links.tsx';
import { StatusMark } from './status-mark.tsx';

/** How the word of an event went: announced, planned, moved, happened, denied; each with its report and whose word it is. */
export function Ledger({ lines }: { lines: ItemAnswer['ledger'] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">How the word of it went</h2>
      <ol className="ledger">
        {lines.map((line) => (
          <li key={line.opens.account}>
            <span className="ledger-date">{line.report.published ? publishedWords(line.report.published.edtf) : 'date not known'}</span>
            <span>
              <OpensLink opens={line.opens}>
                <strong>{stepWords(line.step)}</strong>
                {line.time && ` ${line.step === 'planned' || line.step === 'moved' ? 'for ' : ''}${dateWords(line.time)}`}
              </OpensLink>
              {line.from && <> (before: {dateWords(line.from)})</>}
              {line.cited !== undefined && (
                <>
                  , says <bdi>{line.cited}</bdi>
                </>
              )}
              <span className="quiet">
                {' '}
                · <bdi>{line.report.source ?? line.report.title}</bdi>
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The event of which it is a part, its own parts, and the others like it. */
export function LinkedEvents({ answer }: { answer: ItemAnswer }) {
  const groups: (readonly [title: string, events: readonly EventRef[]])[] = [
    ['Part of', answer.whole ? [answer.whole] : []],
    ['Its parts', answer.parts],
    ['Others of this series', answer.series],
  ];
  return groups.map(([title, events]) => {
    if (events.length === 0) return null;
    return (
      <section key={title}>
        <h2>{title}</h2>
        <ul className="linked">
          {events.map((event) => (
            <li key={event.id}>
              <StatusMark status={event.status} />
              <Link to="/items/$id" params={{ id: event.id }}>
                <bdi>{event.label}</bdi>
              </Link>
              {event.time && <span className="quiet">{timeWords(event.time)}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** From how many origins it comes, and why each account comes from there. */
export function Origins({ answer, editable }: { answer: ItemAnswer; editable: boolean }) {
  const { origins, item } = answer;
  if (origins.length === 0) return null;
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">Where it comes from</h2>
      <p className="quiet">{originsLine(item.reports, item.origins)}</p>
      <ul className="origins">
        {origins.map(({ origin, accounts, families }) => (
          <li key={origin.id}>
            <h3>{originWords(origin)}</h3>
            {families.length > 0 && <EditList edits={families} editable={editable} />}
            <ul>
              {accounts.map(({ report, opens, because }) => (
                <li key={opens.account}>
                  <OpensLink opens={opens}>
                    <bdi>{report.title}</bdi>
                  </OpensLink>{' '}
                  <span className="quiet">{reportWords(report)}</span>
                  <span className="because">{because.length === 0 ? 'told of its own' : because.map(reasonWords).join('; ')}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {editable && <FamilyForm reports={origins.flatMap(({ accounts }) => accounts.map(({ report }) => report))} />}
    </section>
  );
}

/** Several reports of one origin are one voice. */
function originsLine(reports: number, origins: number): string {
  const spread = `${counted(reports, 'report')}, ${counted(origins, 'origin')}`;
  return origins === 1 && reports > 1 ? `${spread}: all of them have it from one place.` : `${spread}.`;
}
