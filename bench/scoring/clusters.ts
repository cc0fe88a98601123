import type { Score } from '../score.ts';
import { bestAssignment } from './assignment.ts';

/** Which mentions are taken for one thing; each mention is in at most one cluster. */
export type Clusters = readonly (readonly string[])[];

interface Ratio {
  top: number;
  bottom: number;
}

/** Recall and precision of one measure as sums, so that documents can be added up. */
interface Sums {
  recall: Ratio;
  precision: Ratio;
}

export interface ClusterSums {
  muc: Sums;
  bCubed: Sums;
  ceafE: Sums;
}

const noSums = (): Sums => ({ recall: { top: 0, bottom: 0 }, precision: { top: 0, bottom: 0 } });
export const noClusterSums = (): ClusterSums => ({ muc: noSums(), bCubed: noSums(), ceafE: noSums() });

/** Adds one document: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAFe (Luo 2005, φ4). */
export function addDocument(sums: ClusterSums, gold: Clusters, own: Clusters): void {
  addRatio(sums.muc.recall, links(gold, own));
  addRatio(sums.muc.precision, links(own, gold));
  addRatio(sums.bCubed.recall, overlapOfMentions(gold, own));
  addRatio(sums.bCubed.precision, overlapOfMentions(own, gold));
  const similarity = bestAssignment(gold.map((one) => own.map((other) => (2 * common(one, other)) / (one.length + other.length))));
  addRatio(sums.ceafE.recall, { top: similarity, bottom: gold.length });
  addRatio(sums.ceafE.precision, { top: similarity, bottom: own.length });
}

/** F1 of each measure and their mean, the CoNLL score; all between 0 and 1. */
export function f1OfClusters({ muc, bCubed, ceafE }: ClusterSums): { muc: number; bCubed: number; ceafE: number; conll: number } {
  const f1 = { muc: f1Of(muc), bCubed: f1Of(bCubed), ceafE: f1Of(ceafE) };
  return { ...f1, conll: (f1.muc + f1.bCubed + f1.ceafE) / 3 };
}

const shown = (f1: number) => (100 * f1).toFixed(1);

/** The CoNLL score in percent, with its three measures in the note. */
export function conllScore(name: string, sums: ClusterSums, more = ''): Score {
  const { muc, bCubed, ceafE, conll } = f1OfClusters(sums);
  return { name, value: 100 * conll, unit: 'F1', note: `MUC ${shown(muc)}, B³ ${shown(bCubed)}, CEAFe ${shown(ceafE)}${more}` };
}

function addRatio(total: Ratio, more: Ratio): void {
  total.top += more.top;
  total.bottom += more.bottom;
}

function f1Of({ recall, precision }: Sums): number {
  const r = recall.bottom === 0 ? 0 : recall.top / recall.bottom;
  const p = precision.bottom === 0 ? 0 : precision.top / precision.bottom;
  return r + p === 0 ? 0 : (2 * r * p) / (r + p);
}

/** Of the links that hold the clusters of `one` together, those that `other` has too. */
function links(one: Clusters, other: Clusters): Ratio {
  const clusterOf = indexOf(other);
  let top = 0;
  let bottom = 0;
  for (const cluster of one) {
    const pieces = new Set(cluster.map((mention) => clusterOf.get(mention) ?? mention));
    top += cluster.length - pieces.size;
    bottom += cluster.length - 1;
  }
  return { top, bottom };
}

/** For each mention of `one`: the share of its cluster that stands with it in `other`. */
function overlapOfMentions(one: Clusters, other: Clusters): Ratio {
  const clusterOf = indexOf(other);
  let top = 0;
  let bottom = 0;
  for (const cluster of one) {
    bottom += cluster.length;
    const pieces = Map.groupBy(cluster, (mention) => clusterOf.get(mention));
    for (const [index, piece] of pieces) if (index !== undefined) top += piece.length ** 2 / cluster.length;
  }
  return { top, bottom };
}

function indexOf(clusters: Clusters): Map<string, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((mention): [string, number] => [mention, index])));
}

function common(one: readonly string[], other: readonly string[]): number {
  return one.filter((mention) => other.includes(mention)).length;
}
