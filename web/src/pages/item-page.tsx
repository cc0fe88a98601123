import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ItemAnswer, Passage, ReportRef } from '../api/answers.ts';
import { item, overview } from '../api/questions.ts';
import { AccountActions } from '../edits/account-actions.tsx';
import { EditList } from '../edits/edit-list.tsx';
import { Differences, PassageView } from '../items/accounts.tsx';
import { byReport } from '../items/by-report.ts';
import { Doubt } from '../items/doubt.tsx';
import { headOf } from '../items/item-heads.tsx';
import { Ledger, LinkedEvents, Origins } from '../items/ledger.tsx';
import { reportWords } from '../items/links.tsx';
import { Answered } from '../lists/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import { itemWords, KIND_WORDS, spreadWords } from '../words/names.ts';

/** One event, statement or figure: its accounts side by side, how the word of it went, and where it comes from. */
export function ItemPage() {
  const { id } = useParams({ from: '/items/$id' });
  const query = useQuery(item(id));
  useTitle(query.data && itemWords(query.data.item));
  return <Answered query={query}>{(answer) => <ItemView answer={answer} />}</Answered>;
}

function ItemView({ answer }: { answer: ItemAnswer }) {
  const { item: line } = answer;
  const head = headOf(line);
  const editable = useQuery(overview()).data?.editable === true;
  return (
    <div className="item">
      <p className="item-kind">
        <span className={`kind kind-${line.kind}`}>{KIND_WORDS[line.kind]}</span> {head.sign}
      </p>
      <h1 dir="auto">{itemWords(line)}</h1>
      <div className="line-facts">
        <Doubt of={line.kind} doubts={line.doubts} />
        {head.facts.filter(Boolean).map((fact, index) => (
          <span key={`${line.id}-${index}`}>{fact}</span>
        ))}
        <span>{spreadWords(line)}</span>
      </div>
      {answer.edits.length > 0 && (
        <section aria-labelledby="edits">
          <h2 id="edits">Changed by you</h2>
          <EditList edits={answer.edits} editable={editable} />
        </section>
      )}
      <section aria-labelledby="accounts">
        <h2 id="accounts">Accounts</h2>
        <Differences differences={answer.differences} />
        <ul className="side-by-side">
          {byReport(answer.passages).map((group) => (
            <li key={group.report.id}>
              <ReportAccounts {...group} answer={answer} editable={editable} />
            </li>
          ))}
        </ul>
      </section>
      <Ledger lines={answer.ledger} />
      <LinkedEvents answer={answer} />
      <Origins answer={answer} editable={editable} />
    </div>
  );
}

interface ReportAccountsProps {
  report: ReportRef;
  passages: readonly Passage[];
  answer: ItemAnswer;
  editable: boolean;
}

/** What one report says: several accounts under its name, a single one as it is. */
function ReportAccounts({ report, passages, answer, editable }: ReportAccountsProps) {
  const isNamed = passages.length > 1;
  return (
    <>
      {isNamed && (
        <h3 className="report-name">
          <bdi>{report.title}</bdi> <span>{reportWords(report)}</span>
        </h3>
      )}
      <ul className="passages">
        {passages.map((passage) => (
          <li key={passage.account.id}>
            <PassageView passage={passage} actions={editable && <AccountActions passage={passage} answer={answer} />} isOfNamed={isNamed} />
          </li>
        ))}
      </ul>
    </>
  );
}
