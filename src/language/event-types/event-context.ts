/** A word as the tree of its sentence has it; `head` counts from 1, 0 is the root. */
interface TreeWord {
  upos: string;
  head: number;
  deprel: string;
}

/** Numbers in the vector of a word. */
export const VECTOR_SIZE = 384;

/** The vectors that tell of an event word what it means here: its own, those of what it is done to and of what stands beside it, and the sentence's. */
export const CONTEXT_PARTS = 4;

/**
 * What the encoder says of an event word and its arguments: four vectors in a row (the word, the mean of its objects, the mean of its other complements, the sentence);
 * noughts where there is no such word.
 * @param at the event word, from 0 @param vectorOf the vector of a word, from 0 @param whole that of the sentence
 */
export function eventContext(
  words: readonly TreeWord[],
  forms: readonly string[],
  at: number,
  vectorOf: (word: number) => Float32Array,
  whole: Float32Array,
): Float32Array {
  const { objects, others } = complementsOf(words, forms, at);
  const context = new Float32Array(CONTEXT_PARTS * VECTOR_SIZE);
  for (const [part, vector] of [vectorOf(at), meanOf(objects.map(vectorOf)), meanOf(others.map(vectorOf)), whole].entries()) {
    context.set(vector, part * VECTOR_SIZE);
  }
  return context;
}

const MODIFIERS = /^(?:nmod|compound|amod)/u;
const COMPLEMENTS = /^(?:obl|xcomp|ccomp|advcl|compound)(?::|$)/u;

/** Of a verb its objects ("shelled [a town]"), of a participle what it modifies, of a noun its modifiers ("the [shelling] of [a town]"); beside them what else hangs on it. */
function complementsOf(words: readonly TreeWord[], forms: readonly string[], at: number): { objects: number[]; others: number[] } {
  const word = words[at];
  const children = words.flatMap(({ head, deprel }, index) => (head === at + 1 ? [{ index, deprel }] : []));
  const by = (relations: RegExp) => children.filter(({ deprel }) => relations.test(deprel)).map(({ index }) => index);
  const modified = word?.deprel === 'acl' && !forms[at]?.endsWith('ing') && word.head > 0 ? [word.head - 1] : [];
  const objects = word?.upos === 'NOUN' ? by(MODIFIERS) : [...by(/^(?:obj|iobj|nsubj:pass)$/u), ...modified];
  return { objects, others: by(COMPLEMENTS).filter((index) => !objects.includes(index)) };
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const mean = new Float32Array(VECTOR_SIZE);
  for (const vector of vectors) {
    for (let index = 0; index < VECTOR_SIZE; index++) mean[index] = (mean[index] ?? 0) + (vector[index] ?? 0) / vectors.length;
  }
  return mean;
}
