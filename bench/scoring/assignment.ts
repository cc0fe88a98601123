/**
 * The best one-to-one assignment of rows to columns: the largest sum of weights (Hungarian method with potentials, O(n³)).
 * @param weights of equal rows, none negative
 * @returns the sum
 */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const assignment = new Assignment(weights);
  for (let row = 1; row <= assignment.size; row++) assignment.place(row);
  return assignment.sum();
}

/** Rows and columns count from 1; column 0 holds the row that is being placed, and row 0 stands for none. */
class Assignment {
  readonly size: number;
  readonly #weights: readonly (readonly number[])[];
  readonly #rowPotential: number[];
  readonly #columnPotential: number[];
  /** The row that each column has. */
  readonly #rowOf: number[];

  constructor(weights: readonly (readonly number[])[]) {
    this.#weights = weights;
    this.size = Math.max(weights.length, weights[0]?.length ?? 0);
    this.#rowPotential = this.#filled(0);
    this.#columnPotential = this.#filled(0);
    this.#rowOf = this.#filled(0);
  }

  /** Gives a row a column, moving the rows before it along the cheapest path to a free one. */
  place(row: number): void {
    this.#rowOf[0] = row;
    const path: Path = { came: this.#filled(0), slack: this.#filled(Number.POSITIVE_INFINITY), used: this.#filled(false) };
    let column = 0;
    do {
      path.used[column] = true;
      const { next, delta } = this.#nearest(column, path);
      this.#shift(delta, path);
      column = next;
    } while (this.#rowOf[column] !== 0);
    while (column !== 0) {
      const before = path.came[column] ?? 0;
      this.#rowOf[column] = this.#rowOf[before] ?? 0;
      column = before;
    }
  }

  sum(): number {
    return this.#rowOf.reduce((sum, row, column) => (column === 0 ? 0 : sum + (this.#weights[row - 1]?.[column - 1] ?? 0)), 0);
  }

  /** The column that is reached most cheaply from those used, and what that costs. */
  #nearest(column: number, { came, slack, used }: Path): { next: number; delta: number } {
    const row = this.#rowOf[column] ?? 0;
    let nearest = { next: 0, delta: Number.POSITIVE_INFINITY };
    for (let other = 1; other <= this.size; other++) {
      if (used[other]) continue;
      const cost = -(this.#weights[row - 1]?.[other - 1] ?? 0);
      const reduced = cost - (this.#rowPotential[row] ?? 0) - (this.#columnPotential[other] ?? 0);
      if (reduced < (slack[other] ?? 0)) {
        slack[other] = reduced;
        came[other] = column;
      }
      const delta = slack[other] ?? 0;
      if (delta < nearest.delta) nearest = { next: other, delta };
    }
    return nearest;
  }

  /** Makes the step to the nearest column cost nothing. */
  #shift(delta: number, { slack, used }: Path): void {
    for (let other = 0; other <= this.size; other++) {
      const row = this.#rowOf[other] ?? 0;
      if (used[other]) {
        this.#rowPotential[row] = (this.#rowPotential[row] ?? 0) + delta;
        this.#columnPotential[other] = (this.#columnPotential[other] ?? 0) - delta;
      } else slack[other] = (slack[other] ?? 0) - delta;
    }
  }

  #filled<Value>(value: Value): Value[] {
    return Array.from({ length: this.size + 1 }, () => value);
  }
}

/** The columns on the way to a free one: from which each was reached, what reaching it costs still, and whether it was passed. */
interface Path {
  came: number[];
  slack: number[];
  used: boolean[];
}
