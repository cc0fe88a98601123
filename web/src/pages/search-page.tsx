import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { SearchAnswer, TextHit } from '../api/answers.ts';
import { search } from '../api/questions.ts';
import { ItemRow } from '../items/item-row.tsx';
import { reportWords, WordsLink } from '../items/links.tsx';
import { DoubtfulSwitch } from '../lists/filters.tsx';
import { LineList } from '../lists/line-list.tsx';
import { Answered, Empty } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { ActorRow } from './actors-page.tsx';

/** Words in the reports, and the findings and actors that hold them. */
export function SearchPage() {
  const { q, doubtful } = useSearch({ from: '/search' });
  useTitle(q ? `“${q}”` : 'Search');
  const query = useQuery({ ...search({ q, doubtful }), enabled: Boolean(q), placeholderData: keepPreviousData });
  return (
    <>
      <h1>Search{q && <span className="quiet"> for “{q}”</span>}</h1>
      {q ? (
        <Answered query={query}>{(answer) => <Found answer={answer} asked={doubtful} />}</Answered>
      ) : (
        <Empty title="Type words above">
          Press / to get there. Words in quotation marks are found as they stand; a minus before a word leaves it out.
        </Empty>
      )}
    </>
  );
}

function Found({ answer, asked }: { answer: SearchAnswer; asked: string | undefined }) {
  const { texts, items, doubtful, actors } = answer;
  if (texts.length + items.length + doubtful + actors.length === 0) {
    return <Empty title="Nothing found">Try fewer or other words; part of a name is enough for findings and actors.</Empty>;
  }
  return (
    <>
      {actors.length > 0 && (
        <section aria-labelledby="found-actors">
          <h2 id="found-actors">Actors</h2>
          <LineList label="Actors" lines={actors} keyOf={(line) => line.id}>
            {(line) => <ActorRow line={line} />}
          </LineList>
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="found-items">
          <h2 id="found-items">Events, statements, figures</h2>
          <LineList label="Events, statements, figures" lines={items} keyOf={(line) => line.id}>
            {(line) => <ItemRow line={line} />}
          </LineList>
        </section>
      )}
      <DoubtfulSwitch count={doubtful} asked={asked} />
      {texts.length > 0 && (
        <section aria-labelledby="found-texts">
          <h2 id="found-texts">In the reports</h2>
          <LineList label="In the reports" lines={texts} keyOf={(hit) => `${hit.id}-${hit.start}`}>
            {(hit) => <TextRow hit={hit} />}
          </LineList>
        </section>
      )}
    </>
  );
}

function TextRow({ hit }: { hit: TextHit }) {
  return (
    <article className="line line-text" data-line={hit.id}>
      <p className="line-title said" dir="auto">
        <WordsLink report={hit.id} at={hit}>
          … {hit.before}
          <mark className="words words-main">{hit.exact}</mark>
          {hit.after} …
        </WordsLink>
      </p>
      <div className="line-facts">
        <span>
          <bdi>{hit.report.title}</bdi>
        </span>
        <span>{reportWords(hit.report)}</span>
        {hit.places.length > 1 && <Places hit={hit} />}
      </div>
    </article>
  );
}

const PLACES_SHOWN = 12;

/** Every place in the report by its number, each a way to its words. */
function Places({ hit }: { hit: TextHit }) {
  const more = hit.places.length - PLACES_SHOWN;
  return (
    <span>
      Places:{' '}
      {hit.places.slice(0, PLACES_SHOWN).map((place, index) => (
        <span key={place.start}>
          <WordsLink report={hit.id} at={place}>
            {index + 1}
          </WordsLink>{' '}
        </span>
      ))}
      {more > 0 && <>and {more} more</>}
    </span>
  );
}
