import { Doubt } from '../items/doubt.tsx';
import { StatusMark } from '../items/status-mark.tsx';
import { KIND_WORDS } from '../words/names.ts';
import type { MarkedFinding } from './marked-finding.ts';

interface FindingsListProps {
  findings: readonly MarkedFinding[];
  chosen: MarkedFinding | undefined;
  onChoose: (finding: MarkedFinding) => void;
}

/** The findings in the order of the text; each leads to its words. */
export function FindingsList({ findings, chosen, onChoose }: FindingsListProps) {
  if (findings.length === 0) return <p className="quiet">Nothing was found in this report, or all kinds are hidden.</p>;
  return (
    <ol className="findings-list" aria-label="Findings in the order of the text">
      {findings.map((finding) => {
        const isChosen = finding.id === chosen?.id;
        return (
          <li key={finding.id}>
            <button
              type="button"
              ref={isChosen ? bringIntoView : null}
              aria-current={isChosen ? 'true' : undefined}
              onClick={() => onChoose(finding)}
            >
              <span className={`kind kind-${finding.kind}`}>{KIND_WORDS[finding.kind]}</span>
              <span className="findings-list-words" dir="auto">
                {finding.label}
              </span>
              <NotDone finding={finding} />
              <Doubt of={finding.kind} doubts={finding.finding.account.doubts} />
            </button>
          </li>
        );
      })}
    </ol>
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
