import { decompose, product, solve } from '../cholesky.ts';

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
