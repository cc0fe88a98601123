/** A range found in a record: where in the record, where in the text, and the words that must be there if it tells them. */
export interface FoundSpan {
  /** `accounts.0.trigger` */
  path: string;
  start: number;
  end: number;
  exact?: string;
}

/** Every object with `start` and `end` inside a value, at any depth. */
export function* spansOf(value: unknown, path = ''): Generator<FoundSpan> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number') {
    const exact = 'exact' in value && typeof value.exact === 'string' ? { exact: value.exact } : {};
    yield { path, start: value.start, end: value.end, ...exact };
  }
  for (const [key, inner] of Object.entries(value)) yield* spansOf(inner, path === '' ? key : `${path}.${key}`);
}
