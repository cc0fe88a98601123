import { describe, expect, it } from 'vitest';
import { leaningsOf, verbLeaningsOf } from './verb-leanings.ts';

const bytesOf = (...numbers: number[]) =>
  Buffer.concat([Buffer.from(`${JSON.stringify({ types: ['AID', 'REJECT'], step: 0.5, verbs: ['call', 'call off'] })}\n`), Buffer.from(numbers)]);

describe('what verbs lean to', () => {
  const leanings = verbLeaningsOf(bytesOf(1, 0, 0, 2));

  it('is told of a verb with its particle before the verb alone', () => {
    expect(leaningsOf('call', 'off', leanings).get('REJECT')).toBe(1);
    expect(leaningsOf('call', 'him', leanings).get('AID')).toBe(0.5);
  });

  it('is nothing for a verb that is not known', () => {
    expect(leaningsOf('blorp', undefined, leanings).size).toBe(0);
  });

  it('is refused where its numbers end too early', () => {
    expect(() => verbLeaningsOf(bytesOf(1, 0, 0))).toThrow(/end too early/);
  });

  it('knows the types of verbs by their glosses', () => {
    expect(['strafe', 'castigate'].map(bestOf)).toEqual(['ASSAULT', 'ACCUSE']);
  });
});

function bestOf(verb: string): string | undefined {
  return [...leaningsOf(verb)].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
