/**
 * The one place where offsets change their unit: inside the program they count UTF-16 code units, in whatever leaves it Unicode code points.
 */
export class CodePointIndex {
  /** UTF-16 offsets of the characters that take two code units, in order; empty for most texts. */
  readonly #astral: number[] = [];

  constructor(text: string) {
    for (const match of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) this.#astral.push(match.index);
  }

  /** Whether both counts are the same throughout, as in most texts. */
  get isIdentity(): boolean {
    return this.#astral.length === 0;
  }

  /** The code point offset of a UTF-16 offset; one inside a character counts as that character's start. */
  toCodePoints(offset: number): number {
    return offset - this.#countWhere((at) => at < offset);
  }

  /** The UTF-16 offset of a code point offset. */
  toUtf16(offset: number): number {
    return offset + this.#countWhere((at, before) => at - before < offset);
  }

  /** How many of the characters, from the first on, satisfy a condition that holds up to some point. */
  #countWhere(holds: (at: number, before: number) => boolean): number {
    let [low, high] = [0, this.#astral.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#astral[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The value with every `start` and `end` in it, at any depth, turned from UTF-16 code units into code points (or with `toUtf16` back).
 * All offsets must be into the one text that the index was made of. The value itself is left as it is.
 */
export function convertOffsets<T>(value: T, index: CodePointIndex, direction: 'toCodePoints' | 'toUtf16' = 'toCodePoints'): T {
  if (index.isIdentity) return value;
  const copy = structuredClone(value);
  // One object may stand at several places of the value, as a participant's span does that is the place's too.
  convertInPlace(copy, (offset) => index[direction](offset), new Set());
  return copy;
}

function convertInPlace(node: unknown, convert: (offset: number) => number, converted: Set<object>): void {
  if (typeof node !== 'object' || node === null || converted.has(node)) return;
  converted.add(node);
  for (const [key, inner] of Object.entries(node)) {
    if ((key === 'start' || key === 'end') && typeof inner === 'number') Object.assign(node, { [key]: convert(inner) });
    else convertInPlace(inner, convert, converted);
  }
}
