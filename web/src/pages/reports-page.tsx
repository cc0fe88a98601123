import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReportLine } from '../api/answers.ts';
import { reports } from '../api/questions.ts';
import { ReportLink } from '../items/links.tsx';
import { ChosenFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { publishedWords } from '../words/dates.ts';
import { DOUBTFUL_MEANING } from '../words/doubts.ts';
import { BASIS_WORDS, counted, foundWords, MINOR_MEANING } from '../words/names.ts';

/** All reports, latest first. */
export function ReportsPage() {
  useTitle('Reports');
  const asked = useSearch({ from: '/reports' });
  const query = useQuery({ ...reports(asked), placeholderData: keepPreviousData });
  return (
    <>
      <h1>Reports</h1>
      <FilterBar of="report" shown={query.data?.lines.length} total={query.data?.total}>
        <WordsFilter value={asked.q} label="Title, outlet or author" />
        {asked.source !== undefined && <ChosenFilter name="source" label="Source" words={asked.source || 'not known'} />}
      </FilterBar>
      <Answered query={query}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty title="No reports">None fits these words. Reports are added with: npm start -- path/to/reports</Empty>
          ) : (
            <LineList label="Reports, latest first" lines={lines} keyOf={(line) => line.id}>
              {(line) => <ReportRow line={line} />}
            </LineList>
          )
        }
      </Answered>
    </>
  );
}

function ReportRow({ line }: { line: ReportLine }) {
  return (
    <article className="line line-report" data-line={line.id}>
      <p className="line-title">
        <ReportLink report={line} opens />
      </p>
      <div className="line-facts">
        <span>
          <bdi>{line.source ?? 'source not known'}</bdi>
        </span>
        {line.authors.length > 0 && <span>{line.authors.join(', ')}</span>}
        <span>{line.published ? `${publishedWords(line.published.edtf)}, ${BASIS_WORDS[line.published.basis]}` : 'date not known'}</span>
        <span>{foundWords(line) || 'nothing found'}</span>
        {line.minor > 0 && (
          <Link to="/reports/$id" params={{ id: line.id }} search={{ minor: 'shown' }} title={MINOR_MEANING}>
            and {counted(line.minor, 'minor one')}
          </Link>
        )}
        {line.doubtful > 0 && (
          <span className="quiet" title={DOUBTFUL_MEANING}>
            and {line.doubtful} doubtful
          </span>
        )}
        {line.language !== 'en' && <span className="tag">{line.language}</span>}
      </div>
      {line.copy_of && (
        <p className="line-note">
          The same text as <ReportLink report={line.copy_of} /> ({line.copy_of.source ?? 'source not known'})
        </p>
      )}
      {line.problems.map((problem) => (
        <p key={problem.code} className="problem">
          {problem.message}
        </p>
      ))}
    </article>
  );
}
