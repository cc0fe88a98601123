import { bestTree } from './best-tree.ts';
import { type DraftTree, type DraftWord, draftTree, ROOT } from './draft-tree.ts';
import { type FaultsOfTree, faultsOf } from './faults/index.ts';
import type { ParseScores } from './parse-scores.ts';
import { hasCrossing, projectiveTree } from './projective-tree.ts';

/** Heads (from 1, 0 the root) and relations of a sentence's words, from the first one on. */
export interface SettledTree {
  heads: number[];
  deprels: string[];
  /** How likely each word hangs just so, from 0 to 1. */
  likelihoods: Float32Array;
}

/** A tree with crossing arcs is kept where it is so much likelier than the best one without (logarithm): "opened [a debate] on Monday [about fees]". */
const SURE_CROSSING = 3;

/** A word is moved by no step that costs more. */
const DEAREST_STEP = 6;

const MOST_STEPS = 8;

/** So many words are looked at again in all; of a long list that isn't prose only the first few faults are mended. */
const MOST_LOOKED_AT = 30_000;

const MOST_WORDS = 40;
const PLACES_OF_A_WORD = 8;

/** Relations that no word is given to escape a fault. */
const LAST_RESORTS: ReadonlySet<string> = new Set('root punct dep expl discourse dislocated goeswith list orphan reparandum vocative'.split(' '));

/** A head and relation of a word (a place in `kinds`), and how much likelier or less likely it is there. */
interface Step {
  word: number;
  head: number;
  kind: number;
  gain: number;
}

/**
 * The tree that is likeliest together with its relations, but for what trees of English don't have (`faults`): from the best tree on, words that show a fault are moved, one a step,
 * while that gains more than it costs.
 * @param words the tagged words, in order
 */
export function settledTree(words: readonly DraftWord[], scores: ParseScores): SettledTree {
  const placed = [ROOT, ...words];
  const heads = likelyHeads(scores);
  const kinds = heads.map((head, word) => (word === 0 ? -1 : scores.bestKind(word, head)));
  const nameOf = (kind: number) => scores.kinds[kind] ?? '';
  const treeWith = (step?: Step): DraftTree => {
    const [ownHeads, ownKinds] = step ? [heads.with(step.word, step.head), kinds.with(step.word, step.kind)] : [heads, kinds];
    return draftTree(placed, ownHeads, ownKinds.map(nameOf));
  };
  let faults = faultsOf(treeWith());
  let left = MOST_LOOKED_AT;
  for (let taken = 0; taken < MOST_STEPS && faults.cost > 0; taken++) {
    const steps = stepsOf(faults.words, heads, kinds, scores);
    left -= steps.length * words.length;
    if (left < 0) break;
    const best = bestStep(steps, faults, (step) => faultsOf(treeWith(step)));
    if (best === undefined) break;
    heads[best.step.word] = best.step.head;
    kinds[best.step.word] = best.step.kind;
    faults = best.faults;
  }
  const likelihoods = Float32Array.from(words, (_, index) => Math.exp(scores.of(index + 1, heads[index + 1] ?? 0, kinds[index + 1] ?? 0)));
  return { heads: heads.slice(1), deprels: kinds.slice(1).map(nameOf), likelihoods };
}

/** The likeliest heads, without crossing arcs where that isn't much less likely. */
function likelyHeads(scores: ParseScores): number[] {
  const arcs = scores.bests();
  const free = bestTree(arcs);
  if (!hasCrossing(free)) return free;
  const flat = projectiveTree(arcs);
  const total = (heads: readonly number[]) => heads.reduce((sum, head, word) => (word === 0 ? sum : sum + arcs.at(word, head)), 0);
  return total(free) - total(flat) < SURE_CROSSING ? flat : free;
}

/** All likely places of these words but those they have; the root stays where it is. */
function stepsOf(words: readonly number[], heads: readonly number[], kinds: readonly number[], scores: ParseScores): Step[] {
  const given = scores.kinds.flatMap((name, kind) => (LAST_RESORTS.has(name) ? [] : [kind]));
  return words.slice(0, MOST_WORDS).flatMap((word) => {
    const [head, kind] = [heads[word] ?? 0, kinds[word] ?? 0];
    if (head === 0) return [];
    const now = scores.of(word, head, kind);
    const steps: Step[] = [];
    for (let other = 1; other <= scores.words; other++) {
      if (other === word || scores.arc(word, other) < now - DEAREST_STEP || isBelow(heads, other, word)) continue;
      for (const place of given) {
        const gain = scores.of(word, other, place) - now;
        const isNew = other !== head || place !== kind;
        if (isNew && gain > -DEAREST_STEP) steps.push({ word, head: other, kind: place, gain });
      }
    }
    return steps.toSorted((a, b) => b.gain - a.gain || a.head - b.head || a.kind - b.kind).slice(0, PLACES_OF_A_WORD);
  });
}

function isBelow(heads: readonly number[], place: number, top: number): boolean {
  for (let at = place; at !== 0; at = heads[at] ?? 0) if (at === top) return true;
  return false;
}

/** The step that gains most, faults counted; undefined where none gains anything. */
function bestStep(
  steps: readonly Step[],
  now: FaultsOfTree,
  faultsAfter: (step: Step) => FaultsOfTree,
): { step: Step; faults: FaultsOfTree } | undefined {
  let best: { step: Step; faults: FaultsOfTree; gain: number } | undefined;
  for (const step of steps) {
    if (best && step.gain + now.cost <= best.gain) continue;
    const faults = faultsAfter(step);
    const gain = step.gain + now.cost - faults.cost;
    if (gain > 1e-6 && (best === undefined || gain > best.gain + 1e-9)) best = { step, faults, gain };
  }
  return best;
}
