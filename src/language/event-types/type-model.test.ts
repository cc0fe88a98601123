import { assert, double, float32Array, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXT_PARTS, eventContext, VECTOR_SIZE } from './event-context.ts';
import { guessType, guessTypeOfVerb, senseOf, type TypeModel, typeModelOf } from './type-model.ts';

/** Two examples that lie on an axis each: the first ASSAULT, the second AID. */
const SMALL: TypeModel = {
  types: ['ASSAULT', 'AID', 'NONE'],
  margin: 0.5,
  degree: 1,
  examples: 2,
  axes: Array.from({ length: CONTEXT_PARTS }, () => ({ count: 1, step: 1, offsets: [0] })),
  axesOf: Array.from({ length: CONTEXT_PARTS }, () => Int8Array.from({ length: VECTOR_SIZE }, (_, index) => (index === 0 ? 1 : 0))),
  exampleStep: 1,
  sensesOf: Int8Array.from([1, 0, 0, 0, 0, 1, 0, 0]),
  weightSteps: [1, 1, 1],
  weightsOf: Int8Array.from([2, 0, 0, 0, 2, 0]),
};

describe('the classifier of event types', () => {
  it('gives the type of the example that is most like the word, and how far it is ahead', () => {
    expect(guessType(Float32Array.from([1, 0, 0, 0]), SMALL)).toEqual({ type: 'ASSAULT', margin: 1 });
    expect(guessType(Float32Array.from([0, 1, 0, 0]), SMALL)).toEqual({ type: 'AID', margin: 1 });
  });

  it('has no type for what is like the examples of none', () => {
    expect(guessType(Float32Array.from([1, 0, 0, 0]), { ...SMALL, types: ['NONE', 'AID', 'ASSAULT'] }).type).toBeUndefined();
  });

  it('counts what the verb leans to beside its sense', () => {
    const { bySense, byVerb } = guessTypeOfVerb(Float32Array.from([1, 0, 0, 0]), new Map([['AID', 0.75]]), SMALL);
    expect(bySense).toEqual({ type: 'ASSAULT', margin: 1 });
    expect(byVerb).toEqual({ type: 'AID', margin: 0.5 });
  });

  it('takes a sense of length 1, whatever the context', () => {
    const context = float32Array({ minLength: CONTEXT_PARTS * VECTOR_SIZE, maxLength: CONTEXT_PARTS * VECTOR_SIZE, noNaN: true, min: -9, max: 9 });
    assert(
      property(context, double({ min: 0.5, max: 2, noNaN: true }), (values, first) => {
        values[0] = first;
        expect(Math.hypot(...senseOf(values, SMALL))).toBeCloseTo(1, 5);
      }),
      { numRuns: 20 },
    );
  });

  it('reads its file, and refuses one that ends too early', () => {
    const { axesOf, sensesOf, weightsOf, ...header } = SMALL;
    const numbers = [...axesOf, sensesOf, weightsOf].flatMap((part) => [...Buffer.from(part.buffer)]);
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), Buffer.from(numbers)]);
    expect(typeModelOf(bytes)).toEqual(SMALL);
    expect(() => typeModelOf(bytes.subarray(0, -1))).toThrow(/end too early/);
  });
});

const vectorOf = (word: number) => new Float32Array(VECTOR_SIZE).fill(word);

describe('the context of an event word', () => {
  // Jets[0] strafed[1] a[2] town[3] in[4] Darfur[5]
  const words = [
    { upos: 'NOUN', head: 2, deprel: 'nsubj' },
    { upos: 'VERB', head: 0, deprel: 'root' },
    { upos: 'DET', head: 4, deprel: 'det' },
    { upos: 'NOUN', head: 2, deprel: 'obj' },
    { upos: 'ADP', head: 6, deprel: 'case' },
    { upos: 'PROPN', head: 2, deprel: 'obl' },
  ];
  const forms = ['Jets', 'strafed', 'a', 'town', 'in', 'Darfur'];

  it('is the word, its object, its other complement and the sentence', () => {
    const context = eventContext(words, forms, 1, vectorOf, new Float32Array(VECTOR_SIZE).fill(9));
    expect([0, 1, 2, 3].map((part) => context[part * VECTOR_SIZE])).toEqual([1, 3, 5, 9]);
  });

  it('has noughts where there is no such word', () => {
    const context = eventContext(words, forms, 0, vectorOf, new Float32Array(VECTOR_SIZE).fill(9));
    expect([1, 2].map((part) => context[part * VECTOR_SIZE])).toEqual([0, 0]);
  });
});
