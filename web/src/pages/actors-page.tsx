import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ActorLine } from '../api/answers.ts';
import { actors } from '../api/questions.ts';
import { ChoiceFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { counted, foundWords } from '../words/names.ts';

const KINDS = ['person', 'government', 'organisation', 'company', 'group', 'place'].map((kind) => [kind, kind] as const);

/** Who takes part, those with most items first. */
export function ActorsPage() {
  useTitle('Actors');
  const asked = useSearch({ from: '/actors' });
  const query = useQuery({ ...actors(asked), placeholderData: keepPreviousData });
  return (
    <>
      <h1>Actors</h1>
      <FilterBar of="actor" shown={query.data?.lines.length} total={query.data?.total}>
        <WordsFilter value={asked.q} label="Name" />
        <ChoiceFilter name="kind" label="Kind" value={asked.kind} choices={KINDS} />
      </FilterBar>
      <Answered query={query}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty title="No actors">No actor has such a name; take a filter away.</Empty>
          ) : (
            <LineList label="Actors" lines={lines} keyOf={(line) => line.id}>
              {(line) => <ActorRow line={line} />}
            </LineList>
          )
        }
      </Answered>
    </>
  );
}

/** An actor as a line, with how much is told of it. */
export function ActorRow({ line }: { line: ActorLine }) {
  const others = line.aliases.filter((alias) => alias !== line.name).slice(0, 5);
  return (
    <article className="line line-actor" data-line={line.id}>
      <div className="line-sign">
        <span className="tag">{line.kind}</span>
      </div>
      <p className="line-title">
        <Link to="/actors/$id" params={{ id: line.id }} data-opens="">
          <bdi>{line.name}</bdi>
        </Link>
      </p>
      <div className="line-facts">
        {line.country && <span>{line.country}</span>}
        {foundWords(line) !== '' && <span>{foundWords(line)}</span>}
        <span>
          mentioned {line.mentions === 1 ? 'once' : `${line.mentions} times`} in {counted(line.reports, 'report')}
        </span>
        {others.length > 0 && <span className="quiet">also “{others.join('”, “')}”</span>}
      </div>
    </article>
  );
}
