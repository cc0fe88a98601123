import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { CoverageAnswer, Covered } from '../api/answers.ts';
import { actor, coverage } from '../api/questions.ts';
import { Doubt } from '../items/doubt.tsx';
import { OpensLink, ReportLink, reportWords } from '../items/links.tsx';
import { ChoiceFilter, ChosenFilter, FilterBar } from '../lists/filters.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { COVERED_WORDS, counted, itemWords } from '../words/names.ts';

const KINDS = [
  ['statement', 'statements'],
  ['figure', 'figures'],
] as const;
const WHICH = [
  ['all', 'all, also what one report alone tells'],
  ['only', 'one source alone, as far as found'],
  ['missing', 'all sources but one, as far as found'],
] as const;

/** Each has a sign of its own, so that none is told by colour alone. */
const SIGNS: Readonly<Record<Covered, string>> = { told: '●', differently: '◐', denied: '✕', absent: '–', before: '‹', unread: '?' };

/** A narrow page shows the signs of so many reports below each line; of more only those that tell it. */
const MOST_CHIPS = 24;

/** Events against reports: who tells what, and who doesn't. */
export function CoveragePage() {
  useTitle('Coverage');
  const asked = useSearch({ from: '/coverage' });
  const query = useQuery({ ...coverage(asked), placeholderData: keepPreviousData });
  const about = useQuery({ ...actor(asked.actor ?? ''), enabled: asked.actor !== undefined });
  const sources = (query.data?.sources ?? []).map((source) => [source, source] as const);
  return (
    <>
      <h1>Coverage</h1>
      <FilterBar
        of={asked.kind ?? 'event'}
        shown={query.data?.rows.length}
        total={query.data?.total}
        doubtful={query.data?.doubtful}
        asked={asked.doubtful}
      >
        <ChoiceFilter name="kind" label="What" value={asked.kind} choices={KINDS} none="events" />
        <ChoiceFilter name="which" label="Told by" value={asked.which} choices={WHICH} none="two reports or more" />
        <ChoiceFilter name="source" label="Source that alone has or lacks it" value={asked.source} choices={sources} none="any" />
        {asked.actor !== undefined && <ChosenFilter name="actor" label="Actor" words={about.data?.actor.name ?? asked.actor} />}
      </FilterBar>
      <Answered query={query}>
        {(answer) =>
          answer.rows.length === 0 ? <Empty title="Nothing here">Nothing is told so; choose otherwise above.</Empty> : <Grid answer={answer} />
        }
      </Answered>
    </>
  );
}

function Grid({ answer }: { answer: CoverageAnswer }) {
  const { reports, rows } = answer;
  return (
    <>
      <Legend />
      {/* A grid of many reports scrolls sideways, also by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
      <section className="grid-frame" aria-label="Coverage, scrolls sideways" tabIndex={0}>
        <table className={reports.length > MOST_CHIPS ? 'coverage coverage-many' : 'coverage'}>
          <caption className="visually-hidden">Which report tells what; reports in the order of publication</caption>
          <Heading reports={reports} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.item.id} row={row} reports={reports} />
            ))}
          </tbody>
        </table>
      </section>
      <Columns reports={reports} earlier={answer.earlier} />
    </>
  );
}

type Reports = CoverageAnswer['reports'];

/** The reports by number; each leads to its name below. */
function Heading({ reports }: { reports: Reports }) {
  return (
    <thead>
      <tr>
        <th scope="col">What</th>
        {reports.map((report, index) => (
          <th key={report.id} scope="col" title={`${report.title}, ${reportWords(report)}`}>
            <a href={`#report-${index + 1}`}>
              <span className="visually-hidden">Report </span>
              {index + 1}
            </a>
          </th>
        ))}
        <th scope="col">Apart</th>
      </tr>
    </thead>
  );
}

/** An item, how each report stands to it, and which source stands apart. */
function Row({ row: { item, cells, only, missing }, reports }: { row: CoverageAnswer['rows'][number]; reports: Reports }) {
  return (
    <tr>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the link inside is its label */}
      <th scope="row">
        <Link to="/items/$id" params={{ id: item.id }}>
          <bdi>{itemWords(item)}</bdi>
        </Link>
        <Doubt of={item.kind} doubts={item.doubts} />
      </th>
      {cells.map((cell, index) => (
        <td key={reports[index]?.id ?? index} className={`covered covered-${cell.covered}`} title={COVERED_WORDS[cell.covered]}>
          <Cell cell={cell} number={index + 1} />
        </td>
      ))}
      <td className="apart">
        {only !== undefined && (
          <>
            found only in <bdi>{only}</bdi>
          </>
        )}
        {missing !== undefined && (
          <>
            not found in <bdi>{missing}</bdi>
          </>
        )}
      </td>
    </tr>
  );
}

/** Which report each number is. */
function Columns({ reports, earlier }: { reports: Reports; earlier: number }) {
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">Reports</h2>
      <ol className="columns">
        {reports.map((report, index) => (
          <li key={report.id} id={`report-${index + 1}`}>
            <ReportLink report={report} /> <span className="quiet">{reportWords(report)}</span>
          </li>
        ))}
      </ol>
      {earlier > 0 && (
        <p className="quiet">
          {counted(earlier, 'report')} published before anybody told any of it {earlier === 1 ? 'has' : 'have'} no column.
        </p>
      )}
    </section>
  );
}

/** A sign; where the page is narrow its report's number stands before it. */
function Cell({ cell, number }: { cell: CoverageAnswer['rows'][number]['cells'][number]; number: number }) {
  const sign = (
    <>
      <span className="covered-number" aria-hidden="true">
        {number}
      </span>
      <span aria-hidden="true">{SIGNS[cell.covered]}</span>
      <span className="visually-hidden">{COVERED_WORDS[cell.covered]}</span>
    </>
  );
  return cell.opens ? <OpensLink opens={cell.opens}>{sign}</OpensLink> : sign;
}

function Legend() {
  return (
    <ul className="coverage-legend" aria-label="Signs">
      {Object.entries(COVERED_WORDS).map(([covered, words]) => (
        <li key={covered} className={`covered-${covered}`}>
          <span aria-hidden="true">{signOf(covered)}</span> {words}
        </li>
      ))}
    </ul>
  );
}

function signOf(covered: string): string {
  return new Map(Object.entries(SIGNS)).get(covered) ?? '';
}
