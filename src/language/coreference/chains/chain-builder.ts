import type { Entity } from '../../../model/index.ts';
import type { Markable } from './markable.ts';

/** What is known of all markables of one chain together. */
interface Chain {
  members: number[];
  entity?: number;
  /** Whom a member means was weighed, and nobody named was found. */
  isOpen: boolean;
  isSeveral: boolean;
  isOne: boolean;
  classes: Set<Markable['class']>;
  gender?: Markable['gender'];
  /** Heads of its common nouns. */
  heads: Set<string>;
  modifiers: Set<string>;
  /** The words of its names. */
  names: Set<string>;
}

/** Chains of markables that refer to the same; each begins alone. */
export interface ChainBuilder {
  markables: readonly Markable[];
  chainOf(index: number): Chain;
  areJoined(a: number, b: number): boolean;
  /** Whether nothing known of the two contradicts that they are the same. */
  mayJoin(a: number, b: number): boolean;
  /** Joins the two unless something contradicts. */
  join(a: number, b: number): boolean;
  /** As `join`, and not where whoever weighed whom one of them means has left it open, and the other names somebody. */
  joinUnlessOpen(a: number, b: number): boolean;
  /** Joins the two whatever is known of them. */
  force(a: number, b: number): void;
}

/** Chains over the markables, which may then be joined; the entities say who is a person, a state or a place. */
export function chainBuilder(markables: readonly Markable[], entities: readonly Entity[]): ChainBuilder {
  const above = markables.map((_, index) => index);
  const chains = markables.map((markable, index) => chainOfOne(markable, index));
  const rootOf = (index: number): number => {
    let root = index;
    while (above[root] !== root) root = above[root] ?? root;
    above[index] = root;
    return root;
  };
  const chainOf = (index: number): Chain => chains[rootOf(index)] ?? chainOfOne(undefined, index);
  const builder: ChainBuilder = {
    markables,
    chainOf,
    areJoined: (a, b) => rootOf(a) === rootOf(b),
    mayJoin: (a, b) => rootOf(a) === rootOf(b) || areCompatible(chainOf(a), chainOf(b), entities),
    join(a, b) {
      if (!builder.mayJoin(a, b)) return false;
      builder.force(a, b);
      return true;
    },
    joinUnlessOpen(a, b) {
      const [first, second] = [chainOf(a), chainOf(b)];
      const isNamed = (first.isOpen && second.entity !== undefined) || (second.isOpen && first.entity !== undefined);
      return (first === second || !isNamed) && builder.join(a, b);
    },
    force(a, b) {
      const [first, second] = [rootOf(a), rootOf(b)].toSorted((x, y) => x - y);
      const [kept, gone] = [chains[first ?? -1], chains[second ?? -1]];
      if (first === undefined || second === undefined || first === second || !kept || !gone) return;
      above[second] = first;
      absorb(kept, gone);
    },
  };
  return builder;
}

function chainOfOne(markable: Markable | undefined, index: number): Chain {
  const isPronoun = markable?.form === 'pronoun';
  return {
    members: [index],
    ...(markable?.entity === undefined || markable.members ? {} : { entity: markable.entity }),
    isOpen: markable?.isOpen === true,
    // "they" may be said of a company
    isSeveral: markable?.number === 'several' && !isPronoun,
    isOne: markable?.number === 'one' && !isPronoun,
    classes: new Set(markable && markable.class !== 'open' && !isPronoun ? [markable.class] : []),
    ...(markable?.gender ? { gender: markable.gender } : {}),
    heads: new Set(markable?.form === 'common' ? [markable.lemma] : []),
    modifiers: new Set(markable?.form === 'common' ? markable.modifiers : []),
    names: new Set(markable?.form === 'name' ? [markable.lemma] : []),
  };
}

function areCompatible(a: Chain, b: Chain, entities: readonly Entity[]): boolean {
  if (a.entity !== undefined && b.entity !== undefined && a.entity !== b.entity && !areOneState(entities[a.entity], entities[b.entity])) return false;
  if ((a.isSeveral && b.isOne) || (a.isOne && b.isSeveral)) return false;
  if (a.gender && b.gender && a.gender !== 'u' && b.gender !== 'u' && a.gender !== b.gender) return false;
  const isPerson = (chain: Chain) => chain.classes.has('person');
  const isOther = (chain: Chain) => chain.classes.size > 0 && !chain.classes.has('person');
  return !((isPerson(a) && isOther(b)) || (isPerson(b) && isOther(a)));
}

/** A country is spoken of as a place and as a state that acts. */
const areOneState = (a: Entity | undefined, b: Entity | undefined): boolean =>
  a !== undefined && b !== undefined && a.country !== undefined && a.country === b.country && isState(a) && isState(b);

const isState = ({ key, country }: Entity): boolean => key === `gov:${country ?? ''}` || key === `place:${country ?? ''}`;

function absorb(kept: Chain, gone: Chain): void {
  kept.members.push(...gone.members);
  if (kept.entity === undefined && gone.entity !== undefined) kept.entity = gone.entity;
  kept.isOpen ||= gone.isOpen;
  kept.isSeveral ||= gone.isSeveral;
  kept.isOne ||= gone.isOne;
  if (!kept.gender && gone.gender) kept.gender = gone.gender;
  for (const field of ['classes', 'heads', 'modifiers', 'names'] as const) {
    const own: Set<string> = kept[field];
    for (const value of gone[field]) own.add(value);
  }
}
