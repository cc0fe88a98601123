/** Cholesky: the lower triangle of a positive definite matrix, a row at a time, becomes that of its root. */
export function decompose(lower: Float64Array[]): void {
  for (const [row, values] of lower.entries()) {
    for (let column = 0; column <= row; column++) {
      const other = lower[column] ?? values;
      const rest = (values[column] ?? 0) - product(values, other, column);
      values[column] = column === row ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  }
}

/** Solves a system by the root of its matrix; the right side becomes the solution. */
export function solve(lower: readonly Float64Array[], wanted: Float64Array): Float64Array {
  for (const [row, values] of lower.entries()) wanted[row] = ((wanted[row] ?? 0) - product(values, wanted, row)) / (values[row] ?? 1);
  for (let row = lower.length - 1; row >= 0; row--) {
    const values = lower[row];
    if (!values) continue;
    const value = (wanted[row] ?? 0) / (values[row] ?? 1);
    wanted[row] = value;
    for (let column = 0; column < row; column++) wanted[column] = (wanted[column] ?? 0) - (values[column] ?? 0) * value;
  }
  return wanted;
}

/** The sum of the products of the first numbers of two vectors. */
export function product(one: Float64Array, other: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
