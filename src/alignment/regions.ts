import { type Block, join, listIn, type Node, type Placed, type Region, type Standing, sortRegion, stand } from './region-parts.ts';

/** Where a unit stands in a block, as what, and as what those stand there with whom it may have to do. Must be mutual: who sees is seen. */
export interface Place {
  block: string;
  as: string;
  sees: readonly string[];
}

/** Which units may have to do with one another: those that meet in a block and touch. A pure function of the two units. */
export interface Reach<U> {
  placesOf(unit: U): Place[];
  /** What parts a block that is too large. */
  finer(unit: U): string;
  touch(a: U, b: U): boolean;
}

/** A block of more units is split by the finer key, so that what is told of every day costs by what is told of one. */
const LARGEST = 500;

/** What has to be made anew: the units of each touched region in their order, and what had been made of them before. */
export interface Touched<U, I> {
  before: I[];
  regions: { units: U[]; keep: (items: I[]) => void }[];
}

/**
 * Keeps units in regions: the connected parts of all units under a reach. What is made of a region depends on its units alone, so that after units
 * were added or removed only the touched regions are made anew; the regions are those of the set of units, however it came about. Who has to do with
 * whom is asked once all that comes and goes together is there, so that a block is never asked whole before it is split.
 */
export class Regions<U, I> {
  readonly #reach: Reach<U>;
  readonly #compare: (a: Node<U, I>, b: Node<U, I>) => number;
  readonly #nodes = new Map<U, Node<U, I>>();
  readonly #blocks = new Map<string, Block<U, I>>();
  /** Those that are still to be asked. */
  #open = new Set<Node<U, I>>();
  /** Regions that may have fallen apart. */
  #loose = new Set<Region<U, I>>();
  #turn = 0;

  /** `compare` puts the units of a region in order. */
  constructor(reach: Reach<U>, compare: (a: U, b: U) => number) {
    this.#reach = reach;
    this.#compare = (a, b) => compare(a.unit, b.unit);
  }

  add(unit: U): void {
    const region: Region<U, I> = { nodes: [], sorted: 0, items: [] };
    const places = this.#reach.placesOf(unit).map(({ block, as, sees }) => ({ block: this.#blockOf(block), as, sees }));
    const node = { unit, finer: this.#reach.finer(unit), places, region, isLinked: false, isGone: false, askedIn: 0 };
    region.nodes.push(node);
    this.#nodes.set(unit, node);
    this.#open.add(node);
    for (const place of places) this.#enter(node, place);
  }

  remove(unit: U): void {
    const node = this.#nodes.get(unit);
    if (!node) return;
    this.#nodes.delete(unit);
    this.#open.delete(node);
    for (const place of node.places) this.#leave(node, place);
    node.isGone = true;
    if (node.isLinked) this.#loose.add(node.region);
  }

  /** The regions touched since this was last asked. */
  take(): Touched<U, I> {
    const before = this.#part();
    const regions = [...this.#link()].map((region) => {
      for (const item of region.items) before.push(item);
      region.items = [];
      sortRegion(region, this.#compare);
      return { units: region.nodes.map(({ unit }) => unit), keep: (items: I[]) => void (region.items = items) };
    });
    return { before, regions };
  }

  /** Takes apart the regions that may have fallen apart; gives what had been made of them. */
  #part(): I[] {
    const orphans: I[] = [];
    for (const { items, nodes } of this.#loose) {
      for (const item of items) orphans.push(item);
      for (const node of nodes) {
        if (node.isGone) continue;
        node.region = { nodes: [node], sorted: 0, items: [] };
        node.isLinked = false;
        this.#open.add(node);
      }
    }
    this.#loose = new Set();
    return orphans;
  }

  /** Brings those together that have to do with one another; gives the regions in which anybody was asked. */
  #link(): Set<Region<U, I>> {
    const open = this.#open;
    this.#open = new Set();
    for (const node of open) {
      this.#turn += 1;
      for (const { block, sees } of node.places) {
        if (block.size === 1) continue;
        const standings = block.byFiner ? block.byFiner.get(node.finer) : block.all;
        for (const { as, nodes } of standings ?? []) if (sees.includes(as)) this.#linkTo(node, nodes);
      }
      node.isLinked = true;
    }
    return new Set([...open].map(({ region }) => region));
  }

  /** Those that are still to be asked will ask it themselves. */
  #linkTo(node: Node<U, I>, others: readonly Node<U, I>[]): void {
    for (const other of others) {
      if (!other.isLinked || other.region === node.region || other.askedIn === this.#turn) continue;
      other.askedIn = this.#turn;
      if (this.#reach.touch(node.unit, other.unit)) join(node.region, other.region);
    }
  }

  #blockOf(key: string): Block<U, I> {
    const known = this.#blocks.get(key);
    if (known) return known;
    const block = { key, size: 0, all: [] };
    this.#blocks.set(key, block);
    return block;
  }

  #enter(node: Node<U, I>, { block, as }: Placed<U, I>): void {
    block.size += 1;
    stand(block.byFiner ? listIn(block.byFiner, node.finer) : block.all, as, node);
    if (block.size === LARGEST + 1) this.#split(block);
  }

  #split(block: Block<U, I>): void {
    block.byFiner = new Map();
    for (const { as, nodes } of block.all) {
      for (const node of nodes) {
        stand(listIn(block.byFiner, node.finer), as, node);
        if (node.isLinked) this.#loose.add(node.region);
      }
    }
    block.all = [];
  }

  #leave(node: Node<U, I>, { block, as }: Placed<U, I>): void {
    block.size -= 1;
    if (block.size === 0) this.#blocks.delete(block.key);
    const standings = block.byFiner ? (block.byFiner.get(node.finer) ?? []) : block.all;
    const nodes = standings.find((standing) => standing.as === as)?.nodes ?? [];
    const at = nodes.indexOf(node);
    if (at >= 0) nodes.splice(at, 1);
    if (block.size === LARGEST && block.byFiner) this.#unsplit(block, block.byFiner);
  }

  #unsplit(block: Block<U, I>, byFiner: ReadonlyMap<string, Standing<U, I>[]>): void {
    delete block.byFiner;
    for (const { as, nodes } of [...byFiner.values()].flat()) {
      for (const node of nodes) {
        stand(block.all, as, node);
        if (node.isLinked) this.#loose.add(node.region);
      }
    }
  }
}
