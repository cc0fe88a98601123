import { type Anaphor, isDefinitePhrase } from './anaphors.ts';
import type { Candidate } from './candidates.ts';
import { addEntityFeatures } from './entity-features.ts';
import type { Scene } from './scene.ts';
import { addNobodyFeatures, addThingFeatures } from './thing-features.ts';

/** What is seen of an anaphor and one whom it may mean: each feature with its value. */
export class Features {
  readonly values = new Map<string, number>();
  readonly anaphor: Anaphor;
  /** Pronouns and definite phrases weigh some features each in their own way. */
  readonly group: string;
  /** The same, by where the anaphor stands. */
  readonly placed: string;

  constructor(anaphor: Anaphor) {
    this.anaphor = anaphor;
    this.group = isDefinitePhrase(anaphor) ? 'the' : 'it';
    const { place } = anaphor.markable;
    this.placed = `${this.group} as ${place === 'subject' || place === 'possessor' ? place : 'object'}`;
  }

  /** A feature that is there or isn't; all anaphors weigh it, and those of one kind beside. */
  flag(name: string, holds = true): void {
    if (!holds) return;
    this.values.set(name, 1);
    this.values.set(`${this.group}: ${name}`, 1);
  }

  /** A feature of the tree, which anaphors weigh by where they stand as well. */
  tree(name: string, holds = true): void {
    if (!holds) return;
    this.values.set(`${this.group}: ${name}`, 1);
    this.values.set(`${this.placed}: ${name}`, 1);
  }

  /** A feature that each kind of anaphor weighs for itself. */
  own(name: string, holds = true): void {
    if (holds) this.values.set(`${this.anaphor.kind}: ${name}`, 1);
  }
}

/** The features of all candidates, in their order. */
export function featuresOf(scene: Scene, anaphor: Anaphor, candidates: readonly Candidate[], byRules: number | undefined): Features[] {
  return candidates.map((candidate, rank) => {
    const features = new Features(anaphor);
    if (candidate.type === 'entity') addEntityFeatures(features, scene, candidate, { candidates, rank, byRules });
    else if (candidate.type === 'thing') addThingFeatures(features, scene, candidate.thing, candidates);
    else addNobodyFeatures(features, scene, byRules);
    return features;
  });
}
