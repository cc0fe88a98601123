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
      sum = logSum(this.kinds.length, (each) => this.#raw(word, head, each));
      this.#sums[pair] = sum;
    }
    return this.#raw(word, head, kind) - sum;
  }

  #likeliest(word: number, head: number): number {
    let best = -1;
    for (let kind = 0; kind < this.kinds.length; kind++) {
      if (kind !== this.#root && (best < 0 || this.#raw(word, head, kind) > this.#raw(word, head, best))) best = kind;
    }
    return best;
  }

  #raw(word: number, head: number, kind: number): number {
    return this.#relations[((word - 1) * this.kinds.length + kind) * (this.words + 1) + head] ?? Number.NEGATIVE_INFINITY;
  }
}

/** Log softmax of each row; no word hangs on itself. */
function logShares(words: number, arcs: Float32Array): Float64Array {
  const width = words + 1;
  const shares = new Float64Array(arcs.length);
  for (let row = 0; row < words; row++) {
    const at = (head: number) => (head === row + 1 ? Number.NEGATIVE_INFINITY : (arcs[row * width + head] ?? 0));
    const sum = logSum(width, at);
    for (let head = 0; head < width; head++) shares[row * width + head] = at(head) - sum;
  }
  return shares;
}

/** The logarithm of the sum of powers, without overflow. */
function logSum(count: number, at: (index: number) => number): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) top = Math.max(top, at(index));
  let sum = 0;
  for (let index = 0; index < count; index++) sum += Math.exp(at(index) - top);
  return top + Math.log(sum);
}
