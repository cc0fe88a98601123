import { describe, expect, test } from 'vitest';
import { bestAssignment } from './assignment.ts';
import { addDocument, type Clusters, f1OfClusters, noClusterSums } from './clusters.ts';

function scores(gold: Clusters, own: Clusters) {
  const sums = noClusterSums();
  addDocument(sums, gold, own);
  return f1OfClusters(sums);
}

describe('clusters of mentions compared', () => {
  test('equal clusters in another order are right in everything', () => {
    const gold = [['a', 'b', 'c'], ['d', 'e'], ['f']];
    expect(scores(gold, [['f'], ['e', 'd'], ['c', 'b', 'a']])).toEqual({ muc: 1, bCubed: 1, ceafE: 1, conll: 1 });
  });

  test('a cluster that was cut in two', () => {
    const { muc, bCubed, ceafE } = scores([['a', 'b', 'c']], [['a', 'b'], ['c']]);
    // MUC: one of two links found, none wrong. B³: recall (2/3 + 2/3 + 1/3) / 3 = 5/9, precision 1. CEAFe: φ4 = 4/5, of 1 and of 2.
    expect(muc).toBeCloseTo(2 / 3);
    expect(bCubed).toBeCloseTo((2 * (5 / 9)) / (5 / 9 + 1));
    expect(ceafE).toBeCloseTo((2 * 0.8 * 0.4) / (0.8 + 0.4));
  });

  test('the worked example of Luo (2005): two small clusters lumped', () => {
    const gold = [
      ['1', '2', '3', '4', '5'],
      ['6', '7'],
      ['8', '9', 'A', 'B', 'C'],
    ];
    const own = [
      ['1', '2', '3', '4', '5'],
      ['6', '7', '8', '9', 'A', 'B', 'C'],
    ];
    const { muc, bCubed, ceafE } = scores(gold, own);
    // MUC: 9 of 9 links, of 10 given. B³: recall 1, precision (5 + 4/7 + 25/7) / 12. CEAFe: φ4 = 1 + 10/12, of 3 and of 2.
    expect(muc).toBeCloseTo(0.947, 3);
    expect(bCubed).toBeCloseTo(0.865, 3);
    expect(ceafE).toBeCloseTo(0.733, 3);
  });

  test('everything alone: no link, and B³ precision is whole', () => {
    const { muc, bCubed } = scores([['a', 'b']], [['a'], ['b']]);
    expect(muc).toBe(0);
    expect(bCubed).toBeCloseTo(2 / 3);
  });
});

describe('the best assignment', () => {
  test('gives up the best pair where that makes the sum larger', () => {
    expect(
      bestAssignment([
        [0.9, 0.8],
        [0.7, 0.1],
      ]),
    ).toBeCloseTo(1.5);
  });

  test('leaves rows or columns over', () => {
    expect(bestAssignment([[0.2], [0.6], [0.5]])).toBeCloseTo(0.6);
    expect(bestAssignment([[0.2, 0.6, 0.5]])).toBeCloseTo(0.6);
    expect(bestAssignment([])).toBe(0);
  });
});
