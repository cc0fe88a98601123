import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { VECTOR_SIZE } from '../event-types/event-context.ts';
import { brokenModel } from '../model-files.ts';

/** The label that the number at a place stands for. */
export function told(labels: readonly string[], numbers: BigInt64Array | undefined, at: number): string {
  return labels[Number(numbers?.[at] ?? 0)] ?? '_';
}

/** Numbers as the model takes them. */
export function integers(values: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(values, BigInt), [values.length]);
}

/** Whole numbers that the model gives under a name. Throws a `ModelError` where it gives none. */
export function integersOf(results: InferenceSession.ReturnType, name: string): BigInt64Array {
  const data = results[name]?.data;
  if (!(data instanceof BigInt64Array)) throw brokenModel(`model.onnx gives no ${name}`, data);
  return data;
}

/** Numbers that the model gives under a name. Throws a `ModelError` where it gives none. */
export function floatsOf(results: InferenceSession.ReturnType, name: string): Float32Array {
  const data = results[name]?.data;
  if (!(data instanceof Float32Array)) throw brokenModel(`model.onnx gives no ${name}`, data);
  return data;
}

/** Numbers as rows of like length, one a word. */
export function rowsOf(data: Float32Array, rows: number): Float32Array[] {
  const width = data.length / rows;
  return Array.from({ length: rows }, (_, row) => data.subarray(row * width, (row + 1) * width));
}

/** The mean vector of the word pieces from one to before another. */
export function meanOf(pieces: Float32Array, first: number, end: number): Float32Array {
  const mean = new Float32Array(VECTOR_SIZE);
  for (let piece = first; piece < end; piece++) {
    for (let index = 0; index < VECTOR_SIZE; index++) mean[index] = (mean[index] ?? 0) + (pieces[piece * VECTOR_SIZE + index] ?? 0) / (end - first);
  }
  return mean;
}
