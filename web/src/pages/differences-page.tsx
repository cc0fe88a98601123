import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { DifferenceView } from '../api/answers.ts';
import { actor, differences } from '../api/questions.ts';
import { PassageView } from '../items/accounts.tsx';
import { ChoiceFilter, ChosenFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { DIFFERENCE_KINDS, itemWords, KIND_WORDS } from '../words/names.ts';

const KINDS = Object.entries(DIFFERENCE_KINDS).map(([kind, means]) => [kind, `${kind}: ${means}`] as const);
const FIELDS = ['status', 'time', 'place', 'participants', 'value'].map((field) => [field, field] as const);

/** Where accounts part ways: contradictions first, each with its passages side by side. */
export function DifferencesPage() {
  useTitle('Differences');
  const asked = useSearch({ from: '/differences' });
  const query = useQuery({ ...differences(asked), placeholderData: keepPreviousData });
  const about = useQuery({ ...actor(asked.actor ?? ''), enabled: asked.actor !== undefined });
  return (
    <>
      <h1>Differences</h1>
      <FilterBar of="difference" shown={query.data?.lines.length} total={query.data?.total}>
        <WordsFilter value={asked.q} />
        <ChoiceFilter name="kind" label="Kind" value={asked.kind} choices={KINDS} />
        <ChoiceFilter name="field" label="In what" value={asked.field} choices={FIELDS} />
        {asked.actor !== undefined && <ChosenFilter name="actor" label="Actor" words={about.data?.actor.name ?? asked.actor} />}
      </FilterBar>
      <Answered query={query}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty title="No differences found">
              In what more than one report is seen to tell, no accounts that fit these filters part ways.{' '}
              <Link to="/coverage">What reports share</Link>
            </Empty>
          ) : (
            <LineList label="Differences, contradictions first" lines={lines} keyOf={(line) => line.id}>
              {(line) => <DifferenceRow line={line} />}
            </LineList>
          )
        }
      </Answered>
    </>
  );
}

function DifferenceRow({ line }: { line: DifferenceView }) {
  return (
    <article className="line line-difference" data-line={line.id}>
      <div className="line-sign">
        <span className={`difference difference-${line.kind}`}>{line.kind}</span>
        <span className="quiet"> in {line.field}</span>
      </div>
      <p className="line-title">{line.text}</p>
      <div className="line-facts">
        <span>
          {KIND_WORDS[line.on.kind]}:{' '}
          <Link to="/items/$id" params={{ id: line.on.id }}>
            <bdi>{itemWords(line.on)}</bdi>
          </Link>
        </span>
      </div>
      <ul className="side-by-side">
        {line.passages.map((passage) => (
          <li key={passage.account.id}>
            <PassageView passage={passage} />
          </li>
        ))}
      </ul>
    </article>
  );
}
