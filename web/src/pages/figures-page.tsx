import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { actor, figures } from '../api/questions.ts';
import { ItemRow } from '../items/item-row.tsx';
import { ChoiceFilter, ChosenFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LeftOut, NoFindings } from '../lists/left-out.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { AGREEMENT_MEANINGS } from '../words/names.ts';

const AGREEMENTS = Object.entries(AGREEMENT_MEANINGS).map(([agreement, means]) => [agreement, `${agreement}: ${means}`] as const);

/** Quantities that are asserted, with whether the accounts agree. */
export function FiguresPage() {
  useTitle('Figures');
  const asked = useSearch({ from: '/figures' });
  const query = useQuery({ ...figures(asked), placeholderData: keepPreviousData });
  const about = useQuery({ ...actor(asked.actor ?? ''), enabled: asked.actor !== undefined });
  return (
    <>
      <h1>Figures</h1>
      <FilterBar of="figure" shown={query.data?.lines.length} total={query.data?.total} doubtful={query.data?.doubtful} asked={asked.doubtful}>
        <WordsFilter value={asked.q} label="Measure, unit or actor" />
        <ChoiceFilter name="agreement" label="Agreement" value={asked.agreement} choices={AGREEMENTS} />
        {asked.actor !== undefined && <ChosenFilter name="actor" label="Actor" words={about.data?.actor.name ?? asked.actor} />}
      </FilterBar>
      <Answered query={query}>
        {({ lines, doubtful }) =>
          lines.length === 0 ? (
            <NoFindings of="figure" count={doubtful} asked={asked} />
          ) : (
            <>
              <LineList label="Figures by measure" lines={lines} keyOf={(line) => line.id}>
                {(line) => <ItemRow line={line} />}
              </LineList>
              <LeftOut of="figure" count={doubtful} asked={asked.doubtful} />
            </>
          )
        }
      </Answered>
    </>
  );
}
