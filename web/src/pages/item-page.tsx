import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ItemAnswer } from '../api/answers.ts';
import { item } from '../api/questions.ts';
import { AccountList } from '../items/accounts.tsx';
import { headOf } from '../items/item-heads.tsx';
import { Answered } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { figureWords, KIND_WORDS, spreadWords } from '../words/names.ts';

/** One event, statement or figure with every account of it. */
export function ItemPage() {
  const { id } = useParams({ from: '/items/$id' });
  const query = useQuery(item(id));
  useTitle(query.data && titleOf(query.data));
  return <Answered query={query}>{(answer) => <ItemView answer={answer} />}</Answered>;
}

function ItemView({ answer }: { answer: ItemAnswer }) {
  const { item: line } = answer;
  const head = headOf(line);
  return (
    <div className="item">
      <p className="item-kind">
        <span className={`kind kind-${line.kind}`}>{KIND_WORDS[line.kind]}</span> {head.sign}
      </p>
      <h1 dir="auto">{titleOf(answer)}</h1>
      <div className="line-facts">
        {head.facts.filter(Boolean).map((fact, index) => (
          <span key={`${line.id}-${index}`}>{fact}</span>
        ))}
        <span>{spreadWords(line)}</span>
      </div>
      <h2>Accounts</h2>
      <AccountList answer={answer} ownPage />
    </div>
  );
}

function titleOf({ item: line }: ItemAnswer): string {
  if (line.kind === 'event') return line.label;
  return line.kind === 'statement' ? line.content : figureWords(line.words, line.measure);
}
