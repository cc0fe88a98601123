import type { ArcScores } from './best-tree.ts';

/** What the model gives of pairs of words: `arcs` W × (W + 1), `relations` W × R × (W + 1), both before softmax; column 0 is the root. */
export interface RawScores {
  words: number;
  arcs: Float32Array;
  relations: Float32Array;
  /** The relations that the middle of `relations` stands for. */
  kinds: readonly string[];
}

/** A head less likely than this (logarithm) is never the best one, and its relation isn't asked for. */
const UNLIKELY = -7;
const UNLIKELY_RELATION = -3;

const NOT_YET = Number.NaN;

/** Logarithms of how likely each word (from 1) hangs on each head (from 1, 0 the root), and in which relation. */
export class ParseScores {
  readonly words: number;
  readonly kinds: readonly string[];
  readonly #arcs: Float64Array;
  readonly #relations: Float32Array;
  readonly #sums: Float64Array;
  readonly #best: Int16Array;
  readonly #root: number;

  constructor({ words, arcs, relations, kinds }: RawScores) {
    this.words = words;
    this.kinds = kinds;
    this.#arcs = logShares(words, arcs);
    this.#relations = relations;
    this.#sums = new Float64Array(words * (words + 1)).fill(NOT_YET);
    this.#best = new Int16Array(words * (words + 1)).fill(-1);
    this.#root = kinds.indexOf('root');
  }

  /** How likely the word hangs on the head, whatever the relation. */
  arc(word: number, head: number): number {
    return this.#arcs[(word - 1) * (this.words + 1) + head] ?? Number.NEGATIVE_INFINITY;
  }

  /** How likely it hangs there in its best relation; for trees over all words. */
  best(word: number, head: number): number {
    const arc = this.arc(word, head);
    return arc + (arc > UNLIKELY ? this.relation(word, head, this.bestKind(word, head)) : UNLIKELY_RELATION);
  }

  /** `best` of every pair, each worked out once. */
  bests(): ArcScores {
    const width = this.words + 1;
    const all = new Float64Array(this.words * width);
    for (let word = 1; word <= this.words; word++) {
      for (let head = 0; head < width; head++) all[(word - 1) * width + head] = this.best(word, head);
    }
    return { words: this.words, at: (word, head) => all[(word - 1) * width + head] ?? Number.NEGATIVE_INFINITY };
  }

  /** How likely it hangs there in this relation (a place in `kinds`). */
  of(word: number, head: number, kind: number): number {
    return this.arc(word, head) + this.relation(word, head, kind);
  }

  /** The likeliest relation, a place in `kinds`; `root` under the root and nowhere else. */
  bestKind(word: number, head: number): number {
    const pair = (word - 1) * (this.words + 1) + head;
    const known = this.#best[pair] ?? -1;
    if (known >= 0) return known;
    const best = head === 0 ? this.#root : this.#likeliest(word, head);
    this.#best[pair] = best;
    return best;
  }

  /** How likely the relation is, given the head. */
  relation(word: number, head: number, kind: number): number {
    const pair = (word - 1) * (this.words + 1) + head;
    let sum = this.#sums[pair] ?? NOT_YET;
    if (Number.isNaN(sum)) {
      sum = logSum(this.#relations, this.#placeOf(word, head, 0), this.words + 1, this.kinds.length);
      this.#sums[pair] = sum;
    }
    return (this.#relations[this.#placeOf(word, head, kind)] ?? Number.NEGATIVE_INFINITY) - sum;
  }

  #likeliest(word: number, head: number): number {
    const first = this.#placeOf(word, head, 0);
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let kind = 0; kind < this.kinds.length; kind++) {
      const score = this.#relations[first + kind * (this.words + 1)] ?? Number.NEGATIVE_INFINITY;
      if (kind === this.#root || (best >= 0 && score <= highest)) continue;
      best = kind;
      highest = score;
    }
    return best;
  }

  /** Where the score of a relation stands; that of the next kind stands a row further on. */
  #placeOf(word: number, head: number, kind: number): number {
    return ((word - 1) * this.kinds.length + kind) * (this.words + 1) + head;
  }
}

/** Log softmax of each row; no word hangs on itself. */
function logShares(words: number, arcs: Float32Array): Float64Array {
  const width = words + 1;
  const shares = new Float64Array(arcs);
  for (let row = 0; row < words; row++) {
    shares[row * width + row + 1] = Number.NEGATIVE_INFINITY;
    const sum = logSum(shares, row * width, 1, width);
    for (let at = row * width; at < (row + 1) * width; at++) shares[at] = (shares[at] ?? 0) - sum;
  }
  return shares;
}

/** The logarithm of the sum of powers, without overflow; of so many scores, each `step` behind the one before. */
function logSum(scores: Float32Array | Float64Array, from: number, step: number, count: number): number {
  const end = from + count * step;
  let top = Number.NEGATIVE_INFINITY;
  for (let at = from; at < end; at += step) top = Math.max(top, scores[at] ?? Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let at = from; at < end; at += step) sum += Math.exp((scores[at] ?? Number.NEGATIVE_INFINITY) - top);
  return top + Math.log(sum);
}
