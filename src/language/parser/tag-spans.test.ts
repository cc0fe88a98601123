import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestSpans, shares } from './tag-spans.ts';

const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG'];

/** The best total over all sequences of tags in which an I-X follows B-X or I-X. */
function bestTotal(rows: readonly number[][]): number {
  const total = (row: number, before: string, sum: number): number => {
    const scores = rows[row];
    if (scores === undefined) return sum;
    const allowed = TAGS.flatMap((tag, column) => (tag.startsWith('I') && before.slice(2) !== tag.slice(2) ? [] : [column]));
    return Math.max(...allowed.map((column) => total(row + 1, TAGS[column] ?? 'O', sum + (scores[column] ?? 0))));
  };
  return total(0, 'O', 0);
}

/** The total of the tags that these spans stand for. */
function totalOf(spans: ReturnType<typeof bestSpans>, rows: readonly number[][]): number {
  return rows.reduce((sum, scores, word) => {
    const span = spans.find(({ first, last }) => first <= word && word <= last);
    return sum + (scores[TAGS.indexOf(span ? `${span.first === word ? 'B' : 'I'}-${span.kind}` : 'O')] ?? 0);
  }, 0);
}

describe('spans told by tags', () => {
  it('are those of the best allowed sequence', () => {
    const row = array(double({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 });
    assert(
      property(array(row, { maxLength: 4 }), (rows) => {
        expect(totalOf(bestSpans(rows, TAGS), rows)).toBeCloseTo(bestTotal(rows), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('keep an inside tag with its beginning, and are as sure as the least sure of their words', () => {
    const rows = [
      [0, 9, 0, 0, 0],
      [0, 0, 2, 0, 3],
      [9, 0, 0, 0, 0],
    ];
    const [span, ...more] = bestSpans(rows, TAGS);
    expect(more).toEqual([]);
    expect(span).toMatchObject({ first: 0, last: 1, kind: 'PER' });
    expect(span?.score).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(3) + 3), 6);
  });

  it('are none in a sentence without words', () => {
    expect(bestSpans([], TAGS)).toEqual([]);
  });
});

describe('shares', () => {
  it('add up to one, also of large scores', () => {
    expect(shares([1000, 1000])).toEqual([0.5, 0.5]);
    expect(shares([0, Math.log(3)])[1]).toBeCloseTo(0.75, 9);
  });
});
