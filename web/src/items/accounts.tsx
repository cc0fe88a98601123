import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DifferenceLine, EventLine, ItemAnswer, Passage } from '../api/answers.ts';
import { item } from '../api/questions.ts';
import { ConfirmAccount } from '../edits/confirm-account.tsx';
import { Answered } from '../lists/states.tsx';
import { MarkedText } from '../text/marked-text.tsx';
import { isBound, timeWords } from '../words/dates.ts';
import { originWords } from '../words/names.ts';
import { AccountValue } from './account-value.tsx';
import { Doubt, kindOf } from './doubt.tsx';
import { OpensLink, reportWords } from './links.tsx';

/** What every report says of an item: each passage with its words marked, its report and its origin. */
export function Accounts({ id, without }: { id: string; without?: string }) {
  const query = useQuery(item(id));
  return (
    <div className="accounts">
      <Answered query={query}>{(answer) => <AccountList answer={answer} without={without} />}</Answered>
    </div>
  );
}

function AccountList({ answer, without }: { answer: ItemAnswer; without?: string | undefined }) {
  const passages = answer.passages.filter((passage) => passage.account.id !== without);
  return (
    <>
      <Differences differences={answer.differences} />
      {passages.length === 0 && <p className="quiet">No other account.</p>}
      <ul className="passages">
        {passages.map((passage) => (
          <li key={passage.account.id}>
            <PassageView passage={passage} actions={<ConfirmAccount account={passage.account} reportTitle={passage.report.title} />} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        <Link to="/items/$id" params={{ id: answer.item.id }}>
          Page of this {answer.item.kind}
        </Link>
      </p>
    </>
  );
}

/** A passage with its words marked, its report (unless that is told above) and its origin; `actions` stand below. */
export function PassageView({ passage, actions, isOfNamed = false }: { passage: Passage; actions?: ReactNode; isOfNamed?: boolean }) {
  const { account, report, origin } = passage;
  const [first] = passage.marks;
  return (
    <figure className="passage">
      <blockquote dir="auto">
        <MarkedText text={passage.text} start={passage.start} marks={passage.marks} />
      </blockquote>
      <figcaption>
        <AccountValue account={account} />
        <Doubt of={kindOf(account)} doubts={account.doubts} />
        {first && (
          <OpensLink opens={{ report: report.id, account: account.id, start: first.start, end: first.end }}>
            {isOfNamed ? 'Read it in the report' : <bdi>{report.title}</bdi>}
          </OpensLink>
        )}
        {!isOfNamed && <span>{reportWords(report)}</span>}
        {origin && <span>origin: {originWords(origin)}</span>}
        {actions}
      </figcaption>
    </figure>
  );
}

/** Where accounts part ways, a sentence each. */
export function Differences({ differences }: { differences: readonly DifferenceLine[] }) {
  if (differences.length === 0) return null;
  return (
    <ul className="differences">
      {differences.map((difference) => (
        <li key={difference.id}>
          <strong className={`difference-${difference.kind}`}>{difference.kind}</strong> <span>{difference.text}</span>{' '}
          {difference.between.map((opens, index) => (
            <OpensLink key={opens.account} opens={opens}>
              account {index + 1}{' '}
            </OpensLink>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** When an event was, and whether that was inferred; one that is only bounded by its report says so by "by". */
export function When({ time }: { time: NonNullable<EventLine['time']> }) {
  return (
    <span className="when">
      {timeWords(time)}
      {time.basis === 'inferred' && !isBound(time) && <span className="quiet"> (inferred)</span>}
    </span>
  );
}
