import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Report, ReportAnswer } from '../api/answers.ts';
import { ReportLink } from '../items/links.tsx';
import { publishedWords } from '../words/dates.ts';
import { BASIS_WORDS, counted } from '../words/names.ts';

/** Outlet, authors, date with its reasons, where it came from, and what was wrong with it; the title too, unless the text below begins with it (`isTitled`). */
export function ReportHead({ answer, isTitled }: { answer: ReportAnswer; isTitled: boolean }) {
  const { report, line } = answer;
  return (
    <header className="report-head">
      <p className="report-source">
        {line.source ? (
          <Link to="/reports" search={{ source: line.source }}>
            {line.source}
          </Link>
        ) : (
          'Source not known'
        )}
        {report.authors.length > 0 && <span>{report.authors.join(', ')}</span>}
        {report.genre && <span>{report.genre}</span>}
        <span>{counted(line.words, 'word')}</span>
        {report.language !== 'en' && <span>language: {languageName(report.language)}</span>}
      </p>
      {!isTitled && <h1 dir="auto">{line.title}</h1>}
      <Published report={report} />
      {line.copy_of && (
        <p className="report-copy">
          The same text as <ReportLink report={line.copy_of} />
        </p>
      )}
      {line.version_of && (
        <p className="report-copy">
          A version of <ReportLink report={line.version_of} />
        </p>
      )}
      {report.problems.map((problem) => (
        <p key={problem.code} className="problem">
          {problem.message}
        </p>
      ))}
      <Whence report={report} />
    </header>
  );
}

/** When it was published, and how that is known; a date that is printed so needs its words no second time. */
function Published({ report }: { report: Report }) {
  if (!report.published) return <p className="report-date">Publication date not known</p>;
  const { edtf, basis, because } = report.published;
  const words = publishedWords(edtf);
  const printed = because.find(({ reason, span }) => reason === BASIS_WORDS[basis] && span?.exact === words)?.span;
  return (
    <p className="report-date">
      <strong>{words}</strong>, {printed ? <PlaceLink at={printed}>{BASIS_WORDS[basis]}</PlaceLink> : BASIS_WORDS[basis]}
      {because
        .filter(({ span }) => printed === undefined || span !== printed)
        .map(({ reason, span }) => (
          <span key={`${reason}-${span?.start ?? ''}`} className="quiet">
            {reason === BASIS_WORDS[basis] ? '' : ` · ${reason}`}
            {span && (
              <>
                : <PlaceLink at={span}>“{shortened(span.exact)}”</PlaceLink>
              </>
            )}
          </span>
        ))}
    </p>
  );
}

/** Leads to a place of the text below. */
function PlaceLink({ at, children }: { at: { start: number; end: number }; children: ReactNode }) {
  return (
    <Link to="." hash={`at-${at.start}-${at.end}`} replace resetScroll={false}>
      <bdi>{children}</bdi>
    </Link>
  );
}

function Whence({ report }: { report: Report }) {
  return (
    <p className="report-whence quiet">
      {report.path && <span>{report.path}</span>}
      {report.container && (
        <span>
          in {report.container.path}, {report.container.entry}
        </span>
      )}
      {report.url && <OutwardLink url={report.url} />}
    </p>
  );
}

/** An address outside; it is followed only when the reader asks for it, and nothing but web addresses becomes a link. */
export function OutwardLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a href={url} rel="noopener noreferrer external" target="_blank">
      {url} <span aria-hidden="true">↗</span>
      <span className="visually-hidden"> (opens outside Chancery)</span>
    </a>
  );
}

const LONGEST_REASON = 60;

function shortened(words: string): string {
  return words.length > LONGEST_REASON ? `${words.slice(0, LONGEST_REASON).replace(/\s\S*$/, '')} …` : words;
}

function languageName(tag: string): string {
  return tag === 'und' ? 'not known' : (new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag);
}
