import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { StatementLine } from '../api/answers.ts';
import { statements } from '../api/questions.ts';
import { ItemRow } from '../items/item-row.tsx';
import { ActorLink } from '../items/links.tsx';
import { ChoiceFilter, ChosenFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';

const FORMS = [
  ['direct', 'direct'],
  ['indirect', 'indirect'],
  ['mixed', 'mixed'],
] as const;

/** Who said what. */
export function StatementsPage() {
  useTitle('Statements');
  const asked = useSearch({ from: '/statements' });
  const query = useQuery({ ...statements(asked), placeholderData: keepPreviousData });
  return (
    <>
      <h1>Statements</h1>
      <FilterBar of="statement" shown={query.data?.lines.length} total={query.data?.total} doubtful={query.data?.doubtful} asked={asked.doubtful}>
        <WordsFilter value={asked.q} label="Words or speaker" />
        <ChoiceFilter name="form" label="Form" value={asked.form} choices={FORMS} />
        {asked.speaker !== undefined && <ChosenFilter name="speaker" label="Speaker" words={query.data?.lines[0]?.speaker?.name ?? asked.speaker} />}
      </FilterBar>
      <Answered query={query}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty title="No statements">Nobody is quoted in these words; take a filter away.</Empty>
          ) : (
            <LineList label="Statements by speaker" lines={lines} keyOf={(line) => line.id}>
              {(line, index) => (
                <>
                  {speakerKey(line) !== speakerKey(lines[index - 1]) && <SpeakerHeading line={line} />}
                  <ItemRow line={line} speakerKnown={line.speaker !== undefined} />
                </>
              )}
            </LineList>
          )
        }
      </Answered>
    </>
  );
}

function speakerKey(line: StatementLine | undefined): string | undefined {
  return line && (line.speaker?.id ?? 'not known');
}

function SpeakerHeading({ line }: { line: StatementLine }) {
  return <h2 className="month">{line.speaker ? <ActorLink actor={line.speaker} /> : 'Speaker not known by name'}</h2>;
}
