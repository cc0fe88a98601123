import { Doubt } from '../items/doubt.tsx';
import { StatusMark } from '../items/status-mark.tsx';
import { KIND_WORDS } from '../words/names.ts';
import { isDoubtful, type MarkedFinding } from './marked-finding.ts';

interface FindingsListProps {
  findings: readonly MarkedFinding[];
  chosen: MarkedFinding | undefined;
  onChoose: (finding: MarkedFinding) => void;
}

/** The findings in the order of the text; each leads to its words. */
export function FindingsList({ findings, chosen, onChoose }: FindingsListProps) {
  if (findings.length === 0) return <p className="quiet">Nothing was found in this report, or all kinds are hidden.</p>;
  const tellings = Map.groupBy(findings, ({ finding }) => finding.item.id);
  return (
    <ol className="findings-list" aria-label="Findings in the order of the text">
      {findings.map((finding, index) => {
        const isChosen = finding.id === chosen?.id;
        const { item } = finding.finding;
        return (
          <li key={finding.id}>
            <button
              type="button"
              data-finding={finding.id}
              ref={isChosen ? bringIntoView : null}
              className={isDoubtful(finding) ? 'finding-doubtful' : undefined}
              aria-current={isChosen ? 'true' : undefined}
              onClick={() => onChoose(finding)}
            >
              <span className={`kind kind-${finding.kind}`}>{KIND_WORDS[finding.kind]}</span>
              <FindingWords
                finding={finding}
                isAgain={findings[index - 1]?.finding.item.id === item.id}
                isOneOfSeveral={(tellings.get(item.id)?.length ?? 1) > 1}
              />
              <NotDone finding={finding} />
              <Doubt of={finding.kind} doubts={finding.finding.account.doubts} />
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface FindingWordsProps {
  finding: MarkedFinding;
  /** Whether the finding above is of the same event, statement or figure. */
  isAgain: boolean;
  /** Whether the report tells it in several places. */
  isOneOfSeveral: boolean;
}

/** What was found; of an event that the report tells in several places also the word that tells it here, and that alone where it stands below itself. */
function FindingWords({ finding: { kind, label, finding }, isAgain, isOneOfSeveral }: FindingWordsProps) {
  const here = kind === 'event' && isOneOfSeveral && 'trigger' in finding.account ? finding.account.trigger.exact.replaceAll(/\s+/g, ' ') : undefined;
  return (
    <span className="findings-list-words" dir="auto">
      {isAgain && here !== undefined ? 'the same' : label}
      {here !== undefined && <span className="quiet"> “{here}”</span>}
      {isAgain && here !== undefined && <span className="visually-hidden">: {label}</span>}
    </span>
  );
}

/** A plan, a denial, a hope is never listed like a thing done. */
function NotDone({ finding: { finding } }: { finding: MarkedFinding }) {
  const { account } = finding;
  if (!('status' in account) || account.status === 'occurred') return null;
  return (
    <span className="findings-list-status">
      <StatusMark status={account.status} />
    </span>
  );
}

/** Only the list scrolls: the page stays where the words are. */
function bringIntoView(button: HTMLElement | null): void {
  const list = button?.closest('ol');
  if (!button || !list || list.scrollHeight <= list.clientHeight) return;
  const [inner, outer] = [button.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
}
