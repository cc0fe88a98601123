import { DOUBTFUL_MEANING } from '../words/doubts.ts';
import { type ItemKind, KIND_WORDS, MINOR_MEANING } from '../words/names.ts';
import { CAN_HIGHLIGHT } from './use-highlights.ts';

const KINDS: readonly ItemKind[] = ['event', 'statement', 'figure'];

/** Findings that are shown on request. */
interface Extra {
  count: number;
  shown: boolean;
  onToggle: () => void;
}

interface LegendProps {
  counts: Readonly<Record<ItemKind, number>>;
  shown: ReadonlySet<ItemKind>;
  /** Events that no list shows. */
  minor: Extra;
  /** What lists show only where doubtful lines are asked for; here they are marked, without a colour. */
  doubtful: Extra;
  folded: boolean;
  /** Whether anything of the text isn't the article. */
  hasFurniture: boolean;
  onToggle: (kind: ItemKind) => void;
  onFold: () => void;
}

/** How findings of each kind are marked, and what shows or hides them. */
export function Legend({ counts, shown, minor, doubtful, folded, hasFurniture, onToggle, onFold }: LegendProps) {
  return (
    <fieldset className="legend">
      <legend className="visually-hidden">What is shown in the text</legend>
      {KINDS.map((kind) => (
        <button key={kind} type="button" className="toggle" aria-pressed={shown.has(kind)} onClick={() => onToggle(kind)}>
          <span className={`kind-sample kind-sample-${kind}`}>{KIND_WORDS[kind]}s</span> {counts[kind]}
        </button>
      ))}
      <ExtraToggle name="Doubtful" means={DOUBTFUL_MEANING} sample="doubtful" {...doubtful} />
      <ExtraToggle name="Minor events" means={MINOR_MEANING} {...minor} />
      {hasFurniture && (
        <button type="button" className="toggle" aria-pressed={!folded} onClick={onFold}>
          Page furniture
        </button>
      )}
      {!CAN_HIGHLIGHT && (
        <p className="problem">
          This browser can’t mark words in the text (it lacks the CSS Custom Highlight API). The list of findings still leads to each one’s words.
        </p>
      )}
    </fieldset>
  );
}

function ExtraToggle({ name, means, sample, count, shown, onToggle }: Extra & { name: string; means: string; sample?: string }) {
  if (count === 0) return null;
  return (
    <button type="button" className="toggle" aria-pressed={shown} title={means} onClick={onToggle}>
      <span className={sample && `kind-sample kind-sample-${sample}`}>{name}</span> {count}
    </button>
  );
}
