/**
 * The best one-to-one assignment of rows to columns: the largest sum of weights (Hungarian method with potentials, O(n³)).
 * @param weights of equal rows, none negative
 * @returns the sum
 */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const size = Math.max(weights.length, weights[0]?.length ?? 0);
  const costAt = (row: number, column: number) => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPotential = Array.from({ length: size + 1 }, () => 0);
  const columnPotential = Array.from({ length: size + 1 }, () => 0);
  const rowOf = Array.from({ length: size + 1 }, () => 0);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const came = Array.from({ length: size + 1 }, () => 0);
    const slack = Array.from({ length: size + 1 }, () => Number.POSITIVE_INFINITY);
    const used = Array.from({ length: size + 1 }, () => false);
    let column = 0;
    do {
      used[column] = true;
      const current = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (used[other]) continue;
        const reduced = costAt(current, other) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (slack[other] ?? 0)) {
          slack[other] = reduced;
          came[other] = column;
        }
        if ((slack[other] ?? 0) < delta) {
          delta = slack[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (used[other]) {
          rowPotential[rowOf[other] ?? 0] = (rowPotential[rowOf[other] ?? 0] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = came[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column++) sum += weights[(rowOf[column] ?? 0) - 1]?.[column - 1] ?? 0;
  return sum;
}
