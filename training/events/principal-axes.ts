/** Rotations stop when what is off the diagonal is this small beside it. */
const SMALL = 1e-10;
const MOST_SWEEPS = 30;

/** What a set of vectors is projected on: its mean, how far they lie from it on average, and the axes of most variance, each of length 1. */
export interface PrincipalAxes {
  mean: Float64Array;
  spread: number;
  axes: Float64Array[];
}

/** Principal component analysis by the eigenvectors of the covariance. */
export function principalAxes(vectors: readonly Float32Array[], count: number): PrincipalAxes {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let index = 0; index < size; index++) mean[index] = (mean[index] ?? 0) + (vector[index] ?? 0) / vectors.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  const centred = new Float64Array(size);
  for (const vector of vectors) {
    for (let index = 0; index < size; index++) centred[index] = (vector[index] ?? 0) - (mean[index] ?? 0);
    for (let row = 0; row < size; row++) {
      const own = (centred[row] ?? 0) / vectors.length;
      const target = covariance[row] ?? centred;
      for (let column = 0; column < size; column++) target[column] = (target[column] ?? 0) + own * (centred[column] ?? 0);
    }
  }
  const variance = covariance.reduce((sum, row, index) => sum + (row[index] ?? 0), 0);
  return { mean, spread: Math.sqrt(variance), axes: eigenvectors(covariance).slice(0, count) };
}

/** Eigenvectors of a symmetric matrix, those of the largest values first (Jacobi). The matrix is worn out. */
function eigenvectors(matrix: Float64Array[]): Float64Array[] {
  const size = matrix.length;
  const vectors = Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_unused, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(matrix) > SMALL; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(matrix, vectors, p, q);
  }
  const order = vectors.map((_, index) => index).toSorted((a, b) => (matrix[b]?.[b] ?? 0) - (matrix[a]?.[a] ?? 0));
  return order.map((index) => vectors[index] ?? new Float64Array(size));
}

/** How much stands off the diagonal, as a share of what stands on it. */
function offDiagonal(matrix: readonly Float64Array[]): number {
  const whole = matrix.reduce((sum, values) => sum + values.reduce((squares, value) => squares + value ** 2, 0), 0);
  const on = matrix.reduce((sum, values, row) => sum + (values[row] ?? 0) ** 2, 0);
  return (whole - on) / on;
}

/** Turns rows and columns p and q so that what stands where they cross becomes 0. `vectors` are kept in rows. */
function rotate(matrix: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const [rowP, rowQ, vectorP, vectorQ] = [matrix[p], matrix[q], vectors[p], vectors[q]];
  if (!rowP || !rowQ || !vectorP || !vectorQ) return;
  const across = rowP[q] ?? 0;
  if (Math.abs(across) < 1e-300) return;
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * across);
  const tangent = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  turn(rowP, rowQ, cosine, sine);
  for (const row of matrix) {
    const [a, b] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cosine * a - sine * b;
    row[q] = sine * a + cosine * b;
  }
  turn(vectorP, vectorQ, cosine, sine);
}

function turn(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let index = 0; index < one.length; index++) {
    const [a, b] = [one[index] ?? 0, other[index] ?? 0];
    one[index] = cosine * a - sine * b;
    other[index] = sine * a + cosine * b;
  }
}
