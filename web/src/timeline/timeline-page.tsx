import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { EventLine, Status } from '../api/answers.ts';
import { actor, timeline } from '../api/questions.ts';
import { ItemRow } from '../items/item-row.tsx';
import { StatusMark, StatusShape } from '../items/status-mark.tsx';
import { ChoiceFilter, ChosenFilter, DateFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LeftOut, NoFindings } from '../lists/left-out.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { periodHeading } from '../words/dates.ts';
import { STATUS_MEANINGS } from '../words/names.ts';
import { stretchOf } from './event-days.ts';
import type { Window } from './time-scale.ts';
import { TimelineChart } from './timeline-chart.tsx';

const STATUSES: readonly Status[] = ['occurred', 'ongoing', 'planned', 'proposed', 'expected', 'alleged', 'denied', 'negated', 'hypothetical'];
const TYPES = 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(
  ' ',
);

/** Events by time, drawn and listed. */
export function TimelinePage() {
  useTitle('Timeline');
  const asked = useSearch({ from: '/timeline' });
  const { stretch: drawn, ...filters } = asked;
  const query = useQuery({ ...timeline(filters), placeholderData: keepPreviousData });
  const stretch = stretchOf(drawn);
  return (
    <>
      <h1>Timeline</h1>
      <FilterBar of="event" shown={query.data?.lines.length} total={query.data?.total} doubtful={query.data?.doubtful} asked={asked.doubtful}>
        <WordsFilter value={asked.q} />
        <ChoiceFilter name="status" label="Status" value={asked.status} choices={STATUSES.map((status) => [status, status])} />
        <ChoiceFilter name="type" label="Type" value={asked.type} choices={TYPES.map((type) => [type, type])} />
        <ChoiceFilter name="reports" label="Told by" value={asked.reports?.toString()} choices={TOLD_BY} />
        <DateFilter name="from" label="From" value={asked.from} />
        <DateFilter name="to" label="To" value={asked.to} />
        <ActorFilter id={asked.actor} />
      </FilterBar>
      <Answered query={query}>
        {({ lines, doubtful }) =>
          lines.length === 0 ? (
            <NoFindings of="event" count={doubtful} asked={filters} />
          ) : (
            <>
              <TimelineChart events={lines} window={stretch ?? asksBetween(asked)} chosen={stretch !== undefined} />
              <StatusLegend lines={lines} />
              <LineList label="Events by time" lines={lines} keyOf={(line) => line.id}>
                {(line, index) => (
                  <>
                    {isFirstOfPeriod(line, lines[index - 1]) && <h2 className="month">{periodHeading(line.time?.edtf)}</h2>}
                    <ItemRow line={line} />
                  </>
                )}
              </LineList>
              <LeftOut of="event" count={doubtful} asked={asked.doubtful} />
            </>
          )
        }
      </Answered>
    </>
  );
}

const TOLD_BY = [
  ['2', '2 reports or more'],
  ['3', '3 reports or more'],
  ['5', '5 reports or more'],
] as const;

/** The stretch between the days of the filters, where both are set. */
function asksBetween({ from, to }: { from?: string; to?: string }): Window | undefined {
  return from !== undefined && to !== undefined && from < to ? { first: from, last: to } : undefined;
}

/** Shows for which actor the list is narrowed, and takes that away. */
function ActorFilter({ id }: { id: string | undefined }) {
  const named = useQuery({ ...actor(id ?? ''), enabled: id !== undefined });
  return id === undefined ? null : <ChosenFilter name="actor" label="Actor" words={named.data?.actor.name ?? id} />;
}

function StatusLegend({ lines }: { lines: readonly EventLine[] }) {
  const present = STATUSES.filter((status) => lines.some((line) => line.status === status));
  return (
    <ul className="status-legend" aria-label="What the shapes mean">
      {present.map((status) => (
        <li key={status}>
          <StatusMark status={status} /> <span className="quiet">{STATUS_MEANINGS[status]}</span>
        </li>
      ))}
      {lines.some(({ doubts }) => doubts) && (
        <li className="legend-doubtful">
          <span className="status">
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <StatusShape status="occurred" />
            </svg>
            doubtful
          </span>{' '}
          <span className="quiet">a field may be wrong</span>
        </li>
      )}
    </ul>
  );
}

function isFirstOfPeriod(line: EventLine, before: EventLine | undefined): boolean {
  return !before || periodHeading(line.time?.edtf) !== periodHeading(before.time?.edtf);
}
