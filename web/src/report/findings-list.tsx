import { useEffect, useRef } from 'react';
import { KIND_WORDS } from '../words/names.ts';
import type { MarkedFinding } from './marked-finding.ts';

interface FindingsListProps {
  findings: readonly MarkedFinding[];
  chosen: MarkedFinding | undefined;
  onChoose: (finding: MarkedFinding) => void;
}

/** The findings in the order of the text; each leads to its words. */
export function FindingsList({ findings, chosen, onChoose }: FindingsListProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [chosen?.id]);
  if (findings.length === 0) return <p className="quiet">Nothing was found in this report, or all kinds are hidden.</p>;
  return (
    <ol className="findings-list" aria-label="Findings in the order of the text">
      {findings.map((finding) => {
        const isChosen = finding.id === chosen?.id;
        return (
          <li key={finding.id}>
            <button type="button" ref={isChosen ? current : null} aria-current={isChosen ? 'true' : undefined} onClick={() => onChoose(finding)}>
              <span className={`kind kind-${finding.kind}`}>{KIND_WORDS[finding.kind]}</span>
              <span className="findings-list-words" dir="auto">
                {finding.label}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
