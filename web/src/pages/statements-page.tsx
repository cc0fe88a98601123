import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { StatementLine } from '../api/answers.ts';
import { statements } from '../api/questions.ts';
import { ItemRow } from '../items/item-row.tsx';
import { ActorLink } from '../items/links.tsx';
import { ChoiceFilter, ChosenFilter, FilterBar, WordsFilter } from '../lists/filters.tsx';
import { LeftOut, NoFindings } from '../lists/left-out.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered } from '../lists/states.tsx';
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
        {({ lines, doubtful }) =>
          lines.length === 0 ? (
            <NoFindings of="statement" count={doubtful} asked={asked} />
          ) : (
            <div className="by-speaker">
              <LineList label="Statements by speaker" lines={lines} keyOf={(line) => line.id}>
                {(line, index) => (
                  <ItemRow line={line} speakerKnown beside={<Speaker line={line} isSame={speakerKey(line) === speakerKey(lines[index - 1])} />} />
                )}
              </LineList>
              <LeftOut of="statement" count={doubtful} asked={asked.doubtful} />
            </div>
          )
        }
      </Answered>
    </>
  );
}

/** By whom lines stand together: an actor, or the words for somebody who is none. */
function speakerKey(line: StatementLine | undefined): string | undefined {
  return line && (line.speaker?.id ?? line.speaker_words ?? 'not known');
}

/** Who says it, beside the first of the lines that are theirs. */
function Speaker({ line: { speaker, speaker_words: words }, isSame }: { line: StatementLine; isSame: boolean }) {
  if (isSame) return null;
  return <h2 className="speaker">{speaker ? <ActorLink actor={speaker} /> : <bdi>{words ?? 'speaker not known'}</bdi>}</h2>;
}
