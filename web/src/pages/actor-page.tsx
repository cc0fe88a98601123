import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ActorAnswer, ItemLine } from '../api/answers.ts';
import { actor } from '../api/questions.ts';
import { ActorEdits } from '../edits/actor-edits.tsx';
import { ItemRow } from '../items/item-row.tsx';
import { WordsLink } from '../items/links.tsx';
import { DoubtfulSwitch } from '../lists/filters.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { counted } from '../words/names.ts';
import { officeWords } from '../words/offices.ts';

/** An actor: the names that reports use, and what it takes part in. */
export function ActorPage() {
  const { id } = useParams({ from: '/actors/$id' });
  const asked = useSearch({ from: '/actors/$id' });
  const query = useQuery({ ...actor(id, asked), placeholderData: (before) => (before?.actor.id === id ? before : undefined) });
  useTitle(query.data?.actor.name ?? 'Actor');
  return <Answered query={query}>{(answer) => <ActorView answer={answer} asked={asked.doubtful} />}</Answered>;
}

function ActorView({ answer, asked }: { answer: ActorAnswer; asked: string | undefined }) {
  const { actor: described, line, events, statements, figures, doubtful } = answer;
  return (
    <div className="actor">
      <header>
        <p className="quiet">
          {[described.kind, described.country, described.sectors.join(' '), `named in ${counted(line.reports, 'report')}`]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1>
          <bdi>{described.name}</bdi>
        </h1>
        {described.roles.map((role) => (
          <p key={`${role.title}-${role.from ?? ''}`}>{officeWords(role)}</p>
        ))}
      </header>
      <Sections answer={answer} />
      <Names names={answer.names} />
      <ActorEdits answer={answer} />
      <Items id="events" title={counted(events.length, 'event')} lines={events} />
      <Items id="statements" title={counted(statements.length, 'statement')} lines={statements} speaker={described.id} />
      <Items id="figures" title={counted(figures.length, 'figure')} lines={figures} />
      <DoubtfulSwitch count={doubtful} asked={asked} />
      {events.length + statements.length + figures.length + doubtful === 0 && (
        <Empty title="Named only">Reports name this actor but tell nothing of it that was found.</Empty>
      )}
    </div>
  );
}

/** What leads down to the events, statements and figures of an actor that has several kinds of them. */
function Sections({ answer: { events, statements, figures } }: { answer: ActorAnswer }) {
  const sections = [
    ['events', counted(events.length, 'event'), events],
    ['statements', counted(statements.length, 'statement'), statements],
    ['figures', counted(figures.length, 'figure'), figures],
  ] as const;
  const told = sections.filter(([, , lines]) => lines.length > 0);
  if (told.length < 2) return null;
  return (
    <ul className="names" aria-label="On this page">
      {told.map(([id, words]) => (
        <li key={id}>
          <a href={`#${id}`}>{words}</a>
        </li>
      ))}
    </ul>
  );
}

function Names({ names }: { names: ActorAnswer['names'] }) {
  return (
    <section aria-labelledby="names">
      <h2 id="names">Names used</h2>
      <ul className="names">
        {names.map(({ name, times, report, start, end }) => (
          <li key={name}>
            <WordsLink report={report.id} at={{ start, end }}>
              <bdi>{name}</bdi>
            </WordsLink>{' '}
            <span className="quiet">{times > 1 && `× ${times}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ItemsProps {
  id: string;
  title: string;
  lines: readonly ItemLine[];
  /** Whose page this is: the speaker needn't be named at each of their statements. */
  speaker?: string;
}

function Items({ id, title, lines, speaker }: ItemsProps) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <LineList label={title} lines={lines} keyOf={(line) => line.id}>
        {(line) => <ItemRow line={line} speakerKnown={line.kind === 'statement' && line.speaker !== undefined && line.speaker.id === speaker} />}
      </LineList>
    </section>
  );
}
