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

interface Node<U, I> {
  unit: U;
  finer: string;
  places: readonly Place[];
  region: Region<U, I>;
}

interface Standing<U, I> {
  node: Node<U, I>;
  as: string;
}

/** Units that have to do with one another, directly or through others, and what was made of them. */
interface Region<U, I> {
  nodes: Node<U, I>[];
  items: I[];
}

/** The units of a block: all together, or by the finer key where they are too many. */
interface Block<U, I> {
  size: number;
  all: Standing<U, I>[];
  byFiner?: Map<string, Standing<U, I>[]>;
}

/** What has to be made anew: the units of each touched region, and what had been made of them before. */
export interface Touched<U, I> {
  before: I[];
  regions: { units: U[]; keep: (items: I[]) => void }[];
}

/**
 * Keeps units in regions: the connected parts of all units under a reach. What is made of a region depends on its units alone, so that after units
 * were added or removed only the touched regions are made anew; the regions are those of the set of units, however it came about.
 */
export class Regions<U, I> {
  readonly #reach: Reach<U>;
  readonly #nodes = new Map<U, Node<U, I>>();
  readonly #blocks = new Map<string, Block<U, I>>();
  readonly #touched = new Set<Region<U, I>>();
  /** Regions that may have fallen apart. */
  readonly #loose = new Set<Region<U, I>>();
  #orphans: I[] = [];

  constructor(reach: Reach<U>) {
    this.#reach = reach;
  }

  add(unit: U): void {
    const places = this.#reach.placesOf(unit);
    const region: Region<U, I> = { nodes: [], items: [] };
    const node = { unit, finer: this.#reach.finer(unit), places, region };
    region.nodes.push(node);
    this.#nodes.set(unit, node);
    for (const place of places) this.#enter(node, place);
    this.#touched.add(region);
    this.#link(node);
  }

  remove(unit: U): void {
    const node = this.#nodes.get(unit);
    if (!node) return;
    this.#nodes.delete(unit);
    for (const place of node.places) this.#leave(node, place);
    const { region } = node;
    region.nodes = region.nodes.filter((other) => other !== node);
    this.#loose.add(region);
  }

  /** The regions touched since this was last asked. */
  take(): Touched<U, I> {
    this.#part();
    const before = this.#orphans;
    const regions = [...this.#touched].map((region) => {
      before.push(...region.items);
      region.items = [];
      return { units: region.nodes.map(({ unit }) => unit), keep: (items: I[]) => void (region.items = items) };
    });
    this.#orphans = [];
    this.#touched.clear();
    return { before, regions };
  }

  /** Takes apart the regions that lost something, and puts their units together again. */
  #part(): void {
    const nodes = [...this.#loose].flatMap((region) => {
      this.#orphans.push(...region.items);
      this.#touched.delete(region);
      return region.nodes;
    });
    this.#loose.clear();
    for (const node of nodes) {
      node.region = { nodes: [node], items: [] };
      this.#touched.add(node.region);
    }
    for (const node of nodes) this.#link(node);
  }

  #link(node: Node<U, I>): void {
    for (const { block: key, sees } of node.places) {
      const block = this.#blocks.get(key);
      if (!block || sees.length === 0) continue;
      const near = block.byFiner ? (block.byFiner.get(node.finer) ?? []) : block.all;
      for (const { node: other, as } of near) {
        if (other.region === node.region || !sees.includes(as)) continue;
        if (this.#reach.touch(node.unit, other.unit)) this.#join(node.region, other.region);
      }
    }
  }

  #join(a: Region<U, I>, b: Region<U, I>): void {
    const [small, large] = a.nodes.length <= b.nodes.length ? [a, b] : [b, a];
    for (const node of small.nodes) {
      node.region = large;
      large.nodes.push(node);
    }
    for (const item of small.items) large.items.push(item);
    this.#touched.delete(small);
    this.#touched.add(large);
    if (this.#loose.delete(small)) this.#loose.add(large);
  }

  #enter(node: Node<U, I>, { block: key, as }: Place): void {
    const block = this.#blocks.get(key) ?? { size: 0, all: [] };
    this.#blocks.set(key, block);
    block.size += 1;
    if (block.byFiner) push(block.byFiner, node.finer, { node, as });
    else block.all.push({ node, as });
    if (block.size !== LARGEST + 1) return;
    const all = block.all;
    block.byFiner = new Map();
    for (const standing of all) push(block.byFiner, standing.node.finer, standing);
    block.all = [];
    for (const standing of all) this.#loose.add(standing.node.region);
  }

  #leave(node: Node<U, I>, { block: key, as }: Place): void {
    const block = this.#blocks.get(key);
    if (!block) return;
    block.size -= 1;
    const list = block.byFiner ? (block.byFiner.get(node.finer) ?? []) : block.all;
    const at = list.findIndex((standing) => standing.node === node && standing.as === as);
    if (at >= 0) list.splice(at, 1);
    if (list.length === 0) block.byFiner?.delete(node.finer);
    if (block.size === 0) this.#blocks.delete(key);
    if (block.size !== LARGEST || !block.byFiner) return;
    block.all = [...block.byFiner.values()].flat();
    delete block.byFiner;
    for (const standing of block.all) this.#loose.add(standing.node.region);
  }
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
