import { type ItemKind, KIND_WORDS, MINOR_MEANING } from '../words/names.ts';
import { CAN_HIGHLIGHT } from './use-highlights.ts';

const KINDS: readonly ItemKind[] = ['event', 'statement', 'figure'];

interface LegendProps {
  counts: Readonly<Record<ItemKind, number>>;
  shown: ReadonlySet<ItemKind>;
  /** Events that no list shows. */
  minor: { count: number; shown: boolean; onToggle: () => void };
  folded: boolean;
  onToggle: (kind: ItemKind) => void;
  onFold: () => void;
}

/** How findings of each kind are marked, and what shows or hides them. */
export function Legend({ counts, shown, minor, folded, onToggle, onFold }: LegendProps) {
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">What is shown in the text</legend>
      {KINDS.map((kind) => (
        <button key={kind} type="button" className="toggle" aria-pressed={shown.has(kind)} onClick={() => onToggle(kind)}>
          <span className={`kind-sample kind-sample-${kind}`}>{KIND_WORDS[kind]}s</span> {counts[kind]}
        </button>
      ))}
      {minor.count > 0 && (
        <button type="button" className="toggle" aria-pressed={minor.shown} title={MINOR_MEANING} onClick={minor.onToggle}>
          Minor events {minor.count}
        </button>
      )}
      <button type="button" className="toggle" aria-pressed={!folded} onClick={onFold}>
        Page furniture
      </button>
      {!CAN_HIGHLIGHT && (
        <p className="problem">
          This browser can’t mark words in the text (it lacks the CSS Custom Highlight API). The list of findings still leads to each one’s words.
        </p>
      )}
    </fieldset>
  );
}
