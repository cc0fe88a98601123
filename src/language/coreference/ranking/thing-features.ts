import type { Markable } from '../chains/markable.ts';
import { isDefinitePhrase } from './anaphors.ts';
import type { Candidate } from './candidates.ts';
import type { Features } from './features.ts';
import { isEmpty, saidOf } from './predicates.ts';
import type { Scene } from './scene.ts';
import { addSyntaxFeatures } from './syntax-features.ts';

/** Adds what is seen of a phrase without a name that an anaphor may mean; syntax is weighed as for entities. */
export function addThingFeatures(features: Features, scene: Scene, thing: Markable, candidates: readonly Candidate[]): void {
  const { markable, kind } = features.anaphor;
  const what = thing.form === 'name' ? 'name' : thing.class;
  features.own('a thing');
  features.own(`a thing: ${what}`);
  if (!isDefinitePhrase(features.anaphor)) features.own(`a thing: ${what}, ${saidOf(scene, features.anaphor)}`);
  const distance = markable.sentence - thing.sentence;
  features.flag(`a thing ${distance} sentences ago`);
  features.own(
    `a thing told ${thing.determiner === 'the' ? 'definitely' : /^(?:an?|some)$/u.test(thing.determiner ?? '') ? 'indefinitely' : 'barely'}`,
  );
  features.own('several things', thing.number === 'several');
  features.own('of the same words', thing.lemma === markable.lemma && isDefinitePhrase(features.anaphor));
  features.flag('a thing in other quotation', thing.quotation !== markable.quotation);
  const things = candidates.filter((candidate) => candidate.type === 'thing');
  const rank = things.findIndex((candidate) => candidate.type === 'thing' && candidate.thing === thing);
  features.flag(`thing nearest but ${Math.min(rank, 3)}`);
  features.own('a thing counted', kind === 'they' && thing.modifiers.some((word) => /^\d/u.test(word)));
  addSyntaxFeatures(features, scene, [thing], false);
}

const POSTMODIFIERS: ReadonlySet<string> = new Set(['nmod', 'acl']);

/** Adds what says that an anaphor means nobody whom the report names. */
export function addNobodyFeatures(features: Features, scene: Scene, byRules: number | undefined): void {
  const { markable } = features.anaphor;
  features.own('nobody');
  features.own('nobody, rules have somebody', byRules !== undefined);
  features.own('empty', isEmpty(scene, features.anaphor));
  if (!isDefinitePhrase(features.anaphor)) return features.own(`nobody, ${saidOf(scene, features.anaphor)}`);
  const tree = scene.trees[markable.sentence];
  const told = tree?.children(markable.head).filter((child) => child > markable.head && POSTMODIFIERS.has(tree.relation(child))) ?? [];
  features.flag(
    'nobody, told of another',
    tree !== undefined && (tree.relation(markable.head) === 'appos' || tree.children(markable.head).some((child) => tree.relation(child) === 'cop')),
  );
  for (const child of told) features.flag(`nobody, told by ${tree?.deprel(child)}`);
  features.own(`nobody, ${Math.min(2, markable.modifiers.length)} words more`);
  features.own(`nobody, ${markable.lemma}`);
}
