import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { ActorRef, Opens, ReportRef } from '../api/answers.ts';
import { publishedWords } from '../words/dates.ts';
import { BASIS_WORDS } from '../words/names.ts';

/** Opens a report at the words of an account. */
export function OpensLink({ opens, children, ...more }: { opens: Opens; children: ReactNode; className?: string }) {
  return (
    <Link to="/reports/$id" params={{ id: opens.report }} hash={opens.account} data-opens="" {...more}>
      {children}
    </Link>
  );
}

/** Opens a report at any words; offsets in code points. */
export function WordsLink({ report, at, children }: { report: string; at: { start: number; end: number }; children: ReactNode }) {
  return (
    <Link to="/reports/$id" params={{ id: report }} hash={`at-${at.start}-${at.end}`} data-opens="">
      {children}
    </Link>
  );
}

/** Opens an actor's page. */
export function ActorLink({ actor }: { actor: ActorRef }) {
  return (
    <Link to="/actors/$id" params={{ id: actor.id }}>
      {actor.name}
    </Link>
  );
}

/** Actors with commas between. */
export function ActorLinks({ actors }: { actors: readonly ActorRef[] }) {
  return actors.map((actor, index) => (
    <Fragment key={actor.id}>
      {index > 0 && ', '}
      <ActorLink actor={actor} />
    </Fragment>
  ));
}

/** Opens a report from its beginning; `opens` says that the line that it heads opens there. */
export function ReportLink({ report, opens = false }: { report: ReportRef; opens?: boolean }) {
  return (
    <Link to="/reports/$id" params={{ id: report.id }} {...(opens ? { 'data-opens': '' } : {})}>
      <bdi>{report.title}</bdi>
    </Link>
  );
}

/** "Harbour Wire, 4 March 2031 (printed in the report)". */
export function reportWords(report: ReportRef): string {
  const date =
    report.published && publishedWords(report.published.edtf) + (report.published.basis === 'estimated' ? ` (${BASIS_WORDS.estimated})` : '');
  return [report.source ?? 'source not known', date ?? 'date not known'].join(', ');
}
