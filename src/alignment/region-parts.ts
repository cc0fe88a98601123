/** Up to which part of a region newcomers are put in their places one by one. */
const FEW = 8;

export interface Node<U, I> {
  unit: U;
  finer: string;
  places: readonly Placed<U, I>[];
  region: Region<U, I>;
  /** Whether it was asked with whom it has to do; until then its region is itself alone. */
  isLinked: boolean;
  /** Taken out, though its region still lists it. */
  isGone: boolean;
  /** The number of whose turn it was when it was last asked, since two may meet in several blocks. */
  askedIn: number;
}

/** Units that have to do with one another, directly or through others, and what was made of them. */
export interface Region<U, I> {
  nodes: Node<U, I>[];
  /** How many of them, from the first on, stand in order. */
  sorted: number;
  items: I[];
}

/** Who stands in a block, or in a part of one, as one thing. */
export interface Standing<U, I> {
  as: string;
  nodes: Node<U, I>[];
}

/** The units of a block: all together, or by the finer key where they are too many. */
export interface Block<U, I> {
  key: string;
  size: number;
  all: Standing<U, I>[];
  byFiner?: Map<string, Standing<U, I>[]>;
}

/** A place with its block. */
export interface Placed<U, I> {
  block: Block<U, I>;
  as: string;
  sees: readonly string[];
}

/** Puts a few newcomers in their places, many in order with all others. */
export function sortRegion<U, I>(region: Region<U, I>, compare: (a: Node<U, I>, b: Node<U, I>) => number): void {
  const { nodes, sorted } = region;
  region.sorted = nodes.length;
  if ((nodes.length - sorted) * FEW > sorted) return void nodes.sort(compare);
  for (const node of nodes.splice(sorted)) {
    let [from, to] = [0, nodes.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const other = nodes[middle];
      if (other && compare(other, node) < 0) from = middle + 1;
      else to = middle;
    }
    nodes.splice(from, 0, node);
  }
}

/** Puts the smaller of two regions into the larger. */
export function join<U, I>(a: Region<U, I>, b: Region<U, I>): void {
  const [small, large] = a.nodes.length <= b.nodes.length ? [a, b] : [b, a];
  for (const node of small.nodes) {
    node.region = large;
    large.nodes.push(node);
  }
  for (const item of small.items) large.items.push(item);
}

/** Puts a unit with those that stand in a block as the same thing. */
export function stand<U, I>(standings: Standing<U, I>[], as: string, node: Node<U, I>): void {
  const standing = standings.find((one) => one.as === as);
  if (standing) standing.nodes.push(node);
  else standings.push({ as, nodes: [node] });
}

/** The list of a key, made where there is none yet. */
export function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  const known = lists.get(key);
  if (known) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}
