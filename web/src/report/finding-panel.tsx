import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ActorRef } from '../api/answers.ts';
import { Accounts } from '../items/accounts.tsx';
import { KIND_WORDS, spreadWords } from '../words/names.ts';
import { FindingFields } from './finding-fields.tsx';
import type { MarkedFinding } from './marked-finding.ts';

interface FindingPanelProps {
  chosen: MarkedFinding;
  actors: ReadonlyMap<string, ActorRef>;
  onStep: (step: number) => void;
  onClose: () => void;
}

/** A finding with all its fields, and what other reports say of the same thing. */
export function FindingPanel({ chosen, actors, onStep, onClose }: FindingPanelProps) {
  const { finding, kind, id } = chosen;
  const panel = useRef<HTMLElement>(null);
  useFocusBack(panel, id);
  return (
    <section ref={panel} className="finding-panel" aria-labelledby="finding-title" tabIndex={-1}>
      <div className="finding-panel-tools">
        <span className={`kind kind-${kind}`}>{KIND_WORDS[kind]}</span>
        <Tool label="Previous finding (k)" onPress={() => onStep(-1)}>
          ↑
        </Tool>
        <Tool label="Next finding (j)" onPress={() => onStep(1)}>
          ↓
        </Tool>
        <Tool label="Close (Esc)" onPress={onClose}>
          ✕
        </Tool>
      </div>
      <h2 id="finding-title" dir="auto">
        {chosen.label}
      </h2>
      <FindingFields account={finding.account} actors={actors} origin={finding.origin} />
      <OtherAccounts key={id} chosen={chosen} />
    </section>
  );
}

/** Each finding is shown from its beginning; when the panel closes with the focus in it, the list's entry of the finding takes that. */
function useFocusBack(panel: RefObject<HTMLElement | null>, id: string): void {
  const shown = useRef(id);
  useLayoutEffect(() => {
    shown.current = id;
    panel.current?.scrollTo({ top: 0 });
  }, [panel, id]);
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      if (element?.contains(document.activeElement)) document.querySelector<HTMLElement>(`[data-finding="${shown.current}"]`)?.focus();
    };
  }, [panel]);
}

function OtherAccounts({ chosen }: { chosen: MarkedFinding }) {
  const { item } = chosen.finding;
  const [open, setOpen] = useState(false);
  if (item.accounts < 2) return <p className="other-accounts quiet">No other account of it.</p>;
  return (
    <div className="other-accounts">
      <button type="button" className="unfold" aria-expanded={open} onClick={() => setOpen(!open)}>
        Other accounts: {spreadWords(item)}
      </button>
      {open && <Accounts id={item.id} without={chosen.id} />}
    </div>
  );
}

function Tool({ label, onPress, children }: { label: string; onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onPress}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
