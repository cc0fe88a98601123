import { type ReactNode, useId, useState } from 'react';
import type { DifferenceKind } from '../../../src/model/records.ts';
import type { ItemLine } from '../api/answers.ts';
import { DIFFERENCE_WORDS, toldWords } from '../words/names.ts';
import { Accounts } from './accounts.tsx';
import { Doubt } from './doubt.tsx';
import { headOf } from './item-heads.tsx';

/** The parts of a line: what opens it, what it is, and what is known besides. */
export interface Head {
  title: ReactNode;
  sign: ReactNode;
  facts: ReactNode[];
  /** The weightiest kind of difference between the accounts, if they differ. */
  differs?: DifferenceKind | undefined;
}

interface ItemRowProps {
  line: ItemLine;
  /** Whether whoever says it is named beside or above. */
  speakerKnown?: boolean;
  /** What stands beside the line instead of its sign. */
  beside?: ReactNode;
}

/** An event, statement or figure as a line: it opens at its first words, and unfolds what all reports say. */
export function ItemRow({ line, speakerKnown = false, beside }: ItemRowProps) {
  const { title, sign, facts, differs } = headOf(line, speakerKnown);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <article className={`line line-${line.kind}${line.doubts ? ' line-doubtful' : ''}`} data-line={line.id}>
      <div className="line-sign">{beside === undefined ? sign : beside}</div>
      <p className="line-title">{title}</p>
      <div className="line-facts">
        <Doubt of={line.kind} doubts={line.doubts} />
        {facts.filter(Boolean).map((fact, index) => (
          // The facts of a line keep their order.
          <span key={`${line.id}-${index}`}>{fact}</span>
        ))}
        <button type="button" className="unfold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <span className="told">{toldWords(line)}</span>
          {differs && <span className={`differs differs-${differs}`}>{DIFFERENCE_WORDS[differs]}</span>}
        </button>
      </div>
      <div id={id} className="line-accounts">
        {open && <Accounts id={line.id} />}
      </div>
    </article>
  );
}
