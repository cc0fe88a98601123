/**
 * Kernel ridge regression: weights of the examples for each output, so that the kernels with them, weighted, come near the wanted outputs.
 * @param vectors of length 1 @param wanted outputs by example @param kernel of the product of two vectors @param ridge what is added to the diagonal
 */
export function kernelRidge(
  vectors: readonly Float64Array[],
  wanted: readonly Float64Array[],
  kernel: (product: number) => number,
  ridge: number,
): Float64Array[] {
  const lower = vectors.map((vector, row) => {
    const values = new Float64Array(row + 1);
    for (let column = 0; column <= row; column++)
      values[column] = kernel(product(vector, vectors[column] ?? vector, vector.length)) + (row === column ? ridge : 0);
    return values;
  });
  decompose(lower);
  const outputs = wanted[0]?.length ?? 0;
  const columns = Array.from({ length: outputs }, (_, output) =>
    solve(
      lower,
      Float64Array.from(wanted, (row) => row[output] ?? 0),
    ),
  );
  return vectors.map((_, example) => Float64Array.from(columns, (column) => column[example] ?? 0));
}

/** Cholesky: the lower triangle of a positive definite matrix becomes that of its root. */
function decompose(lower: Float64Array[]): void {
  for (const [row, values] of lower.entries()) {
    for (let column = 0; column <= row; column++) {
      const other = lower[column] ?? values;
      const rest = (values[column] ?? 0) - product(values, other, column);
      values[column] = column === row ? Math.sqrt(rest) : rest / (other[column] ?? 1);
    }
  }
}

function solve(lower: readonly Float64Array[], wanted: Float64Array): Float64Array {
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

function product(one: Float64Array, other: Float64Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
