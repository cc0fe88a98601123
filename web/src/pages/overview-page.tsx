import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listed } from '../../../src/model/listed.ts';
import type { Failure, OverviewAnswer } from '../api/answers.ts';
import { API } from '../api/day.ts';
import { overview } from '../api/questions.ts';
import { Differences } from '../items/accounts.tsx';
import { ItemRow } from '../items/item-row.tsx';
import { ReportLink } from '../items/links.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { dateWords, publishedWords } from '../words/dates.ts';
import { DOUBTFUL_MEANING } from '../words/doubts.ts';
import { BASIS_WORDS, counted } from '../words/names.ts';

/** What is in the dossier, at a glance. */
export function OverviewPage() {
  const query = useQuery(overview());
  useTitle(query.data && `Overview of ${query.data.name}`);
  return <Answered query={query}>{(answer) => <Overview answer={answer} />}</Answered>;
}

function Overview({ answer }: { answer: OverviewAnswer }) {
  const { counts } = answer;
  return (
    <div className="overview">
      <Head answer={answer} />
      <Numbers counts={counts} />
      {counts.doubtful > 0 && (
        <p className="quiet" title={DOUBTFUL_MEANING}>
          {counted(counts.doubtful, 'doubtful line')} left out; each list shows its own on request.
        </p>
      )}
      {counts.reports === 0 && <Empty title="No reports yet">Add some: npm start -- path/to/reports</Empty>}
      <Failures failures={answer.failures} />
      <Salient answer={answer} />
      <PartingWays answer={answer} />
      <Sources sources={answer.sources} />
      <MadeBy answer={answer} />
    </div>
  );
}

/** Whom the dossier is mainly about; its own name, its reports and their days. */
function Head({ answer: { name, main, counts, range } }: { answer: OverviewAnswer }) {
  return (
    <header className="overview-head">
      <h1>
        <bdi>{listed(main.map((actor) => actor.name)) || name}</bdi>
      </h1>
      <p className="quiet">
        {main.length > 0 && <bdi>{`${name}: `}</bdi>}
        {counted(counts.reports, 'report')}
        {counts.sources > 0 && ` from ${counted(counts.sources, 'source')}`}
        {range && `, published ${dateWords(`${range.first}/${range.last}`)}`}
        {range && range.estimated > 0 && ` (${counted(range.estimated, 'date')} estimated)`}
      </p>
    </header>
  );
}

function PartingWays({ answer: { differences, counts } }: { answer: OverviewAnswer }) {
  return (
    <section aria-labelledby="differ" hidden={differences.length === 0}>
      <h2 id="differ">Where accounts part ways</h2>
      <Differences differences={differences} />
      {counts.disagreements > differences.length && <p className="quiet">and {counts.disagreements - differences.length} more</p>}
      <p>
        <Link to="/differences">All differences, side by side</Link>
      </p>
    </section>
  );
}

function MadeBy({ answer: { edits, analyser } }: { answer: OverviewAnswer }) {
  return (
    <p className="quiet made-by">
      {edits > 0 && (
        <>
          <Link to="/edits">{counted(edits, 'edit')}</Link> by you.{' '}
        </>
      )}
      Findings made by analyser {analyser}. The same questions as data: <a href="/api/openapi.json">API</a>, <a href={`${API}export.jsonl`}>export</a>
      .
    </p>
  );
}

function Numbers({ counts }: { counts: OverviewAnswer['counts'] }) {
  const numbers = [
    { to: '/reports', count: counts.reports, one: 'report' },
    { to: '/timeline', count: counts.events, one: 'event' },
    { to: '/statements', count: counts.statements, one: 'statement' },
    { to: '/figures', count: counts.figures, one: 'figure' },
    { to: '/actors', count: counts.actors, one: 'actor' },
  ] as const;
  return (
    <ul className="numbers" aria-label="What is in the dossier">
      {numbers.map(({ to, count, one }) => (
        <li key={to}>
          <Link to={to}>
            <span className="number">{count.toLocaleString('en-GB')}</span> {count === 1 ? one : `${one}s`}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Salient({ answer }: { answer: OverviewAnswer }) {
  if (answer.salient.length === 0) return null;
  return (
    <section aria-labelledby="salient">
      <h2 id="salient">Most salient events</h2>
      <LineList label="Most salient events" lines={answer.salient} keyOf={(line) => line.id}>
        {(line) => <ItemRow line={line} />}
      </LineList>
      <p>
        <Link to="/timeline">All events by time</Link>
      </p>
    </section>
  );
}

function Sources({ sources }: { sources: OverviewAnswer['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <dl className="sources">
        {sources.map(({ name, reports }) => (
          <div key={name}>
            <dt>
              <Link to="/reports" search={{ source: name }}>
                <bdi>{name || 'Source not known'}</bdi>
              </Link>
            </dt>
            <dd>
              <ul>
                {reports.map((report) => (
                  <li key={report.id}>
                    <ReportLink report={report} />{' '}
                    <span className="quiet">
                      {report.published ? `${publishedWords(report.published.edtf)}, ${BASIS_WORDS[report.published.basis]}` : 'date not known'}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Failures({ failures }: { failures: readonly Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <section className="failures" aria-labelledby="failures">
      <h2 id="failures">{counted(failures.length, 'file')} could not be read</h2>
      <ul>
        {failures.map((failure) => (
          <li key={failure.path}>
            <code>{failure.path}</code> <span>{failure.message}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">When it is mended, run chancery again: only what is new or changed is read.</p>
    </section>
  );
}
